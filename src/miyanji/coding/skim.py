"""The first pass: which sentences can hold an act, told from their words before any parse.

A sentence that names nobody and holds no mediation word is never analysed. Where an article has
a mediation word, all of it matters (who the sides are, what an answer answers, who "we" is), and
every other sentence is parsed. Elsewhere only those are that hold the words and enough names for
a frame or a plain act, each with the one before it, whose subject it may go on with and which is
looked at for that alone.

The conditions are read off the lexicon and the frame table, and are weaker than theirs: they
look at words and names alone. What the pass loses is measured by ``benchmarks/bench_skim.py``.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from miyanji.actors.actor import Cast
from miyanji.coding.chances import chances
from miyanji.coding.domestic import AT_HOME
from miyanji.coding.glance import MEDIATION, Glance, glance
from miyanji.coding.lexicon import concepts
from miyanji.coding.relevance import peopled, relevant
from miyanji.coding.sides import two_sided
from miyanji.coding.unframed import UNFRAMED
from miyanji.coding.vicinity import Vicinity, vicinity
from miyanji.languages.analysis import BY_TREE
from miyanji.languages.sentence import Sentence

_CONVEYED = frozenset({"message", "answer", "proposal", "threaten", "warn", "offer", "delegation"})


class Choice(NamedTuple):
    """The indexes of the sentences to look at, none where the document holds no act; and what was
    seen of all sentences, where not all are looked at."""

    wanted: set[int]
    around: Vicinity | None = None


def choose(sentences: Sequence[Sentence], cast: Cast) -> Choice:
    """Return which sentences to look at; ``cast`` may be that of unparsed sentences."""
    if sentences and sentences[0].language == "ar":
        # No tree is made, so that nothing is saved by leaving sentences out.
        return Choice({s.index for s in sentences})
    told = {s.index for s in sentences if relevant(s)}
    named = [s for s in sentences if cast.mentions[s.index] or s.index in told or peopled(s)]
    glances = [glance(s, cast.mentions[s.index]) for s in named]
    if told or any(g.concepts & MEDIATION for g in glances):
        return Choice({s.index for s in named})
    after = [seen.after(before) for before, seen in pairwise([Glance(), *glances])]
    numbers = [s.index for s in named]
    around = vicinity(zip(numbers, after, strict=True))
    found = dict(_holding(numbers, glances, after, around))
    places = {*found, *found.values()} if sentences and sentences[0].language in BY_TREE else found
    return Choice({numbers[i] for i in places}, around)


def _holding(
    numbers: Sequence[int], glances: Sequence[Glance], after: Sequence[Glance], document: Vicinity
) -> Iterator[tuple[int, int]]:
    """Yield the place of what may hold an act, and of what it may go on from."""
    for i, (seen, going_on) in enumerate(zip(glances, after, strict=True)):
        around = document.at(numbers[i])
        if may_hold(going_on, around):
            alone = (len(seen.ids) > 1 or _lonely(seen)) and may_hold(seen, around)
            yield i, i if alone else max(0, i - 1)


def _lonely(seen: Glance) -> bool:
    """Whether what is done needs no other side, so that the sentence goes on from none."""
    return seen.acting and not any(_needs_two(name) for name in seen.deeds & _exported())


@cache
def _needs_two(name: str) -> bool:
    return not {"addressee", "partner"}.isdisjoint(concepts()[name].needs)


def may_hold(seen: Glance, around: Vicinity) -> bool:
    """Whether a plain act or a frame finds its words and names in what is seen, with what stands
    ``around`` it."""
    # To be at the service of others is no deed that the lexicon knows.
    served = "at_service" in seen.cues
    return seen.acting and (served or _plain(seen) or _framed(seen, around))


def _framed(seen: Glance, around: Vicinity) -> bool:
    rows = (chance for concept in seen.concepts for chance in chances(concept))
    return any(chance.holds(seen, around) for chance in rows)


def _plain(seen: Glance) -> bool:
    """One name is enough for a verb that needs no other side, or that a state may do to its own
    people. A demand or a refusal needs no word of the lexicon, but two sides."""
    if len(seen.ids) > 1:
        # What goes on with the subject of the sentence before is a verb.
        found = seen.concepts if seen.several else seen.deeds
        return seen.bound or any(_sent(name, seen) for name in found & _exported())
    deeds = seen.deeds & _single()
    return any(_sent(name, seen) and _done_alone(name, seen) for name in deeds)


def _sent(name: str, seen: Glance) -> bool:
    """What is conveyed has to be a message or somebody."""
    return name != "convey" or not seen.concepts.isdisjoint(_CONVEYED)


def _done_alone(name: str, seen: Glance) -> bool:
    """Somebody is there to do it, and where it is done to somebody, another name or people."""
    domestic = concepts()[name].family == "domestic"
    others = seen.agents or seen.twice or domestic or not _needs_two(name)
    others = others or (seen.strangers and concepts()[name].plover in AT_HOME)
    return others and (seen.doing or seen.agents or domestic)


@cache
def _exported() -> frozenset[str]:
    """Concepts that plain acts come from."""
    return _plain_ones() | UNFRAMED


@cache
def _plain_ones() -> frozenset[str]:
    return frozenset(name for name, concept in concepts().items() if concept.plover)


@cache
def _single() -> frozenset[str]:
    """Concepts whose plain act may do with one name."""
    return frozenset(name for name in _plain_ones() if not two_sided(concepts()[name]))
