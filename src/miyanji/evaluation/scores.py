"""All figures of one coder on one set of gold, as plain numbers."""

from collections.abc import Sequence
from typing import Any

from miyanji.evaluation import acts, documents, processes
from miyanji.evaluation.coded import Coded
from miyanji.evaluation.measures import confusion

Scores = dict[str, dict[str, float]]
ROLES = ("parties", "mediators", "requesters", "issues")


def score(coded: Sequence[Coded]) -> Scores:
    """Figures by measure; a measure that the gold has no labels for is left out."""
    found = _document_scores(coded) | _process_scores(coded) | _act_scores(coded)
    found["quotes"] = {"exact": acts.quote_share(coded), "n": float(_quotes(coded))}
    return found


def _document_scores(coded: Sequence[Coded]) -> Scores:
    scores: Scores = {}
    if any(item.gold.has_mediation is not None for item in coded):
        scores["mediation"] = documents.mediation_counts(coded).scores()
    if pairs := documents.stage_pairs(coded):
        scores["stage"] = documents.stage_scores(pairs)
    return scores


def _process_scores(coded: Sequence[Coded]) -> Scores:
    scores: Scores = {}
    for role in ROLES:
        if any(getattr(item.gold, role) is not None for item in processes.mediated(coded)):
            scores[role] = processes.role_counts(coded, role).scores()
    if pairs := processes.response_pairs(coded):
        scores["responses"] = processes.response_scores(pairs)
    return scores


def _act_scores(coded: Sequence[Coded]) -> Scores:
    if not any(item.gold.acts for item in coded):
        return {}
    scores: Scores = {}
    others = any(item.gold.labels_other_acts for item in coded)
    for group in acts.GROUPS if others else ("mediation",):
        scores[f"acts.{group}"] = acts.act_counts(coded, group).scores()
        scores[f"acts.{group}.label"] = acts.act_counts(coded, group, parts=1).scores()
    scores["acts.matched"] = acts.match_scores(acts.matches(coded))
    return scores


def _quotes(coded: Sequence[Coded]) -> int:
    return sum(len(item.acts) for item in coded)


def confusions(coded: Sequence[Coded]) -> dict[str, Any]:
    """Tables of gold value by read value for stage, responses, labels, actuality, attribution."""
    matched = acts.matches(coded)
    tables = {
        "stage": documents.stage_pairs(coded),
        "responses": processes.response_pairs(coded),
        "acts": acts.label_pairs(coded),
        "actuality": acts.actuality_pairs(matched),
        "attribution": acts.attribution_pairs(matched),
    }
    return {name: confusion(pairs) for name, pairs in tables.items() if pairs}
