"""A table of phrases by key that says early when no phrase can match."""

from collections.abc import Iterable
from functools import cached_property
from typing import Self, TypeVar

V = TypeVar("V")


class Table(dict[str, V]):
    """Entries by key; filled first and matched on afterwards.

    ``prefixes`` are all beginnings of its keys, whole keys included: words whose joined keys are
    no prefix need not be looked at further. Memory: about the letters of all keys.
    """

    @cached_property
    def prefixes(self) -> frozenset[str]:
        """All beginnings of the keys."""
        return frozenset(spelled[:n] for spelled in self for n in range(1, len(spelled) + 1))

    @classmethod
    def of(cls, keys: Iterable[str], value: V) -> Self:
        """Return a table in which every key has the same value."""
        return cls(dict.fromkeys(keys, value))
