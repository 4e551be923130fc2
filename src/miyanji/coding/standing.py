"""Which source stands at a sentence: the last speaker or report before it that goes on."""

from collections.abc import Sequence

from miyanji.actors.actor import Cast, MediaMention, Mention
from miyanji.coding.analyses import Analyses
from miyanji.coding.attribution import Standing, stand
from miyanji.documents.document import Document

_NOBODY = Standing()


class Standings:
    """The sources of a document's sentences, looked for backwards and only when asked for."""

    def __init__(self, document: Document, analyses: Analyses, cast: Cast) -> None:
        self._document, self._analyses, self._cast = document, analyses, cast
        self._own: dict[int, Standing] = {}

    def own(self, n: int) -> Standing | None:
        """Return the source that the n-th sentence brings up, None where it brings up none."""
        if n not in self._own:
            analysis = self._analyses.at(n)
            self._own[n] = stand(self._document, analysis, self.media(n), _NOBODY)
        found = self._own[n]
        return None if found is _NOBODY else found

    def at(self, n: int) -> Standing:
        """Return the source that stands at the n-th sentence."""
        rows = (self.own(i) for i in range(n, -1, -1))
        return next((found for found in rows if found is not None), _NOBODY)

    def speakers(self, n: int) -> Sequence[Mention]:
        """Return who "we" is in the n-th sentence."""
        return self.at(n).mentions

    def media(self, n: int) -> tuple[MediaMention, ...]:
        """Return the media named in the n-th sentence."""
        index = self._analyses.sentences[n].index
        return self._cast.media[index] if self._cast.media else ()
