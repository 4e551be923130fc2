"""Engines: where the shards of a run are coded. Each gives the same parts."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from miyanji.scale.failure import UsageError
from miyanji.scale.shard import Shard

Coder = Callable[[Shard], bytes]


class Engine(Protocol):
    """Codes shards in any order, holding a bounded number of them at a time."""

    def run(self, shards: Iterable[Shard], coder: Coder) -> Iterator[tuple[Shard, bytes | None]]:
        """Yield every shard with its part, or None where its process broke down each time."""
        ...


class Serial:
    """This process."""

    def run(self, shards: Iterable[Shard], coder: Coder) -> Iterator[tuple[Shard, bytes | None]]:
        """Code one shard after the other."""
        for shard in shards:
            yield shard, coder(shard)


def engine(name: str, jobs: int) -> Engine:
    """Return the engine of a name: local, dask, or dask://ADDRESS.

    Raises ``RunError`` for another name and where what it needs is not installed.
    """
    if name == "local" and jobs == 1:
        return Serial()
    if name == "local":
        from miyanji.scale.pool import Pool

        return Pool(jobs)
    if name == "dask" or name.startswith("dask://"):
        from miyanji.scale.cluster import Dask

        return Dask(name.removeprefix("dask").removeprefix("://"), jobs)
    raise UsageError(f"{name!r} is no engine; give local, dask or dask://ADDRESS")
