"""Vary training sentences in the ways in which news differs from the treebanks."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from training.conllu import Tree, Word
from training.docs import doc

UNPUNCTUATED = 0.15
LOWER = 0.08
TITLE = 0.08


@registry.augmenters("miyanji.news.v1")
def news(cased: bool) -> Callable[[Language, Example], Iterator[Example]]:
    """Return an augmenter that yields each sentence and, sometimes, it without some of its marks
    and, in a cased script, in small letters or headline capitals.
    """

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        yield example
        tree = tree_of(example.reference)
        varied = recased(tree) if cased else tree
        if random.random() < UNPUNCTUATED:
            varied = without_marks(varied)
        if varied and varied != tree:
            gold = doc(varied, nlp.vocab)
            yield Example(Doc(nlp.vocab, words=[word.form for word in varied]), gold)

    return augment


def tree_of(gold: Doc) -> Tree:
    """Return the tree that a gold document holds."""
    return [Word(t.text, t.lemma_, t.tag_, t.head.i, t.dep_) for t in gold]


def without_marks(tree: Tree) -> Tree:
    """Return the tree without its last mark, or without any that governs nothing."""
    governing = {word.head for i, word in enumerate(tree) if word.head != i}
    marks = [i for i, w in enumerate(tree) if w.pos == "PUNCT" and i not in governing]
    if not marks:
        return tree
    gone = set(marks) if random.random() < 0.5 else {marks[-1]}
    kept = [i for i in range(len(tree)) if i not in gone]
    place = {old: new for new, old in enumerate(kept)}
    return [replace(tree[i], head=place[tree[i].head]) for i in kept]


def recased(tree: Tree) -> Tree:
    """Return the tree in small letters, in headline capitals, or as it is."""
    chance = random.random()
    if chance < LOWER:
        return [replace(word, form=word.form.lower()) for word in tree]
    if chance < LOWER + TITLE:
        return [replace(word, form=word.form[:1].upper() + word.form[1:]) for word in tree]
    return tree
