"""Copies of English training trees with words of diplomacy in the place of others.

The English treebank has no "mediate" and one "negotiate". A parser that has never met a verb takes
it for a noun after "offered to". A copy keeps the tree and the inflection and changes the word.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from babel import Locale
from training.conllu import Tree, Word

DATA = Path(__file__).parent / "data"
COPIED = 0.4
REPLACED = 0.35
SEED = 0
VERB_FORMS = ("VBZ", "VBD", "VBN", "VBG")
OBJECTS = {"obj", "nsubj:pass"}
BINDING = {"xcomp", "ccomp", "compound:prt", "iobj", "csubj"}
NAME_PARTS = {"compound", "flat", "list", "goeswith"}


@cache
def verbs() -> dict[str, list[tuple[str, ...]]]:
    """Return the verbs' forms (lemma, VBZ, VBD, VBN, VBG) without (i) and with (t) an object."""
    found: dict[str, list[tuple[str, ...]]] = {"i": [], "t": []}
    for *forms, kind in _rows("verbs.en.tsv"):
        found[kind].append(tuple(forms))
    return found


@cache
def nouns() -> list[tuple[str, ...]]:
    """Return the nouns (NN, NNS)."""
    return [tuple(row) for row in _rows("nouns.en.tsv")]


@cache
def states() -> list[str]:
    """Return the names of countries that are one word (CLDR)."""
    names = Locale("en").territories
    return [name for code, name in sorted(names.items()) if code.isalpha() and name.isalpha()]


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def copies(trees: list[Tree]) -> list[Tree]:
    """Return copies of some of the trees, each with at least one word replaced; repeatable."""
    chance = random.Random(SEED)
    varied = [replaced(tree, chance) for tree in trees if chance.random() < COPIED]
    return [tree for tree in varied if tree]


def replaced(tree: Tree, chance: random.Random) -> Tree:
    """Return the tree with some words replaced, or no tree when none was."""
    words = [
        _other(i, word, tree, chance) if chance.random() < REPLACED else word
        for i, word in enumerate(tree)
    ]
    return words if words != tree else []


def _other(i: int, word: Word, tree: Tree, chance: random.Random) -> Word:
    change = _CHANGES.get(word.pos)
    children = {child.dep for j, child in enumerate(tree) if child.head == i and j != i}
    return change(word, children, chance) if change else word


def _verb(word: Word, children: set[str], chance: random.Random) -> Word:
    if children & BINDING or not word.xpos.startswith("VB"):
        return word
    lemma, *forms = chance.choice(verbs()["t" if children & OBJECTS else "i"])
    inflected = dict(zip(VERB_FORMS, forms, strict=True)).get(word.xpos, lemma)
    return replace(word, form=_cased(inflected, word.form), lemma=lemma)


def _noun(word: Word, children: set[str], chance: random.Random) -> Word:
    if word.xpos not in ("NN", "NNS") or word.dep in NAME_PARTS or not word.form.isalpha():
        return word
    singular, plural = chance.choice(nouns())
    form = plural if word.xpos == "NNS" else singular
    return replace(word, form=_cased(form, word.form), lemma=singular)


def _name(word: Word, children: set[str], chance: random.Random) -> Word:
    if word.xpos != "NNP" or word.dep in NAME_PARTS or children & NAME_PARTS:
        return word
    state = chance.choice(states())
    return replace(word, form=state, lemma=state)


def _cased(form: str, like: str) -> str:
    return form.capitalize() if like[:1].isupper() else form


_CHANGES: dict[str, Callable[[Word, set[str], random.Random], Word]] = {
    "VERB": _verb,
    "NOUN": _noun,
    "PROPN": _name,
}
