"""Weighing: whom the rules missed of a mediation, by the clues around every name of the text.

The rules read a mediation where its words fit a frame. Where they fit none, the weights of
``mediation.weights`` judge from all that is told around a name whether it mediates, is a side or
has consented. Each such judgement becomes an act with the sentence that speaks for it most, whose
rule is called "weighed": what has no such sentence is not claimed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from miyanji.actors.actor import Cast, Mention
from miyanji.coding import Coding
from miyanji.coding.act import Act, Actuality
from miyanji.coding.actuality import actuality
from miyanji.coding.adding import add
from miyanji.coding.frame import Draft, Frame
from miyanji.coding.predications import Analysis, Predication
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence
from miyanji.mediation.clues import Clues, around, counted, of_actor, of_answer, of_text, sort_of
from miyanji.mediation.linkages import linkages
from miyanji.mediation.process import Process, Response, Stage
from miyanji.mediation.quarrels import MOST
from miyanji.mediation.tracing import spoken_for, track
from miyanji.mediation.weights import Question, weights

# Without any of these concepts a text is not weighed.
TOLD = frozenset(
    {"agreement", "effort", "host", "mediation", "mediator", "meet", "proposal", "talks"}
)
# Longer texts speak of too many things, shorter ones of too little, to be weighed as a whole.
FEWEST, MOST_SENTENCES = 3, 30
# From which probability on a judgement is worth showing (chosen on texts kept apart, see the card).
MEDIATION = {"fa": 0.7, "en": 0.5}
FIRST_MEDIATOR, MEDIATOR = 0.35, 0.6
FIRST_PARTY, SECOND_PARTY, PARTY = 0.4, 0.5, 0.85
ACCEPT = {"fa": 0.8, "en": 0.65}
_HAPPENED = 2.0
# What may speak for a judgement: nothing that is asked, denied or supposed.
_CLAIMED: dict[str, tuple[Actuality, ...]] = {
    "mediator": ("happened", "planned"),
    "party": ("happened", "planned", "hypothetical"),
    "accept": ("happened",),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What the weights add to the main dispute: names of third parties and sides, who of all its
    sides has consented, and for a text without a dispute so far how far it went."""

    mediators: tuple[str, ...]
    parties: tuple[str, ...]
    accepting: tuple[str, ...]
    stage: Stage


@dataclass(frozen=True, slots=True)
class _Place:
    """The sentence that speaks for a judgement, the name in it and the predication beside it."""

    analysis: Analysis
    mention: Mention
    node: Predication


def weigh(
    document: Document,
    sentences: Sequence[Sentence],
    cast: Cast,
    coding: Coding,
    processes: tuple[Process, ...],
) -> tuple[Coding, tuple[Process, ...]]:
    """Return the coding and the processes with what the weights add to the main dispute."""
    if document.language not in ACCEPT or not FEWEST <= len(sentences) <= MOST_SENTENCES:
        return coding, processes
    if not _speaks_of_it(coding.analyses):
        return coding, processes
    clues = counted(cast.mentions, coding.analyses, len(sentences))
    judged = judge(clues, processes, document.language)
    if judged is None:
        return coding, processes
    return _Weighing(document, sentences, cast, coding, processes).told(judged)


def _speaks_of_it(analyses: Sequence[Analysis]) -> bool:
    return any(node.name in TOLD for analysis in analyses for node in analysis.nodes)


def judge(clues: Clues, processes: Sequence[Process], language: str) -> Judged | None:
    """Return what the weights add, or None where it is nothing."""
    main = processes[0] if processes else None
    ask = weights()
    if main is None and ask["mediation"].likely(of_text(clues)) < MEDIATION[language]:
        return None
    values = {name: of_actor(clues, name) for name in clues.actors}
    third = {name: ask["mediator"].likely(row) for name, row in values.items()}
    side = {name: ask["party"].likely(row) for name, row in values.items()}
    taken = {i for p in processes for i in (*p.parties, *p.mediators)}
    known = (main.mediators, main.parties) if main else ((), ())
    mediators = _likeliest(third, side, taken, MEDIATOR if known[0] else FIRST_MEDIATOR)
    taken |= set(mediators)
    least = (FIRST_PARTY, SECOND_PARTY, PARTY)[min(len(known[1]), 2)]
    parties = _likeliest(side, third, taken, least)
    parties = parties[: max(0, MOST - len(known[1]))]
    if main is None and not (mediators and parties):
        return None
    answers = main.responses if main else {}
    sides = (p for p in (*known[1], *parties) if answers.get(p, _UNKNOWN).value == "unknown")
    accepting = tuple(
        p
        for p in sides
        if p in clues.actors and ask["accept"].likely(of_answer(clues, p)) > ACCEPT[language]
    )
    if not (mediators or parties or accepting):
        return None
    happened = ask["occurred"].likely(of_text(clues)) > 0.5
    return Judged(mediators, parties, accepting, "occurred" if happened else "offered")


_UNKNOWN = Response("unknown")


def _likeliest(
    wanted: dict[str, float], other: dict[str, float], taken: Iterable[str], least: float
) -> tuple[str, ...]:
    """The names that are rather the one than the other, the likeliest first."""
    free = {n: p for n, p in wanted.items() if n not in taken and sort_of(n) != "person"}
    found = [name for name, p in free.items() if p > least and p >= other[name]]
    return tuple(sorted(found, key=lambda name: (-free[name], name)))


class _Weighing:
    """One text while judgements become acts."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        cast: Cast,
        coding: Coding,
        processes: tuple[Process, ...],
    ) -> None:
        self.document, self.sentences, self.cast = document, sentences, cast
        self.coding, self.processes = coding, processes
        self.analyses = {a.sentence.index: a for a in coding.analyses}
        self.main = processes[0] if processes else None

    def told(self, judged: Judged) -> tuple[Coding, tuple[Process, ...]]:
        """Return the coding and the processes with what was judged and has its words."""
        third = self._places(judged.mediators, "mediator")
        sides = self._places(judged.parties, "party")
        if self.main is None and not (third and sides):
            return self.coding, self.processes
        mediators = (*(self.main.mediators if self.main else ()), *third)
        parties = (*(self.main.parties if self.main else ()), *sides)
        consent = self._places((p for p in judged.accepting if p in parties), "accept")
        stage = self.main.stage if self.main else judged.stage
        drafts = [self._contact(p, [p.mention], parties, stage) for p in third.values()]
        if not third:
            drafts += [self._contact(p, mediators, [p.mention], stage) for p in sides.values()]
        drafts += [self._consent(p, mediators, parties) for p in consent.values()]
        if not drafts:
            return self.coding, self.processes
        added = add(self.document, self.sentences, self.cast, self.coding, drafts)
        accepts = dict(zip(consent, added.acts[len(drafts) - len(consent) :], strict=True))
        processes = tuple(_renamed(p, added.names) for p in self.processes)
        main = self._process(processes, added.coding, added.acts, mediators, parties, judged)
        answers = main.responses | {
            p: Response("accept", (a.id,)) for p, a in accepts.items() if a.actuality == "happened"
        }
        return added.coding, (replace(main, responses=answers), *processes[1:])

    def _places(self, names: Iterable[str], question: Question) -> dict[str, _Place]:
        found = {name: self._place(name, question) for name in names}
        return {name: place for name, place in found.items() if place is not None}

    def _place(self, name: str, question: Question) -> _Place | None:
        """The place that speaks most for the judgement, one that is told as a fact before all."""
        best: tuple[float, _Place] | None = None
        for mention in (m for row in self.cast.mentions for m in row if name in m.ids):
            analysis = self.analyses.get(mention.sentence)
            node = _nearest(analysis, mention) if analysis else None
            if analysis is None or node is None:
                continue
            if node.name not in TOLD and question != "accept":
                continue
            clues = {c: float(n) for c, n in around(mention, analysis).items() if ":" in c}
            score = weights()[question].sum(clues)
            told = actuality(analysis, node)
            if told not in _CLAIMED[question]:
                continue
            score += _HAPPENED * (told == "happened")
            if best is None or score > best[0]:
                best = (score, _Place(analysis, replace(mention, ids=(name,)), node))
        return best[1] if best else None

    def _contact(
        self,
        place: _Place,
        mediators: Sequence[str | Mention],
        parties: Sequence[str | Mention],
        stage: Stage,
    ) -> tuple[Analysis, Draft]:
        third, sides = self._named(mediators, place), self._named(parties, place)
        act = "meeting_indirect" if stage == "occurred" else "express_willingness"
        frame = _frame("weighed.mediation", act)
        roles = {"actor": third, "addressees": sides, "mediators": third, "parties": sides}
        return place.analysis, Draft(place.node, frame, roles, None)

    def _consent(
        self, place: _Place, mediators: Sequence[str], parties: Sequence[str]
    ) -> tuple[Analysis, Draft]:
        third, sides = self._named(mediators, place), self._named(parties, place)
        roles = {
            "actor": [place.mention],
            "addressees": third,
            "mediators": third,
            "parties": sides,
        }
        return place.analysis, Draft(place.node, _frame("weighed.accept", "accept"), roles, None)

    def _named(self, names: Sequence[str | Mention], place: _Place) -> list[Mention]:
        """The mention of each name that is nearest to the place."""
        found = []
        for name in names:
            if isinstance(name, Mention):
                found.append(name)
                continue
            uses = [m for row in self.cast.mentions for m in row if name in m.ids]
            if uses:
                near = min(uses, key=lambda m: abs(m.start - place.mention.start))
                found.append(replace(near, ids=(name,)))
        return found

    def _process(
        self,
        processes: Sequence[Process],
        coding: Coding,
        fresh: Sequence[Act],
        mediators: tuple[str, ...],
        parties: tuple[str, ...],
        judged: Judged,
    ) -> Process:
        """The main dispute with its new names; a new one where there was none."""
        old = processes[0] if processes else None
        ids = {*(old.acts if old else ()), *(a.id for a in fresh)}
        acts = [a for a in coding.acts if a.id in ids]
        voices = spoken_for(self.cast)
        answers = {p: old.responses.get(p, _UNKNOWN) if old else _UNKNOWN for p in parties}
        tracks = dict(old.by_mediator) if old else {}
        for m in mediators:
            if m not in tracks:
                tracks[m] = track(m, parties, acts, voices)
        if old is not None:
            names = tuple(a.id for a in acts)
            return replace(
                old,
                parties=parties,
                mediators=mediators,
                responses=answers,
                by_mediator=tracks,
                acts=names,
            )
        reached = judged.stage
        if reached == "occurred" and all(a.actuality != "happened" for a in fresh):
            reached = "offered"
        return Process(
            id="p1",
            parties=parties,
            mediators=mediators,
            requesters=(),
            issues=tuple(dict.fromkeys(i for a in acts for i in a.issues)),
            stage=reached,
            status="open",
            responses=answers,
            by_mediator=tracks,
            linkages=linkages(self.document, coding, mediators, parties, acts),
            acts=tuple(a.id for a in acts),
        )


def _nearest(analysis: Analysis, mention: Mention) -> Predication | None:
    """The predication beside the name: of mediation if there is any, else one that tells
    something."""
    known = [n for n in analysis.nodes if n.name and n.concept.family != "speech"]
    telling = [n for n in known if n.name in TOLD] or known
    return min(telling, key=lambda n: abs(n.first - mention.first), default=None)


def _frame(name: str, act: str) -> Frame:
    return Frame(name, (), act, (), (), (), ())


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
