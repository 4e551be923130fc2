"""Write a trained parser as package data: what running needs, nothing of where it was made.

python -m training.ship WORK/model/model-best src/miyanji/languages/models/fa --no-words
python -m training.ship WORK/model/model-best src/miyanji/languages/models/en --words BASE
"""

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import srsly
from spacy.language import Language
from spacy.util import load_model_from_path

TRAINING_SECTIONS = ("corpora", "training", "pretraining", "initialize")


def ship(trained: Path, target: Path, words: bool = True, base: Path | None = None) -> Path:
    """Write the parser to ``target``, replacing a parser but no card that stands there; with
    ``words`` also the words met in training, which English capitals are judged by, or of these
    only the ones that ``base`` has met: a parser of before the teacher knows no names of the news.
    """
    nlp = load_model_from_path(trained)
    _forget_origin(nlp)
    met = set(json.loads((base / "vocab" / "strings.json").read_text("utf-8"))) if base else set()
    for folder in (*nlp.pipe_names, "vocab"):
        shutil.rmtree(target / folder, ignore_errors=True)
    target.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(target, exclude=["tokenizer"])
    if base or not words:
        strings = json.dumps(sorted({*met, *needed_strings(nlp)}), ensure_ascii=False)
        (target / "vocab" / "strings.json").write_text(strings, "utf-8")
    return target


def needed_strings(nlp: Language) -> list[str]:
    """Return the labels, and what lemmas are made with; words are looked up by hash alone."""
    found = {label for name in nlp.pipe_names for label in _labels(nlp, name)}
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())["trees"]
    hashes = (tree.get(part) for tree in trees for part in ("orig", "subst"))
    return sorted(found | {nlp.vocab.strings[number] for number in hashes if number})


def _labels(nlp: Language, name: str) -> list[str]:
    return [label for label in getattr(nlp.get_pipe(name), "labels", ()) if isinstance(label, str)]


def _forget_origin(nlp: Language) -> None:
    for section in TRAINING_SECTIONS:
        nlp.config.pop(section, None)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])


def main(arguments: Sequence[str] | None = None) -> None:
    """Ship one parser from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--no-words", action="store_true", help="leave out the words it has met")
    parser.add_argument("--words", type=Path, help="leave out those that this parser has not met")
    options = parser.parse_args(arguments)
    print(ship(options.trained, options.target, not options.no_words, options.words))


if __name__ == "__main__":
    main()
