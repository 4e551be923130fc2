"""More Persian training trees from raw text: sentences on which two parsers agree in every arc.

    python -m training.silver --raw FILE --models DIR DIR --out FILE [--most N]

The sentences are split into words as the program splits them, so that the parser also meets the
program's own tokens.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.util import load_model_from_path
from spacy.vocab import Vocab
from training.augment import tree_of
from training.conllu import Tree
from training.docs import store

from miyanji.languages.fa.tokens import tokenize

SHORTEST, LONGEST = 5, 45
SEED = 0


def sentences(raw: Path) -> list[list[str]]:
    """Return the keys of the words of each line that is neither very short nor very long."""
    lines = raw.read_text("utf-8").splitlines()
    found = [[word.key for word in tokenize(line, 0, len(line)) if word.key] for line in lines]
    return [words for words in found if SHORTEST <= len(words) <= LONGEST]


def agreed(texts: Sequence[list[str]], first: Language, second: Language) -> Iterator[Tree]:
    """Yield the first parser's tree of each sentence that both parsers read in the same way."""
    for one, other in zip(_parsed(texts, first), _parsed(texts, second), strict=True):
        if _arcs(one) == _arcs(other):
            yield tree_of(one)


def _parsed(texts: Sequence[list[str]], model: Language) -> Iterator[Doc]:
    return model.pipe((Doc(model.vocab, words=words) for words in texts), batch_size=256)


def _arcs(doc: Doc) -> list[tuple[str, str, int]]:
    return [(token.tag_, token.dep_, token.head.i) for token in doc]


def load(path: Path) -> list[Tree]:
    """Return the trees of a file that this command wrote."""
    return [tree_of(doc) for doc in DocBin().from_disk(path).get_docs(Vocab())]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write silver trees from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raw", type=Path, required=True)
    parser.add_argument("--models", type=Path, nargs=2, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--most", type=int, default=8000)
    options = parser.parse_args(arguments)
    texts = sentences(options.raw)
    random.Random(SEED).shuffle(texts)
    first, second = map(load_model_from_path, options.models)
    trees = list(agreed(texts, first, second))
    print(f"{len(trees)} of {len(texts)} sentences agreed")
    store(trees[: options.most], options.out)


if __name__ == "__main__":
    main()
