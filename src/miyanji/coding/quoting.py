"""The words of an act: the part of its sentence that shows it."""

from miyanji.coding.act import Span
from miyanji.coding.frame import Draft
from miyanji.coding.predications import Analysis, Predication


def quote_of(analysis: Analysis, draft: Draft) -> Span:
    """The words of the act: its clause, its content and the names of its roles that stand in the
    same sentence; for an event noun inside another clause's phrase that phrase alone."""
    tokens = analysis.sentence.tokens
    places = _carrying(analysis, draft.node)
    if draft.content is not None:
        places |= _carrying(analysis, draft.content)
    for names in draft.roles.values():
        for m in names:
            near = m.sentence == analysis.sentence.index and m.kind != "anaphor"
            if near and m.first in _reach(analysis, draft):
                places |= {m.first, m.last}
    kept = _trim(analysis, sorted(places))
    if analysis.sentence.language == "ar":
        kept = _whole(analysis, kept)
    return (tokens[kept[0]].start, tokens[kept[-1]].end)


def _reach(analysis: Analysis, draft: Draft) -> set[int]:
    """Tokens of the clauses that the act is spread over."""
    clauses = {draft.node.clause} | ({draft.content.clause} if draft.content else set())
    return {i for c in clauses for i in analysis.clauses[c].tokens}


def _carrying(analysis: Analysis, node: Predication) -> set[int]:
    """The tokens that carry a predication: its clause, or for a noun under a preposition the
    phrase with its dependents."""
    clause = analysis.clauses[node.clause]
    bare = node.link in ("subject", "object", "", "content", "main")
    if not node.nominal or (bare and clause.verb is not None):
        return set(clause.tokens)
    home = [p for p in clause.phrases if p.first <= node.first <= p.last]
    found = {*range(node.first, node.last + 1)}
    for phrase in [*home, *(p for row in node.marks.values() for p in row)]:
        found |= {i for i in range(phrase.first, phrase.last + 1) if i in clause.tokens}
    return found


def _whole(analysis: Analysis, places: list[int]) -> list[int]:
    """Take the preposition and the pronoun that are written on the first and the last word."""
    tokens, first, last = analysis.sentence.tokens, places[0], places[-1]
    if first and tokens[first - 1].end == tokens[first].start and tokens[first - 1].key in "بلک":
        first -= 1
    if last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
        last += tokens[last + 1].key.isalpha()
    return [first, *places, last]


def _trim(analysis: Analysis, places: list[int]) -> list[int]:
    """Drop marks at both ends, so that a quote begins and ends with a word."""
    tokens = analysis.sentence.tokens
    words = [i for i in places if any(c.isalnum() for c in tokens[i].text)]
    return words or places
