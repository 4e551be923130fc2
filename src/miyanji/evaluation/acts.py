"""Acts: label, actor, addressees, words, attribution and actuality."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from miyanji.coding.act import Act, Span
from miyanji.evaluation.coded import Coded
from miyanji.evaluation.gold import GoldAct
from miyanji.evaluation.measures import Counts, Pair, accuracy, share

Key = tuple[str, frozenset[str], frozenset[str]]
GROUPS = ("mediation", "other", "all")


@dataclass(frozen=True, slots=True)
class Match:
    """A gold act and the coded act that comes closest to it."""

    gold: GoldAct
    found: Act


def label_of(act: Act) -> str:
    """The word of the mediation vocabulary, or the PLOVER type of any other act."""
    return act.act or (act.plover.event if act.plover else "")


def act_counts(coded: Sequence[Coded], group: str, parts: int = 3) -> Counts:
    """Counts of acts that agree in label (1 part), actor (2 parts) and addressees (3 parts).

    ``group`` is "mediation", "other" (PLOVER types only) or "all". A gold act whose addressees
    are not labelled agrees with any.
    """
    total = Counts()
    for item in coded:
        if item.gold.acts is None or not (item.gold.labels_other_acts or group == "mediation"):
            continue
        gold = [act for act in item.gold.acts if _in_group(act.is_mediation, group)]
        found = [act for act in item.acts if _in_group(act.act is not None, group)]
        hits = _hits(gold, found, parts)
        total += Counts(hits, len(found) - hits, len(gold) - hits)
    return total


def _in_group(is_mediation: bool, group: str) -> bool:
    return group == "all" or is_mediation == (group == "mediation")


def _hits(gold: Sequence[GoldAct], found: Sequence[Act], parts: int) -> int:
    """Acts that agree, one to one; the acts with fewer wild cards choose first."""
    left = Counter(_found_key(act, parts) for act in found)
    hits = 0
    for act in sorted(gold, key=lambda act: act.addressees is None):
        key = _gold_key(act, parts)
        loose = parts == 3 and act.addressees is None
        chosen = next((other for other in left if _agree(key, other, loose)), None)
        if chosen is not None:
            left[chosen] -= 1
            left += Counter()
            hits += 1
    return hits


def _agree(gold: Key, found: Key, loose: bool) -> bool:
    return gold[:2] == found[:2] if loose else gold == found


def _gold_key(act: GoldAct, parts: int) -> Key:
    return _key(act.label, act.actor, act.addressees or (), parts)


def _found_key(act: Act, parts: int) -> Key:
    return _key(label_of(act), act.actor, act.addressees, parts)


def _key(label: str, actor: Iterable[str], addressees: Iterable[str], parts: int) -> Key:
    return (
        label,
        frozenset(actor) if parts > 1 else frozenset(),
        frozenset(addressees) if parts > 2 else frozenset(),
    )


def matches(coded: Iterable[Coded]) -> list[Match]:
    """Pair each gold act with at most one coded act of the same label, the nearest first."""
    return [
        match for item in coded if item.gold.acts for match in _matches(item.gold.acts, item.acts)
    ]


def _matches(gold: Sequence[GoldAct], found: Sequence[Act]) -> list[Match]:
    candidates = sorted(
        (
            (-nearness(expected, got), i, j)
            for i, expected in enumerate(gold)
            for j, got in enumerate(found)
            if expected.label == label_of(got)
        ),
    )
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [Match(gold[i], found[j]) for i, j in sorted(pairs.items())]


def nearness(gold: GoldAct, found: Act) -> float:
    """How alike two acts of one label are, from 0 to 4: words, actor, addressees, actuality."""
    return (
        (overlap(gold.span, found.span) if gold.span else 0.0)
        + (set(gold.actor) == set(found.actor))
        + (gold.addressees is not None and set(gold.addressees) == set(found.addressees))
        + (gold.actuality == found.actuality)
    )


def overlap(first: Span, second: Span) -> float:
    """Characters that two spans share, over the characters that either covers."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return share(max(shared, 0), max(first[1], second[1]) - min(first[0], second[0]))


def match_scores(pairs: Sequence[Match]) -> dict[str, float]:
    """On acts of the right label: quote overlap, and accuracy of every other labelled field."""
    spans = [(match.gold.span, match.found.span) for match in pairs if match.gold.span]
    overlaps = [overlap(gold, found) for gold, found in spans if gold]
    return {
        "quote_overlap": share(sum(overlaps), len(overlaps), empty=1.0),
        "quote_touches": share(sum(value > 0 for value in overlaps), len(overlaps), empty=1.0),
        "actuality": accuracy(actuality_pairs(pairs)),
        "attribution": accuracy(attribution_pairs(pairs)),
        "mediators": _set_accuracy(pairs, lambda act: act.mediators, lambda act: act.mediators),
        "parties": _set_accuracy(pairs, lambda act: act.parties, lambda act: act.parties),
        "n": float(len(pairs)),
    }


def actuality_pairs(pairs: Sequence[Match]) -> list[Pair]:
    """Gold and read actuality of matched acts."""
    return [(m.gold.actuality, m.found.actuality) for m in pairs if m.gold.actuality]


def attribution_pairs(pairs: Sequence[Match]) -> list[Pair]:
    """Gold and read kind of attribution of matched acts."""
    return [(m.gold.attribution, m.found.attribution.kind) for m in pairs if m.gold.attribution]


def _set_accuracy(
    pairs: Sequence[Match],
    gold: Callable[[GoldAct], tuple[str, ...] | None],
    found: Callable[[Act], tuple[str, ...]],
) -> float:
    labelled = [(ids, found(m.found)) for m in pairs if (ids := gold(m.gold)) is not None]
    return share(sum(set(a) == set(b) for a, b in labelled), len(labelled), empty=1.0)


def label_pairs(coded: Iterable[Coded]) -> list[Pair]:
    """Gold label and the label read at the same words ("-" where nothing was)."""
    pairs = []
    for item in coded:
        for act in item.gold.acts or ():
            same = any(act.label == label_of(other) for other in item.acts)
            pairs.append((act.label, act.label if same else _label_at(act, item.acts)))
    return pairs


def _label_at(gold: GoldAct, found: Sequence[Act]) -> str:
    if not gold.span or not found:
        return "-"
    span = gold.span
    best = max(found, key=lambda act: overlap(span, act.span))
    return label_of(best) if overlap(span, best.span) else "-"


def quote_share(coded: Iterable[Coded]) -> float:
    """Share of coded acts and linkages whose quote is exactly the text at its span."""
    checks = [
        quote == item.gold.text[start:end] and bool(quote.strip())
        for item in coded
        for quote, (start, end) in _quotes(item)
    ]
    return share(sum(checks), len(checks), empty=1.0)


def _quotes(item: Coded) -> list[tuple[str, Span]]:
    acts = [(act.quote, act.span) for act in item.acts]
    linked = [(tie.quote, tie.span) for process in item.processes for tie in process.linkages]
    return acts + linked
