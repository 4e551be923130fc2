"""Where an act takes place, and the names inside a phrase.

A place is told in a role, in the clause, in the clause that it goes on with or in what it is for;
a town stands in where no country is named.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.towns import origins_in, towns_in
from miyanji.coding.clauses import Clause, Phrase
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

_FAR = 99


def places(analysis: Analysis, node: Predication) -> list[Mention]:
    """Names that say where, in the roles of ``node`` or else in its clause."""
    named = list(node.roles.get("place", []))
    where = [p for p in node.marks.get("in", []) if not occasion(analysis, p)]
    named = named or [m for p in where for m in inside(analysis, p)]
    named = [m for m in named if not owns_mission(m)]
    return named or _placed(analysis, node.clause)


def _placed(analysis: Analysis, clause: int) -> list[Mention]:
    """Places in a clause, or in the one that it goes on with ("crossed into A and seized"), or in
    what it is for ("used tear gas to disperse people in A")."""
    here = analysis.clauses[clause]
    found = _within(analysis, here)
    if found or analysis.sentence.language != "en":
        return found
    aims = [c for c in analysis.clauses if c.parent == clause and c.link == "content"]
    before = here.parent if here.link == "coordinate" and here.parent != clause else None
    near = [_entered(analysis, before)] if before is not None else []
    near += [_placed(analysis, before)] if before is not None else []
    near += [_within(analysis, c) for c in aims]
    return next((places for places in near if places), [])


def _within(analysis: Analysis, clause: Clause) -> list[Mention]:
    own = set(clause.tokens)
    inside_ = [m for m in analysis.mentions if m.first in own]
    found = [m for m in inside_ if _is_place(analysis, m)]
    if found or not own:
        return found
    sentence = analysis.sentence
    missions = [m for m in inside_ if owns_mission(m)]
    found = [t for m in missions for t in towns_in(sentence, m.first + 2, m.last, [])]
    found = found or towns_in(sentence, min(own), max(own), analysis.mentions)
    return [m for m in found if m.first in own]


def _entered(analysis: Analysis, clause: int) -> list[Mention]:
    """ "Crossed into eastern A": the country that a clause leads into."""
    tokens, phrases = analysis.sentence.tokens, analysis.clauses[clause].phrases
    into = [p for p in phrases if tokens[p.first].key == "into"]
    return [m for p in into for m in inside(analysis, p)]


def _is_place(analysis: Analysis, mention: Mention) -> bool:
    """The name only says where, or what it names is a border or a town ("the Syrian border")."""
    if _beyond(analysis, mention):
        return True
    if (
        mention.place
        or mention.kind not in ("demonym", "name")
        or analysis.sentence.language != "en"
    ):
        return mention.place
    return has_cue(analysis.sentence.tokens[mention.last + 1 : mention.last + 2], "en", "borders")


def _beyond(analysis: Analysis, mention: Mention) -> bool:
    """ "Along the border with A", "off A": A is where it happens."""
    tokens, first = analysis.sentence.tokens, mention.first
    if analysis.sentence.language != "en" or first == 0:
        return False
    border = first > 1 and tokens[first - 1].key in ("with", "of")
    border = border and has_cue(tokens[first - 2 : first - 1], "en", "borders")
    return border or tokens[first - 1].key in ("off", "beside")


def occasion(analysis: Analysis, phrase: Phrase) -> bool:
    """«پس از وساطت واتیکان»: on what occasion, not where."""
    events = (n for n in analysis.nodes if n.nominal and n.concept.family == "event")
    return any(phrase.first <= n.first <= phrase.last for n in events)


def inside(analysis: Analysis, phrase: Phrase) -> list[Mention]:
    """Return the names nearest to the head of ``phrase``, with those coordinated to them."""
    held = [m for m in analysis.mentions if phrase.first <= m.first and m.last <= phrase.last]
    ranked = sorted((_distance(analysis, m, phrase.head), m.first, m) for m in held if m.ids)
    if not ranked:
        sentence, first, last = analysis.sentence, phrase.first, phrase.last
        english = sentence.language == "en" and not held
        of = origins_in(sentence, first, last) if english else []
        return (of or towns_in(sentence, first, last, held))[:1]
    nearest = ranked[0][0]
    found = [m for steps, _, m in ranked if steps == nearest]
    return _with_joined(analysis, found, held, phrase.head)


def _with_joined(
    analysis: Analysis, found: list[Mention], held: list[Mention], head: int
) -> list[Mention]:
    """Add what is joined to the names found and hangs lower in the tree ("the Russian agency X and
    the Indian one", "an Italian-Polish plan")."""
    if analysis.sentence.language != "en":
        return found
    tokens = analysis.sentence.tokens
    parts = {m.first: _conjunct(analysis, m, head) for m in held if m.ids}
    near = {parts[m.first] for m in found if m.first in parts} - {head}
    joined = {t.i for t in tokens if t.dep == "conj" and t.head in near}
    joined |= {tokens[i].head for i in near if tokens[i].dep == "conj"}
    more = [m for m in held if parts.get(m.first) in joined - near and m not in found]
    hyphened = [m for m in held if _hyphened(analysis, m, found)]
    return sorted([*found, *(m for m in (*more, *hyphened) if m not in found)], key=_place)


def _place(mention: Mention) -> int:
    return mention.first


def _hyphened(analysis: Analysis, mention: Mention, found: Sequence[Mention]) -> bool:
    after = analysis.sentence.tokens[mention.last + 1 : mention.last + 2]
    joined = bool(after) and after[0].key in ("-", "–")
    return joined and any(m.first == mention.last + 2 for m in found) and mention not in found


def _conjunct(analysis: Analysis, mention: Mention, head: int) -> int:
    """The word of the phrase, or of one joined to it, that a name hangs under."""
    tokens, at = analysis.sentence.tokens, mention.last
    for _ in range(_FAR):
        if at == head or tokens[at].dep == "conj" or tokens[at].head in (at, head):
            break
        at = tokens[at].head
    return at


def _distance(analysis: Analysis, mention: Mention, head: int) -> int:
    """Steps in the tree from a name up to ``head``; coordination costs none."""
    tokens, at, steps = analysis.sentence.tokens, mention.first, 0
    for _ in range(_FAR):
        if at == head:
            return steps
        token = tokens[at]
        if token.head == at:
            return _FAR
        steps += 0 if token.dep == "conj" or mention.first <= token.head <= mention.last else 1
        at = token.head
    return _FAR


def owns_mission(mention: Mention) -> bool:
    """Whether a name is that of an embassy or a consulate's owner."""
    return mention.office == "embassy"
