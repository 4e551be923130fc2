"""A part: what a shard comes to, as one file of lines."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple


class Counts(NamedTuple):
    """The first line of a part: by which coder it was made, and of how many lines it consists."""

    version: str
    records: int
    acts: int
    rejects: int


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of JSON of a shard's acts and rejects, each in corpus order."""

    version: str
    records: int
    acts: Sequence[str]
    rejects: Sequence[str]

    def to_bytes(self) -> bytes:
        """Return the part as a file: a line of counts, the acts, the rejects."""
        counts = Counts(self.version, self.records, len(self.acts), len(self.rejects))
        lines = [json.dumps(counts._asdict()), *self.acts, *self.rejects]
        return "".join(f"{line}\n" for line in lines).encode()


def counts_of(data: bytes) -> Counts:
    """Return the counts of a part."""
    return Counts(**json.loads(data[: data.index(b"\n")]))


def whole(data: bytes) -> Counts | None:
    """Return the counts of a part that has all its lines, None for anything else."""
    try:
        counts = counts_of(data)
    except (ValueError, TypeError):
        return None
    lines = 1 + counts.acts + counts.rejects
    return counts if data.count(b"\n") == lines and data.endswith(b"\n") else None


def joined(parts: Sequence[bytes]) -> bytes:
    """Return one part of several, one after the other."""
    counts = [counts_of(part) for part in parts]
    lines = [part.decode().split("\n")[1:-1] for part in parts]
    acts = [line for c, rows in zip(counts, lines, strict=True) for line in rows[: c.acts]]
    rejects = [line for c, rows in zip(counts, lines, strict=True) for line in rows[c.acts :]]
    return Part(counts[0].version, sum(c.records for c in counts), acts, rejects).to_bytes()


def open_part(path: Path) -> tuple[Counts, BinaryIO]:
    """Return the counts of a stored part, and the file after them."""
    file = path.open("rb")
    return counts_of(file.readline()), file


def acts_of(path: Path) -> Iterator[bytes]:
    """Yield the lines of a part's acts."""
    counts, file = open_part(path)
    with file:
        for _ in range(counts.acts):
            yield file.readline()


def rejects_of(path: Path) -> Iterator[bytes]:
    """Yield the lines of a part's rejects."""
    counts, file = open_part(path)
    with file:
        for _ in range(counts.acts):
            file.readline()
        yield from file
