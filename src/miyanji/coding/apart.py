"""A third who sees two others one after the other, told in English: "held separate meetings with
the A and B delegations", "phoned A and spoke to B an hour later, urging both to accept a truce".

Both are contacts of one who goes between, and no talks of the two with each other.
"""

from collections.abc import Iterable

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of, wars
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

_MEETINGS = ("talks", "meet", "call")
_TWO = 2
# How many words before the meetings may say that they were apart.
_BACK = 3


def apart(analysis: Analysis) -> Analysis:
    """Give meetings that a third held apart their host as actor and those met as partners.

    Changes ``analysis`` in place and returns it.
    """
    if analysis.sentence.language != "en":
        return analysis
    for node in analysis.nodes:
        if node.name in _MEETINGS:
            _held_apart(analysis, node)
    _one_then_other(analysis)
    return analysis


def _held_apart(analysis: Analysis, node: Predication) -> None:
    words = analysis.sentence.tokens[max(0, node.first - _BACK) : node.last + 2]
    host = next(analysis.ancestors(node), None) if node.nominal else node
    told = has_cue(words, "en", "separate") or has_cue(words, "en", "separately")
    if host is None or host.nominal or not told:
        return
    own = host.roles.get("actor") or _before(analysis, host)
    met = [*node.roles.get("parties", []), *node.roles.get("partner", [])]
    sent = _delegations(analysis, host)
    met += [m for m in sent if m not in met]
    met = [m for m in met if not _ids([m]) & _ids(own)]
    at_odds = _at_odds(analysis, _ids(met)) or _two_negotiate(analysis, sent)
    if own and len(_ids(met)) >= _TWO and at_odds:
        node.roles.update(actor=list(own), partner=met, apart=met)
        node.roles.pop("parties", None)


def _two_negotiate(analysis: Analysis, sent: list[Mention]) -> bool:
    """Two delegations that somebody sees apart are there for talks, but at a summit or on trade."""
    words = analysis.sentence.tokens
    other = any(has_cue(words, "en", cue) for cue in ("summits", "commerce", "sidelines"))
    return len(_ids(sent)) == _TWO and not other


def _before(analysis: Analysis, host: Predication) -> list[Mention]:
    """Who stands right before the verb, where a parse has given it no subject."""
    tokens = analysis.sentence.tokens
    end = host.first - 1 - (host.first > 0 and tokens[host.first - 1].key == ",")
    return [m for m in analysis.mentions if m.last == end]


def _delegations(analysis: Analysis, host: Predication) -> list[Mention]:
    """ "With the A delegation headed by ..., and the B delegation": a list that is too long for a
    parse still has each name before its delegation."""
    rows = [n for n in analysis.nodes if n.name == "delegation" and n.first > host.last]
    after = [m for m in analysis.mentions if m.first > host.last]
    return [m for m in after if any(m.first < n.first <= m.last + 1 for n in rows)]


def _one_then_other(analysis: Analysis) -> None:
    """Two verbs of one subject: the second meets another, and the sentence speaks of peace."""
    words = analysis.sentence.tokens
    if not has_cue(words, "en", "peace_aims") and not has_cue(words, "en", "calming"):
        return
    rows = [n for n in analysis.nodes if n.name in _MEETINGS and not n.nominal]
    for first in rows:
        own, met = first.roles.get("actor", []), first.roles.get("partner", [])
        for second in rows:
            if second.parent == first.index and second.link == "coordinate":
                others = second.roles.get("partner", [])
                both = _sees_both(own, met, second.roles.get("actor", []), others)
                if both and _at_odds(analysis, _ids([*met, *others])):
                    first.roles["partner"] = first.roles["apart"] = [*met, *others]


def _sees_both(
    own: list[Mention], met: list[Mention], again: list[Mention], others: list[Mention]
) -> bool:
    same = bool(own) and (not again or _ids(own) == _ids(again))
    one_each = len(_ids(met)) == 1 == len(_ids(others))
    return same and one_each and len(_ids([*own, *met, *others])) > _TWO


def _at_odds(analysis: Analysis, names: set[str]) -> bool:
    """Two who have been at war, or to whom the sentence speaks as both sides."""
    if any(pair <= names for pair in wars()) or any(names & set(foes_of(n)) for n in names):
        return True
    return has_cue(analysis.sentence.tokens, "en", "both_sides")


def _ids(mentions: Iterable[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids if not i.startswith(("person:", "media:"))}
