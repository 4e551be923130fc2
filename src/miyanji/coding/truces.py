"""A state that speaks with an armed group about talks on a truce: where it fights neither the group
nor for it, it goes between the group and whom that fights."""

from collections.abc import Iterator

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of, home_of, wars
from miyanji.coding.clauses import Clause, Phrase
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

# What is spoken about where others are to stop their fighting.
_WORKED_ON = ("talks", "meet", "effort", "proposal", "offer", "reach", "mediation")
_TOPIC = ("about", "for", "on", "object")


def truce_table(analysis: Analysis, node: Predication) -> tuple[list[Mention], list[Mention]]:
    """Return the group and the state that speak about talks on a truce, or about a truce with the
    group's foe; two empty lists where they do not, or where the state is no third."""
    if analysis.sentence.language != "fa":
        return [], []
    own, met = node.roles.get("actor", []), node.roles.get("partner", [])
    for group, state in ((own, met), (met, own)):
        third = _armed(group) and state and not _concerned(_ids(group), _ids(state))
        if third and any(_on_truce(analysis, node, _foes(_ids(group)))):
            return list(group), list(state)
    return [], []


def _armed(names: list[Mention]) -> bool:
    return bool(names) and all(foes_of(i) for i in _ids(names))


def _concerned(group: set[str], others: set[str]) -> bool:
    """One of the others fights the group, is at war with whom it fights, or is its home."""
    foes = _foes(group)
    homes = {home_of(i) for i in group}
    at_war = any(pair & foes and pair & others for pair in wars())
    states = all(not i.startswith(("person:", "media:", "group:")) for i in others)
    return not states or at_war or bool(others & (foes | homes))


def _foes(group: set[str]) -> set[str]:
    return {foe for i in group for foe in foes_of(i)}


def _on_truce(analysis: Analysis, node: Predication, foes: set[str]) -> Iterator[bool]:
    for clause in _told_in(analysis, node):
        own = set(clause.tokens)
        faced = any(m.first in own and foes & set(m.ids) for m in analysis.mentions)
        for phrase in clause.phrases:
            yield phrase.marker in _TOPIC and _is_truce(analysis, phrase, faced=faced)


def _told_in(analysis: Analysis, node: Predication) -> list[Clause]:
    """The clause, and the one that goes on with "and spoke about"."""
    own = analysis.clauses[node.clause]
    after = analysis.clauses[own.index + 1 : own.index + 2]
    joined = [c for c in after if c.link == "coordinate"]
    spoke = {n.clause for n in analysis.nodes if n.name in ("talks", "call") and not n.nominal}
    return [own, *(c for c in joined if c.index in spoke)]


def _is_truce(analysis: Analysis, phrase: Phrase, *, faced: bool) -> bool:
    words = analysis.sentence.tokens[phrase.first : phrase.last + 1]
    inside = (n for n in analysis.nodes if phrase.first <= n.first <= phrase.last)
    worked_on = faced or any(n.name in _WORKED_ON for n in inside)
    return worked_on and has_cue(words, "fa", "peace_aims")


def _ids(names: list[Mention]) -> set[str]:
    return {i for m in names for i in m.ids}
