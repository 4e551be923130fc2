"""Mediation that English words credit somebody with: "thanks A for its role in ending the war",
"the leadership of A in securing the release", and guarantors by name ("A and B are the guarantors",
"with A as guarantor").

Who praises it takes it for granted: it is there whatever else the sentence says.
"""

from collections.abc import Iterator, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.brokered import enumerated
from miyanji.coding.lexicon import concepts, cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.tracks import event_at, owners_of, sides_after

# Words from the deed to what is brought about.
_END = 12
# Words from the name to the noun, and back from the noun to who is thanked.
_NEAR = 6
_TOGETHER = ("talks", "meet", "agreement", "hold", "resume", "accept", "reconcile")
_JOINTS = frozenset((",", "and", "the", "of", "as", "well"))


def credited(analysis: Analysis) -> Analysis:
    """Give each work for peace that somebody is credited with a predication of mediation, and each
    guarantor its name. Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language != "en":
        return analysis
    for node in analysis.nodes:
        if node.nominal and node.name == "mediator" and not node.roles.get("actor"):
            node.roles["actor"] = _named(analysis, node)
    if has_cue(analysis.sentence.tokens, "en", "credit_nouns"):
        for noun, owners in _works(analysis):
            _credit(analysis, noun, owners)
    if has_cue(analysis.sentence.tokens, "en", "owed_to"):
        for noun, owners in _owed(analysis):
            _credit(analysis, noun, owners)
    return analysis


def _owed(analysis: Analysis) -> Iterator[tuple[int, list[Mention]]]:
    """Yield what the talks or the deal of two others are owed to ("at the initiative of A", "thanks
    to the efforts of A")."""
    tokens = analysis.sentence.tokens
    nouns = cue_keys("en", "owed_nouns")
    for noun in (t.i for t in tokens if t.key in nouns):
        if not has_cue(tokens[max(0, noun - _NEAR) : noun], "en", "owed_to"):
            continue
        # Behind a comma those who met follow ("at the initiative of A, B and C met").
        comma = next((t.i for t in tokens[noun:] if t.key == ","), len(tokens))
        owners = [m for m in owners_of(analysis, noun) if m.first < comma]
        own = {i for m in owners for i in m.ids}
        behind = {i for m in analysis.mentions if m.first > comma for i in m.ids}
        if own and _met(analysis, own, behind):
            yield noun, owners


def _met(analysis: Analysis, third: set[str], behind: set[str]) -> bool:
    """Two others talk or agree, by their roles or ``behind`` the opening phrase."""
    met = [n for n in analysis.nodes if n.name in _TOGETHER]
    sides = {i for n in met for m in _free(n, third) for i in m.ids}
    return bool(met) and any(len(ids - third) > 1 for ids in (sides, behind))


def _works(analysis: Analysis) -> Iterator[tuple[int, list[Mention]]]:
    """Yield the nouns of work for peace of others, with whose it is."""
    tokens = analysis.sentence.tokens
    nouns = cue_keys("en", "credit_nouns")
    for noun in (t.i for t in tokens if t.key in nouns and t.pos in ("NOUN", "PROPN")):
        owners = owners_of(analysis, noun) or _thanked(analysis, noun)
        own = {i for m in owners for i in m.ids}
        outside = own and not any(i.startswith(("group:", "person:", "media:")) for i in own)
        if outside and _for_peace(analysis, noun, max([noun, *(m.last for m in owners)])):
            yield noun, owners


def _for_peace(analysis: Analysis, noun: int, end: int) -> bool:
    """It is mediation by name, or in a deed after token ``end`` whose end is peace, or that brings
    two together; not of other deals."""
    tokens = analysis.sentence.tokens
    before = tokens[max(0, noun - 2) : noun]
    if has_cue(before, "en", "mediation_words"):
        return True
    after = tokens[end + 1 : end + 1 + _NEAR]
    weak = tokens[noun].key in cue_keys("en", "weak_credits")
    deeds = cue_keys("en", "third_deeds" if weak else "credit_deeds")
    deed = next((t.i for t in after if t.lemma in deeds), None)
    if deed is None or not any(t.pos in ("ADP", "PART", "SCONJ") for t in tokens[end + 1 : deed]):
        return False
    rest = tokens[deed : deed + _END]
    other = has_cue(rest, "en", "other_tracks") or has_cue(rest, "en", "other_deals")
    ids = {i for m in analysis.mentions if m.first in range(deed, deed + _END) for i in m.ids}
    joined = len(ids) > 1 and has_cue(rest, "en", "credit_joins")
    return (joined or has_cue(rest, "en", "credit_ends")) and not other


def _thanked(analysis: Analysis, noun: int) -> list[Mention]:
    """ "Thanked A and B for their role": those named right before "for"."""
    tokens = analysis.sentence.tokens
    start = next(
        (i for i in range(noun - 1, max(noun - _NEAR, 0), -1) if tokens[i].key == "for"), 0
    )
    between = tokens[start + 1 : noun]
    if not start or not any(t.key in cue_keys("en", "owning") for t in between):
        return []
    return _listed_before(analysis, start)


def _listed_before(analysis: Analysis, end: int) -> list[Mention]:
    """The names enumerated up to token ``end``."""
    tokens = analysis.sentence.tokens
    found: list[Mention] = []
    for m in reversed([m for m in analysis.mentions if m.last < end]):
        between = tokens[m.last + 1 : found[0].first if found else end]
        if any(
            t.key not in _JOINTS and t.pos not in ("DET", "NOUN", "PUNCT", "ADJ") for t in between
        ):
            break
        if len(between) > _NEAR:
            break
        found.insert(0, m)
    return found


def _credit(analysis: Analysis, noun: int, owners: Sequence[Mention]) -> None:
    node = event_at(analysis, noun)
    own = {i for m in owners for i in m.ids}
    sides = [m for m in sides_after(analysis, noun) if not own & set(m.ids)]
    sides = sides or [m for n in analysis.nodes if n.name in _TOGETHER for m in _free(n, own)]
    node.concept = concepts()["mediation"]
    node.roles = {"actor": list(owners), "parties": sides}
    node.standing = True


def _free(node: Predication, third: set[str]) -> list[Mention]:
    """Who takes part in the talks or the agreement besides the third."""
    rows = (node.roles.get(role, []) for role in ("actor", "parties", "partner"))
    return [m for row in rows for m in row if not third & set(m.ids)]


def _named(analysis: Analysis, node: Predication) -> list[Mention]:
    """ "A and B are the guarantors", "the guarantors are A and B", "with A and B as guarantors"."""
    tokens = analysis.sentence.tokens
    at = node.first - 1
    while at > 0 and tokens[at].pos in ("DET", "ADJ", "NUM"):
        at -= 1
    if at > 0 and tokens[at].key == "as":
        return _listed_before(analysis, at)
    if at > 0 and tokens[at].lemma == "be":
        return _listed_before(analysis, at)
    verbs = (t.i for t in tokens[node.last + 1 : node.last + 1 + _END] if t.lemma == "be")
    be = next(verbs, None)
    return enumerated(analysis, be + 1)[0] if be is not None else []
