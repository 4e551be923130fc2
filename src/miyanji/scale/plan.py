"""The plan of a run: the order of its shards, and which of them are done."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from miyanji.scale.failure import RunError
from miyanji.scale.kept import Kept
from miyanji.scale.part import Counts, counts_of
from miyanji.scale.progress import Progress
from miyanji.scale.shard import Shard
from miyanji.scale.workspace import Workspace, unwritable


class Plan:
    """Notes the keys of all shards in a file, and keeps the parts as they come in.

    ``kept`` are the parts of an earlier, finished run; ``new`` tells whether others are needed.
    """

    def __init__(self, workspace: Workspace, progress: Progress, kept: Kept) -> None:
        self.workspace = workspace
        self.progress = progress
        self.kept = kept
        self.new = False
        self.order = workspace.folder / "order"

    def __enter__(self) -> Self:
        try:
            self._keys = self.order.open("w", encoding="ascii")
        except OSError as problem:
            raise unwritable(self.workspace.out, problem) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: object, __: TracebackType | None
    ) -> None:
        try:
            self._keys.close()
        except OSError as problem:
            if kind is None:
                raise unwritable(self.workspace.out, problem) from None

    def missing(self, planned: Iterable[Shard]) -> Iterator[Shard]:
        """Note every shard and yield those whose part an earlier run has not left."""
        for shard in planned:
            try:
                self._keys.write(f"{shard.key}\n")
            except OSError as problem:
                raise unwritable(self.workspace.out, problem) from None
            held = self.workspace.held(shard.key)
            self.new = self.new or held is not None
            if data := held or self.kept.part(shard.key):
                self._count(counts_of(data), shard, resumed=True)
            else:
                yield shard

    def finish(self, shard: Shard, part: bytes) -> None:
        """Keep a part. Raises ``RunError`` for one that another version has made."""
        counts = counts_of(part)
        if counts.version != shard.version:
            raise RunError(
                "a worker has another version of miyanji or of its libraries; "
                "install the same on every machine"
            )
        self.workspace.keep(shard.key, part)
        self.new = True
        self._count(counts, shard, resumed=False)

    def parts(self) -> Iterator[Path]:
        """Yield the parts of all shards in order, those of an earlier run as they are asked for."""
        for key in self.order_of_keys():
            path = self.workspace.part(key)
            if not path.exists() and (data := self.kept.part(key)):
                self.workspace.keep(key, data)
            yield path

    def order_of_keys(self) -> Iterator[str]:
        """Yield the keys of all shards in order."""
        with self.order.open(encoding="ascii") as keys:
            yield from map(str.strip, keys)

    def _count(self, counts: Counts, shard: Shard, *, resumed: bool) -> None:
        records = counts.records - counts.rejects
        self.progress.add(records, counts.acts, counts.rejects, shard.size, resumed=resumed)
