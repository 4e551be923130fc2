"""Where a frame stands: which of them an article allows that speaks of mediation, and by whom.

The values of ``context`` are documented in data/frames.toml.
"""

from collections.abc import Callable, Mapping, Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of, wars
from miyanji.coding.frame import Context, Frame
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of

# How many sentences from two at odds a third may be told to host them.
_WIDE = 8
# How many words from "for" to the end of a war.
_AIM = 7
_PEOPLE = ("legislator", "analyst", "expert", "journalist")
_PAIR = 2

Roles = Mapping[str, Sequence[Mention]]
Test = Callable[[Analysis, Predication, Roles, Context], bool]


def stands(
    frame: Frame, analysis: Analysis, node: Predication, roles: Roles, context: Context
) -> bool:
    """Tell whether the article around the predication is one that the frame asks for."""
    if not frame.context:
        return True
    if any(m.office in _PEOPLE for m in roles["actor"]):
        return False
    if not context.allows(frame.context, analysis.sentence.index):
        return False
    test = _TESTS.get(frame.context)
    return test is None or test(analysis, node, roles, context)


def _process(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    return bool(context.core_sentences)


def _bystander(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    actor = ids_of(roles["actor"])
    faced = {i for ids in context.pairs.values() for i in ids}
    return bool(actor) and not actor & faced and bool(ids_of(roles["parties"]))


def _sole(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    actor = ids_of(roles["actor"])
    if _spoken(node) or context.mediators - actor or actor & ids_of(roles["parties"]):
        return False
    return context.others(analysis.sentence.index, actor, _WIDE)


def _outsider(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    if _spoken(node):
        return False
    actor, here = ids_of(roles["actor"]), analysis.sentence.index
    faced = context.faced(here)
    told = context.near(here, 2, 2) or (len(faced) >= _PAIR and not actor & faced)
    return told and not actor & (context.parties | ids_of(roles["parties"]))


def _between(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    actor, met = ids_of(roles["actor"]), ids_of(roles["addressees"])
    at_odds = context.at_odds()
    if len(met) >= _PAIR and met <= context.rivals:
        # Who meets two at war is set over against neither by meeting them.
        at_odds = context.rivals
    return bool(actor) and met <= at_odds and not actor & at_odds


def _pair(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    actor, both = ids_of(roles["actor"]), ids_of(roles["addressees"])
    if len(both) != _PAIR:
        return False
    rows = [ids for n, ids in context.pairs.items() if n != analysis.sentence.index]
    paired = any(both <= ids and not actor & ids for ids in [*rows, context.rivals])
    said = any(
        n.name in ("mediation", "mediator") and ids_of(n.roles.get("parties", [])) == both
        for n in analysis.nodes
    )
    told = analysis.sentence.language == "en" and bool(context.core_sentences)
    return paired and told and not said


def _rivals(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    sides = ids_of(roles["parties"])
    fights = ids_of(roles["actor"]) & context.rivals - sides
    return not fights and len(sides & context.rivals) >= _PAIR


def _visited(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    """«قطر برای پایان جنگ هیئتی به تهران فرستاد»: whoever stands outside a war goes to one who is
    in it, for its end."""
    actor, met = ids_of(roles["actor"]), ids_of(roles["addressees"])
    if analysis.sentence.language != "fa" or not _for_peace(analysis, node):
        return False
    if _own_war(analysis, node):
        return False
    foes = {foe for pair in wars() if pair & met for foe in pair - met}
    foes |= {foe for one in met for foe in foes_of(one)}
    return bool(met) and met <= context.at_odds() and not actor & (context.at_odds() | foes)


def _own_war(analysis: Analysis, node: Predication) -> bool:
    """«برای پایان جنگ با ایران به تهران رفت» may be said of who wages it; who helps does not."""
    inside = [n for n in analysis.nodes if n.clause == node.clause and n.nominal]
    waged = any(n.name == "conflict" and {"with", "against"} & set(n.marks) for n in inside)
    return waged and not any(n.name == "help" for n in inside)


def _for_peace(analysis: Analysis, node: Predication) -> bool:
    """A phrase says that it is for the end of a war, and not for talks about it."""
    clause, tokens = analysis.clauses[node.clause], analysis.sentence.tokens
    aims = (p for p in clause.phrases if p.marker == "for")
    rows = ([t for t in tokens[p.first : p.first + _AIM] if t.i in clause.tokens] for p in aims)
    return any(has_cue(row, analysis.sentence.language, "peace_aims") for row in rows)


def _onlooker(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    actor, at_odds = ids_of(roles["actor"]), context.at_odds()
    return bool(actor) and bool(at_odds or context.core_sentences) and not actor & at_odds


def _answered(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    return bool(ids_of(roles["addressees"]) & context.answerers)


def _mediator(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    actor = ids_of(roles["actor"])
    return bool(actor) and actor <= context.mediators


def _party(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    actor = ids_of(roles["actor"])
    return bool(context.core_sentences) and bool(actor) and actor <= context.parties


def _envoys(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    """A side alone comes to a mediator of the article."""
    actor, met = ids_of(roles["actor"]), ids_of(roles["addressees"])
    return bool(met) and met <= context.mediators and bool(actor) and not actor & context.mediators


def _disputants(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    return len(ids_of(roles["parties"]) & context.parties) >= _PAIR


def _request(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    return _points_back(analysis, node) and context.near(analysis.sentence.index, 1, 1)


def _answer(analysis: Analysis, node: Predication, roles: Roles, context: Context) -> bool:
    actor = ids_of(roles["actor"])
    points = _points_back(analysis, node) or (bool(actor) and bool(actor & context.parties))
    return points and context.near(analysis.sentence.index, 1, 0)


def _spoken(node: Predication) -> bool:
    """Said of "us" or "me"."""
    return node.verb is not None and node.verb.person == 1


def _points_back(analysis: Analysis, node: Predication) -> bool:
    """The clause speaks of "this request", "such a step": what stands before it."""
    tokens = analysis.sentence.tokens
    words = [tokens[i] for i in analysis.clauses[node.clause].tokens]
    return has_cue(words, analysis.sentence.language, "demonstrative")


_TESTS: dict[str, Test] = {
    "process": _process,
    "bystander": _bystander,
    "sole": _sole,
    "outsider": _outsider,
    "between": _between,
    "pair": _pair,
    "rivals": _rivals,
    "visited": _visited,
    "onlooker": _onlooker,
    "answered": _answered,
    "mediator": _mediator,
    "party": _party,
    "envoys": _envoys,
    "disputants": _disputants,
    "request": _request,
    "answer": _answer,
}
