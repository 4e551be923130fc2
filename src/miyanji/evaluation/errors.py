"""The error listing: where gold and coder part, with the words and the rules that fired."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from miyanji.coding.act import Act, Span
from miyanji.evaluation import acts, processes
from miyanji.evaluation.coded import Coded
from miyanji.evaluation.gold import GoldAct
from miyanji.evaluation.issues import issue_counts

_SHOWN = 240


@dataclass(frozen=True, slots=True)
class Error:
    """One disagreement; ``rules`` are the ids of the rules behind what was got."""

    text_id: str
    construction: str | None
    field: str
    expected: str
    got: str
    words: str
    rules: tuple[str, ...] = ()


def errors(coded: Sequence[Coded]) -> list[Error]:
    """Every disagreement, text by text."""
    return [error for item in coded for error in _of_text(item)]


def _of_text(item: Coded) -> Iterator[Error]:
    yield from _document_errors(item)
    if item.gold.has_mediation:
        yield from _role_errors(item)
        yield from _response_errors(item)
    if item.gold.acts is not None:
        yield from _act_errors(item)


def _error(item: Coded, field: str, expected: str, got: str, rules: tuple[str, ...]) -> Error:
    words = item.gold.text[:_SHOWN].replace("\n", " ")
    return Error(item.gold.id, item.gold.construction, field, expected, got, words, rules)


def _document_errors(item: Coded) -> Iterator[Error]:
    gold = item.gold
    rules = _process_rules(item)
    if gold.has_mediation is not None and gold.has_mediation != item.has_mediation:
        yield _error(item, "mediation", str(gold.has_mediation), str(item.has_mediation), rules)
    if gold.stage is not None and gold.stage != item.stage:
        yield _error(item, "stage", gold.stage, item.stage, rules)


def _role_errors(item: Coded) -> Iterator[Error]:
    for role in ("parties", "mediators", "requesters"):
        gold, found = getattr(item.gold, role), getattr(item.main, role, ())
        if gold is not None and set(gold) != set(found):
            yield _error(item, role, _ids(gold), _ids(found), _process_rules(item))
    gold, found = item.gold.issues, item.main.issues if item.main else ()
    if gold is not None and issue_counts(gold, found).f1 < 1:
        yield _error(item, "issues", "; ".join(gold), "; ".join(found), ())


def _response_errors(item: Coded) -> Iterator[Error]:
    for party, gold in (item.gold.responses or {}).items():
        found = processes.response_of(item, party)
        if gold != found:
            response = item.main.responses.get(party) if item.main else None
            rules = _rules(item, response.acts) if response else ()
            yield _error(item, f"response of {party}", gold, found, rules)


def _process_rules(item: Coded) -> tuple[str, ...]:
    return _rules(item, item.main.acts) if item.main else ()


def _rules(item: Coded, ids: Sequence[str]) -> tuple[str, ...]:
    rules = {act.id: act.rule for act in item.acts}
    return tuple(dict.fromkeys(rules[name] for name in ids if name in rules))


def _act_errors(item: Coded) -> Iterator[Error]:
    gold = item.gold.acts or ()
    matched = acts.matches([item])
    for match in matched:
        if (expected := _gold_line(match.gold)) != (got := _found_line(match.found, match.gold)):
            words = _words(item, match.gold.span or match.found.span)
            yield _act_error(item, expected, got, words, (match.found.rule,))
    for act in gold:
        if all(match.gold is not act for match in matched):
            yield _act_error(item, _gold_line(act), "-", _words(item, act.span), ())
    for found in item.acts:
        labelled = found.act is not None or item.gold.labels_other_acts
        if labelled and all(match.found is not found for match in matched):
            words = _words(item, found.span)
            yield _act_error(item, "-", _found_line(found, None), words, (found.rule,))


def _act_error(item: Coded, expected: str, got: str, words: str, rules: tuple[str, ...]) -> Error:
    return Error(item.gold.id, item.gold.construction, "act", expected, got, words, rules)


def _words(item: Coded, span: Span | None) -> str:
    start, end = span or (0, _SHOWN)
    return item.gold.text[start:end].replace("\n", " ")


def _gold_line(act: GoldAct) -> str:
    return _line(act.label, act.actor, act.addressees, act.actuality, act.attribution)


def _found_line(act: Act, gold: GoldAct | None) -> str:
    """The same fields as the gold labels, so that what is not labelled is no error."""
    return _line(
        acts.label_of(act),
        act.actor,
        None if gold and gold.addressees is None else act.addressees,
        None if gold and not gold.actuality else act.actuality,
        None if gold and not gold.attribution else act.attribution.kind,
    )


def _line(
    label: str,
    actor: Sequence[str],
    addressees: Sequence[str] | None,
    actuality: str | None,
    attribution: str | None,
) -> str:
    target = "" if addressees is None else f" -> {_ids(addressees)}"
    marks = " ".join(mark for mark in (actuality, attribution) if mark)
    return f"{label} {_ids(actor)}{target} {marks}".rstrip()


def _ids(values: Sequence[str]) -> str:
    return ",".join(sorted(values)) or "nobody"
