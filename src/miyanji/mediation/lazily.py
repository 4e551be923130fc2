"""Sequences whose items are made when they are asked for: long ones are seldom looked at whole."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

K = TypeVar("K")
T = TypeVar("T")


class Lazily(Sequence[T], Generic[K, T]):
    """``make`` of each of ``keys``, made anew whenever it is asked for; a slice makes nothing."""

    def __init__(self, keys: Sequence[K], make: Callable[[K], T]) -> None:
        self._keys = keys
        self._make = make

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> "Lazily[K, T]": ...
    def __getitem__(self, at: int | slice) -> "T | Lazily[K, T]":
        """Return an item, or a sequence of some."""
        if isinstance(at, slice):
            return Lazily(self._keys[at], self._make)
        return self._make(self._keys[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
