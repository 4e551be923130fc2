"""How long inverse analysis and the search for levers take, on large random conflicts.

    python benchmarks/bench_levers.py

Seconds are those of this process (CPU time), so that a busy machine changes them little. The
ratio is to one ``numpy.sort`` of a million numbers on the same machine.
"""

import random
import time
from collections.abc import Callable

import numpy as np

from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


def conflict(parties: int, options: int, levers: int, seed: int) -> str:
    """A case whose parties weigh all options at random, with levers of every kind."""
    r = random.Random(seed)
    lines = ["[case]", "name = 'bench'", f"status_quo = '{'N' * options}'"]
    for party in range(parties):
        own = ", ".join(f"{{name = 'o{k}'}}" for k in range(options) if k % parties == party)
        lines += ["[[party]]", f"name = 'P{party}'", f"option = [{own}]"]
    lines.append("[preferences]")
    for party in range(parties):
        weights = ", ".join(
            f"'P{k % parties}.o{k}' = {r.randint(-500, 500)}" for k in range(options)
        )
        lines.append(f"P{party} = {{weights = {{{weights}}}}}")
    for number in range(levers):
        lines += ["[[lever]]", f"id = 'l{number}'", "by = 'X'", f"cost = {r.randint(1, 9)}"]
        lines.append(f"effect = {{{effect(r, parties, options, number)}}}")
    return "\n".join(lines) + "\n"


def effect(r: random.Random, parties: int, options: int, number: int) -> str:
    if number % 4 == 3:
        option = r.randrange(options)
        who, way = f"P{option % parties}", r.choice(("forward", "backward"))
        return f"forbid = {{party = '{who}', option = 'o{option}', direction = '{way}'}}"
    better, worse = (["-"] * options for _ in range(2))
    for at in r.sample(range(options), 2):
        better[at], worse[at] = r.sample("YN", 2)
    who = f"P{number % parties}"
    return f"prefer = {{party = '{who}', better = '{''.join(better)}', worse = '{''.join(worse)}'}}"


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> None:
    unit = seconds(lambda: np.sort(np.random.default_rng(1).random(1_000_000)))
    print(f"numpy.sort of a million numbers: {unit:.3f} s")

    def show(what: str, work: Callable[[], object]) -> None:
        taken = seconds(work)
        print(f"{what:<58}{taken:8.2f} s  {taken / unit:8.1f} sorts", flush=True)

    for parties in (2, 3):
        case = parse_case(conflict(parties, 10, 0, 1))
        for concept in CONCEPTS:
            work = lambda c=case, k=concept: c.inverse("YN" * 5, k)  # noqa: E731
            show(f"inverse, {parties} parties, 2^10 states, {concept}", work)
    for concept in CONCEPTS:
        case = parse_case(conflict(3, 12, 12, 2))
        show_levers(show, case, concept)
    show_readings(show)
    listed = parse_case(statements(2, 10, 1))
    for concept in ("gmr", "seq"):
        work = lambda k=concept: listed.inverse("YN" * 5, k)  # noqa: E731
        show(f"inverse of 10 statements a party, 2^10 states, {concept}", work)
    small = parse_case(conflict(3, 8, 8, 2))
    show("levers, cost of all 2^8 states, 8 levers, seq", lambda: small.lever_costs("seq"))


def show_levers(
    show: Callable[[str, Callable[[], object]], None], case: Case, concept: str
) -> None:
    for target in ("Y" * 12, "YNY" * 4):
        plans = case.levers(target, concept)
        done = "a plan" if plans.plans else "no plan, all 4,096 sets tried"
        fresh = Case(
            case.name, case.model, status_quo=case.status_quo, declared_levers=case.declared_levers
        )
        show(
            f"levers, 12 of them, 2^12 states, {concept}, {done}",
            lambda f=fresh, t=target: f.levers(t, concept),
        )


def show_readings(show: Callable[[str, Callable[[], object]], None]) -> None:
    """Levers where nothing is known but that each party wants an option of the other."""
    for options in (5, 9):
        text = conflict(2, options, 12, 3).split("[preferences]")
        wishes = "".join(
            f"P{k} = {{statements = [{{text = 'P{1 - k}.o{1 - k}', confidence = 0.7}}], "
            "otherwise = 'unknown'}\n"
            for k in range(2)
        )
        levers = text[1][text[1].index("[[lever]]") :]
        case = parse_case(f"{text[0]}[preferences]\n{wishes}{levers}")
        show(
            f"levers, 12 of them, 2^{options} states, 500 drawn readings, seq",
            lambda c=case, t="Y" * options: c.levers(t, "seq"),
        )


def statements(parties: int, options: int, seed: int) -> str:
    """A case whose parties list every option, or its contrary, in some sequence."""
    r = random.Random(seed)
    head = conflict(parties, options, 0, seed).split("[preferences]")[0]
    lines = [head + "[preferences]"]
    for party in range(parties):
        own = [f"'{r.choice(('', '!'))}P{k % parties}.o{k}'" for k in range(options)]
        lines.append(f"P{party} = {{statements = [{', '.join(r.sample(own, options))}]}}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
