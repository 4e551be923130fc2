"""Mend the English parse of a name joined to a participle by a hyphen ("the Iran-backed Houthis").

The parser, which sees three words there, now and then takes the participle for a verb with what
follows as its object.
"""

from collections.abc import Sequence

from miyanji.languages.en.lemmas import irregular, known, verb
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_HYPHENS = ("-", "‑", "‐")
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")
_ROLES = ("nsubj", "obj", "obl", "nmod", "conj", "appos", "root", "nsubj:pass")


def compounds(words: Sequence[Word], tree: Sequence[Parsed]) -> list[Parsed]:
    """Return the tree with such a participle as the modifier of the noun that comes after it."""
    fixed = list(tree)
    for at in range(2, len(words) - 1):
        noun = _noun(fixed, at)
        if noun is None or not _joined(words, at):
            continue
        if fixed[at].dep != "amod":
            _modifying(fixed, at, noun)
        elif fixed[at - 2].dep == "compound":
            # "Kigali-backed rebels": the name is the participle's, and not the noun's.
            for i in range(at - 2):
                if fixed[i].head == at - 2 and fixed[i].dep in ("case", "det"):
                    fixed[i] = fixed[i]._replace(head=noun)
            fixed[at - 2] = fixed[at - 2]._replace(head=at, dep="obl:unmarked")
    return fixed


def _joined(words: Sequence[Word], at: int) -> bool:
    """A name, a hyphen and a participle without a space between them."""
    name, hyphen, participle = words[at - 2 : at + 1]
    close = name.end == hyphen.start and hyphen.end == participle.start
    named = close and hyphen.text in _HYPHENS and name.text[:1].isupper()
    return named and participle.text.islower() and _past(participle.key)


def _past(word: str) -> bool:
    base = verb(word)
    return base != word and base in known() and (word.endswith("ed") or word in irregular())


def _noun(tree: Sequence[Parsed], at: int) -> int | None:
    """The last of the nouns right behind the participle."""
    last = at
    while last + 1 < len(tree) and tree[last + 1].pos in _NOMINAL:
        last += 1
    return last if last > at else None


def _modifying(tree: list[Parsed], at: int, noun: int) -> None:
    name, verb_ = at - 2, tree[at]
    held = tree[name]
    if tree[noun].head == at or verb_.head == at:
        own = held if held.head not in (at, noun, name) and held.dep in _ROLES else verb_
        _placed(tree, at, noun, own)
    for i, node in enumerate(tree):
        if (i != noun and node.head == name and i < name) or (
            i not in (name, noun) and node.head == at
        ):
            tree[i] = node._replace(head=noun)
    tree[name] = held._replace(head=at, dep="obl:unmarked")
    tree[at] = verb_._replace(head=noun, dep="amod")


def _placed(tree: list[Parsed], at: int, noun: int, own: Parsed) -> None:
    """The noun stands where the name stood; a participle at the root gives way to what that was."""
    if tree[at].head != at:
        dep = own.dep if own.dep in _ROLES else tree[noun].dep
        tree[noun] = tree[noun]._replace(head=own.head, dep=dep)
        return
    if own is tree[at]:
        tree[noun] = tree[noun]._replace(head=noun, dep="root")
        return
    above = own.head
    tree[noun] = tree[noun]._replace(head=above, dep=own.dep)
    tree[above] = tree[above]._replace(head=above, dep="root")
    for i, node in enumerate(tree):
        if node.head == at and i not in (at, noun, above):
            tree[i] = node._replace(head=above)
