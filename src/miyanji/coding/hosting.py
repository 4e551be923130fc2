"""Hosts of two others that English words tell: "is to host the leaders of A and B", "welcomed
negotiators from A and B for a day of talks"."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.beyond import concepts_at, first_of, ids_in, rest, sides, stateful
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import third_by_office
from miyanji.coding.predications import Analysis, Predication

Roles = dict[str, list[Mention]]

_TWO = 2
_TALKS = frozenset(("talks", "meet", "agreement", "mediation", "reconcile"))


def hosting(analysis: Analysis, node: Predication) -> Roles | None:
    """Return the roles of hosting people of two others, None where nobody hosts them to talk."""
    if node.nominal or node.verb is None or node.passive or not _receives(node):
        return None
    host = node.roles.get("actor", [])
    places = rest(analysis, node)
    guests = _guests(analysis, places, ids_in(host))
    if not stateful(host) or len(ids_in(guests)) < _TWO:
        return None
    negotiated = _negotiating(analysis, places)
    if (node.verb.person == 1 and not negotiated) or ids_in(guests) & third_by_office():
        # What a government says of its own guests, or of those who lead the talks.
        return None
    if not negotiated and (_calls(node) or other_matter(analysis, guests)):
        # Partners are called together too, and many are to a conference.
        return None
    if not _to_talk(analysis, node, places, guests):
        return None
    return {"actor": list(host), "addressees": guests, "mediators": host, "parties": guests}


def _receives(node: Predication) -> bool:
    """Verbs of hosting, receiving and gathering."""
    lemma = node.verb.lemma if node.verb is not None else ""
    return node.name == "host" or lemma in cue_keys("en", "receiving") or _calls(node)


def _calls(node: Predication) -> bool:
    """ "Convened the ministers of A and B"."""
    return node.verb is not None and node.verb.lemma in cue_keys("en", "calling_together")


def _negotiating(analysis: Analysis, places: Sequence[int]) -> bool:
    """What they come for is to settle something, and no summit on other matters."""
    tokens = [analysis.sentence.tokens[i] for i in places]
    other = has_cue(tokens, "en", "summits") or has_cue(tokens, "en", "other_tracks")
    peace = has_cue(tokens, "en", "peace_tracks") or has_cue(tokens, "en", "peace_aims")
    return peace or (has_cue(tokens, "en", "settling_talks") and not other)


def _guests(analysis: Analysis, places: Sequence[int], own: set[str]) -> list[Mention]:
    """Those named one after the other as the guests, before what they come for."""
    tokens, found = analysis.sentence.tokens, list[Mention]()
    for m in sides(analysis, places, own):
        between = tokens[found[-1].last + 1 : m.first] if found else ()
        if any(t.key in ("for", "in", "at", "on", "about", "against") for t in between):
            break
        found.append(m)
    return found


def other_matter(analysis: Analysis, guests: Sequence[Mention]) -> bool:
    """Tell whether the guests come together for another matter than their own: for a summit of
    many, or for trade, the climate and the like, in words without peace."""
    tokens = analysis.sentence.tokens
    if has_cue(tokens, "en", "peace_tracks") or has_cue(tokens, "en", "peace_aims"):
        return False
    many = len(ids_in(guests)) > _TWO and has_cue(tokens, "en", "summits")
    return many or has_cue(tokens, "en", "other_tracks")


def _to_talk(
    analysis: Analysis, node: Predication, places: Sequence[int], guests: Sequence[Mention]
) -> bool:
    """Negotiators come to talk; others where talks are what they come for."""
    tokens = analysis.sentence.tokens
    if first_of(tokens, places, "negotiators") is not None:
        return True
    words = [tokens[i] for i in places]
    people = has_cue(words, "en", "bodies") or has_cue(words, "en", "people")
    people = people or all(m.person or m.office for m in guests)
    return people and (node.name == "host" or bool(concepts_at(analysis, places) & _TALKS))
