"""Truces and deals of two that a third has drafted, secured or won, where no word of mediation says
so: "a truce drafted by A between B and C", "the deal that A secured between B and C"; and talks
that "were mediated" by somebody.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import concepts, cue_keys
from miyanji.coding.predications import Analysis, Predication

_TWO = 2
# How many words the deal stands before the verb of its relative clause, or after "on".
_REACH = 4
_SEATED = ("parties", "partner", "actor")


def set_between(analysis: Analysis, host: Predication, at: int, names: Sequence[Mention]) -> bool:
    """Tell whether the agreement ``host`` that the names have drafted, by the participle at token
    ``at``, is one between two others, who then are its parties."""
    if host.name != "agreement" or not names:
        return False
    third = {i for m in names for i in m.ids}
    if len(third) > 1 and _taken_up(analysis, host, third):
        return True
    sides = _between(analysis, at) or host.roles.get("parties", [])
    ids = {i for m in sides for i in m.ids}
    if len(ids) < _TWO or ids & third:
        return False
    host.roles["parties"] = list(sides)
    return True


def _taken_up(analysis: Analysis, host: Predication, third: set[str]) -> bool:
    """ "Agreed to a deal proposed by A and B": what two others have proposed is no side's."""
    above = next(analysis.ancestors(host), None) if host.nominal else host
    if above is None or above.nominal or above.name not in ("accept", "agreement", "reject"):
        return False
    own = {i for m in above.roles.get("actor", []) for i in m.ids}
    return bool(own) and not own & third


def _between(analysis: Analysis, at: int) -> list[Mention]:
    """The names under "between" after token ``at``."""
    rows = (p for c in analysis.clauses for p in c.phrases if p.marker == "between")
    after = next((p for p in rows if p.first > at), None)
    if after is None:
        return []
    return [m for m in analysis.mentions if after.first <= m.first <= after.last]


def settling(analysis: Analysis) -> Analysis:
    """Take for mediation what a third does in "the truce that A secured between B and C", and give
    talks that "were mediated" to their mediators. Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language != "en":
        return analysis
    for node in analysis.nodes:
        if not node.nominal and _secures(analysis, node):
            node.roles["parties"] = _between(analysis, node.last)
            node.concept = concepts()["mediation"]
        elif node.name == "mediation" and node.passive:
            _were_mediated(analysis, node)
        if node.name == "mediation" or node.steered:
            _with_help(analysis, node)
    return analysis


def _with_help(analysis: Analysis, node: Predication) -> None:
    """ "Brokered a truce with the help of A and B": they are no sides, but mediators too."""
    near = (n for n in analysis.nodes if n.name == "help" and n.nominal and n.marker == "with")
    helpers = [m for n in near if n.clause == node.clause for m in n.roles.get("actor", [])]
    if not helpers:
        return
    for role in _SEATED:
        node.roles[role] = [m for m in node.roles.get(role, []) if m not in helpers]
    third = node.roles.setdefault("mediator" if node.steered else "actor", [])
    third.extend(m for m in helpers if m not in third)


def _secures(analysis: Analysis, node: Predication) -> bool:
    """The relative clause of an agreement, whose subject is neither of the two."""
    if node.verb is None or node.verb.lemma not in cue_keys("en", "securing"):
        return False
    if analysis.clauses[node.clause].link != "relative" or node.verb.negated:
        return False
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    sides = {i for m in _between(analysis, node.last) for i in m.ids}
    return _of_deal(analysis, node) and bool(own) and len(sides) >= _TWO and not own & sides


def _of_deal(analysis: Analysis, node: Predication) -> bool:
    """An agreement stands right before the clause."""
    deals = (n for n in analysis.nodes if n.nominal and n.name == "agreement")
    return any(node.first - _REACH <= n.last < node.first for n in deals)


def _were_mediated(analysis: Analysis, node: Predication) -> None:
    """ "The talks between A and B were mediated by C": talks by way of C, with A and B at them."""
    if node.verb is None or node.verb.negated or not node.verb.finite:
        return
    under = (n for n in analysis.children(node) if n.nominal and n.link == "object")
    talks = next((n for n in under if n.name in ("talks", "meet")), None)
    third = node.roles.get("actor", [])
    if talks is None or not third:
        return
    own = {i for m in third for i in m.ids}
    held = [m for role in _SEATED for m in talks.roles.get(role, []) if not own & set(m.ids)]
    talks.steered = True
    talks.roles["mediator"] = list(third)
    talks.roles["parties"] = list(dict.fromkeys(held))
    talks.roles.pop("actor", None)


def made_known(analysis: Analysis, node: Predication) -> bool:
    """ "A announced a truce between B and C": what it makes known it has brought about."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if node.verb is not None and node.verb.lemma in cue_keys(analysis.sentence.language, "arguing"):
        return False
    deals = [n for n in analysis.children(node) if n.name == "agreement" and n.nominal]
    told = (n for n in deals if n.link in ("object", "") and not _spoken_about(analysis, n))
    sides = ({i for m in n.roles.get("parties", []) for i in m.ids} for n in told)
    between = next((ids for ids in sides if len(ids) >= _TWO), set[str]())
    apart = bool(own) and not own & between
    return apart and bool(between) and not any(i.startswith(("person:", "media:")) for i in own)


def _spoken_about(analysis: Analysis, node: Predication) -> bool:
    """ "Says there is progress on a truce": what is said is not the truce."""
    before = analysis.sentence.tokens[max(0, node.first - _REACH) : node.first]
    return analysis.sentence.language == "en" and any(t.key in ("on", "about") for t in before)
