"""Plain acts: political acts that are no part of a mediation, exported to PLOVER and CAMEO.

One act per predication whose concept is exported and whose needed sides are named. A predication
that governs others as its content (a demand, a refusal, a threat, a condemnation) takes their
sides and leaves them no act of their own.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.act import Actuality
from miyanji.coding.contents import carries_message
from miyanji.coding.following import purpose
from miyanji.coding.frame import Draft, Export, Frame
from miyanji.coding.frames import swallowed
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.locating import places
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of, speaker
from miyanji.coding.sides import others_of, sides
from miyanji.coding.turns import demanded, refused, turned
from miyanji.coding.unframed import unframed
from miyanji.coding.unmeant import unmeant

_MEANS = ("through", "for", "about", "as")
# A participle before its noun ("Iranian-backed groups").
_MODIFIERS = ("amod", "compound")
_WHEN = ("in", "with", "from")
_JUDGING = ("ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "AGREE")
# Types of deeds that are a wrong if they are done.
_WRONGS = ("ASSAULT", "COERCE", "SANCTION", "REJECT", "MOBILIZE")
# What several named actors do with each other, by type and by concept.
_TOGETHER = ("CONSULT", "COOPERATE")
_LAID_DOWN = ("agree", "declare", "announce", "proclaim", "order", "observe", "implement", "extend")
_MUTUAL = ("restore_ties", "sign_pact", "battle")
_FROM_CONTENT = {
    "REQUEST": ("actor", "others"),
    "REJECT": ("actor", "others"),
    "ACCUSE": ("actor",),
    "SUPPORT": ("actor",),
    "THREATEN": ("others",),
    "AGREE": ("others",),
    "AID": ("others",),
}


def plain(analysis: Analysis, taken: Sequence[Draft]) -> list[Draft]:
    """Return the political acts of a sentence that are no part of a mediation."""
    used = {i for d in taken for i in [d.node.index, *swallowed(analysis, d)]}
    found: dict[tuple[str, frozenset[str], frozenset[str]], Draft] = {}
    for node in sorted(analysis.nodes, key=lambda n: _rank(analysis, n)):
        if node.index in used or _only_denies(analysis, node, used):
            continue
        draft = _demand(analysis, node) or _blame(analysis, node) or _charge(analysis, node)
        draft = draft or _truce(analysis, node)
        draft = draft or _act(analysis, node)
        if draft is None or draft.export is None:
            continue
        used |= _absorbed(analysis, draft)
        actor, others = ids_of(draft.roles["actor"]), ids_of(draft.roles["addressees"])
        found.setdefault((draft.export.event, frozenset(actor), frozenset(others)), draft)
    return list(found.values())


def _only_denies(analysis: Analysis, node: Predication, used: set[int]) -> bool:
    """Who denies an act that is coded, as denied, accuses nobody."""
    return node.name == "deny" and any(n.index in used for n in analysis.content(node))


def _rank(analysis: Analysis, node: Predication) -> tuple[int, bool]:
    """Governing predications first, and verbs before their nouns."""
    return sum(1 for _ in analysis.ancestors(node)), node.nominal


def _demand(analysis: Analysis, node: Predication) -> Draft | None:
    """ "The minister said Iran must stop", "wants Iran to stop": a demand by who says or wants."""
    if node.name == "want":
        asking, asked = node.roles.get("actor", []), _wanted_of(analysis, node)
    elif demanded(node):
        asking, asked = speaker(analysis, node), node.roles.get("actor", [])
    else:
        return None
    if not asking or not asked or ids_of(asking) & ids_of(asked):
        return None
    return _draft(node, "demand", Export("REQUEST", None, "100"), asking, asked)


def _wanted_of(analysis: Analysis, node: Predication) -> list[Mention]:
    """Of whom it is wanted to do something: the object of wanting acts in its complement."""
    verb = node.verb
    if verb is None or verb.negated or node.nominal:
        return []
    named = ids_of(node.roles.get("addressee", []))
    doing = [m for n in analysis.children(node) if not n.nominal for m in n.roles.get("actor", [])]
    return [m for m in doing if named and set(m.ids) <= named]


def _blame(analysis: Analysis, node: Predication) -> Draft | None:
    """ "The ministry said that A was behind the attack": who says so accuses A."""
    if node.name != "to_blame":
        return None
    saying, blamed = speaker(analysis, node), node.roles.get("actor", [])
    if not saying or not blamed or ids_of(saying) & ids_of(blamed):
        return None
    return _draft(node, "plain.blame", Export("ACCUSE", None, "112"), saying, blamed)


def _charge(analysis: Analysis, node: Predication) -> Draft | None:
    """ "A alleged that B had shelled a village": who alleges a hostile deed accuses."""
    above, verb = next(analysis.ancestors(node), None), node.verb
    if above is None or above.verb is None or verb is None or analysis.sentence.language != "en":
        return None
    if node.concept.plover not in _WRONGS or verb.negated or node.link != "content":
        return None
    if above.verb.negated or above.verb.lemma not in cue_keys("en", "charging"):
        return None
    charging, doing = above.roles.get("actor", []), node.roles.get("actor", [])
    if not charging or not doing or ids_of(charging) & ids_of(doing):
        return None
    return _draft(node, "plain.charge", Export("ACCUSE", "allege", "112"), charging, doing)


def _truce(analysis: Analysis, node: Predication) -> Draft | None:
    """ "A declared a ceasefire", alone: it yields; "agreed to a ceasefire": it promises to."""
    verb, language = node.verb, analysis.sentence.language
    if node.name != "agreement" or node.nominal or verb is None or verb.negated:
        return None
    words = analysis.sentence.tokens[node.first : node.last + 1]
    actor, others = sides(analysis, node)
    if language != "en" or not actor or not has_cue(words, language, "truces"):
        return None
    if verb.lemma not in _LAID_DOWN:
        return None
    if verb.lemma == "agree":
        return _draft(node, "plain", Export("AGREE", None, "037"), actor, others)
    return _draft(node, "plain", Export("RETREAT", "ceasefire", "0871"), actor, others)


def _act(analysis: Analysis, node: Predication) -> Draft | None:
    refusal = refused(node) and node.concept.family in ("event", "support", "change", "")
    other = unframed(analysis, node)
    if (node.concept.plover is None and not (refusal or other)) or _in_passing(analysis, node):
        return None
    content = list(analysis.content(node))
    if unmeant(analysis, node, content):
        return None
    export, rule = turned(analysis, node, content, other)
    actor, others = sides(analysis, node)
    if node.name == "test_weapons" and (len(ids_of(actor)) > 1 or "with" in node.marks):
        # Manoeuvres of two are exercises that they share.
        export = Export("COOPERATE", None, "062")
    if not others and purpose(analysis, node):
        return None
    if not others:
        others = _of_content(analysis, node, content, actor) or _on_condition(
            analysis, node, export
        )
    second = {"addressee", "partner"} & set(node.concept.needs) or node.concept.plover is None
    named = {i for i in ids_of(actor) if not i.startswith("person:")}
    together = not node.nominal and len(named) > 1 and _mutual(node)
    if not actor or (not others and not together and (second or node.nominal)):
        return None
    return _draft(node, rule, export, actor, others)


def _on_condition(analysis: Analysis, node: Predication, export: Export) -> list[Mention]:
    """ "Vowed to retaliate if B attacked": who is threatened is whom the condition is put to."""
    if export.event != "THREATEN" or analysis.sentence.language != "en":
        return []
    own = ids_of(node.roles.get("actor", []))
    above = [node, *analysis.content(node)]
    set_ = (c for n in above for c in analysis.children(n) if c.link == "condition")
    return next(
        (names for c in set_ if (names := c.roles.get("actor", [])) and not ids_of(names) & own), []
    )


def _mutual(node: Predication) -> bool:
    """What the actors do with each other, where nobody else is the object ("fight the rebels")."""
    objects = [p for p in node.marks.get("object", []) if not node.first <= p.head <= node.last]
    return node.concept.plover in _TOGETHER or (node.name in _MUTUAL and not objects)


def _in_passing(analysis: Analysis, node: Predication) -> bool:
    """An event noun that only says when, why or how ("after the attack", "in talks")."""
    if node.name == "convey":
        sent = any(n.name == "delegation" for n in analysis.content(node))
        return not (sent or carries_message(analysis, node))
    verb = node.verb
    if verb and analysis.sentence.tokens[verb.head].dep in _MODIFIERS and len(verb.tokens) == 1:
        return True
    aside = _MEANS if node.concept.plover != "CONSULT" else _MEANS + _WHEN
    if node.name == "host" and node.link == "to":
        # «به میزبانی A»
        return node.nominal
    return node.nominal and node.link in aside


def _of_content(
    analysis: Analysis, node: Predication, content: Sequence[Predication], actor: Sequence[Mention]
) -> list[Mention]:
    own, event = ids_of(actor), node.concept.plover or ""
    if (event == "AGREE" and len(own) > 1) or node.concept.family == "speech":
        return []
    for role in _FROM_CONTENT.get(event, ()):
        for inner in content:
            held = inner.roles.get(role, []) if role == "actor" else others_of(analysis, inner)
            names = [m for m in held if not set(m.ids) & own]
            if names:
                return names
    return _scene(analysis, content, own) if event == "AGREE" else []


def _scene(analysis: Analysis, content: Sequence[Predication], own: set[str]) -> list[Mention]:
    """ "Agreed to lay down their arms in A": the country where what is agreed to will be done."""
    if analysis.sentence.language != "en":
        return []
    found = ([m for m in places(analysis, n) if not set(m.ids) & own] for n in content)
    return next((ms[:1] for ms in found if ms), [])


def _absorbed(analysis: Analysis, draft: Draft) -> set[int]:
    """The predications that the draft speaks about and that are no acts beside it."""
    node = draft.node
    inner = list(analysis.content(node))
    if node.concept.content != "asserted" or (draft.export and draft.export.event in _JUDGING):
        beside = _goes_on(analysis, node)
        return {n.index for n in inner if not _worded(analysis, n) and n.index not in beside}
    return {n.index for n in inner if n.nominal and n.clause == node.clause}


def _goes_on(analysis: Analysis, node: Predication) -> set[int]:
    """ "Condemned the raid and recalled its envoy": what else is done, and what hangs on it."""
    if analysis.sentence.language != "en":
        return set()
    found = {
        n.index
        for n in analysis.children(node)
        if n.link == "coordinate" and n.verb is not None and n.verb.finite
    }
    return found | {i for at in found for i in _under(analysis, at)}


def _under(analysis: Analysis, at: int) -> set[int]:
    return {n.index for n in analysis.content(analysis.nodes[at])}


def _worded(analysis: Analysis, node: Predication) -> bool:
    """ "Approved a resolution condemning A": what the words say is an act beside their approval."""
    verb = node.verb
    if verb is None or len(verb.tokens) > 1 or analysis.sentence.language != "en":
        return False
    token = analysis.sentence.tokens[verb.head]
    judges = node.concept.plover in ("ACCUSE", "REQUEST", "THREATEN")
    return judges and token.dep == "acl" and token.key.endswith("ing")


def _draft(
    node: Predication,
    rule: str,
    export: Export,
    actor: Sequence[Mention],
    others: Sequence[Mention],
) -> Draft:
    frame = Frame(rule, (), "", ("actor",), ("addressee",), (), ())
    roles = {"actor": list(actor), "addressees": list(others), "mediators": [], "parties": []}
    known = rule in ("demand", "plain.refusal", "plain.charge")
    reality: Actuality | None = "happened" if known else None
    return Draft(node, frame, roles, None, export=export, reality=reality)
