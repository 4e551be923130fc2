"""A verb group while it is being settled."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from miyanji.languages.fa.cores import Core, lists
from miyanji.languages.sentence import VerbGroup
from miyanji.languages.word import Word


@dataclass(slots=True)
class Draft:
    """A core and the group made of it; ``gone`` when another group has taken it in."""

    core: Core
    group: VerbGroup
    gone: bool = False

    @property
    def finite(self) -> bool:
        """Whether the draft still stands and is a finite verb."""
        return not self.gone and self.group.finite

    def change(self, **fields: Any) -> None:
        """Replace fields of the group."""
        self.group = replace(self.group, **fields)

    def take(self, tokens: Sequence[int]) -> None:
        """Add tokens to the group."""
        self.change(tokens=tuple(sorted({*self.group.tokens, *tokens})))


def marks_between(words: Sequence[Word], left: int, right: int) -> list[str]:
    """Return the keys between two tokens that separate clauses."""
    clause_marks = lists()["clause_marks"]
    return [w.key for w in words[left + 1 : right] if w.key in clause_marks]
