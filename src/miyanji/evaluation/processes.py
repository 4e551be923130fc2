"""Who mediates between whom, at whose request, on what, and how each side answered."""

from collections.abc import Callable, Sequence
from typing import get_args

from miyanji.evaluation.coded import Coded
from miyanji.evaluation.issues import issue_counts
from miyanji.evaluation.measures import Counts, Pair, macro_f1, set_counts, share
from miyanji.mediation.process import ResponseValue

RESPONSES: tuple[str, ...] = get_args(ResponseValue)
Ids = tuple[str, ...]


def mediated(coded: Sequence[Coded]) -> list[Coded]:
    """The texts that hold mediation by their gold: roles are scored on these alone."""
    return [item for item in coded if item.gold.has_mediation]


def role_counts(coded: Sequence[Coded], role: str) -> Counts:
    """Set counts of ``parties``, ``mediators``, ``requesters`` or ``issues``, summed over texts.

    A text in which no process was found counts all its gold ids as missed.
    """
    compare: Callable[[Ids, Ids], Counts] = issue_counts if role == "issues" else set_counts
    total = Counts()
    for item in mediated(coded):
        gold = getattr(item.gold, role)
        if gold is not None:
            total += compare(gold, getattr(item.main, role, ()))
    return total


def response_pairs(coded: Sequence[Coded]) -> list[Pair]:
    """Gold and read answer of every party with a labelled answer."""
    return [
        (gold, response_of(item, party))
        for item in mediated(coded)
        for party, gold in (item.gold.responses or {}).items()
    ]


def response_of(item: Coded, party: str) -> str:
    """The answer read for a party; a party that was not found has given no known answer."""
    response = item.main.responses.get(party) if item.main else None
    return response.value if response else "unknown"


def response_scores(pairs: Sequence[Pair]) -> dict[str, float]:
    """Macro-F1 over the answers, and the share of parties with `accept` claimed wrongly."""
    wrong = sum(found == "accept" != gold for gold, found in pairs)
    return {
        "macro_f1": macro_f1(pairs, RESPONSES),
        "accept_claimed_wrongly": share(wrong, len(pairs)),
        "n": float(len(pairs)),
    }
