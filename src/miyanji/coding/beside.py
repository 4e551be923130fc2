"""Names that stand right beside a word of mediation: "mediation by Qatar and Egypt", "mediators -
the US, Egypt and Qatar", "offers from Kenya and Ghana to mediate".

Where the parse hangs such a list on another word, its order still says whose mediation it is.
"""

from miyanji.actors.actor import Mention
from miyanji.coding.brokered import enumerated, led_to, owe
from miyanji.coding.channels import came_before
from miyanji.coding.lexicon import concepts, cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication

_OPENING = frozenset(("(", "-", "–", "—", ":", ","))
_CLOSING = frozenset((")", "-", "–", "—", ";", ".", ",", '"', "”"))
# Words from "neither" to its verb.
_NEAR = 4
_DOERS = ("by", "from")
_COMPRISING = frozenset(("of", "comprising", "including", "grouping"))
# How many words after the mediators may say who they are.
_GROUP = 4
_QUOTES = frozenset(('"', "“", "‘", "'"))
# How many words before may say whose diplomacy it is.
_BACK = 3
_TALKS = ("talks", "meet", "agreement", "conflict")
_TAKING_PART = ("attend", "take_part", "play_role", "join")


def beside(analysis: Analysis) -> Analysis:
    """Give mediators, mediation and offers without an actor the names listed beside them, and set
    mediation that came before apart. Changes ``analysis`` in place and returns it."""
    english = analysis.sentence.language == "en"
    for node in analysis.nodes:
        if node.name == "mediator":
            sides, known = node.roles.get("parties", []), node.roles.get("actor", [])
            listed = [m for m in _apposed(analysis, node) if m not in sides]
            node.roles["actor"] = max(known, listed, key=len)
        if english:
            _remitted(analysis, node)
            _of_two(analysis, node)
            _by_another(analysis, node)
        if not node.nominal or not english:
            continue
        if node.name == "mediator":
            _before_verb(analysis, node)
            _coming(analysis, node)
            _made_up(analysis, node)
            _from_them(analysis, node)
            _in_person(analysis, node)
            _of_talks(analysis, node)
            _taken_as(analysis, node)
        elif node.name in ("mediation", "offer"):
            _owned(analysis, node)
            _mutual(analysis, node)
        if node.name == "mediation" and came_before(analysis, node):
            node.link = "adverbial"
            led_to(analysis, node)
    return analysis


def _remitted(analysis: Analysis, node: Predication) -> None:
    """ "The UN envoy for Yemen mediated": whom somebody is the envoy for does not act."""
    tokens, words = analysis.sentence.tokens, cue_keys("en", "envoys")
    actors = node.roles.get("actor", [])
    here = [m for m in actors if m.sentence == analysis.sentence.index and m.first > 1]
    sent = [
        m
        for m in here
        if tokens[m.first - 1].key in ("for", "to") and tokens[m.first - 2].key in words
    ]
    if sent and len(sent) < len(actors):
        node.roles["actor"] = [m for m in actors if m not in sent]


def _by_another(analysis: Analysis, node: Predication) -> None:
    """ "Was welcomed by A but rejected by B": the second participle has a doer of its own."""
    above = next(analysis.ancestors(node), None)
    if above is None or not above.passive or node.link != "coordinate" or node.nominal:
        return
    rows = [p for p in analysis.clauses[node.clause].phrases if p.marker == "by"]
    named = [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in rows)]
    if named and node.verb is not None and not node.verb.finite:
        node.roles["actor"] = named


def _of_two(analysis: Analysis, node: Predication) -> None:
    """ "... between A and B; neither has replied": both or neither of the two named last."""
    if node.nominal or node.concept.family != "answer":
        return
    tokens, words = analysis.sentence.tokens, cue_keys("en", "of_two")
    start = max(0, node.first - _NEAR)
    at = next((i for i in range(node.first - 1, start - 1, -1) if tokens[i].key in words), None)
    if at is None or any(m.first > at and m.last < node.first for m in analysis.mentions):
        return
    pairs = [p for c in analysis.clauses for p in c.phrases if p.last < at]
    pairs = [p for p in pairs if p.marker in ("between", "to", "object")]
    rows = [[m for m in analysis.mentions if p.first <= m.first <= p.last] for p in pairs]
    two = [row for row in rows if len({i for m in row for i in m.ids}) == 2]
    if two:
        node.roles["actor"] = list(two[-1])


def _apposed(analysis: Analysis, node: Predication) -> list[Mention]:
    """ "Mediators Qatar and Egypt", or the same between dashes, commas or brackets."""
    tokens, after = analysis.sentence.tokens, node.last + 1
    if after >= len(tokens):
        return []
    opened = tokens[after].key in _OPENING
    if opened and analysis.sentence.language == "fa" and tokens[after].key != ":":
        return []
    found, _ = enumerated(analysis, after + 1 if opened else after)
    if len(found) < 2 or (not opened and not _follows(analysis, found[0], after)):
        return []
    closed = found[-1].last + 1
    shut = closed >= len(tokens) or tokens[closed].key in _CLOSING
    return found if shut or not opened or tokens[after].key == ":" else []


def _follows(analysis: Analysis, mention: Mention, at: int) -> bool:
    """The name stands at token ``at``, or after an English article there."""
    article = analysis.sentence.tokens[at].key == "the"
    return mention.first == at + article


def _coming(analysis: Analysis, node: Predication) -> None:
    """ "Mediators from A and B", of which the first may be one name with the word."""
    tokens, at = analysis.sentence.tokens, node.last + 1
    if at >= len(tokens) or tokens[at].key != "from":
        return
    whole = [m for m in analysis.mentions if m.first <= node.first and m.last > node.last]
    names, _ = enumerated(analysis, whole[0].last + 1 if whole else at + 1)
    node.roles["actor"] = max(node.roles.get("actor", []), [*whole, *names], key=len)


def _made_up(analysis: Analysis, node: Predication) -> None:
    """ "A mediator group made up of A, B and C", "mediators including A and B"."""
    tokens, first = analysis.sentence.tokens, node.last + 1
    for at in range(first, min(first + _GROUP, len(tokens))):
        if tokens[at].key in _COMPRISING and (at > first or tokens[at].key != "of"):
            names, _ = enumerated(analysis, at + 1)
            known = node.roles.get("actor", [])
            node.roles["actor"] = max(known, names if len(names) > 1 else [], key=len)
            return
        if tokens[at].pos not in ("NOUN", "VERB", "ADP", "ADV", "PUNCT"):
            return


def _owned(analysis: Analysis, node: Predication) -> None:
    """ "Mediation by A and B"; an offer's names are also those of what it offers."""
    tokens, at = analysis.sentence.tokens, node.last + 1
    if node.roles.get("actor") or at >= len(tokens) or tokens[at].key not in _DOERS:
        return
    names, _ = enumerated(analysis, at + 1)
    node.roles["actor"] = names
    for inner in analysis.children(node):
        if inner.name == "mediation" and not inner.roles.get("actor"):
            inner.roles["actor"] = list(names)


def _before_verb(analysis: Analysis, node: Predication) -> None:
    """ "Mediators are standing by for A's answer": whom their verb speaks of is none of them."""
    verb = analysis.clauses[node.clause].verb
    if node.marker == "subject" and verb is not None and node.last < verb.head:
        known = node.roles.get("actor", [])
        node.roles["actor"] = [m for m in known if m.first < verb.head]


def _mutual(analysis: Analysis, node: Predication) -> None:
    """ "The leaders resumed shuttle diplomacy", "their 'shuttle diplomacy'": visits of the two to
    each other."""
    tokens = analysis.sentence.tokens
    if not has_cue(tokens[node.first : node.last + 1], "en", "shuttle"):
        return
    before = tokens[max(0, node.first - _BACK) : node.first]
    quoted = bool(before) and before[-1].key in _QUOTES
    if not node.roles.get("parties") and (quoted or has_cue(before, "en", "own_again")):
        node.concept = concepts()["visit"]


def _in_person(analysis: Analysis, node: Predication) -> None:
    """ "A, B and C mediators suspended the talks": what they do is done by all of them."""
    above = next(analysis.ancestors(node), None)
    if node.marker != "subject" or above is None or above.nominal or above.passive:
        return
    known = {i for m in above.roles.get("actor", []) for i in m.ids}
    if known < {i for m in node.roles.get("actor", []) for i in m.ids}:
        above.roles["actor"] = list(node.roles["actor"])


def _from_them(analysis: Analysis, node: Predication) -> None:
    """ "Agreed to a truce put forward by mediators - A and B": a truce by way of A and B."""
    if node.marker == "subject" or not node.roles.get("actor"):
        return
    above = list(analysis.ancestors(node))
    if not any(n.name in ("submit", "proposal") for n in above):
        return
    for other in above:
        if other.name in ("agreement", "proposal"):
            owe(other, node.roles["actor"])


def _of_talks(analysis: Analysis, node: Predication) -> None:
    """ "The guarantors of the talks between A and B": the two are the sides."""
    held = (n for n in analysis.children(node) if n.name in _TALKS and n.marker == "of")
    sides = [m for n in held for role in ("parties", "partner") for m in n.roles.get(role, [])]
    if sides and all(m in sides for m in node.roles.get("actor", [])):
        node.roles["actor"], node.roles["parties"] = [], sides


def _taken_as(analysis: Analysis, node: Predication) -> None:
    """ "Kept A, B and C as mediators"; "A and B take part as mediators"."""
    if node.marker != "as":
        return
    rows = analysis.clauses[node.clause].phrases
    at = next((p.first for p in rows if p.first <= node.first <= p.last), node.first)
    taken = [p for p in rows if p.marker == "object" and p.last == at - 1]
    found = [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in taken)]
    above = next(analysis.ancestors(node), None)
    if above is not None and above.name in _TAKING_PART and not found:
        found = above.roles.get("actor", [])
    node.roles["actor"] = max(node.roles.get("actor", []), list(found), key=len)
