"""Shards whose process broke down: coded again record by record, so that only the cause is lost."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from miyanji.scale.engines import Coder, Engine
from miyanji.scale.failure import RunError
from miyanji.scale.part import joined
from miyanji.scale.rows import lost_shard
from miyanji.scale.shard import Shard

# So many records of one shard that each end their process: then it is not the records.
_MOST = 8


def coded(shards: Iterable[Shard], engine: Engine, coder: Coder) -> Iterator[tuple[Shard, bytes]]:
    """Yield every shard with its part, in any order.

    A record that ends every process that reads it becomes a reject. Raises ``RunError`` where
    processes break down whatever they read.
    """
    for shard, part in engine.run(shards, coder):
        yield shard, _apart(shard, engine, coder) if part is None else part


def _apart(shard: Shard, engine: Engine, coder: Coder) -> bytes:
    singles = [
        replace(shard, key=f"{shard.key}-{number}", items=(item,))
        for number, item in enumerate(shard.items)
    ]
    found = {single.key: part for single, part in engine.run(singles, coder)}
    if sum(part is None for part in found.values()) >= _MOST:
        raise RunError(
            "the processes that read break down again and again (out of memory?); "
            "give fewer --jobs; finished parts are kept"
        )
    return joined([found[single.key] or lost_shard(single) for single in singles])
