"""Which files a corpus consists of, in which order, and what each of them is."""

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from miyanji.documents.record import Reject

Kind = Literal["article", "lines", "columns", "archive", "feed"]
KINDS: dict[str, Kind] = {
    ".txt": "article",
    ".html": "article",
    ".htm": "article",
    ".xhtml": "article",
    ".jsonl": "lines",
    ".jsonl.gz": "lines",
    ".ndjson": "lines",
    ".parquet": "columns",
    ".warc": "archive",
    ".warc.gz": "archive",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file of the corpus, what it holds and its size in bytes."""

    path: Path
    kind: Kind
    size: int


def files(paths: Sequence[str | Path], without: Collection[Path] = ()) -> Iterator[File | Reject]:
    """Yield the files of ``paths`` in order: a folder's by name, its folders in their place.

    In a folder, hidden files, files of other kinds and those of ``without`` are passed over; what
    is named itself and cannot be read is a ``Reject``. Links to folders are not followed.
    """
    hidden = {path.resolve() for path in without}
    for path in paths:
        yield from _under(Path(path), hidden)


def _under(path: Path, without: Collection[Path]) -> Iterator[File | Reject]:
    try:
        if path.is_dir():
            yield from _in_folder(path, without)
        else:
            size = path.stat().st_size
            yield File(path, kind, size) if (kind := kind_of(path)) else _unknown(path)
    except OSError as problem:
        yield unreadable(path, problem)


def _in_folder(folder: Path, without: Collection[Path]) -> Iterator[File | Reject]:
    for entry in sorted(os.scandir(folder), key=lambda e: e.name):
        path = Path(entry.path)
        if entry.name.startswith(".") or path.resolve() in without:
            continue
        if entry.is_dir(follow_symlinks=False) or (kind_of(path) and not entry.is_dir()):
            yield from _under(path, without)


def kind_of(path: Path) -> Kind | None:
    """Return what a file of this name holds; None where no such file is read."""
    name = path.name.lower()
    return next((KINDS[end] for n in (2, 1) if (end := _ending(name, n)) in KINDS), None)


def _ending(name: str, parts: int) -> str:
    return "".join(Path(name).suffixes[-parts:])


def _unknown(path: Path) -> Reject:
    known = ", ".join(KINDS)
    return Reject(None, str(path), f"a file of a kind that is not read; give {known}", whole=True)


def unreadable(path: Path, problem: OSError) -> Reject:
    """Return the reject of a file or folder that the system does not open."""
    reason = problem.strerror or str(problem)
    return Reject(None, str(path), f"cannot be opened ({reason}); check its path", whole=True)


def census(paths: Sequence[str | Path], without: Collection[Path] = ()) -> tuple[int, int]:
    """Return how many files and unreadable paths the corpus has, and the bytes of its files."""
    count = size = 0
    for file in files(paths, without):
        count += 1
        size += file.size if isinstance(file, File) else 0
    return count, size
