"""Gold that is no text with labels: treebanks and tables of actor expectations."""

from pathlib import Path
from typing import Any

from miyanji.evaluation.gold import GoldError
from miyanji.evaluation.measures import accuracy
from miyanji.evaluation.parsers import parser_scores, read_trees
from miyanji.evaluation.resolution import country_pairs, read_expectations

TREEBANK, EXPECTATIONS = ".conllu", ".tsv"


def is_table(path: Path) -> bool:
    """Whether the file is scored as a whole and not text by text."""
    return path.suffix in (TREEBANK, EXPECTATIONS)


def table_result(path: Path, *, errors: bool = False) -> dict[str, Any]:
    """Scores of a treebank (``fa_...conllu``) or of a table of expectations (.tsv)."""
    return _parser_result(path) if path.suffix == TREEBANK else _actor_result(path, errors)


def _parser_result(path: Path) -> dict[str, Any]:
    language = path.name[:2]
    if language not in ("en", "fa"):
        raise GoldError(f"{path}: the name of a treebank starts with its language, en_ or fa_")
    return {"scores": {"parser": parser_scores(language, read_trees(path))}, "confusion": {}}


def _actor_result(path: Path, errors: bool) -> dict[str, Any]:
    expectations = read_expectations(path)
    pairs = country_pairs(expectations)
    scores = {"country": {"accuracy": accuracy(pairs), "n": float(len(pairs))}}
    result: dict[str, Any] = {"scores": scores, "confusion": {}}
    if errors:
        result["errors"] = [
            _error(item.phrase, gold, found)
            for item, (gold, found) in zip(expectations, pairs, strict=True)
            if gold != found
        ]
    return result


def _error(phrase: str, gold: str, found: str) -> dict[str, Any]:
    return {
        "text_id": phrase,
        "construction": None,
        "field": "country",
        "expected": gold or "none",
        "got": found or "none",
        "words": phrase,
        "rules": (),
    }
