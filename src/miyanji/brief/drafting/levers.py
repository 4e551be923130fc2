"""Levers that fit the third parties of the reports."""

from collections.abc import Iterator, Sequence

from miyanji.brief.drafting.draft import DraftLever, DraftOption
from miyanji.brief.drafting.material import Material, Record

_PRESSURE = ("AID", "SANCTION", "COERCE", "THREATEN")


def levers_of(
    material: Material, parties: Sequence[str], options: Sequence[DraftOption]
) -> tuple[DraftLever, ...]:
    """What each would-be mediator might do, and what in the reports suggests it."""
    return tuple(
        lever
        for mediator in material.process["mediators"]
        for lever in (
            *_bring_together(material, mediator, parties, options),
            *_guarantees(material, mediator, options),
            *_inducements(material, mediator, parties, options),
        )
    )


def _slug(material: Material, actor: str) -> str:
    return "-".join(material.label(actor).lower().split())


def _bring_together(
    material: Material, mediator: str, parties: Sequence[str], options: Sequence[DraftOption]
) -> Iterator[DraftLever]:
    """Hosting or carrying messages lets all sides come to talks at once."""
    talks = [o for o in options if o.kind == "talk"]
    if any(o.done for o in talks):
        return
    start = _pattern(options, talks, "N")
    end = _pattern(options, talks, "Y")
    names = ", ".join(f'"{material.label(p)}"' for p in parties)
    yield DraftLever(
        f"{_slug(material, mediator)}-brings-together",
        mediator,
        "joint",
        f'{{joint = {{parties = [{names}], from = "{start}", to = "{end}"}}}}',
        "hosting or carrying messages lets all sides come to talks in one step",
        _first_quote(material, mediator),
    )


def _guarantees(
    material: Material, mediator: str, options: Sequence[DraftOption]
) -> Iterator[DraftLever]:
    """Verification, escrow or a guarantee keeps a side from taking back what it gave, or from
    taking up again what it left off."""
    for option in options:
        if option.kind == "concede" or (option.kind == "force" and option.done):
            yield _guarantee(material, mediator, option)


def _guarantee(material: Material, mediator: str, option: DraftOption) -> DraftLever:
    party = material.label(option.party)
    force = option.kind == "force"
    direction = "forward" if force else "backward"
    what = "restraint" if force else option.issue or "return"
    return DraftLever(
        f"{_slug(material, mediator)}-guarantees-{_slug(material, option.party)}-{what}",
        mediator,
        "forbid",
        f'{{forbid = {{party = "{party}", option = "{option.name}", direction = "{direction}"}}}}',
        f"verification, escrow or a guarantee keeps {party} from "
        + ("taking it up again" if force else "going back on it"),
        party=option.party,
        options=(option,),
    )


def _inducements(
    material: Material, mediator: str, parties: Sequence[str], options: Sequence[DraftOption]
) -> Iterator[DraftLever]:
    """Who has dealings with a side, or presses it, may make giving way worth its while."""
    for party in parties:
        given = [o for o in options if o.party == party and o.kind == "concede"]
        quote, topic = _hold(material, mediator, party)
        if given and quote:
            name = material.label(party)
            better = _pattern(options, given, "Y")
            worse = _pattern(options, given, "N")
            yield DraftLever(
                f"{_slug(material, mediator)}-induces-{_slug(material, party)}",
                mediator,
                "prefer",
                f'{{prefer = {{party = "{name}", better = "{better}", worse = "{worse}"}}}}',
                f"its dealings with {name} ({topic}) might make giving way worth more to it",
                quote,
                party,
                tuple(given),
            )


def _hold(material: Material, mediator: str, party: str) -> tuple[str, str]:
    """Words that show the mediator's hold on a party, and what they are about."""
    for link in material.process["linkages"]:
        if (link["mediator"], link["with"]) == (mediator, party):
            return link["quote"], link["topic"]
    for act in material.acts.values():
        if mediator in act["actor"] and party in act["addressees"] and _presses(act):
            return act["quote"], "pressure or aid"
    return "", ""


def _presses(act: Record) -> bool:
    event = (act["plover"] or {}).get("event")
    return act["act"] == "pressure_or_incentive" or (act["act"] is None and event in _PRESSURE)


def _first_quote(material: Material, mediator: str) -> str:
    willing = material.process["by_mediator"][mediator]["willing"]["acts"]
    return next((str(act["quote"]) for act in material.of(willing)), "")


def _pattern(options: Sequence[DraftOption], fixed: Sequence[DraftOption], letter: str) -> str:
    return "".join(letter if any(o is f for f in fixed) else "-" for o in options)
