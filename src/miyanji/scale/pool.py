"""The engine of one machine: a pool of processes, each with the models loaded once.

Processes are spawned, not forked: the numerical libraries hold locks and threads that a forked
copy must not inherit, and a spawned one starts within a second or two.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from miyanji.scale.engines import Coder
from miyanji.scale.shard import Shard

AHEAD = 3
"""Shards per process that are read and waiting."""


class Pool:
    """``jobs`` processes on this machine.

    When a process dies, the pool is made anew and the shards that were in it are coded again one
    at a time; the one that breaks it then as well is given up.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def run(self, shards: Iterable[Shard], coder: Coder) -> Iterator[tuple[Shard, bytes | None]]:
        """Yield each shard with its part as they get done."""
        waiting = iter(shards)
        while lost := (yield from self._until_broken(waiting, coder)):
            for shard in lost:
                yield shard, self._alone(shard, coder)

    def _until_broken(
        self, shards: Iterator[Shard], coder: Coder
    ) -> Generator[tuple[Shard, bytes], None, list[Shard]]:
        """Code shards until none is left or a process dies; return those that were in it."""
        pool = _executor(self.jobs)
        running: dict[Future[bytes], Shard] = {}
        lost: list[Shard] = []
        try:
            while not lost:
                for shard in islice(shards, self.jobs * AHEAD - len(running)):
                    running[_submitted(pool, coder, shard)] = shard
                if not running:
                    return []
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    shard = running.pop(future)
                    if isinstance(future.exception(), BrokenProcessPool):
                        lost.append(shard)
                    else:
                        yield shard, future.result()
            return [*lost, *running.values()]
        finally:
            _end(pool)

    def _alone(self, shard: Shard, coder: Coder) -> bytes | None:
        pool = _executor(1)
        try:
            return pool.submit(coder, shard).result()
        except BrokenProcessPool:
            return None
        finally:
            _end(pool)


def _executor(jobs: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_prepare)


def _submitted(pool: ProcessPoolExecutor, coder: Coder, shard: Shard) -> Future[bytes]:
    """Return the future of a shard, one that is broken already where the pool is."""
    try:
        return pool.submit(coder, shard)
    except BrokenProcessPool as problem:
        broken: Future[bytes] = Future()
        broken.set_exception(problem)
        return broken


def _prepare() -> None:
    """Leave interrupts to the parent, and end when it does, even if it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes at once: what they still do is not wanted."""
    for process in list((pool._processes or {}).values()):
        process.terminate()
    pool.shutdown(wait=True, cancel_futures=True)
