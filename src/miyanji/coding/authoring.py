"""Texts that a third party lays before others, in English participles and under verbs of other
things: "under a plan put to A and B by C", "studying a draft presented by C", "received a draft
from C's mediators".

Found by word order where no frame fits, or where one takes the text for a message that is carried.
"""

from miyanji.actors.actor import Mention
from miyanji.coding.beyond import ids_in, sides, stateful
from miyanji.coding.frame import Context
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication

Roles = dict[str, list[Mention]]

# Words from the text to the participle, and from that to "by".
_NEXT = 4
_REACH = 12


def authored_text(analysis: Analysis, node: Predication, context: Context) -> Roles | None:
    """Return the roles of a proposal that a participle says is laid before others."""
    if node.name != "proposal" or not node.nominal or analysis.sentence.question:
        return None
    at = _participle(analysis, node)
    if at is None:
        return None
    tokens = analysis.sentence.tokens
    end = min(len(tokens), at + _REACH)
    by = next((i for i in range(at + 1, end) if tokens[i].key == "by"), None)
    authors = _owner(node) if by is None else _listed(analysis, by + 1)
    if not stateful(authors):
        return None
    to = sides(analysis, range(at + 1, by or end), ids_in(authors))
    if by is not None:
        to = to or sides(analysis, _after_to(analysis, by), ids_in(authors))
        to = to or _whom_it_binds(analysis, by, authors)
    elif not to or tokens[to[0].first - 1].key not in ("to", "the"):
        return None
    if not _for_peace(analysis, node, context, to):
        return None
    return {"actor": authors, "addressees": to, "mediators": authors, "parties": to}


def _for_peace(analysis: Analysis, node: Predication, context: Context, to: list[Mention]) -> bool:
    """The text is laid before two, or where mediation or peace is spoken of; a loan is none."""
    tokens = analysis.sentence.tokens
    around = tokens[max(0, node.first - _NEXT) : node.last + 1 + _NEXT]
    if has_cue(around, "en", "other_plans"):
        return False
    told = context.near(analysis.sentence.index) or has_cue(tokens, "en", "peace_aims")
    return len(ids_in(to)) > 1 or told or any(n.name == "conflict" for n in analysis.nodes)


def _owner(node: Predication) -> list[Mention]:
    """Whose text it is, named before it ("a Kenyan proposal")."""
    return [m for m in node.roles.get("actor", []) if m.last < node.first]


def receivers(analysis: Analysis, node: Predication, own: set[str]) -> list[Mention]:
    """Return who stands right after a verb of laying a text before somebody ("sent A and B a
    plan", "presented A and B with a draft")."""
    tokens, found = analysis.sentence.tokens, list[Mention]()
    for m in sides(analysis, range(node.last + 1, len(tokens)), own):
        first = found[-1].last + 1 if found else node.last + 1
        between = tokens[first : m.first]
        if len(between) > _NEXT or any(t.pos in ("VERB", "ADP", "AUX", "SCONJ") for t in between):
            break
        found.append(m)
    return found


def _participle(analysis: Analysis, node: Predication) -> int | None:
    """The participle of laying a text before somebody, right after the text."""
    tokens, keys = analysis.sentence.tokens, cue_keys("en", "authored")
    for i in range(node.last + 1, min(len(tokens), node.last + 1 + 2 * _NEXT)):
        if tokens[i].key in ("is", "are", "was", "were", "be", "been", "has", "have", "will"):
            return None
        if tokens[i].key in keys:
            return i
    return None


def _listed(analysis: Analysis, start: int) -> list[Mention]:
    """The names joined by commas and "and" from ``start`` on, titles between."""
    tokens, found = analysis.sentence.tokens, list[Mention]()
    for m in sides(analysis, range(start, min(len(tokens), start + _REACH)), set()):
        first = found[-1].last + 1 if found else start
        between = tokens[first : m.first]
        if any(t.pos in ("VERB", "AUX", "ADP") for t in between):
            break
        found.append(m)
    after = tokens[found[-1].last + 1 : found[-1].last + 2] if found else []
    if any(t.pos in ("VERB", "AUX") for t in after):
        # "Under a plan put forward by A, B and C would withdraw".
        stop = next((t.i for t in tokens[start:] if t.key == ","), len(tokens))
        return [m for m in found if m.last < stop]
    return found


def _whom_it_binds(analysis: Analysis, by: int, authors: list[Mention]) -> list[Mention]:
    """ "..., B and C would withdraw": who stands before the next verb."""
    tokens = analysis.sentence.tokens
    verb = next((t.i for t in tokens[by:] if t.pos in ("VERB", "AUX")), by)
    found = sides(analysis, range(by, verb), ids_in(authors))
    return found if len(ids_in(found)) > 1 else []


def _after_to(analysis: Analysis, by: int) -> range:
    """ "Presented by C to A and B"."""
    tokens = analysis.sentence.tokens
    end = min(len(tokens), by + _REACH)
    to = next((i for i in range(by, end) if tokens[i].key == "to"), end)
    return range(to, end)


def hands_itself(node: Predication, content: Predication | None) -> bool:
    """ "A Kenyan proposal, handed to A and B": the parse takes the participle for a verb, and the
    text for who hands it over."""
    if content is None or content.name != "proposal" or content.marker != "subject":
        return False
    owners = ids_in(content.roles.get("actor", []))
    active = node.verb is not None and not node.passive
    return active and bool(owners) and owners == ids_in(node.roles.get("actor", []))


def from_mediators(analysis: Analysis, node: Predication) -> bool:
    """A text that comes from mediators is theirs: "received a draft from C's mediators"."""
    inside = [node, *analysis.content(node)]
    texts = [n for n in inside if n.name == "proposal"]
    thirds = [n for n in analysis.nodes if n.name == "mediator" and n.marker in ("from", "by")]
    owners = {i for n in texts for i in ids_in(n.roles.get("actor", []))}
    third = {i for n in thirds for i in ids_in(n.roles.get("actor", []))}
    answers = any(n.name in ("answer", "message") for n in inside)
    return bool(texts) and bool(third) and owners <= third and not answers
