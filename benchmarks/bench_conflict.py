"""Speed and memory of the graph-model engine: ``python benchmarks/bench_conflict.py [OPTIONS...]``.

Five concepts (Nash, GMR, SMR, SEQ, SSEQ) for all parties on random strict preferences. ``ratio``
is to one stable sort of the parties' preference arrays, measured beside it, so that it can be
compared between machines. Peak memory is that of a process of its own.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

import numpy as np

from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import Passage, rules_of
from miyanji.conflict.options import Option, Party
from miyanji.conflict.patterns import Pattern
from miyanji.conflict.preferences.orders import CompleteOrder
from miyanji.conflict.solving import stable_states
from miyanji.conflict.stability import PROPAGATED
from miyanji.conflict.states import enumerate_states, space_of

SIZES = (12, 16, 18, 20)
KINDS = ("reversible", "infeasible", "ties", "irreversible", "all forward", "forbidden", "allowed")


def random_model(options: int, parties: int, kind: str, seed: int = 1) -> GraphModel:
    """A model with the options shared out evenly."""
    random = np.random.default_rng(seed)
    shares = [options // parties + (i < options % parties) for i in range(parties)]
    names = tuple(
        Party(f"P{i}", tuple(Option(f"o{k}", _direction(kind, k)) for k in range(share)))
        for i, share in enumerate(shares)
    )
    infeasible = [Pattern(3, 3)] if kind == "infeasible" else []
    space = space_of(options, enumerate_states(options, infeasible))
    rules = list(rules_of(names))
    passage = Passage(Pattern(5, 1), Pattern(6, 4))
    if kind == "forbidden":
        rules[0] = replace(rules[0], forbidden=(passage,))
    if kind == "allowed":
        rules[0] = replace(rules[0], allowed=(passage,))
    orders = []
    for _ in names:
        ranks = random.permutation(space.size).astype(np.int32)
        orders.append(CompleteOrder(ranks // 8 if kind == "ties" else ranks))
    return GraphModel(names, space, tuple(rules), tuple(orders))


def _direction(kind: str, number: int) -> str:
    if kind == "all forward":
        return "forward"
    return "forward" if kind == "irreversible" and number == 0 else "both"


def least_seconds(work: Callable[[], object], times: int) -> float:
    """The shortest of several runs."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def measure(options: int, parties: int, kind: str) -> str:
    """One line of the table."""
    model = random_model(options, parties, kind)
    times = 5 if options <= 16 else 2
    sort = least_seconds(
        lambda: [np.sort(order.ranks, kind="stable") for order in model.orders], times
    )
    solve = least_seconds(lambda: stable_states(model, concepts=tuple(PROPAGATED)), times)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"2^{options:<3} {parties} parties  {kind:<13} {solve * 1e3:10.1f} ms  "
        f"sort {sort * 1e3:8.1f} ms  ratio {solve / sort:6.1f}  peak {memory:6.0f} MB"
    )


def start_up() -> str:
    """Processor time of one `miyanji solve` on a small case, from start to end."""
    command = [sys.executable, "-m", "miyanji.cli", "solve", "prisoners-dilemma"]

    def seconds() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return f"start-up of miyanji solve {min(seconds() for _ in range(5)):.2f} s"


def main(arguments: list[str]) -> None:
    """Print the table for the sizes named, or for all."""
    print(start_up(), flush=True)
    sizes = [int(argument) for argument in arguments] or list(SIZES)
    runs = [(size, 3, kind) for size in sizes for kind in KINDS]
    runs += [(size, parties, "reversible") for size in sizes for parties in (2, 4)]
    for run in runs:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            print(pool.submit(measure, *run).result(), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
