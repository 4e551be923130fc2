"""Persian clauses that share one verb.

Of two light verbs with the same verb only one keeps it: «A از آن استقبال و B با آن مخالفت کرد»,
«A آن را رد کرد و B از آن استقبال». Of two subjects of one verb the second may follow it: «هم A آن
را پذیرفت و هم B».
"""

from collections.abc import Sequence
from dataclasses import replace

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause
from miyanji.coding.lexicon import Lexicon, longest_match, matched
from miyanji.languages.sentence import Token, VerbGroup

# Words of a light verb's noun.
_LONGEST = 3
_EACH = ("هم", "نه", "چه")
_ANSWERS = ("welcome", "thank", "accept", "reject", "support")


def share_verbs(
    clauses: list[Clause], tokens: Sequence[Token], mentions: Sequence[Mention], lex: Lexicon
) -> None:
    """Give each half of a clause with two light nouns and two subjects the verb; changes
    ``clauses`` in place."""
    starts = {m.first for m in mentions if not m.place}
    for clause in list(clauses):
        joint = _joint(clause, tokens, starts, lex)
        if joint is not None:
            _split(clauses, clause, joint)
    for clause in clauses:
        _complete(clauses, clause, tokens, starts, lex)
        _add_second(clauses, clause, tokens, mentions)


def _joint(clause: Clause, tokens: Sequence[Token], starts: set[int], lex: Lexicon) -> int | None:
    """The «و» between a light noun and the name that opens the second half."""
    verb = clause.verb
    if verb is None or not _light_before(tokens, min(verb.tokens), verb, lex):
        return None
    inside = [i for i in clause.tokens if i < min(verb.tokens)]
    taken = [i for i in inside if tokens[i].key == "را"]
    joints = (
        i
        for i in inside
        if tokens[i].key == "و"
        and (i + 1 in starts or (len(taken) == 1 and taken[0] > i and _answers(tokens, i, lex)))
    )
    return next((i for i in joints if _light_before(tokens, i, verb, lex)), None)


def _answers(tokens: Sequence[Token], end: int, lex: Lexicon) -> bool:
    """«از طرح A استقبال / و آمادگی خود را اعلام کرد»: the first half answers or thanks."""
    meant = lex.light.get(tokens[end - 1].key, {}).get("کردن")
    return meant is not None and meant.concept in _ANSWERS


def _light_before(tokens: Sequence[Token], end: int, verb: VerbGroup, lex: Lexicon) -> bool:
    """A light noun of ``verb`` that no preposition governs ends right before token ``end``."""
    for first in range(max(0, end - _LONGEST), end):
        length = longest_match(tokens, first, lex.light, lex.longest, end)
        if first + length != end or verb.lemma not in matched(tokens, first, length, lex.light):
            continue
        return first == 0 or not longest_match(tokens, first - 1, lex.markers, 1, first)
    return False


def _split(clauses: list[Clause], clause: Clause, joint: int) -> None:
    assert clause.verb is not None
    rest = [i for i in clause.tokens if i > joint]
    second = Clause(len(clauses), "coordinate", clause.index, rest, clause.verb)
    for other in clauses:
        if other.parent == clause.index and other.tokens and min(other.tokens) > joint:
            other.parent = second.index
    clause.tokens = [i for i in clause.tokens if i < joint]
    clause.verb = replace(clause.verb, tokens=(joint,), head=joint)
    clauses.append(second)


def _complete(
    clauses: list[Clause], clause: Clause, tokens: Sequence[Token], starts: set[int], lex: Lexicon
) -> None:
    """A last clause that ends in a light noun takes the verb of the clause before."""
    above = clauses[clause.parent] if clause.parent is not None else None
    if clause.verb is not None or above is None or clause.link != "coordinate":
        return
    if above.verb is None or clause.tokens[-1] != len(tokens) - 1:
        return
    end = clause.tokens[-1]
    named = any(i in starts for i in clause.tokens)
    if named and not tokens[end].key.isalnum() and _light_before(tokens, end, above.verb, lex):
        clause.verb = replace(above.verb, tokens=(end,), head=end)


def _add_second(
    clauses: list[Clause], clause: Clause, tokens: Sequence[Token], mentions: Sequence[Mention]
) -> None:
    """Give the words of «... و هم B», which are no clause, to the clause of the verb before."""
    above = clauses[clause.parent] if clause.parent is not None else None
    words = [i for i in clause.tokens if tokens[i].key[-1:].isalnum()]
    if clause.verb is not None or above is None or above.verb is None or len(words) < 3:
        return
    first = min(above.tokens)
    each = tokens[words[1]].key
    twice = each in _EACH and any(tokens[i].key == each for i in above.tokens)
    named = {i for m in mentions if not m.place for i in range(m.first, m.last + 1)}
    if tokens[words[0]].key == "و" and twice and set(words[2:]) <= named and first < words[0]:
        above.tokens = sorted([*above.tokens, *clause.tokens])
        clause.tokens = []
