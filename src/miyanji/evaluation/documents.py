"""Is there mediation in the text or not, and how far has it come?"""

from collections.abc import Sequence
from typing import get_args

from miyanji.evaluation.coded import Coded
from miyanji.evaluation.measures import Counts, Pair, accuracy, class_counts, macro_f1, share
from miyanji.mediation.process import Stage

STAGES: tuple[str, ...] = get_args(Stage)


def mediation_counts(coded: Sequence[Coded]) -> Counts:
    """Texts with mediation: found, claimed wrongly, missed."""
    total = Counts()
    for item in coded:
        if item.gold.has_mediation is None:
            continue
        gold, found = item.gold.has_mediation, item.has_mediation
        total += Counts(int(gold and found), int(found and not gold), int(gold and not found))
    return total


def stage_pairs(coded: Sequence[Coded]) -> list[Pair]:
    """Gold and read stage of every text with a labelled stage."""
    return [(item.gold.stage, item.stage) for item in coded if item.gold.stage is not None]


def stage_scores(pairs: Sequence[Pair]) -> dict[str, float]:
    """Accuracy, macro-F1 over the stages, F1 of `occurred`, and how often it is claimed wrongly.

    The last is a share of all texts with a labelled stage.
    """
    wrong = sum(found == "occurred" != gold for gold, found in pairs)
    return {
        "accuracy": accuracy(pairs),
        "macro_f1": macro_f1(pairs, STAGES),
        "f1_occurred": class_counts(pairs, "occurred").f1,
        "occurred_claimed_wrongly": share(wrong, len(pairs)),
        "n": float(len(pairs)),
    }
