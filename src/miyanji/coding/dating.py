"""When an act happened, and through which channel."""

from miyanji.coding.act import ActDate, Span
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.documents.dates import DateMention, find_dates
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence

_CHANNELS = ("phone", "letter", "video", "visit")


def when(document: Document, sentence: Sentence, span: Span) -> tuple[ActDate | None, Span | None]:
    """Return the date stated nearest to ``span`` in its sentence, and where it stands."""
    found = find_dates(sentence.text, sentence.language, document.published)
    if not found:
        return None, None
    best = min(found, key=lambda d: _distance(d, sentence.start, span))
    place = (sentence.start + best.start, sentence.start + best.end)
    return ActDate(best.first, best.last, best.precision, best.basis), place


def _distance(mention: DateMention, offset: int, span: Span) -> tuple[int, int]:
    start, end = mention.start + offset, mention.end + offset
    gap = max(0, span[0] - end, start - span[1])
    return gap, -(end - start)


def channel(analysis: Analysis, node: Predication) -> str | None:
    """Return "phone", "letter", "video" or "visit" where the act's clause names the channel."""
    own = set(analysis.clauses[node.clause].tokens)
    words = [t for t in analysis.sentence.tokens if t.i in own]
    language = analysis.sentence.language
    return next((name for name in _CHANNELS if has_cue(words, language, name)), None)
