"""Train and measure the Persian and the English parser from Universal Dependencies.

python -m training.parsers fa --treebanks DIR --out DIR [--perdt-train FILE] [--raw FILE...]
                             [--silver FILE...] [--base MODEL]
python -m training.parsers en --treebanks DIR --out DIR [--silver FILE...] [--base MODEL]
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training.initialize import convert_vectors, init_nlp
from spacy.training.loop import train
from spacy.util import load_config, logger
from training import augment as _registered  # noqa: F401
from training import conllu, docs, silver, vectors, vocabulary
from training.conllu import Tree

HERE = Path(__file__).parent
HELD = 150
SEED = 0
EPOCHS = 10
GOLD_TIMES = {"fa": 3, "en": 2}
"""How often the treebank is repeated beside a teacher's trees."""
SCHEME = {"fa": "fa_perdt", "en": "en_ewt"}
BRIEF: dict[str, object] = {
    "training.max_steps": 750,
    "training.eval_frequency": 150,
    "training.optimizer.learn_rate": 0.001,
    "training.batcher.size.start": 1000,
}
"""Settings for going on from a parser that is trained already."""
TAUGHT: dict[str, object] = {
    "training.max_steps": 6000,
    "training.patience": 2000,
    "training.eval_frequency": 200,
    "training.dropout": 0.1,
    "training.batcher.size.start": 800,
}
"""Settings for learning from a teacher's trees, of which there are many."""


@dataclass(frozen=True, slots=True)
class Data:
    """The trees that a parser is trained on, tuned on and measured on."""

    train: list[Tree]
    tune: list[Tree]
    test: list[Tree]


def persian_data(treebanks: Path, perdt_train: Path | None) -> Data:
    """Return the Persian split; the test part of PerDT is for measuring only."""

    def part(name: str) -> list[Tree]:
        return conllu.trees(treebanks / name.split("-ud-")[0] / name, conllu.persian)

    rest, tune = conllu.split(part("fa_perdt-ud-dev.conllu"), HELD, SEED)
    train = rest + part("fa_seraji-ud-dev.conllu") + part("fa_seraji-ud-test.conllu")
    if perdt_train:
        train += conllu.trees(perdt_train, conllu.persian)
    return Data(train, tune, part("fa_perdt-ud-test.conllu"))


def english_data(treebanks: Path) -> Data:
    """Return the English split, which is the treebank's own."""
    folder = treebanks / "en_ewt"
    parts = [
        conllu.trees(folder / f"en_ewt-ud-{name}.conllu", conllu.words)
        for name in ("train", "dev", "test")
    ]
    return Data(*parts)


def floret_vectors(raw: Sequence[Path], trees: list[Tree], work: Path) -> Path:
    """Train vectors on raw text and training sentences; return a spaCy folder that holds them."""
    vectors.corpus(raw, trees, work / "text.txt")
    table = vectors.train(work / "text.txt", work / "vectors.floret", EPOCHS)
    nlp = spacy.blank("xx")
    convert_vectors(nlp, table, truncate=-1, prune=-1, mode="floret")
    nlp.to_disk(work / "vectors")
    return work / "vectors"


def fit(
    language: str, data: Data, work: Path, changes: dict[str, object], base: Path | None = None
) -> Path:
    """Train on ``data``, from ``base`` where given, and return the best model's folder."""
    docs.store(data.train, work / "train.spacy")
    docs.store(data.tune, work / "tune.spacy")
    paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "tune.spacy")}
    config = load_config(HERE / f"{language}.cfg", paths | changes, interpolate=False)
    if base:
        config["components"] = {name: {"source": str(base)} for name in config["nlp"]["pipeline"]}
    nlp = init_nlp(config)
    _restore_lemma_labels(nlp)
    (work / "model").mkdir(exist_ok=True)
    train(nlp, work / "model")
    return work / "model" / "model-best"


def _restore_lemma_labels(nlp: Language) -> None:
    """A lemmatiser read from disk forgets which edit tree has which label, and would unlearn."""
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    lemmatizer.tree2label = {tree: i for i, tree in enumerate(lemmatizer.cfg["labels"])}


def taught(language: str, data: Data, files: Sequence[Path]) -> Data:
    """Add the teacher's trees to the training part, whose own are repeated to keep their weight."""
    trees = [tree for file in files for tree in silver.load(file, SCHEME[language])]
    return replace(data, train=data.train * GOLD_TIMES[language] + trees)


def run(options: argparse.Namespace) -> Path:
    """Train the parser that the options name and return its folder."""
    language, work, base = options.language, options.out, options.base
    work.mkdir(parents=True, exist_ok=True)
    if language == "en":
        data = english_data(options.treebanks)
        data = replace(data, train=data.train + vocabulary.copies(data.train))
        changes = dict(BRIEF if base else {})
    else:
        data = persian_data(options.treebanks, options.perdt_train)
        table = base or work / "vectors"
        if not table.exists():
            table = floret_vectors(options.raw, data.train, work)
        changes = {"paths.vectors": str(table)}
    if options.silver:
        data = taught(language, data, options.silver)
        changes |= TAUGHT
    return fit(language, data, work, changes, base)


def main(arguments: Sequence[str] | None = None) -> None:
    """Train one parser from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["fa", "en"])
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--perdt-train", type=Path)
    parser.add_argument("--raw", type=Path, nargs="*", default=[])
    parser.add_argument(
        "--silver", type=Path, nargs="*", default=[], help="trees made by training.teach"
    )
    parser.add_argument("--base", type=Path, help="go on from this trained parser")
    parser.add_argument("--out", type=Path, required=True)
    logger.setLevel("INFO")
    print(run(parser.parse_args(arguments)))


if __name__ == "__main__":
    main()
