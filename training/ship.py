"""Write a trained parser as package data: what running needs, nothing of where it was made.

python -m training.ship WORK/model/model-best src/miyanji/languages/models/fa
"""

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.util import load_model_from_path

TRAINING_SECTIONS = ("corpora", "training", "pretraining", "initialize")


def ship(trained: Path, target: Path) -> Path:
    """Write the parser to ``target``, replacing a parser but no card that stands there."""
    nlp = load_model_from_path(trained)
    _forget_origin(nlp)
    for folder in (*nlp.pipe_names, "vocab"):
        shutil.rmtree(target / folder, ignore_errors=True)
    target.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(target, exclude=["tokenizer"])
    return target


def _forget_origin(nlp: Language) -> None:
    for section in TRAINING_SECTIONS:
        nlp.config.pop(section, None)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])


def main(arguments: Sequence[str] | None = None) -> None:
    """Ship one parser from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args(arguments)
    print(ship(options.trained, options.target))


if __name__ == "__main__":
    main()
