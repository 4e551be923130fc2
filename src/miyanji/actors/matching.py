"""Find lexicon phrases in a sentence, whichever way their half-spaces were written.

A phrase is matched on the concatenated keys of consecutive tokens, so that «رئیس‌جمهور»,
«رئیس جمهور» and «رئیسجمهور» meet. Tokens may only break where a spelling of the lexicon has a
space, hyphen or half-space: «پر و» is not Peru (پرو). The longest match wins, from the left.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from miyanji.actors.gazetteer import Entry
from miyanji.documents.fold import ZWNJ, key
from miyanji.languages.keys import phrase_key
from miyanji.languages.word import Word

_BREAK = re.compile(rf"[\s{ZWNJ}]+|(?<=[-–'.])|(?=[-–'.])")
# One more than the letters of the longest suffix.
_SUFFIX = 5
_REMEMBERED = 1 << 16
_PLURALS = ("ها", "های", "هایی")
_CLITICS = ("ش", "اش", "شان", "مان")
# Written on what somebody's counterpart is («همتای پاکستانی‌اش»).
_HIS = ("اش", "شان")


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` to ``last`` (inclusive) spell a phrase with these entries; ``spelled`` is
    its key, without the suffix."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    suffix: str = ""
    spelled: str = ""


class Index:
    """Phrases of one language, looked up on tokens."""

    def __init__(self, entries: Iterable[Entry], language: str = "en") -> None:
        self._language = language
        self._entries: dict[str, list[Entry]] = {}
        self._breaks: dict[str, set[int]] = {}
        for entry in entries:
            self._add(entry)
        self._sorted = sorted(self._entries)
        self._heads = {phrase[:cut] for phrase, cuts in self._breaks.items() for cut in cuts}
        self._barren: set[str] = set()
        self._looked_up: dict[tuple[str, tuple[int, ...]], tuple[Sequence[Entry], str]] = {}

    def _add(self, entry: Entry) -> None:
        spelled = phrase_key(entry.spelling, self._language)
        held = self._entries.setdefault(spelled, [])
        if not any((e.role, e.ref) == (entry.role, entry.ref) for e in held):
            held.append(entry)
        self._breaks.setdefault(spelled, set()).update(self._breaks_of(entry.spelling))

    def _breaks_of(self, spelling: str) -> set[int]:
        if self._language == "ru":
            return russian_breaks(spelling)
        return arabic_breaks(spelling) if self._language == "ar" else breaks(spelling)

    def phrases(self) -> Sequence[str]:
        """Return all keys, sorted."""
        return self._sorted

    def get(self, spelled: str) -> tuple[Entry, ...]:
        """Return the entries of a key."""
        return tuple(self._entries.get(spelled, ()))

    def match(self, tokens: Sequence[Word]) -> list[Match]:
        """Return the matches in order; they do not overlap."""
        found: list[Match] = []
        barren, free = self._barren, 0
        for at in [i for i, token in enumerate(tokens) if token.key not in barren]:
            hit = self._longest(tokens, at) if at >= free and self._opens(tokens[at].key) else None
            if hit:
                found.append(hit)
                free = hit.last + 1
        return found

    def _opens(self, spelled: str) -> bool:
        """Whether a match may begin with a token of this key; the words that open none, which are
        most, are remembered."""
        stems = (spelled[:-size] for size in range(1, _SUFFIX))
        opens = self._goes_on(spelled) or any(stem in self._entries for stem in stems)
        if not opens:
            if len(self._barren) >= _REMEMBERED:
                self._barren.clear()
            self._barren.add(spelled)
        return opens

    def _longest(self, tokens: Sequence[Word], first: int) -> Match | None:
        best: Match | None = None
        spelled = ""
        cuts: tuple[int, ...] = ()
        for last in range(first, len(tokens)):
            spelled += tokens[last].key
            entries, suffix = self._look_up(spelled, cuts)
            if entries:
                written = tokens[first : last + 1]
                entries = tuple([e for e in entries if _capitals(e, written)])
            if entries:
                best = Match(first, last, tuple(entries), suffix, spelled.removesuffix(suffix))
            if not self._goes_on(spelled):
                break
            cuts = (*cuts, len(spelled))
        if best is None:
            return None
        return _with_plural(best, tokens)

    def _goes_on(self, spelled: str) -> bool:
        """Whether a phrase may break here, or end before a suffix typed apart."""
        return spelled in self._heads or spelled in self._entries

    def _look_up(self, spelled: str, cuts: tuple[int, ...]) -> tuple[Sequence[Entry], str]:
        """Return the entries that the tokens spell, ending at ``cuts``, and a suffix they carry."""
        found = self._looked_up.get((spelled, cuts))
        if found is None:
            found = self._entries_of(spelled, cuts)
            if len(self._looked_up) >= _REMEMBERED:
                self._looked_up.clear()
            self._looked_up[spelled, cuts] = found
        return found

    def _entries_of(self, spelled: str, cuts: tuple[int, ...]) -> tuple[Sequence[Entry], str]:
        held = self._entries.get(spelled)
        if held and self._breaks[spelled].issuperset(cuts):
            return held, ""
        if self._language in ("ar", "ru"):
            return [], ""
        for size in range(1, min(_SUFFIX, len(spelled) - 1)):
            stem, suffix = spelled[:-size], spelled[-size:]
            held = self._entries.get(stem)
            if suffix[0] == "'" and len(stem) in cuts:
                continue
            if held and (self._breaks[stem] | {len(stem)}).issuperset(cuts):
                fitting = [e for e in held if takes(e, stem, suffix)]
                if fitting:
                    return fitting, suffix
        return [], ""


def breaks(spelling: str) -> set[int]:
    """Return the offsets in the key of ``spelling`` at which a token may end.

    >>> breaks("New York"), breaks("Iran")
    ({3}, set())
    """
    sizes = [len(key(part)) for part in _BREAK.split(spelling)]
    ends = {sum(sizes[:n]) for n in range(1, len(sizes))}
    return ends - {0, sum(sizes)}


def arabic_breaks(spelling: str) -> set[int]:
    """Return the offsets in the key of an Arabic ``spelling`` at which a token may end: its words
    and the clitics written on them."""
    from miyanji.languages.ar.tokens import tokenize

    ends = list(accumulate(len(word.key) for word in tokenize(spelling, 0, len(spelling))))
    return set(ends[:-1])


def russian_breaks(spelling: str) -> set[int]:
    """Return the offsets in the key of a Russian ``spelling`` at which a token may end: its words
    and the parts that a hyphen joins, which may be written apart («аль Бурхан»)."""
    from miyanji.languages.ru.tokens import tokenize

    ends, at = set[int](), 0
    for word in tokenize(spelling, 0, len(spelling)):
        inner = accumulate(len(key(part)) for part in re.split("[-‑]", word.text)[:-1])
        ends.update(at + end for end in inner)
        at += len(word.key)
        ends.add(at)
    return ends - {0, at}


def takes(entry: Entry, stem: str, suffix: str) -> bool:
    """Whether a phrase can carry a Persian suffix written on it, or an English possessive."""
    if suffix in ("'s", "'"):
        return entry.proper
    if suffix == "ی":
        return stem[-1] in "اوه"
    if suffix == "ست":
        return entry.proper and stem[-1] == "ا"
    if suffix == "ان":
        return entry.sense == "demonym" and len(stem) > 3
    if suffix in _HIS and entry.sense == "demonym":
        return stem.endswith("ی") and len(stem) > 3
    if suffix in _PLURALS:
        return entry.sense == "demonym" or (entry.role in ("title", "organ") and not entry.proper)
    return suffix in _CLITICS and entry.role in ("title", "organ") and not entry.proper


def _capitals(entry: Entry, tokens: Sequence[Word]) -> bool:
    if not entry.proper:
        return True
    if entry.acronym:
        return all(not t.text.islower() and t.text[:2].upper() == t.text[:2] for t in tokens)
    return not tokens[0].text[0].islower()


def _with_plural(match: Match, tokens: Sequence[Word]) -> Match:
    """Take a plural ending typed as a word of its own («ایرانی ها») into the match."""
    after = match.last + 1
    if match.suffix or after >= len(tokens) or tokens[after].key not in _PLURALS:
        return match
    fitting = tuple(e for e in match.entries if takes(e, "", tokens[after].key))
    plural = tokens[after].key
    return Match(match.first, after, fitting, plural, match.spelled) if fitting else match
