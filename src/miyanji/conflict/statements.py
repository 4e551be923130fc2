"""Statements about states: ``Accept if Modify and !Delay``.

Grammar, loosest first; ``if`` and ``iff`` do not chain::

    statement = either [("if" | "iff") either]
    either    = both {("or" | "|") both}
    both      = denied {("and" | "&") denied}
    denied    = ("!" | "not" | "-") denied | "(" statement ")" | option

An option is its name, its number (from 1, over all options in file order) or ``Party.Option``;
names with spaces or signs stand in backquotes. ``A if B`` is true unless B holds without A.
Source: Fang, Hipel, Kilgour and Peng (2003), A decision support system for interactive decision
making, part 1, IEEE Transactions on Systems, Man and Cybernetics C 33(1), section on option
prioritising.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.options import Codes, Party

Truth = NDArray[np.bool_]
Statement = Callable[[Codes], Truth]

_TOKEN = re.compile(r"\s*(?:([!()&|]|-(?=\s*[\d(`]))|((?:`[^`]+`|[^\s`()!&|])+)|(\S))")
_WORDS = {"not": "!", "!": "!", "-": "!", "and": "and", "&": "and", "or": "or", "|": "or"}


class StatementError(ValueError):
    """A statement that cannot be read; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class OptionNames:
    """Finds the bit of an option by what a statement calls it."""

    by_name: dict[str, list[int]]
    by_party: dict[tuple[str, str], int]
    count: int

    @classmethod
    def of(cls, parties: Sequence[Party]) -> "OptionNames":
        """The names of these parties' options."""
        by_name: dict[str, list[int]] = {}
        by_party: dict[tuple[str, str], int] = {}
        bit = 0
        for party in parties:
            for option in party.options:
                by_name.setdefault(option.name, []).append(bit)
                by_party[party.name, option.name] = bit
                bit += 1
        return cls(by_name, by_party, bit)

    def bit(self, word: str) -> int:
        """The bit of the option; raises ``StatementError`` where it is unknown or ambiguous."""
        plain = word.replace("`", "")
        found = set(self.by_name.get(plain, ()))
        if not found:
            found = set(self._qualified(word)) | set(self._qualified(plain))
        if word.isdecimal():
            found |= {int(word) - 1} if 1 <= int(word) <= self.count else set()
        if not found:
            raise StatementError(f"there is no option {word!r}; {self._known()}")
        if len(found) > 1:
            raise StatementError(f"{word!r} is ambiguous; write {self._spelled(found)}")
        return found.pop()

    def _qualified(self, word: str) -> list[int]:
        dots = [at for at, letter in enumerate(word) if letter == "." and _outside(word, at)]
        pairs = [(word[:at].strip("`"), word[at + 1 :].strip("`")) for at in dots]
        return [self.by_party[pair] for pair in pairs if pair in self.by_party]

    def _known(self) -> str:
        names = ", ".join(_quoted(name) for name in self.by_name)
        return f"the options are {names}"

    def _spelled(self, bits: set[int]) -> str:
        spelled = [
            f"{_quoted(party)}.{_quoted(option)}"
            for (party, option), bit in self.by_party.items()
            if bit in bits
        ]
        return " or ".join(spelled)


def _outside(word: str, at: int) -> bool:
    return word.count("`", 0, at) % 2 == 0


def _quoted(name: str) -> str:
    plain = re.fullmatch(r"[^\s`()!&|.\-\d][^\s`()!&|.]*", name) and name.lower() not in _KEYWORDS
    return name if plain else f"`{name}`"


_KEYWORDS = {"not", "and", "or", "if", "iff"}


def parse_statement(text: str, names: OptionNames) -> Statement:
    """The truth of the statement as a function of state codes.

    Raises ``StatementError``.
    """
    reader = _Reader(text, names)
    statement = reader.statement()
    reader.end()
    return statement


@dataclass(frozen=True, slots=True)
class Wish:
    """A statement as a wish: ``head`` where ``given`` holds, all else equal.

    ``spoken_of`` is a mask of the options in the head.
    """

    head: Statement
    given: Statement | None
    spoken_of: int


def parse_wish(text: str, names: OptionNames) -> Wish:
    """The statement read by itself: in ``A if B`` B only says when A is wished for.

    Raises ``StatementError``. Source: conditional preference statements under a ceteris paribus
    reading, Boutilier, Brafman, Domshlak, Hoos and Poole (2004), CP-nets, Journal of Artificial
    Intelligence Research 21.
    """
    reader = _Reader(text, names)
    head = reader.chain("or")
    if reader.taken("if"):
        spoken_of, given = reader.mask(), reader.chain("or")
        reader.end()
        return Wish(head, given, spoken_of)
    whole = parse_statement(text, names)
    return Wish(whole, None, _whole_mask(text, names))


def _whole_mask(text: str, names: OptionNames) -> int:
    reader = _Reader(text, names)
    reader.statement()
    return reader.mask()


class _Reader:
    def __init__(self, text: str, names: OptionNames) -> None:
        self.text = text
        self.names = names
        self.bits: list[int] = []
        self.tokens = [_token(found, text) for found in _TOKEN.finditer(text)]
        self.at = 0

    def mask(self) -> int:
        """The options read so far."""
        return sum({1 << bit for bit in self.bits})

    def peek(self) -> str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def taken(self, *wanted: str) -> str | None:
        token = self.peek()
        if token is None or _operator(token) not in wanted:
            return None
        self.at += 1
        return _operator(token)

    def end(self) -> None:
        rest = self.peek()
        if rest is not None:
            raise StatementError(
                f"{self.text!r} does not end before {rest!r}; join options with and, or, if, iff, "
                "put names with spaces in backquotes and nested conditions in parentheses"
            )

    def statement(self) -> Statement:
        left = self.chain("or")
        joined = self.taken("if", "iff")
        if joined is None:
            return left
        right = self.chain("or")
        if joined == "if":
            return lambda codes: left(codes) | ~right(codes)
        return lambda codes: left(codes) == right(codes)

    def chain(self, word: str) -> Statement:
        parts = [self.part(word)]
        while self.taken(word):
            parts.append(self.part(word))
        if len(parts) == 1:
            return parts[0]
        joined = np.logical_or if word == "or" else np.logical_and
        return lambda codes: joined.reduce([part(codes) for part in parts])

    def part(self, word: str) -> Statement:
        return self.chain("and") if word == "or" else self.denied()

    def denied(self) -> Statement:
        if self.taken("!"):
            inner = self.denied()
            return lambda codes: ~inner(codes)
        if self.taken("("):
            inner = self.statement()
            if not self.taken(")"):
                raise StatementError(f"{self.text!r} lacks a closing parenthesis; add )")
            return inner
        return self.option()

    def option(self) -> Statement:
        token = self.peek()
        if token is None or _operator(token) is not None:
            place = "its end" if token is None else repr(token)
            raise StatementError(f"{self.text!r} lacks an option before {place}; name one there")
        self.at += 1
        self.bits.append(self.names.bit(token))
        bit = np.int64(1 << self.bits[-1])
        return lambda codes: (codes & bit) != 0


def _token(found: re.Match[str], text: str) -> str:
    if found.group(3):
        raise StatementError(f"{text!r} has a stray {found.group(3)!r}; close its backquotes")
    return found.group(1) or found.group(2)


def _operator(token: str) -> str | None:
    if token in "()":
        return token
    lowered = token.lower()
    return _WORDS.get(lowered, lowered if lowered in ("if", "iff") else None)
