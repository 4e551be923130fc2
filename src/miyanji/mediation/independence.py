"""How many of the reports of an event are independent of each other.

A paper that quotes another, or that has its words from the same third one, is not: reports are
joined that are of one outlet, that name the same medium or the same unnamed source as theirs, that
name the other's outlet, or that have nearly the same words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil
from urllib.parse import urlsplit

from miyanji.actors.gazetteer import media
from miyanji.documents.fold import key
from miyanji.mediation.reports import Report, Telling

# From this share of common words on, two texts of one language are copies of a third.
COPY = 0.85
_COPY_WORDS = 6
_ROUNDING = 1e-9


def independent(tellings: Sequence[Telling]) -> int:
    """Return the number of groups of reports that do not depend on each other.

    >>> independent([])
    0
    """
    if len(tellings) < 2:
        return len(tellings)
    told: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        told[telling.report.name].append(telling)
    if len(told) < 2:
        return len(told)
    home = list(range(len(told)))
    first: dict[str, int] = {}
    for n, rows in enumerate(told.values()):
        for mark in origins(rows):
            _join(home, n, first.setdefault(mark, n))
    for n, m in copies([rows[-1] for rows in told.values()]):
        _join(home, n, m)
    return sum(n == root for n, root in enumerate(home))


def _join(home: list[int], n: int, m: int) -> None:
    """Union of the two sets that ``n`` and ``m`` are in; a root is its own home."""
    a, b = _root(home, n), _root(home, m)
    home[a] = b


def _root(home: list[int], n: int) -> int:
    while home[n] != n:
        home[n] = home[home[n]]
        n = home[n]
    return n


def origins(tellings: Sequence[Telling]) -> set[str]:
    """Return the marks of where a report has its ``tellings`` from: its outlet or else its name,
    and every medium or unnamed source that it names for them."""
    report = tellings[0].report
    return {outlet_of(report) or f"report:{report.name}"}.union(*map(_named, tellings))


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


def copies(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of one language that have nearly the same words.

    Two sets of which the larger has at most k words apart from the other share one of the k + 1
    rarest words of each: only such pairs are compared (prefix filter of Chaudhuri, Ganti and
    Kaushik 2006).
    """
    counted = Counter(word for t in tellings for word in t.traits.words)
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        words = telling.traits.words
        if len(words) < _COPY_WORDS:
            continue
        rarest = sorted(words, key=lambda w: (counted[w], w))
        apart = len(words) - ceil(COPY * len(words) - _ROUNDING)
        near: set[int] = set()
        for word in rarest[: apart + 1]:
            near.update(having[telling.report.language, word])
            having[telling.report.language, word].append(n)
        yield from ((n, m) for m in near if _copied(words, tellings[m].traits.words))


def _copied(x: frozenset[str], y: frozenset[str]) -> bool:
    return len(x & y) / max(len(x), len(y)) >= COPY
