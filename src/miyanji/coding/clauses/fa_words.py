"""The words of one Persian clause, and the small words that several readings of it know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import (
    Lexicon,
    concepts,
    cue_table,
    lexicon,
    longest_match,
    matched,
)
from miyanji.languages.sentence import Token

AND = {"و", "یا", "هم"}
BRACKETS = {"(", ")", "[", "]", "»", "”"}
ENDS = {"؛", ";", ".", "!", "؟", ":"}
PAUSES = {"،", ",", ";", "؛", "-", "–", "—"}
# Words that open a phrase before a report or an event («در این دور / هیچ پیامی»).
POINTING = {"این", "آن", "چنین", "هیچ"}
UNITS = {"دقیقه", "ساعت", "روز", "هفته", "ماه", "سال", "دهه"}


@lru_cache(maxsize=1 << 16)
def cuts(key: str, lemma: str) -> bool:
    """Whether an aside, an adverb or a preposition may begin with a word: with most none does."""
    markers = lexicon("fa").markers
    tables = [cue_table("fa", name) for name in ("asides", "manner_words", "time_words")]
    known = key in markers.prefixes or lemma in markers
    return known or any(key in table.prefixes or lemma in table for table in tables)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a clause but its verb: those at ``positions`` among the sentence's ``tokens``.

    ``starts`` gives the mention that begins at a token. In what reads them ``i`` is the position
    of a token and ``k`` a place in ``positions``.
    """

    tokens: Sequence[Token]
    positions: list[int]
    starts: Mapping[int, Mention]
    lex: Lexicon

    def is_event(self, i: int) -> bool:
        """Tell whether a noun of the lexicon begins at token ``i``."""
        return longest_match(self.tokens, i, self.lex.nouns, self.lex.longest) > 0

    def family(self, i: int) -> str:
        """Return the family of what the noun at token ``i`` means, "" if it is no such noun."""
        length = longest_match(self.tokens, i, self.lex.nouns, self.lex.longest)
        entry = matched(self.tokens, i, length, self.lex.nouns) if length else None
        return concepts()[entry.concept].family if entry else ""

    def whole(self, k: int, length: int) -> bool:
        """Tell whether as many words follow one another from ``k``."""
        i = self.positions[k]
        return length > 0 and self.positions[k : k + length] == list(range(i, i + length))
