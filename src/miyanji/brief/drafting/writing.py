"""A draft as the TOML of the case format, with the words behind every line in comments."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from miyanji.brief.drafting.draft import Draft, DraftOption, DraftWish
from miyanji.brief.drafting.material import Record
from miyanji.brief.wording import one_line

_WIDTH = 96
_QUOTES = 3
_PASSAGE = 400
_MISSING = {
    "talk": "no report says how this side answered.",
    "concede": "no report says what this side would give; rename or drop it.",
}


def to_toml(found: Draft) -> str:
    """The case file, ready for ``miyanji solve`` and ``miyanji levers``."""
    parts = (_head(found), _parties(found), _states(), _preferences(found), _levers(found))
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(found: Draft) -> Iterator[str]:
    reports = sorted({found.material.report(a) for a in found.material.acts.values()})
    yield from _comment(
        "A draft from coded reports. Edit it: every option, wish and lever below names the words "
        "that it rests on, and DECIDE marks what no report says. Confidence is a convention by "
        "who vouches for the words; it is no measurement."
    )
    yield from _comment(
        f"The settlement, in which all take part and give way: {found.settlement}. Ask: "
        "miyanji levers CASE --target THE_SETTLEMENT, or miyanji solve CASE."
    )
    yield "[case]"
    yield f"name = {_string(found.name)}"
    yield f"citation = {_string('Drafted from ' + ', '.join(reports))}"
    yield f"status_quo = {_string(found.status_quo)}"


def _parties(found: Draft) -> Iterator[str]:
    for party in found.parties:
        yield ""
        yield "[[party]]"
        yield f"name = {_string(found.material.label(party))}"
        for option in (o for o in found.options if o.party == party):
            yield from _option(found, option)


def _option(found: Draft, option: DraftOption) -> Iterator[str]:
    yield "[[party.option]]"
    yield f"name = {_string(option.name)}"
    yield f"moves = {_string(option.moves)}"
    yield from _words(found, option.acts)
    if not option.acts:
        yield from _comment(f"DECIDE: {_MISSING[option.kind]}")


def _states() -> Iterator[str]:
    yield ""
    yield from _comment(
        "DECIDE which combinations cannot be, one pattern of Y, N and - (either) each, "
        "over the options in the order of this file."
    )
    yield "[states]"
    yield "infeasible = []"


def _preferences(found: Draft) -> Iterator[str]:
    yield ""
    yield from _comment(
        'Only what the reports support; otherwise = "unknown" leaves every other comparison open. '
        "DECIDE the rest, or ask miyanji inverse what a settlement would need."
    )
    yield "[preferences]"
    for party in found.parties:
        wishes = [w for w in found.wishes if w.party == party]
        name = _string(found.material.label(party))
        for wish in wishes:
            yield from _comment(wish.text)
            yield from _words(found, wish.acts)
        if not wishes:
            yield from _comment(f"DECIDE: no report says what {name} wants.")
        yield f"{name} = {_wishes(wishes)}"


def _wishes(wishes: Sequence[DraftWish]) -> str:
    if not wishes:
        return "{better = []}"
    rows = [f"{{text = {_string(w.text)}, confidence = {w.confidence}}}" for w in wishes]
    return f'{{statements = [{", ".join(rows)}], otherwise = "unknown"}}'


def _levers(found: Draft) -> Iterator[str]:
    for lever in found.levers:
        yield ""
        yield from _comment(f"{found.material.label(lever.by)}: {lever.why}.")
        if lever.quote:
            yield from _comment(f"“{one_line(lever.quote)}”", "#   ")
        yield "[[lever]]"
        yield f"id = {_string(lever.id)}"
        yield f"by = {_string(lever.by)}"
        yield "cost = 1.0  # DECIDE"
        yield f"effect = {lever.effect}"


def _words(found: Draft, acts: Iterable[Record]) -> Iterator[str]:
    """The first quotes behind a line, each with its report, place and voucher."""
    known = list({(a["report"], a["id"]): a for a in acts}.values())
    for act in known[:_QUOTES]:
        who = act["attribution"]["kind"].replace("_", " ")
        place = f"{act['report']} {act['span'][0]}-{act['span'][1]}"
        yield from _comment(f"“{one_line(_passage(found, act))}” ({who}; {place})", "#   ")
    if len(known) > _QUOTES:
        yield from _comment(f"and {len(known) - _QUOTES} more", "#   ")


def _passage(found: Draft, act: Record) -> str:
    """The act's words, on to those that name its issues where they are near."""
    text = found.material.texts.get(found.material.report(act))
    issues = act["evidence"].get("issues", [])
    if text is None or not issues:
        return str(act["quote"])
    start = min(act["span"][0], *(span[0] for span in issues))
    end = max(act["span"][1], *(span[1] for span in issues))
    return text[start:end] if end - start <= _PASSAGE else str(act["quote"])


def _comment(text: str, indent: str = "# ") -> Iterator[str]:
    lines = wrap(one_line(text), _WIDTH - len(indent), break_on_hyphens=False)
    yield from (indent + line for line in lines)


def _string(text: str) -> str:
    escaped = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
