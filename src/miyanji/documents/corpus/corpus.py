"""Streaming the records of a corpus, file by file, in memory that does not grow with it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from miyanji.documents.corpus import archive, article, columns, feed, lines
from miyanji.documents.corpus.files import File, Kind, files, unreadable
from miyanji.documents.record import Record, Reject


class Entry(NamedTuple):
    """A record or reject, and how many bytes of the corpus have been read with it."""

    item: Record | Reject
    read: int


Reader = Callable[[Path], Iterator[tuple[Record | Reject, int]]]
"""Yields the items of one file, each with the bytes of the file read so far."""

READERS: dict[Kind, Reader] = {
    "article": article.read,
    "lines": lines.read,
    "columns": columns.read,
    "archive": archive.read,
    "feed": feed.read,
}


def records(paths: Sequence[str | Path], without: Collection[Path] = ()) -> Iterator[Entry]:
    """Yield every record of ``paths`` in order, and a reject for each that cannot be read.

    A file that breaks off in the middle gives its records up to there and a reject with
    ``whole``; nothing is raised for bad input.
    """
    done = 0
    for file in files(paths, without):
        if isinstance(file, Reject):
            yield Entry(file, done)
            continue
        for item, read in _read(file):
            yield Entry(item, done + min(read, file.size))
        done += file.size


def _read(file: File) -> Iterator[tuple[Record | Reject, int]]:
    try:
        yield from READERS[file.kind](file.path)
    except EOFError:
        yield _broken(file, "the compressed data break off; get the file again"), file.size
    except OSError as problem:
        # The system's errors carry a number; a library's own (damaged data) only a text.
        if problem.errno is None:
            yield _broken(file, f"damaged ({problem}); get the file again"), file.size
        else:
            yield unreadable(file.path, problem), file.size
    except Exception as problem:
        yield _broken(file, f"damaged ({problem}); get the file again"), file.size


def _broken(file: File, reason: str) -> Reject:
    return Reject(None, str(file.path), " ".join(reason.split()), whole=True)
