"""Turn trees into spaCy's training format."""

from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab
from training.conllu import Tree


def doc(tree: Tree, vocab: Vocab) -> Doc:
    """Return the gold document of a tree; the tag is the universal part of speech."""
    return Doc(
        vocab,
        words=[word.form for word in tree],
        lemmas=[word.lemma for word in tree],
        tags=[word.pos for word in tree],
        pos=[word.pos for word in tree],
        heads=[word.head for word in tree],
        deps=[word.dep for word in tree],
    )


def store(trees: Iterable[Tree], path: Path) -> Path:
    """Write trees as a DocBin and return its path."""
    vocab = Vocab()
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(
        attrs=["LEMMA", "TAG", "POS", "HEAD", "DEP"], docs=[doc(tree, vocab) for tree in trees]
    ).to_disk(path)
    return path
