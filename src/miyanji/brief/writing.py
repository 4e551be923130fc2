"""Writing a file whole or not at all."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO


def write_whole(path: Path, text: str | Iterable[str]) -> None:
    """Write ``text``, or its pieces, as UTF-8 to ``path``; a reader sees the old file or the new
    one, never half.

    What is no regular file (a pipe, a device) is written straight. Raises ``OSError``.
    """
    pieces = [text] if isinstance(text, str) else text
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            _write(file, pieces)
        return
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _write(file, pieces)
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _write(file: BinaryIO, pieces: Iterable[str]) -> None:
    for piece in pieces:
        file.write(piece.encode("utf-8", "replace"))


def _mode(target: Path) -> int:
    """Return the mode of the file that is replaced, or that of a newly made file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
