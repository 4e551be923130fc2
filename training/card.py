"""Write a parser's model card: data and their hash, licence, settings, versions and scores.

    python -m training.card fa --treebanks DIR --raw FILE... [--silver FILE...]

The scores are measured on the spot through the code that the program runs.
"""

import argparse
import hashlib
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from training import evaluate
from training.parsers import GOLD_TIMES, SCHEME
from training.silver import load as trees_of_teacher

from miyanji.languages import parser as shipped

NAMES = {"fa": "Persian", "en": "English"}
PARTS = {
    "fa": {
        "train": "fa_perdt dev less 150 sentences, fa_seraji dev and test",
        "tune": "150 sentences of fa_perdt dev",
        "test": "fa_perdt test (never trained or tuned on)",
    },
    "en": {"train": "en_ewt train", "tune": "en_ewt dev", "test": "en_ewt test"},
}
NOTES = {
    "fa": (
        "Forms are half-space-free keys (`miyanji.documents.fold.key`), a host and its clitics are "
        "one token, Seraji's labels are brought to PerDT's. Treat trees as proposals: clause links "
        "and adnominal clauses are weak, names and appositions too."
    ),
    "en": (
        "Forms are as written, syntactic words apart. Copies in small letters and in headline "
        "capitals, and without punctuation marks, were added while training. The treebank is web "
        "text (blogs, mail, reviews, answers, newsgroups); the scores say little about news. "
        "Copies with words of diplomacy in the place of others (`training/vocabulary.py`) were "
        "among the training trees."
    ),
}
READ = {"fa": "that text", "en": "news and of statements of the White House (CC0)"}
"""What the teacher read."""
PACKAGES = ("spacy", "thinc", "numpy")


def digest(files: Sequence[Path]) -> str:
    """Return the SHA-256 of the files' bytes, in the order given."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


def card(language: str, treebanks: Path, raw: Sequence[Path], silver: Sequence[Path]) -> str:
    """Return the model card in Markdown."""
    lines = [
        f"# {NAMES[language]} parser",
        "",
        "A spaCy pipeline (universal part of speech, tree, lemma) trained from scratch by",
        f"`python -m training.parsers {language}`; `training/README.md` says how to repeat it.",
        "",
        "Licence: CC BY-SA 4.0, with the attribution in `LICENSE` beside this file.",
        "",
        NOTES[language],
        "",
        *_data_lines(language, treebanks),
        *_vector_lines(raw),
        *_teacher_lines(language, silver),
        "",
        *_score_lines(language, treebanks),
        "",
        "Made with "
        + ", ".join([f"Python {platform.python_version()}", *_versions(language)])
        + ".",
    ]
    return "\n".join(lines) + "\n"


def _versions(language: str) -> list[str]:
    packages = (*PACKAGES, "floret") if language == "fa" else PACKAGES
    return [f"{package} {version(package)}" for package in packages]


def _data_lines(language: str, treebanks: Path) -> list[str]:
    data = evaluate.data(language, treebanks)
    files = sorted(treebanks.glob(f"{language}_*/*.conllu"))
    lines = ["## Data", "", "| part | from | sentences | words |", "|---|---|---|---|"]
    for part, source in PARTS[language].items():
        trees = getattr(data, part)
        lines.append(f"| {part} | {source} | {len(trees)} | {sum(map(len, trees))} |")
    names = ", ".join(file.name for file in files)
    return [*lines, "", f"SHA-256 of {names} together: `{digest(files)}`."]


def _vector_lines(raw: Sequence[Path]) -> list[str]:
    if not raw:
        return []
    names = ", ".join(file.name for file in raw)
    return [
        "",
        f"Word vectors: floret on the training trees and unlabelled text ({names};",
        "`fars-*.json` is text of Fars News, of which the vectors keep no sentence);",
        f"SHA-256 together: `{digest(raw)}`.",
    ]


def _teacher_lines(language: str, silver: Sequence[Path]) -> list[str]:
    if not silver:
        return []
    count = sum(len(trees_of_teacher(file, SCHEME[language])) for file in silver)
    return [
        "",
        f"Taught by a larger parser: its trees of {count} sentences of {READ[language]},",
        f"beside the gold trees counted {GOLD_TIMES[language]} times. The larger one",
        "(`training.teach`) learnt the same gold trees and stands on multilingual-e5-small (MIT),",
        "of which nothing ships;",
        f"SHA-256 of its trees: `{digest(silver)}`.",
    ]


def _score_lines(language: str, treebanks: Path) -> list[str]:
    trees = evaluate.data(language, treebanks).test
    result = evaluate.measure(language, trees)
    speed = result.pop("words_per_second")
    rows = [f"| {name} | {value:.3f} |" for name, value in result.items()]
    return [
        "## Scores",
        "",
        "On the test part, gold words, marks not counted; labels: F of label and head together.",
        f"By `python -m training.evaluate {language}`; {speed} words per second on a shared core.",
        "",
        "| measure | value |",
        "|---|---|",
        *rows,
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the card beside the shipped parser."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["fa", "en"])
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--raw", type=Path, nargs="*", default=[])
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    options = parser.parse_args(arguments)
    text = card(options.language, options.treebanks, options.raw, options.silver)
    (shipped.MODELS / options.language / "MODEL_CARD.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
