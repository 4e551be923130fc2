"""Persian clefts: «این قطر بود که ... میانجیگری کرد» says no more than «قطر ... میانجیگری کرد»."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause
from miyanji.coding.lexicon import lexicon, longest_match
from miyanji.languages.sentence import Token

_POINTING = {"این", "همین", "تنها", "فقط"}


def join_clefts(
    clauses: list[Clause], tokens: Sequence[Token], mentions: Sequence[Mention]
) -> None:
    """Give what a copula stresses back to the clause that it is stressed for; changes
    ``clauses`` in place. O(clauses)."""
    starts = {m.first: m for m in mentions}
    for clause in list(clauses):
        above = clauses[clause.parent] if clause.parent is not None else None
        if above is None or not _told_of(clause, above, tokens):
            continue
        stressed = _stressed(above, tokens, starts)
        if stressed:
            _join(clauses, above, clause, stressed)


def _told_of(clause: Clause, above: Clause, tokens: Sequence[Token]) -> bool:
    """The clause follows a past or present copula with nothing but که between."""
    verb = above.verb
    if verb is None or verb.lemma != "بودن" or verb.negated or verb.mood != "indicative":
        return False
    if clause.verb is None or not clause.tokens or clause.link not in ("content", "relative"):
        return False
    return [t.key for t in tokens[max(verb.tokens) + 1 : min(clause.tokens)]] == ["که"]


def _stressed(above: Clause, tokens: Sequence[Token], starts: dict[int, Mention]) -> list[int]:
    """The words before the copula, where they are a name or a preposition with its name."""
    own = [t for t in above.tokens if above.verb is not None and t not in above.verb.tokens]
    while own and tokens[own[0]].key in _POINTING and not _whole(own, starts):
        own = own[1:]
    if not own:
        return []
    name = starts.get(own[0])
    if name is not None:
        return own if name.last == own[-1] else []
    marked = longest_match(tokens, own[0], lexicon("fa").markers, 5, own[-1])
    named = any(m.last == own[-1] for m in starts.values())
    return own if marked and named else []


def _whole(own: list[int], starts: dict[int, Mention]) -> bool:
    """«این کشور بود که ...»: a name for itself, where «این اتحادیه» only begins one."""
    name = starts.get(own[0])
    return name is not None and name.last == own[-1]


def _join(clauses: list[Clause], above: Clause, clause: Clause, stressed: list[int]) -> None:
    above.tokens, above.verb = [*stressed, *clause.tokens], clause.verb
    clauses.remove(clause)
    places = {c.index: at for at, c in enumerate(clauses)}
    places[clause.index] = places[above.index]
    for c in clauses:
        c.index = places[c.index]
        c.parent = places[c.parent] if c.parent is not None else None
