"""Towns and provinces without a government of their own, which only say where (``towns.tsv``).

They are no mentions: a dispute's parties never come from them. Where nothing else names the
country of somebody without a name ("a court in Lyon"), they do.
"""

from collections.abc import Sequence
from functools import cache

from miyanji.actors.actor import Mention
from miyanji.actors.gazetteer import read_data, state_aliases
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
            start, stop = tokens[at].start, tokens[end].end
            found.append(
                Mention(sentence.index, at, end, start, stop, (code,), "metonym", place=True)
            )
        at = end + 1
    return found


def _ends(at: int, last: int) -> list[int]:
    """The longest first."""
    return list(range(min(at + _LONGEST, last), at - 1, -1))


def _state(sentence: Sentence, first: int, last: int) -> str | None:
    return _towns().get("".join(token.key for token in sentence.words[first : last + 1]))
