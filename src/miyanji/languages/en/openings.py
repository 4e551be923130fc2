"""Mend the English parse of a sentence that opens with a date without a comma.

"On Wednesday Norway will host a meeting": the parser takes date and subject for one name.
"""

from collections.abc import Sequence
from functools import cache

from miyanji.languages.data import table
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_NAMES = ("PROPN", "NOUN")
_JOINED = ("flat", "appos", "compound", "nmod")
_PLACES = ("obl", "nmod", "obl:unmarked", "nsubj", "dislocated", "compound")


def openings(words: Sequence[Word], tree: Sequence[Parsed]) -> list[Parsed]:
    """Return the tree with such a date beside the verb and the name after it as the subject."""
    fixed = list(tree)
    end = _date(words)
    if end < 2 or end >= len(words) or not _opens_name(words[end]):
        return fixed
    day = next((i for i in range(end) if fixed[i].head >= end and fixed[i].dep != "case"), None)
    if day is None:
        return fixed
    above = fixed[day].head
    if fixed[above].pos in _NAMES:
        _named(fixed, day, above, end)
    elif fixed[above].pos == "VERB":
        _joined(fixed, day, above, end)
    return fixed


def _of_date(word: Word) -> bool:
    return word.key in _closed("date_words") or word.key.isdigit()


@cache
def _closed(name: str) -> frozenset[str]:
    return frozenset(table("en", "closed.toml")[name])


def _opens_name(word: Word) -> bool:
    return word.text[:1].isupper() or word.key == "the"


def _date(words: Sequence[Word]) -> int:
    """The number of words in the date that opens the sentence, its preposition included."""
    if not words or words[0].key not in _closed("date_openers"):
        return 0
    end = 1
    while end < len(words) and _of_date(words[end]):
        end += 1
        if words[end : end + 1] and words[end].key == ",":
            end += 1
    return end if end > 1 else 0


def _named(tree: list[Parsed], day: int, name: int, end: int) -> None:
    """The date hangs on the name: it is the verb's, and the name the subject."""
    verb = tree[name].head
    if verb <= name or tree[verb].pos != "VERB" or tree[name].dep not in _PLACES:
        return
    _settled(tree, day, verb, end)
    if not _has_subject(tree, verb):
        tree[name] = tree[name]._replace(dep="nsubj")


def _joined(tree: list[Parsed], day: int, verb: int, end: int) -> None:
    """The name hangs on the date: it is the subject."""
    inside = [i for i in range(end, verb) if tree[i].head == day and tree[i].dep in _JOINED]
    names = [i for i in inside if tree[i].pos in _NAMES]
    if not names or _has_subject(tree, verb):
        return
    for i in range(end, verb):
        if tree[i].head == day and i != names[0]:
            tree[i] = tree[i]._replace(head=names[0])
    tree[names[0]] = tree[names[0]]._replace(head=verb, dep="nsubj")
    _settled(tree, day, verb, end)


def _settled(tree: list[Parsed], day: int, verb: int, end: int) -> None:
    for i in range(end):
        if i != day and tree[i].head >= end:
            tree[i] = tree[i]._replace(head=day)
    tree[day] = tree[day]._replace(head=verb, dep="obl")


def _has_subject(tree: Sequence[Parsed], verb: int) -> bool:
    return any(n.head == verb and n.dep.startswith("nsubj") for n in tree)
