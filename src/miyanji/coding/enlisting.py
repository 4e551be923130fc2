"""Who is at odds with another and asks a third for help with it, in English, without a word of
mediation: "asked Kenya to talk to B on its behalf", "sought Kenya's help in freeing captives".

Found by word order where no frame fits.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.beyond import concepts_at, first_of, ids_in, rest, sides, stateful
from miyanji.coding.frame import Context
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import third_by_office
from miyanji.coding.predications import Analysis, Predication

Roles = dict[str, list[Mention]]

# How many words stand between "use" and "influence", "persuade" and whom, "help" and the deed.
_NEAR = 6
_SOON = 4
_TROUBLE = frozenset(
    ("conflict", "agreement", "talks", "reconcile", "release", "truce", "withdraw", "attack")
)
_CORES = ("mediation", "mediator")
_WANTING = ("request", "want", "demand")


def enlisted(analysis: Analysis, node: Predication, context: Context) -> Roles | None:
    """Return the roles of a request for a third's help with another, None where there is none."""
    if node.link == "condition" or analysis.clauses[node.clause].link == "condition":
        return None
    if not _asks(analysis, node):
        return None
    asker = _asker(analysis, node)
    asked = _asked(analysis, node, ids_in(asker))
    own = ids_in(asker) | ids_in(asked)
    if not asker or not stateful(asked) or ids_in(asker) & ids_in(asked):
        return None
    places = [i for i in rest(analysis, node) if i > node.first]
    held = has_cue([analysis.sentence.tokens[i] for i in places], "en", "freeing")
    named = sides(analysis, places, own, anywhere=held)
    others = [m for m in named if not set(m.ids) <= third_by_office()]
    helps = not ids_in(asker) & context.mediators and _helps(analysis, node, places, others)
    if not (_mediates(analysis, node, places) or helps):
        return None
    return {
        "actor": asker,
        "addressees": asked,
        "mediators": asked,
        "parties": [*asker, *others],
    }


def entrusted(analysis: Analysis) -> Analysis:
    """Give requests that were received, in English and Persian, who received them as their
    addressee. Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language in ("en", "fa"):
        for node in analysis.nodes:
            _received(analysis, node)
            _bidden(analysis, node)
    return analysis


def _bidden(analysis: Analysis, node: Predication) -> None:
    """ "Stepped in after B asked it to mediate", "went to Cairo, begging it to intercede": the
    pronoun stands for whoever else the clause above names."""
    objects, above = node.marks.get("object", []), next(analysis.ancestors(node), None)
    if node.name != "request" or node.nominal or node.passive or above is None:
        return
    tokens, own = analysis.sentence.tokens, ids_in(node.roles.get("actor", []))
    pronoun = any(tokens[p.head].key in ("it", "him", "her", "them") for p in objects)
    if not pronoun or node.link != "adverbial" or not own or node.roles.get("addressee"):
        return
    names = [m for row in above.roles.values() for m in row if m.last < node.first]
    meant = [m for m in names if not set(m.ids) & own][-1:]
    if not meant:
        return
    node.roles["addressee"] = meant
    for inner in analysis.content(node):
        if not inner.nominal and ids_in(inner.roles.get("actor", [])) <= own:
            inner.roles["actor"] = list(meant)


def _received(analysis: Analysis, node: Predication) -> None:
    """ "Had received a request from A to mediate": it is asked of who received it."""
    above = next(analysis.ancestors(node), None)
    if node.name != "request" or not node.nominal or above is None or above.name != "receive":
        return
    receiver, own = above.roles.get("actor", []), ids_in(node.roles.get("actor", []))
    if not receiver or ids_in(receiver) & own or node.roles.get("addressee"):
        return
    node.roles["addressee"] = list(receiver)
    for inner in analysis.content(node):
        if inner.name in _CORES and ids_in(inner.roles.get("actor", [])) <= own:
            inner.roles["actor"] = list(receiver)


def wishes(node: Predication) -> bool:
    """ "Would like A to mediate" is a wish that is uttered."""
    return node.verb is not None and node.verb.lemma == "like" and not node.verb.negated


def names_another(analysis: Analysis, node: Predication) -> bool:
    """ "Proposed that Kenya mediate": what is proposed is another's mediation."""
    if node.verb is None or node.verb.lemma not in cue_keys("en", "naming_mediators"):
        return False
    own = ids_in(node.roles.get("actor", []))
    inside = (n for n in analysis.content(node) if n.name in _CORES and _own_subject(analysis, n))
    return any(ids_in(n.roles.get("actor", [])) - own for n in inside)


def persuades(analysis: Analysis, node: Predication) -> bool:
    """ "Called on A to persuade B to stop": what is asked of A is to move B."""
    own = ids_in(node.roles.get("actor", [])) | ids_in(node.roles.get("addressee", []))
    places = rest(analysis, node)
    others = sides(analysis, places, own)
    return _moves(analysis, places, others) or (bool(others) and _steps_in(analysis, places))


def _asks(analysis: Analysis, node: Predication) -> bool:
    """A request, a wish that somebody else do something, or a verb of turning to somebody."""
    if node.name in _WANTING:
        return True
    verb = node.verb
    if node.nominal or verb is None or node.name not in ("", "say", "offer", "visit"):
        return False
    if verb.lemma == "like":
        return verb.modal == "would"
    return verb.lemma in cue_keys("en", "enlisting")


def _asker(analysis: Analysis, node: Predication) -> list[Mention]:
    """Who asks; in the passive whoever stands after "by"."""
    if not node.passive:
        return list(node.roles.get("actor", []))
    rows = node.marks.get("by", [])
    return [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in rows)]


def _asked(analysis: Analysis, node: Predication, own: set[str]) -> list[Mention]:
    """Who is asked: the addressee, or who stands first after the verb, if nothing is done yet."""
    named = [m for m in node.roles.get("addressee", []) if not set(m.ids) & own]
    if named or node.passive:
        return named
    tokens, found = analysis.sentence.tokens, list[Mention]()
    named_so = node.verb is not None and node.verb.lemma in cue_keys("en", "naming_mediators")
    end = _deed(analysis, node)
    for m in sides(analysis, range(node.first, end), own):
        between = tokens[found[-1].last + 1 : m.first] if found else ()
        joined = all(t.key in ("and", ",", "the", "both") for t in between)
        if joined and not (named_so and tokens[m.first - 1].key == "to"):
            found.append(m)
    return found


def _deed(analysis: Analysis, node: Predication) -> int:
    """The token at which the deed that is asked for begins: "to" with its verb, "that", "in"."""
    tokens = analysis.sentence.tokens
    for i in range(node.last + 1, len(tokens) - 1):
        verb = tokens[i + 1].pos in ("VERB", "AUX")
        if (tokens[i].key in ("to", "in", "for", "about") and verb) or tokens[i].key == "as":
            return i
        if tokens[i].pos in ("VERB", "AUX") and i > node.last + 1:
            return i
    return len(tokens)


def _mediates(analysis: Analysis, node: Predication, places: Sequence[int]) -> bool:
    """To mediate, in so many words, is what is asked of somebody else."""
    if node.name == "request" and not node.passive:
        return False
    cores = [n for n in analysis.nodes if n.name in _CORES and n.first in places]
    # What is wanted of another stands after its name; the frames know "want A's mediation".
    cores = [n for n in cores if not n.nominal or n.marker in ("for", "about", "as")]
    if node.verb is not None and node.verb.lemma in cue_keys("en", "naming_mediators"):
        cores = [n for n in cores if n.marker == "as" or _own_subject(analysis, n)]
    return bool(cores) or (node.name == "" and _steps_in(analysis, places))


def _own_subject(analysis: Analysis, node: Predication) -> bool:
    """ "Proposed that Kenya mediate": the clause has a subject of its own."""
    clause = analysis.clauses[node.clause]
    return any(p.marker == "subject" for p in clause.phrases) and not node.nominal


def _helps(
    analysis: Analysis, node: Predication, places: Sequence[int], others: Sequence[Mention]
) -> bool:
    """What is asked for is help with another side, without a word of mediation."""
    tokens = analysis.sentence.tokens
    words = [tokens[i] for i in places]
    trouble = bool(concepts_at(analysis, places) & _TROUBLE)
    trouble = trouble or has_cue(words, "en", "peace_aims") or has_cue(words, "en", "freeing")
    if _steps_in(analysis, places) and (trouble or others):
        return True
    if not others:
        return False
    near = range(node.first, min(len(tokens), _deed(analysis, node) + _SOON))
    helped = first_of(tokens, near, "helping")
    if helped is not None and (trouble or first_of(tokens, places, "moving") is not None):
        return True
    if _moves(analysis, places, others) or has_cue(words, "en", "on_behalf"):
        return True
    if trouble and _moves(analysis, places, others, "pressing"):
        return True
    return _passes_on(analysis, places, others) or _settles(analysis, places, others)


def _steps_in(analysis: Analysis, places: Sequence[int]) -> bool:
    """ "Step in", "use its influence"."""
    tokens = analysis.sentence.tokens
    if has_cue([tokens[i] for i in places], "en", "stepping_in"):
        return True
    used = first_of(tokens, places, "using")
    near = range(used + 1, min(len(tokens), used + 1 + _NEAR)) if used is not None else ()
    return first_of(tokens, near, "influence") is not None


def _moves(
    analysis: Analysis,
    places: Sequence[int],
    others: Sequence[Mention],
    words: str = "moving",
) -> bool:
    """ "To persuade B to talk", "to bring B to the table"."""
    tokens = analysis.sentence.tokens
    at = first_of(tokens, places, words)
    return at is not None and any(at < m.first <= at + _NEAR for m in others)


def _passes_on(analysis: Analysis, places: Sequence[int], others: Sequence[Mention]) -> bool:
    """ "To convey its concerns to B"."""
    tokens = analysis.sentence.tokens
    at = first_of(tokens, places, "relaying")
    if at is None or at - 1 not in places or tokens[at - 1].key not in ("to", "and", "would"):
        return False
    before = ({t.key for t in tokens[max(at, m.first - 2) : m.first]} for m in others)
    return any("to" in keys for keys in before)


def _settles(analysis: Analysis, places: Sequence[int], others: Sequence[Mention]) -> bool:
    """ "To defuse the crisis with B", which is not its own."""
    tokens = analysis.sentence.tokens
    at = first_of(tokens, places, "settling")
    if at is None or at + 1 >= len(tokens):
        return False
    fights = [n for n in analysis.nodes if n.name == "conflict" and at < n.first <= at + _NEAR]
    own = tokens[at + 1].key in cue_keys("en", "own")
    with_other = (tokens[m.first - 1].key == "with" for m in others if m.first)
    return bool(fights) and not own and any(with_other)
