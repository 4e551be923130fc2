"""How many of the reports of an event are independent of each other.

A paper that quotes another, or that has its words from the same third one, is not: reports are
joined that are of one outlet, that name the same medium or the same unnamed source as theirs, that
name the other's outlet, or that have nearly the same words.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from miyanji.actors.gazetteer import media
from miyanji.documents.fold import key
from miyanji.mediation.reports import Report, Telling
from miyanji.mediation.similarity import traits_of

# From this share of common words on, two texts of one language are copies of a third.
COPY = 0.85
_COPY_WORDS = 6


def independent(tellings: Sequence[Telling]) -> int:
    """Return the number of groups of reports that do not depend on each other.

    >>> independent([])
    0
    """
    reports = list({t.report.name: t for t in tellings}.values())
    roots = {t.report.name: origins(tellings, t.report) for t in reports}
    groups: list[tuple[set[str], list[Telling]]] = []
    for telling in reports:
        own = roots[telling.report.name]
        joined = [g for g in groups if g[0] & own or any(_copies(telling, t) for t in g[1])]
        groups = [g for g in groups if g not in joined]
        marks = own.union(*(g[0] for g in joined))
        groups.append((marks, [telling, *(t for g in joined for t in g[1])]))
    return len(groups)


def origins(tellings: Sequence[Telling], report: Report) -> set[str]:
    """Return the marks of where ``report`` has its tellings from: its outlet or else its name,
    and every medium or unnamed source that it names for them."""
    marks = {outlet_of(report) or f"report:{report.name}"}
    for telling in tellings:
        if telling.report.name == report.name:
            marks |= _named(telling)
    return marks


def outlet_of(report: Report) -> str | None:
    """Return who published ``report``: a known medium, or else the host or name as given."""
    if not report.outlet:
        return None
    place = urlsplit(report.outlet).hostname or report.outlet
    place = place.lower().removeprefix("www.")
    return medium(place) or medium(place.rsplit(".", 1)[0]) or place


def medium(words: str) -> str | None:
    """Return the medium that ``words`` name.

    >>> medium("Reuters") == medium("رویترز") == "media:reuters"
    True
    """
    return _media().get(key(words))


def _media() -> dict[str, str]:
    if not _MEDIA:
        for name, spellings in media().items():
            for row in spellings.values():
                _MEDIA.update((key(s), name) for s in row)
    return _MEDIA


_MEDIA: dict[str, str] = {}


def _named(telling: Telling) -> set[str]:
    """The media that the telling is attributed to, at either level."""
    said = telling.act.attribution
    levels = [(said.speaker, said.phrase)]
    if said.via:
        levels.append((said.via.speaker, said.via.phrase))
    found = set()
    for speaker, phrase in levels:
        if speaker and speaker.startswith("media:"):
            found.add(speaker)
        elif phrase and (named := medium(phrase)):
            found.add(named)
    if said.via and not found and said.via.phrase:
        found.add(f"via:{key(said.via.phrase)}")
    return found


def _copies(a: Telling, b: Telling) -> bool:
    if a.report.language != b.report.language:
        return False
    x, y = traits_of(a).words, traits_of(b).words
    least = min(len(x), len(y))
    return least >= _COPY_WORDS and len(x & y) / max(len(x), len(y)) >= COPY
