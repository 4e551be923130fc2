"""Weighing: what the clues around every name add to a mediation that the rules have not read.

The rules read a mediation where its words fit a frame. Where they fit none, the weights judge
from all that is told around a name whether it mediates, is a side or has consented
(``mediation.judging``). Each judgement becomes an act with the sentence that speaks for it most
(``mediation.showing``), whose rule is called "weighed", and the process holds it like any other.
"""

from collections.abc import Sequence
from dataclasses import replace

from miyanji.actors.actor import Cast
from miyanji.actors.releases import owner_of
from miyanji.coding import Coding
from miyanji.coding.adding import add
from miyanji.coding.frame import Draft
from miyanji.coding.predications import Analysis
from miyanji.coding.reading import Reading
from miyanji.coding.relevance import has_lure
from miyanji.mediation.clues import counted
from miyanji.mediation.judging import Judged, judge
from miyanji.mediation.linkages import linkages
from miyanji.mediation.opposition import opposed
from miyanji.mediation.process import MediatorTrack, Process, Response, Stage
from miyanji.mediation.showing import TOLD, Place, consent, contacts, places, sided
from miyanji.mediation.tracing import spoken_for, track

# Longer texts speak of too many things, shorter ones of too little, to be weighed as a whole.
FEWEST, LONGEST = {"fa": 3, "en": 4}, 30
# A text that speaks of another mediation so often (of labour, of a court) is not weighed.
_LURES = 2
_UNKNOWN = Response("unknown")


def weigh(reading: Reading, processes: tuple[Process, ...]) -> tuple[Coding, tuple[Process, ...]]:
    """Return the coding and the processes with what the weights add to the main dispute."""
    document, sentences, cast, coding = reading
    fewest = FEWEST.get(document.language, LONGEST + 1)
    if not fewest <= len(sentences) <= LONGEST or sum(map(has_lure, sentences)) >= _LURES:
        return coding, processes
    if not any(node.name in TOLD for analysis in coding.analyses for node in analysis.nodes):
        return coding, processes
    clues = counted(cast.mentions, coding.analyses, len(sentences))
    author = owner_of(cast.mentions, sentences, document)
    judged = judge(clues, processes, document.language, author)
    return told(reading, processes, judged) if judged else (coding, processes)


def told(
    reading: Reading, processes: tuple[Process, ...], judged: Judged
) -> tuple[Coding, tuple[Process, ...]]:
    """Return the coding and the processes with what was judged and has its words."""
    _, _, cast, coding = reading
    main = processes[0] if processes else None
    third = places(judged.mediators, "mediator", cast, coding.analyses)
    sides = places(judged.parties, "party", cast, coding.analyses)
    if main is None and len(sides) == 1:
        third = _apart(third, next(iter(sides)), coding)
    if main is None and not (third and sides):
        return coding, processes
    mediators = (*(main.mediators if main else ()), *third)
    parties = (*(main.parties if main else ()), *sides)
    agreed = [p for p in judged.accepting if p in parties]
    consents = places(agreed, "accept", cast, coding.analyses)
    drafts = _contacts(third, sides, mediators, parties, cast, main.stage if main else judged.stage)
    drafts += [consent(place, mediators, parties, cast) for place in consents.values()]
    if not drafts:
        return coding, processes
    added = add(reading.document, reading.sentences, cast, coding, drafts)
    told_of = added.acts[: len(drafts) - len(consents)]
    if main is None and all(act.history for act in told_of):
        # What is remembered is no current mediation.
        return coding, processes
    said = added.acts[len(told_of) :]
    answers = {
        name: Response("accept", (act.id,))
        for name, act in zip(consents, said, strict=True)
        if act.act == "accept" and act.actuality == "happened" and not act.history
    }
    renamed = tuple(_renamed(p, added.names) for p in processes)
    old = renamed[0] if renamed else _begun(judged.stage)
    ids = {*old.acts, *(a.id for a in added.acts)}
    fresh = reading._replace(coding=added.coding)
    grown = _grown(old, fresh, ids, mediators, parties, answers)
    if third and grown.stage in ("none", "requested"):
        grown = replace(grown, stage="offered")
    return added.coding, (grown if main else _first(grown, fresh), *renamed[1:])


def _apart(third: dict[str, Place], side: str, coding: Coding) -> dict[str, Place]:
    """Without whom the text sets over against the only side: the two deal with each other."""
    pairs = opposed(coding)
    return {name: place for name, place in third.items() if frozenset((name, side)) not in pairs}


def _contacts(
    third: dict[str, Place],
    sides: dict[str, Place],
    mediators: Sequence[str],
    parties: Sequence[str],
    cast: Cast,
    stage: Stage,
) -> list[tuple[Analysis, Draft]]:
    """What the third parties do; where none is new, what is done with the sides that are."""
    if third:
        return contacts(list(third.values()), parties, cast, stage)
    return sided(list(sides.values()), mediators, cast, stage)


def _begun(stage: Stage) -> Process:
    return Process("p1", (), (), (), (), stage, "open", {}, {}, (), ())


def _grown(
    old: Process,
    reading: Reading,
    ids: set[str],
    mediators: tuple[str, ...],
    parties: tuple[str, ...],
    answers: dict[str, Response],
) -> Process:
    """The process with its new names and answers, and the acts that they come from."""
    acts = [a for a in reading.coding.acts if a.id in ids]
    voices = spoken_for(reading.cast)
    tracks: dict[str, MediatorTrack] = {
        m: old.by_mediator.get(m) or track(m, parties, acts, voices) for m in mediators
    }
    known = {p: old.responses.get(p, _UNKNOWN) for p in parties}
    return replace(
        old,
        parties=parties,
        mediators=mediators,
        responses=known | answers,
        by_mediator=tracks,
        acts=tuple(a.id for a in acts),
    )


def _first(process: Process, reading: Reading) -> Process:
    """A process that the rules did not read: nothing has occurred where nothing happened."""
    acts = [a for a in reading.coding.acts if a.id in process.acts]
    happened = any(a.actuality == "happened" and a.act != "accept" for a in acts)
    document, _, _, coding = reading
    return replace(
        process,
        stage=process.stage if happened else "offered",
        issues=tuple(dict.fromkeys(i for a in acts for i in a.issues)),
        linkages=linkages(document, coding, process.mediators, process.parties, acts),
    )


def _renamed(process: Process, names: dict[str, str]) -> Process:
    """The process with its acts under their new names."""

    def new(answer: Response) -> Response:
        return replace(answer, acts=tuple(names[a] for a in answer.acts))

    tracks = {
        m: replace(
            t,
            willing=new(t.willing),
            responses={p: new(r) for p, r in t.responses.items()},
        )
        for m, t in process.by_mediator.items()
    }
    return replace(
        process,
        responses={p: new(r) for p, r in process.responses.items()},
        by_mediator=tracks,
        acts=tuple(names[a] for a in process.acts),
    )
