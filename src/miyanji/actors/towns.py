"""Towns and provinces without a government of their own, which only say where (``towns.tsv``),
and of which state somebody is who acts for none.

They are no mentions: a dispute's parties never come from them. Where nothing else names the
country of somebody without a name ("a court in Lyon"), they do.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from miyanji.actors.actor import Mention, MentionKind
from miyanji.actors.gazetteer import read_data, state_aliases, state_entries
from miyanji.languages.keys import phrase_key
from miyanji.languages.sentence import Sentence

_LONGEST = 3


@cache
def _towns() -> dict[str, str]:
    """The state of each town or seat, by key."""
    found: dict[str, str] = {}
    for code, names in state_aliases().items():
        found.update((phrase_key(name, "en"), code) for name in names.get("seats_en", ()))
    rows = (line.split("\t") for line in read_data("towns.tsv").splitlines() if line[:1] != "#")
    for code, names_ in rows:
        found.update((phrase_key(name, "en"), code) for name in names_.split("|"))
    return found


@cache
def _origins() -> dict[str, str]:
    """The state of each English name and demonym of a state, by key."""
    entries = (e for e in state_entries("en") if e.sense in ("name", "demonym") and not e.acronym)
    return {phrase_key(entry.spelling, "en"): entry.ref for entry in entries}


def origins_in(sentence: Sentence, first: int, last: int) -> list[Mention]:
    """Return the states that the words between two tokens of an English sentence tell an origin
    from, where those are no mentions ("a former Kenyan minister" acts for nobody)."""
    found = (
        (i, _origins().get("".join(t.key for t in sentence.words[i : i + n])), n)
        for i in range(first, last + 1)
        if sentence.words[i].text[:1].isupper()
        for n in range(min(_LONGEST, last + 1 - i), 0, -1)
    )
    return [_named(sentence, i, i + n - 1, code, "demonym") for i, code, n in found if code]


def towns_in(sentence: Sentence, first: int, last: int, taken: Sequence[Mention]) -> list[Mention]:
    """Return the towns between two tokens of an English sentence as places of their states,
    those inside ``taken`` mentions left out."""
    if sentence.language != "en":
        return []
    tokens, named = sentence.words, {i for m in taken for i in range(m.first, m.last + 1)}
    found, at = list[Mention](), first
    while at <= last:
        end = next((e for e in _ends(at, last) if _state(sentence, at, e) is not None), None)
        code = _state(sentence, at, end) if end is not None else None
        if end is None or code is None:
            at += 1
            continue
        if at not in named and tokens[at].text[:1].isupper():
            found.append(replace(_named(sentence, at, end, code, "metonym"), place=True))
        at = end + 1
    return found


def tells_where(sentence: Sentence) -> bool:
    """Tell whether an English sentence names such a town."""
    named = sentence.language == "en" and towns_in(sentence, 0, len(sentence.words) - 1, ())
    return bool(named)


def _named(sentence: Sentence, first: int, last: int, code: str, kind: MentionKind) -> Mention:
    start, stop = sentence.words[first].start, sentence.words[last].end
    return Mention(sentence.index, first, last, start, stop, (code,), kind)


def _ends(at: int, last: int) -> list[int]:
    """The longest first."""
    return list(range(min(at + _LONGEST, last), at - 1, -1))


def _state(sentence: Sentence, first: int, last: int) -> str | None:
    return _towns().get("".join(token.key for token in sentence.words[first : last + 1]))
