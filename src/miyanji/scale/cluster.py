"""The engine of many machines: the same shards over Dask.

Shards travel to the workers and their parts travel back, so that no folder need be shared. A
worker that is lost is replaced or done without: the scheduler gives its shards to others.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from miyanji.scale.engines import Coder
from miyanji.scale.failure import RunError
from miyanji.scale.shard import Shard

if TYPE_CHECKING:
    from distributed import Client

AHEAD = 3
"""Shards per worker that are read and waiting."""
START = 60
"""Seconds to wait for the scheduler, and for its first worker."""


class Dask:
    """Workers of the scheduler at ``address``, or without one ``jobs`` processes on this machine.

    Raises ``RunError`` where Dask is not installed or the scheduler does not answer.
    """

    def __init__(self, address: str, jobs: int) -> None:
        try:
            import distributed  # noqa: F401
        except ImportError:
            raise RunError(
                "Dask is not installed; install it with: pip install 'miyanji[scale]'"
            ) from None
        self.address = address if "://" in address or not address else f"tcp://{address}"
        self.jobs = jobs

    def run(self, shards: Iterable[Shard], coder: Coder) -> Iterator[tuple[Shard, bytes | None]]:
        """Yield each shard with its part as they get done."""
        from distributed import as_completed

        waiting = iter(shards)
        if (first := next(waiting, None)) is None:
            return
        waiting = chain([first], waiting)
        with ExitStack() as opened:
            client = self._client(opened)
            running: dict[Any, Shard] = {}
            done = as_completed(loop=client.loop)
            while True:
                room = AHEAD * max(1, len(client.scheduler_info(-1)["workers"])) - len(running)
                for shard in islice(waiting, max(0, room)):
                    future = client.submit(coder, shard, key=f"miyanji-{shard.key}", pure=False)
                    running[future] = shard
                    done.add(future)
                if not running:
                    return
                future = next(done)
                yield running.pop(future), _result(future)

    def _client(self, opened: ExitStack) -> "Client":
        from distributed import Client, LocalCluster

        try:
            if self.address:
                client = Client(self.address, timeout=START, set_as_default=False)
            else:
                cluster = opened.enter_context(
                    LocalCluster(
                        n_workers=self.jobs,
                        threads_per_worker=1,
                        processes=True,
                        dashboard_address=None,
                        silence_logs=50,
                    )
                )
                client = Client(cluster, set_as_default=False)
            opened.enter_context(client)
            client.wait_for_workers(1, timeout=START)
        except (OSError, TimeoutError) as problem:
            where = self.address or "this machine"
            raise RunError(f"no Dask workers at {where} ({problem}); start them first") from None
        return client


def _result(future: Any) -> bytes | None:
    """Return the part, or None where every worker that got the shard was lost."""
    from distributed import KilledWorker

    try:
        part: bytes = future.result()
    except KilledWorker:
        return None
    return part
