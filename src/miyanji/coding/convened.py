"""Who sits at talks whose sides stand elsewhere in the sentence, and who of three is the third.

Beside the verb that only says that they take place ("talks began between A and B"), in the clause
of whoever speaks after them ("said after talks with A and B"), and at the table of a third party
("A and B issued a text after trilateral talks with C").
"""

from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import concepts, has_cue
from miyanji.coding.offices import third_by_office
from miyanji.coding.predications import Analysis, Predication

_TABLES = ("talks", "meet", "call")
# How many words before the talks may say that three sit at them.
_BACK = 3
# How many words of a Persian noun and after it.
_AFTER = 4
_TWO = 2
_ROLES = ("actor", "parties", "partner")


def convened(analysis: Analysis) -> Analysis:
    """Give talks and meetings the names of who sits at them, and those of three the roles "sides"
    and "third". Changes ``analysis`` in place and returns it."""
    english = analysis.sentence.language == "en"
    if not english and analysis.sentence.language != "fa":
        return analysis
    for node in analysis.nodes if english else ():
        _takes_place(analysis, node)
        _sits_apart(analysis, node)
        _one_by_one(analysis, node)
    for node in analysis.nodes:
        if not english and node.name in _TABLES:
            _counterparts(analysis, node)
            _people_from(analysis, node)
        if not node.nominal or node.name not in _TABLES:
            continue
        if english:
            _beside_verb(analysis, node)
            _spoken_after(analysis, node)
        if _of_three(analysis, node):
            _third(analysis, node)
    return analysis


def _takes_place(analysis: Analysis, node: Predication) -> None:
    """What "takes place" is nothing that is taken; a delivery may still have its names there."""
    after = analysis.sentence.tokens[node.last + 1 : node.last + 2]
    if node.name != "give" or node.nominal or not has_cue(after, "en", "place"):
        return
    if not any(n.name == "convey" for n in analysis.children(node)):
        node.concept = concepts()["hold"]


def _sits_apart(analysis: Analysis, node: Predication) -> None:
    """Who "met for indirect talks" held these, and did not meet each other."""
    if node.name != "meet" or node.nominal:
        return
    talks = (n for n in analysis.children(node) if n.name == "talks" and n.link == "for")
    apart = {n.last + 1 for n in analysis.nodes if n.name == "indirect"}
    if any(n.first in apart for n in talks):
        node.concept = concepts()["hold"]


def _one_by_one(analysis: Analysis, node: Predication) -> None:
    """ "Met separately with A's delegation, headed by X, and with B's": the parse may give the
    second to whatever verb stands between."""
    after = analysis.sentence.tokens[node.last + 1 : node.last + 3]
    if node.nominal or node.name not in _TABLES or not has_cue(after, "en", "separately"):
        return
    known = node.roles.setdefault("partner", [])
    seen = (n for n in analysis.nodes if n.name == "delegation" and n.first > node.last)
    for other in seen:
        if other.marker == "with" and other.nominal:
            known.extend(m for m in other.roles.get("actor", []) if m not in known)


def _beside_verb(analysis: Analysis, node: Predication) -> None:
    """ "Talks began between A and B", "took place between A and B": the verb has the sides that
    are the noun's."""
    host = _verb_of(analysis, node)
    if host is not None and not node.roles.get("parties"):
        rows = host.marks.get("between", [])
        named = (m for p in rows for m in analysis.mentions if p.first <= m.first <= p.last)
        node.roles["parties"] = list(named)


def _verb_of(analysis: Analysis, node: Predication) -> Predication | None:
    """The verb that talks are the subject of; the parse may take them for the object of a
    participle before them ("Oman-mediated talks began")."""
    above = list(analysis.ancestors(node))[:1] if node.marker == "subject" else []
    after = [n for n in analysis.nodes if n.first == node.last + 1]
    verbs = (n for n in above + after if not n.nominal and n.concept.family == "support")
    return next(verbs, None)


def _spoken_after(analysis: Analysis, node: Predication) -> None:
    """ "Said after talks with A and B": who speaks has held them with both."""
    host = next(iter(analysis.ancestors(node)), None)
    if host is None or host.name != "say" or host.nominal or host.clause != node.clause:
        return
    if _count(node.roles.get("partner", [])) >= _TWO and not node.roles.get("actor"):
        node.roles["actor"] = list(host.roles.get("actor", []))


def _counterparts(analysis: Analysis, node: Predication) -> None:
    """«با همتایان خود در A و B گفت‌وگو کرد»: whose counterparts stands in the next phrase."""
    rows = sorted(analysis.clauses[node.clause].phrases, key=lambda p: p.first)
    words = analysis.sentence.tokens
    for one, after in pairwise(rows):
        said = has_cue(words[one.first : one.last + 1], "fa", "counterparts")
        if one.marker != "with" or after.marker not in ("in", "from") or not said:
            continue
        inside = [m for m in analysis.mentions if after.first <= m.first <= after.last]
        own = {i for m in node.roles.get("actor", []) for i in m.ids}
        if inside and not any(one.first <= m.first <= one.last for m in analysis.mentions):
            held = node.roles.setdefault("partner", [])
            held.extend(m for m in inside if m not in held and not set(m.ids) & own)


def _people_from(analysis: Analysis, node: Predication) -> None:
    """«با هیئتی از A دیدار کرد»: whose people are met stands in the next phrase."""
    rows = sorted(analysis.clauses[node.clause].phrases, key=lambda p: p.first)
    for one, after in pairwise(rows):
        words = analysis.sentence.tokens[one.first : one.last + 1]
        joined = one.marker == "with" and after.marker == "from" and after.first == one.last + 2
        if joined and not node.roles.get("partner") and has_cue(words, "fa", "some_people"):
            node.roles["partner"] = [
                m for m in analysis.mentions if after.first <= m.first <= after.last
            ]


def _of_three(analysis: Analysis, node: Predication) -> bool:
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    beside = tokens[max(0, node.first - _BACK) : node.first]
    if language == "fa":
        beside = tokens[node.first : node.last + _AFTER]
    return has_cue(beside, language, "of_three")


def _third(analysis: Analysis, node: Predication) -> None:
    """Whom two others meet together, or the one of three at whose place they meet."""
    sitting = [m for role in _ROLES for m in node.roles.get(role, [])]
    guests = node.roles.get("partner", [])
    if _count(guests) == 1 and _count(sitting) == _TWO + 1:
        third = guests
    else:
        homes = {i for m in analysis.mentions if m.place for i in m.ids}
        third = [m for m in sitting if set(m.ids) <= homes]
        third = third or [m for m in sitting if set(m.ids) <= _third_parties()]
    sides = [m for m in sitting if m not in third]
    if _count(third) == 1 and _count(sides) == _TWO:
        node.roles["third"], node.roles["sides"] = list(third), sides


def _third_parties() -> frozenset[str]:
    """Of three at a table, the organisation of states is the third."""
    return third_by_office() | {"EUR"}


def _count(mentions: list[Mention]) -> int:
    return len({i for m in mentions for i in m.ids})
