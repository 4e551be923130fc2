"""The folder beside the output in which a run keeps its parts until all are there."""

import fcntl
import os
import shutil
from pathlib import Path
from typing import Self

from miyanji.scale.failure import RunError
from miyanji.scale.part import whole


class Workspace:
    """``OUT.parts``: one file per finished shard, named by its key; held by one run at a time.

    A part is written to another name and then renamed, so it is there whole or not at all. The
    lock is the system's: it goes when its process does, however it ends.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = out.with_name(f"{out.name}.parts")

    def __enter__(self) -> Self:
        try:
            self.folder.mkdir(exist_ok=True)
            self._lock = self._locked()
        except OSError as problem:
            raise unwritable(self.out, problem) from None
        for left in self.folder.glob("*.half"):
            left.unlink(missing_ok=True)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._lock)

    def _locked(self) -> int:
        path = self.folder / "lock"
        while True:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                holder = os.read(handle, 20).decode() or "unknown"
                os.close(handle)
                raise RunError(
                    f"{self.out}: another run (process {holder}) is writing it; "
                    "wait for it or choose another --to"
                ) from None
            if _same(handle, path):
                os.ftruncate(handle, 0)
                os.write(handle, str(os.getpid()).encode())
                return handle
            # The run before ours has just finished and removed the folder.
            os.close(handle)
            self.folder.mkdir(exist_ok=True)

    def part(self, key: str) -> Path:
        """Return where the part of a shard is or will be."""
        return self.folder / f"{key}.part"

    def keep(self, key: str, data: bytes) -> None:
        """Store a finished part. Raises ``RunError`` where the disk does not take it."""
        half = self.folder / f"{key}.half"
        try:
            with half.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            half.replace(self.part(key))
        except OSError as problem:
            half.unlink(missing_ok=True)
            raise unwritable(self.out, problem) from None

    def held(self, key: str) -> bytes | None:
        """Return a part that is there and whole."""
        try:
            data = self.part(key).read_bytes()
        except OSError:
            return None
        return data if whole(data) else None

    def clear(self) -> None:
        """Remove what earlier runs have left."""
        for part in self.folder.glob("*.part"):
            part.unlink(missing_ok=True)

    def remove(self) -> None:
        """Remove the folder; the output is complete without it."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def unwritable(out: Path, problem: OSError) -> RunError:
    """Return the error for an output that the system does not let us write."""
    return RunError(
        f"{out}: cannot be written ({problem.strerror or problem}); finished parts are kept: "
        "mend this and run the same command again, or choose another --to"
    )
