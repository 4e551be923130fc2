"""Statements of preference, only where the reports support them."""

from collections.abc import Iterator, Sequence

from miyanji.brief.drafting.conventions import conventions
from miyanji.brief.drafting.draft import DraftOption, DraftWish
from miyanji.brief.drafting.material import Material, Record

Found = tuple[str, str, list[Record]]


def wishes_of(
    material: Material, parties: Sequence[str], options: Sequence[DraftOption]
) -> tuple[DraftWish, ...]:
    """What each party is shown to want, most trusted first; never both a wish and its contrary."""
    found: dict[tuple[str, str], list[Record]] = {}
    for party in parties:
        for name, text, acts in (
            *_of_answer(material, party, options),
            *_of_demands(material, party, parties, options),
            *_of_refusals(material, party, options),
        ):
            found.setdefault((name, text), []).extend(acts)
    wishes = [
        DraftWish(party, text, _confidence(acts), tuple(acts))
        for (party, text), acts in found.items()
        if (party, _contrary(text)) not in found
    ]
    return tuple(sorted(wishes, key=lambda w: (parties.index(w.party), -w.confidence)))


def named(material: Material, option: DraftOption) -> str:
    """The option as a statement names it."""
    return f"`{material.label(option.party)}`.`{option.name}`"


def _of_answer(material: Material, party: str, options: Sequence[DraftOption]) -> Iterator[Found]:
    """An answer to the mediation is a wish about taking part."""
    response = material.process["responses"].get(party, {"value": "unknown", "acts": []})
    talk = next(o for o in options if o.party == party and o.kind == "talk")
    text, acts = named(material, talk), material.of(response["acts"])
    if response["value"] == "accept":
        yield party, text, acts
    if response["value"] == "reject":
        yield party, f"!{text}", acts
    if response["value"] == "conditional":
        asked = [named(material, o) for o in options if o.kind == "concede" and o.party != party]
        if asked:
            yield party, f"{text} if {' and '.join(asked)}", acts


def _of_demands(
    material: Material, party: str, parties: Sequence[str], options: Sequence[DraftOption]
) -> Iterator[Found]:
    """Who asks another to give way on an issue wants that."""
    for act in material.acts.values():
        if not _plain(act, party, ("REQUEST", "THREATEN")):
            continue
        for option in options:
            others = option.party != party and option.kind == "concede"
            towards = option.party in act["addressees"] or not set(act["addressees"]) & set(parties)
            if others and towards and option.issue in act["issues"]:
                yield party, named(material, option), [act]


def _of_refusals(material: Material, party: str, options: Sequence[DraftOption]) -> Iterator[Found]:
    """Who refuses on an issue of its own does not want to give way on it."""
    for act in material.acts.values():
        if not _plain(act, party, ("REJECT",)):
            continue
        for option in options:
            if option.party == party and option.issue in act["issues"]:
                yield party, f"!{named(material, option)}", [act]


def _plain(act: Record, party: str, events: Sequence[str]) -> bool:
    """A political act of the party that is said to have happened."""
    event = (act["plover"] or {}).get("event")
    return (
        act["act"] is None
        and event in events
        and act["actuality"] == "happened"
        and party in act["actor"]
    )


def _confidence(acts: Sequence[Record]) -> float:
    """That of the best source; a wish without an act at hand has the least."""
    table = conventions()["confidence"]
    kinds = [float(table[a["attribution"]["kind"]]) for a in acts]
    return max(kinds, default=float(min(table.values())))


def _contrary(text: str) -> str:
    return text[1:] if text.startswith("!") else f"!{text}"
