"""The lexicon: which words of a language stand for which concept, marker or cue.

Data files in ``coding/data`` (format in each file's head): ``concepts.toml`` is shared by all
languages, ``predicates.<lang>.toml``, ``markers.<lang>.toml`` and ``cues.<lang>.toml`` belong to
one. All matching is on half-space-free keys, over consecutive tokens.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from miyanji.coding.table import Table
from miyanji.documents.fold import fold
from miyanji.languages.keys import phrase_key
from miyanji.languages.sentence import Token

# Shorter nouns with an ending look like other words («رد», «ردی»).
_SHORTEST = 3


# Words in the longest cue.
_CUE = 6


@dataclass(frozen=True, slots=True)
class Concept:
    """What a predicate means.

    ``roles`` maps a grammatical marker (subject, object, of, from, to, with, between, ...) to a
    role of the act (actor, addressee, partner, parties, mediator, theme, ...). ``content`` says
    how far the complement is vouched for: asserted, desired, asked, denied or planned.
    ``plover``, ``mode`` and ``cameo`` are the export of the plain act.
    """

    name: str
    roles: dict[str, str]
    content: str = "asserted"
    family: str = ""
    plover: str | None = None
    mode: str | None = None
    cameo: str | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One predicate of a language: its concept, and roles that differ from the concept's."""

    concept: str
    roles: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of one language, indexed by key."""

    language: str
    verbs: dict[str, Entry]
    light: Table[dict[str, Entry]]
    nouns: Table[Entry]
    adjectives: Table[Entry]
    markers: Table[str]
    cues: dict[str, dict[str, Any]]
    longest: int


def load(name: str) -> dict[str, Any]:
    """Return the parsed TOML file ``name`` of ``coding/data``."""
    return tomllib.loads((files("miyanji.coding") / "data" / name).read_text(encoding="utf-8"))


@cache
def concepts() -> dict[str, Concept]:
    """Return the shared concepts by name; a concept inherits from the one it names as ``like``."""
    table = load("concepts.toml")["concept"] | load("concepts.political.toml")["concept"]
    return {name: _concept(name, table) for name in table}


def _concept(name: str, table: dict[str, Any]) -> Concept:
    row = table[name]
    base = table[row["like"]] if "like" in row else {}
    merged = {**base, **row}
    return Concept(
        name=name,
        roles={**base.get("roles", {}), **row.get("roles", {})},
        content=merged.get("content", "asserted"),
        family=merged.get("family", ""),
        plover=merged.get("plover"),
        mode=merged.get("mode"),
        cameo=merged.get("cameo"),
        needs=tuple(merged.get("needs", ())),
    )


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of ``language`` ("fa", "en", "ar" or "ru").

    What ``predicates.<lang>.toml`` says of a word stands; ``predicates.political.<lang>.toml``
    adds to it.
    """
    words = _Words(language)
    for row in load(f"predicates.{language}.toml")["predicate"]:
        words.add(row)
    own = frozenset(words.verbs), frozenset(n for n, e in words.nouns.items() if _framed(e))
    for row in load(f"predicates.political.{language}.toml")["predicate"]:
        words.add_political(row, *own)
    markers = Table(
        (phrase_key(word, language), row["role"])
        for row in load(f"markers.{language}.toml")["marker"]
        for word in row["words"]
    )
    if language == "fa":
        _inflect(words.nouns)
        _inflect(words.light)
    cues = load(f"cues.{language}.toml")
    tables = words.verbs, words.light, words.nouns, words.adjectives
    more = 3 if language in ("ar", "ru") else 1
    return Lexicon(language, *tables, markers, cues, words.longest + more)


@cache
def frame_words() -> frozenset[str]:
    """Return the concepts that the frames look for."""
    rows = load("frames.toml")["frame"]
    return frozenset(
        name
        for row in rows
        for field in ("when", "content", "theme")
        for name in row.get(field, ())
    )


def _framed(entry: Entry) -> bool:
    """A noun that the frames look for keeps its own predication beside its verb."""
    return entry.concept in frame_words() and entry.concept != "help"


@dataclass(slots=True)
class _Words:
    """The tables of a lexicon while they are filled."""

    language: str
    verbs: dict[str, Entry] = field(default_factory=dict)
    light: Table[dict[str, Entry]] = field(default_factory=Table)
    nouns: Table[Entry] = field(default_factory=Table)
    adjectives: Table[Entry] = field(default_factory=Table)
    longest: int = 1

    def add(self, row: dict[str, Any]) -> None:
        """Add a row; the later of two rows wins."""
        entry = Entry(row["concept"], row.get("roles", {}))
        self.verbs.update({self._key(v): entry for v in row.get("verbs", ())})
        self.nouns.update({self._key(n): entry for n in row.get("nouns", ())})
        self.adjectives.update({self._key(a): entry for a in row.get("adjectives", ())})
        for noun, verb in _pairs(row):
            self.light.setdefault(self._key(noun), {})[self._key(verb)] = entry
        self._measure(row)

    def add_political(
        self, row: dict[str, Any], verbs: frozenset[str], nouns: frozenset[str]
    ) -> None:
        """Add a row where its words are free; ``verbs`` and ``nouns`` may not join into one."""
        entry = Entry(row["concept"], row.get("roles", {}))
        tables = {"verbs": self.verbs, "nouns": self.nouns, "adjectives": self.adjectives}
        for name, held in tables.items():
            for word in row.get(name, ()):
                held.setdefault(self._key(word), entry)
        for noun, verb in _pairs(row):
            if not (self._key(noun) in nouns and self._key(verb) in verbs):
                self.light.setdefault(self._key(noun), {}).setdefault(self._key(verb), entry)
        self._measure(row)

    def _key(self, phrase: str) -> str:
        return phrase_key(phrase, self.language)

    def _measure(self, row: dict[str, Any]) -> None:
        terms = [t for f in ("nouns", "adjectives", "light", "pair_nouns") for t in row.get(f, ())]
        self.longest = max([self.longest, *(len(fold(t).split()) for t in terms)])


def _pairs(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Noun and light verb of each phrase; "+" joins a verb with its particle."""
    for phrase in row.get("light", ()):
        noun, verb = phrase.rsplit(" ", 1)
        yield noun, verb.replace("+", " ")
    yield from product(row.get("pair_nouns", ()), row.get("pair_verbs", ()))


def _inflect(table: dict[str, Any]) -> None:
    """Add the Persian nouns with the article ی and with "his" and "their", which a lemma of a
    rare word does not take off; a word of its own («میانجی») is left alone."""
    for noun, entry in list(table.items()):
        if noun.endswith("های"):
            for ending in ("ش", "شان"):
                table.setdefault(noun + ending, entry)
        if len(noun) < _SHORTEST or noun.endswith("ی"):
            continue
        joint = "ا" if noun.endswith("ه") else ""
        for ending in ("ی", "ش", "شان"):
            table.setdefault(noun + joint + ending, entry)


def joined(tokens: Sequence[Token], start: int, length: int) -> str:
    """Return the concatenated keys of ``length`` tokens from ``start``."""
    return "".join(t.key for t in tokens[start : start + length])


def longest_match(
    tokens: Sequence[Token], start: int, table: Table[Any], limit: int, stop: int | None = None
) -> int:
    """Return how many tokens from ``start`` (before ``stop``) form the longest entry of ``table``.

    The last token may also match by its lemma. 0 if none matches.
    """
    size = len(tokens) if stop is None else stop
    if start >= size:
        return 0
    prefixes, token = table.prefixes, tokens[start]
    head = token.key
    if head not in prefixes:
        return int(token.lemma in table)
    best = int(head in table or token.lemma in table)
    for at in range(start + 1, min(start + limit, size)):
        token = tokens[at]
        if head + token.key in table or head + token.lemma in table:
            best = at - start + 1
        head += token.key
        if head not in prefixes:
            break
    return best


def spots(tokens: Sequence[Token], table: Table[Any]) -> list[int]:
    """Return the indexes of tokens that an entry of ``table`` may begin at: few, and found fast."""
    prefixes = table.prefixes
    return [i for i, t in enumerate(tokens) if t.key in prefixes or t.lemma in table]


def matched(tokens: Sequence[Token], start: int, length: int, table: dict[str, Any]) -> Any:
    """Return the entry of ``table`` that the tokens matched (see ``longest_match``)."""
    head = joined(tokens, start, length - 1)
    last = tokens[start + length - 1]
    exact = table.get(head + last.key)
    return exact if exact is not None else table[head + last.lemma]


def light_verbs(
    tokens: Sequence[Token], start: int, length: int, table: dict[str, dict[str, Entry]]
) -> dict[str, Entry]:
    """Return the light verbs of the noun that was matched, as written ("talks") and by lemma."""
    head, last = joined(tokens, start, length - 1), tokens[start + length - 1]
    return {**table.get(head + last.lemma, {}), **table.get(head + last.key, {})}


@cache
def cue_keys(language: str, name: str) -> frozenset[str]:
    """Return the keys of the cue list ``name`` of ``language`` (empty if it has none)."""
    row = lexicon(language).cues.get(name, {})
    return frozenset(phrase_key(word, language) for word in row.get("words", ()))


@cache
def cue_table(language: str, name: str) -> Table[None]:
    """Return the keys of a cue list as a table to match on."""
    return Table.of(cue_keys(language, name), None)


def find_cues(tokens: Sequence[Token], language: str, name: str) -> list[tuple[int, int]]:
    """Return the (first, last) token ranges that match the cue list ``name``, left to right."""
    table = cue_table(language, name)
    found: list[tuple[int, int]] = []
    free = 0
    for i in spots(tokens, table):
        length = longest_match(tokens, i, table, _CUE) if i >= free else 0
        if length:
            found.append((i, i + length - 1))
            free = i + length
    return found


def has_cue(tokens: Iterable[Token], language: str, name: str) -> bool:
    """Tell whether any cue of the list ``name`` occurs among ``tokens``."""
    row, table = tuple(tokens), cue_table(language, name)
    prefixes = table.prefixes
    for i, token in enumerate(row):
        opens = token.key in prefixes or token.lemma in table
        if opens and longest_match(row, i, table, _CUE):
            return True
    return False
