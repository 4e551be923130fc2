"""Bodies without a fixed membership, told by their members: "the so-called Quad, made up of A, B, C
and D", "A, B, C and D, known as the Quad". Their members act wherever the article names them.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.actors.gazetteer import states
from miyanji.languages.sentence import Sentence

_BODIES = frozenset({"QUAD"})
_JOINTS = frozenset({",", "and", "the", "&"})
# Fewer names than this are no list of members.
_LEAST = 3

Rows = Sequence[tuple[Mention, ...]]


def with_members(rows: Rows, sentences: Sequence[Sentence]) -> list[tuple[Mention, ...]]:
    """Return the mentions of ``sentences`` with the members that one of them lists in the place of
    such a body."""
    told = {i for row in rows for m in row if (i := _body(m))}
    found = {body: ids for body in told if (ids := _listed(body, rows, sentences))}
    if not found:
        return list(rows)
    return [tuple(replace(m, ids=found.get(_body(m), m.ids)) for m in row) for row in rows]


def _body(mention: Mention) -> str:
    return next((i for i in mention.ids if i in _BODIES), "")


def _listed(body: str, rows: Rows, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The states that the first sentence to name the body and a list gives."""
    for sentence, row in zip(sentences, rows, strict=True):
        if any(_body(m) == body for m in row):
            members = _list(sentence, [m for m in row if _body(m) != body])
            if len(members) >= _LEAST:
                return members
    return ()


def _list(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The longest run of states with only commas and "and" between them."""
    named = [m for m in mentions if len(m.ids) == 1 and m.ids[0] in states()]
    runs: list[list[Mention]] = [named[:1]]
    for before, after in pairwise(named):
        between = sentence.words[before.last + 1 : after.first]
        if between and all(t.key in _JOINTS for t in between):
            runs[-1].append(after)
        else:
            runs.append([after])
    longest = max(runs, key=len)
    return tuple(dict.fromkeys(m.ids[0] for m in longest))
