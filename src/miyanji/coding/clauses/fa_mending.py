"""Persian clauses put right once the whole sentence is cut: what a word or a clause far after
them says of them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from miyanji.coding.clauses.clause import Clause
from miyanji.coding.clauses.fa_speakers import speaks_after
from miyanji.languages.sentence import Token


def mend(clauses: list[Clause], tokens: Sequence[Token]) -> None:
    """Turn speech before its verb, negate, ask and rejoin; changes ``clauses`` in place."""
    _turn_speech(clauses, tokens)
    _neither(clauses, tokens)
    _rejoin(clauses)
    _or_not(clauses, tokens)


def _turn_speech(clauses: list[Clause], tokens: Sequence[Token]) -> None:
    """«..., مشاور رئیس‌جمهور گفت.»: the last clause says what stands before it."""
    last = clauses[-1]
    if len(clauses) < 2 or not speaks_after(tokens, last):
        return
    first = next(c for c in clauses if not c.speaker)
    if first is last or first.verb is None:
        return
    first.link, first.parent = "content", last.index
    last.link, last.parent = "main", None


def _neither(clauses: list[Clause], tokens: Sequence[Token]) -> None:
    """«نه تأیید و نه تکذیب کرد», «نه میانجی است و نه پیامی برده»: نه negates the verb."""
    joined = [i for i, token in enumerate(tokens) if token.key == "نه"]
    spots = [i for i in joined if i == 0 or tokens[i - 1].key != "یا"]
    if len(spots) < 2:
        return
    for clause in clauses:
        verb = clause.verb
        if verb is not None and any(i in clause.tokens and i < verb.head for i in spots):
            clause.verb = replace(verb, negated=True)


def _or_not(clauses: list[Clause], tokens: Sequence[Token]) -> None:
    """«قبول دارد یا نه»: whether it does is asked."""
    keys = [token.key for token in tokens]
    for i in (i for i, pair in enumerate(pairwise(keys)) if pair == ("یا", "نه")):
        for clause in clauses:
            if clause.verb is not None and max(clause.verb.tokens) == i - 1:
                clause.asked = not _asked_above(clauses, clause)


def _rejoin(clauses: list[Clause]) -> None:
    """«از قطر خواست میانجی شود؛ ما نمی‌پذیریم»: a fact beside a wish stands beside what the
    wish hangs on."""
    for clause in clauses:
        above = clauses[clause.parent] if clause.parent is not None else None
        if above is None or clause.link != "coordinate" or above.link != "content":
            continue
        stated = clause.verb is not None and clause.verb.mood == "indicative"
        wished = above.verb is not None and above.verb.mood == "subjunctive"
        if stated and wished and above.parent is not None:
            clause.parent = above.parent


def _asked_above(clauses: Sequence[Clause], clause: Clause) -> bool:
    """«آیا از A خواهد خواست میانجی شود یا نه»: the question is whether it will ask."""
    at = clause.parent if clause.link == "content" else None
    return at is not None and clauses[at].asked
