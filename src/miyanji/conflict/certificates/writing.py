"""Writes the certificate of a verdict, shortest sanctions first."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from miyanji.conflict.certificates.combining import Combiner
from miyanji.conflict.certificates.records import Certificate, Clash, Sanction
from miyanji.conflict.errors import CaseError
from miyanji.conflict.model import GraphModel
from miyanji.conflict.propagation import Closure

MAX_STATES = 1 << 10
_IMPROVING = ("seq", "sseq")
_SYMMETRIC = ("smr", "sseq")


@dataclass(frozen=True, slots=True)
class _Place:
    """A state that a sequence of moves leads to, who moved last (once_each: all who moved), and
    the place before in the list of places.
    """

    state: int
    movers: tuple[int, ...]
    before: int | None


class CertificateWriter:
    """Writes certificates of one model under one closure; remembers what opponents reach."""

    def __init__(self, model: GraphModel, closure: Closure) -> None:
        if not model.complete:
            raise CaseError(
                "certificates prove verdicts under complete preferences, and some comparisons are "
                "unknown; state them, or leave the certificates out"
            )
        self.model = model
        self.closure = closure
        self.ranks = [ranks.tolist() for ranks in model.ranks]
        self.moves: list[list[list[int]]] = [
            [arcs.of(state).tolist() for state in range(model.space.size)] for arcs in model.arcs
        ]
        self._combiner = Combiner(model, self.ranks)
        self._places: dict[tuple[int, int, bool], list[_Place]] = {}

    def write(self, party: int, state: int, concept: str) -> Certificate:
        """The certificate of what is true of the state for the party under the concept."""
        improvements = self.improvements(party, state)
        if concept == "sim":
            return self._simultaneous(party, state, improvements)
        sanctions = []
        for improvement in improvements:
            sanction = self._sanction(party, state, improvement, concept)
            if sanction is None:
                return self._unstable(party, state, improvement, concept)
            sanctions.append(sanction)
        return replace(self._blank(party, state, concept), sanctions=tuple(sanctions))

    def improvements(self, party: int, state: int) -> list[int]:
        """The states that one improvement of a party leads to."""
        rank = self.ranks[party]
        return [end for end in self.moves[party][state] if rank[end] > rank[state]]

    def _sanction(self, party: int, state: int, improvement: int, concept: str) -> Sanction | None:
        if concept == "nash":
            return None
        places = self.places(party, improvement, concept in _IMPROVING)
        for number, place in enumerate(places):
            if self._sanctions(party, state, place.state, concept):
                return self._told(party, improvement, places, number, concept)
        return None

    def _sanctions(self, party: int, state: int, end: int, concept: str) -> bool:
        rank = self.ranks[party]
        if rank[end] > rank[state]:
            return False
        return concept not in _SYMMETRIC or self._escape(party, state, end) is None

    def _escape(self, party: int, state: int, end: int) -> int | None:
        rank = self.ranks[party]
        better = (answer for answer in self.moves[party][end] if rank[answer] > rank[state])
        return next(better, None)

    def places(self, party: int, start: int, improving: bool) -> list[_Place]:
        """All that the party's opponents reach by legal sequences, shortest first."""
        key = (party, start, improving)
        if key not in self._places:
            self._places[key] = self._explore(party, start, improving)
        return self._places[key]

    def _explore(self, party: int, start: int, improving: bool) -> list[_Place]:
        found: list[_Place] = []
        seen: set[tuple[int, tuple[int, ...]]] = set()
        waiting = deque([_Place(start, (), None)])
        while waiting:
            place = waiting.popleft()
            if place.movers:
                found.append(place)
            number = len(found) - 1 if place.movers else None
            for mover, movers in self._next(party, place.movers):
                steps = self.improvements if improving else self._steps
                for end in steps(mover, place.state):
                    if (end, movers) not in seen:
                        seen.add((end, movers))
                        waiting.append(_Place(end, movers, number))
        return found

    def _steps(self, party: int, state: int) -> list[int]:
        return self.moves[party][state]

    def _next(self, party: int, movers: tuple[int, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Which opponents may move after those, and who counts as having moved then."""
        for other in range(len(self.ranks)):
            if other == party or other in movers or (self.closure == "single" and movers):
                continue
            once = self.closure == "once_each"
            yield other, tuple(sorted((*movers, other))) if once else (other,)

    def _told(
        self, party: int, improvement: int, places: Sequence[_Place], number: int, concept: str
    ) -> Sanction:
        texts = self.model.space.texts
        path = []
        at: int | None = number
        while at is not None:
            path.append(self._named(places[at]))
            at = places[at].before
        answers = None
        if concept in _SYMMETRIC:
            answers = tuple(texts[end] for end in self.moves[party][places[number].state])
        return Sanction(texts[improvement], tuple(reversed(path)), answers)

    def _named(self, place: _Place) -> tuple[str, ...]:
        movers = (self.model.names[mover] for mover in place.movers)
        # Names in alphabetical order, so that the same movers always read the same.
        return self.model.space.texts[place.state], *sorted(movers)

    def _blank(self, party: int, state: int, concept: str) -> Certificate:
        name, text = self.model.names[party], self.model.space.texts[state]
        return Certificate(name, text, concept, self.closure, stable=True)

    def _unstable(self, party: int, state: int, improvement: int, concept: str) -> Certificate:
        texts = self.model.space.texts
        places: Sequence[_Place] = ()
        if concept != "nash":
            places = self.places(party, improvement, concept in _IMPROVING)
        escapes = {}
        if concept in _SYMMETRIC:
            for end in sorted({place.state for place in places}):
                escape = self._escape(party, state, end)
                if self.ranks[party][end] <= self.ranks[party][state] and escape is not None:
                    escapes[texts[end]] = texts[escape]
        return replace(
            self._blank(party, state, concept),
            stable=False,
            improvement=texts[improvement],
            reachable=tuple(self._named(place) for place in places),
            escapes=tuple(escapes.items()),
        )

    def _simultaneous(self, party: int, state: int, improvements: Sequence[int]) -> Certificate:
        blank, texts = self._blank(party, state, "sim"), self.model.space.texts
        sanctions = []
        for improvement in improvements:
            tried = tuple(self._combiner.combinations(party, state, improvement))
            hit = next((c for c in tried if self._hits(party, state, c.end)), None)
            if hit is None:
                better = texts[improvement]
                return replace(blank, stable=False, improvement=better, combinations=tried)
            sanctions.append(Clash(texts[improvement], hit))
        return replace(blank, sanctions=tuple(sanctions))

    def _hits(self, party: int, state: int, end: str | None) -> bool:
        rank = self.ranks[party]
        return end is not None and rank[self.model.space.find(end)] <= rank[state]


def all_certificates(
    model: GraphModel, closure: Closure, concepts: Sequence[str]
) -> Iterator[Certificate]:
    """One certificate per party, state and concept.

    Raises ``CaseError`` above ``MAX_STATES`` states.
    """
    if model.space.size > MAX_STATES:
        raise CaseError(
            f"certificates of all verdicts are written for up to {MAX_STATES:,} states, and the "
            f"case has {model.space.size:,}; ask for single ones with Solution.certificate in "
            "Python, or strike out states"
        )
    writer = CertificateWriter(model, closure)
    for party in range(len(model.parties)):
        for concept in concepts:
            for state in range(model.space.size):
                yield writer.write(party, state, concept)
