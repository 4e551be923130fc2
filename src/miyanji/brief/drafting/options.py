"""The options of a draft: taking part, giving way on each issue, and force that is in use."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from miyanji.brief.drafting.conventions import conventions
from miyanji.brief.drafting.draft import DraftOption
from miyanji.brief.drafting.material import Material, Record
from miyanji.brief.drafting.owners import owner_of
from miyanji.coding.issues import issues

_GIVEN = ("AGREE", "CONCEDE", "RETREAT", "YIELD")


def options_of(material: Material, parties: Sequence[str]) -> tuple[DraftOption, ...]:
    """Every party's options, party by party, on as many issues as a case can hold."""
    shared = list(_issues(material))
    for count in range(len(shared), -1, -1):
        found = tuple(
            option for party in parties for option in _own(material, party, parties, shared[:count])
        )
        if len(found) <= conventions()["options"]:
            break
    return found


def _own(
    material: Material, party: str, parties: Sequence[str], shared: Sequence[str]
) -> Iterator[DraftOption]:
    yield _talk(material, party)
    force = list(_force(material, party))
    kept_up = {o.name for o in force}
    # To keep up what an issue is about is the same choice as not to give way on it.
    open_ = [i for i in shared if _force_of(i) not in kept_up]
    given = list(_concessions(material, party, parties, open_))
    if not given and len(open_) == len(shared):
        given = [DraftOption(party, conventions()["return"], "concede", (), settled=True)]
    yield from given
    yield from force


def _force_of(issue: str) -> str | None:
    """The option of going on with what the issue is about."""
    known = conventions()["done_by"].get(issue)
    return None if known is None else str(conventions()["force"][known["force"]])


def _talk(material: Material, party: str) -> DraftOption:
    response = material.process["responses"].get(party, {"value": "unknown", "acts": []})
    under_way = material.process["stage"] == "occurred" and response["value"] == "accept"
    return DraftOption(
        party,
        conventions()["talk"],
        "talk",
        tuple(material.of(response["acts"])),
        done=under_way,
        settled=True,
    )


def _issues(material: Material) -> Iterator[str]:
    """The issues that most acts of the process speak of, most first."""
    counted = Counter(i for act in material.of(material.process["acts"]) for i in act["issues"])
    ranked = sorted(material.process["issues"], key=lambda i: -counted[i])
    yield from ranked[: conventions()["most"]["issues"]]


def _concessions(
    material: Material, party: str, parties: Sequence[str], shared: Iterable[str]
) -> Iterator[DraftOption]:
    for issue in shared:
        owner = owner_of(material, issue, parties)
        if owner not in (party, None):
            continue
        words = conventions()["agree" if owner is None else "concede"]
        yield DraftOption(
            party,
            words.format(issue=issues()[issue].labels["en"] if issue in issues() else issue),
            "concede",
            tuple(a for a in material.of(material.process["acts"]) if issue in a["issues"]),
            issue=issue,
            done=any(_gives(a, party, issue) for a in material.acts.values()),
            settled=True,
        )


def _gives(act: Record, party: str, issue: str) -> bool:
    given = act["act"] == "agreement" or (act["plover"] or {}).get("event") in _GIVEN[1:]
    return (
        given
        and act["actuality"] == "happened"
        and party in act["actor"]
        and (issue in act["issues"])
    )


def _force(material: Material, party: str) -> Iterator[DraftOption]:
    """What the party does or threatens to do to another by force or pressure."""
    names = conventions()["force"]
    shown: dict[str, list[Record]] = {event: [] for event in names}
    for act in material.acts.values():
        event = act["cameo"] if act["cameo"] in names else (act["plover"] or {}).get("event")
        others = set(act["addressees"]) & (set(material.process["parties"]) - {party})
        if event in shown and party in act["actor"] and others and _real(act):
            shown[event].append(act)
    found = [(event, acts) for event, acts in shown.items() if acts]
    for event, acts in found[: conventions()["most"]["force"]]:
        done = event != "THREATEN" and any(a["actuality"] == "happened" for a in acts)
        yield DraftOption(party, names[event], "force", tuple(acts), done=done)


def _real(act: Record) -> bool:
    return act["actuality"] in ("happened", "planned")
