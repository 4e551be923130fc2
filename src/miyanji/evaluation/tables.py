"""Gold that is no text with our labels: treebanks, actor expectations, events of other coders."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from miyanji.evaluation.coded import Coder, code
from miyanji.evaluation.events import (
    dyad_counts,
    dyads,
    marked_pairs,
    read_dyads,
    read_types,
    type_pairs,
)
from miyanji.evaluation.gold import GoldError
from miyanji.evaluation.measures import accuracy, confusion, macro_f1
from miyanji.evaluation.parsers import parser_scores, read_trees
from miyanji.evaluation.resolution import country_pairs, read_expectations

Result = dict[str, Any]


def is_table(path: Path) -> bool:
    """Whether the file is scored as a whole and not text by text."""
    return path.suffix in (".conllu", ".tsv", ".xml")


def table_result(path: Path, coder: Coder, *, errors: bool = False) -> Result:
    """Scores of a treebank (``fa_*.conllu``), a table of expectations or types (.tsv), or records
    in PETRARCH's form (.xml).
    """
    return _scorer(path)(path, coder, errors)


def _scorer(path: Path) -> Callable[[Path, Coder, bool], Result]:
    if path.suffix == ".conllu":
        return _parsers
    if path.suffix == ".xml":
        return _dyads
    with path.open(encoding="utf-8") as file:
        columns = file.readline().rstrip("\n").split("\t")
    if "gold_root" in columns:
        return _types
    if "assertions" in columns:
        return _actors
    raise GoldError(f"{path}: neither a column gold_root nor a column assertions")


def _parsers(path: Path, coder: Coder, errors: bool) -> Result:
    language = path.name[:2]
    if language not in ("en", "fa"):
        raise GoldError(f"{path}: the name of a treebank starts with its language, en_ or fa_")
    return {"scores": {"parser": parser_scores(language, read_trees(path))}, "confusion": {}}


def _types(path: Path, coder: Coder, errors: bool) -> Result:
    records = read_types(path)
    pairs = type_pairs(records, code((record.text for record in records), coder))
    kinds = sorted({gold for gold, _ in pairs})
    scores = {"accuracy": accuracy(pairs), "macro_f1": macro_f1(pairs, kinds)}
    result: Result = {
        "scores": {"type": {**scores, "n": float(len(pairs))}},
        "confusion": {"type": confusion(pairs)},
    }
    if marked := marked_pairs(records):
        spans = {"accuracy": accuracy(marked), "macro_f1": macro_f1(marked, kinds)}
        result["scores"]["type.spans_given"] = {**spans, "n": float(len(marked))}
        result["confusion"]["type.spans_given"] = confusion(marked)
    if errors:
        result["errors"] = [
            _error(record.text.id, "type", gold, found, record.text.text)
            for record, (gold, found) in zip(records, pairs, strict=True)
            if gold != found
        ]
    return result


def _dyads(path: Path, coder: Coder, errors: bool) -> Result:
    records = read_dyads(path)
    coded = code((record.text for record in records), coder)
    result: Result = {"scores": {"dyads": dyad_counts(records, coded).scores()}, "confusion": {}}
    if errors:
        read = [(r, ", ".join(sorted(dyads(c.acts)))) for r, c in zip(records, coded, strict=True)]
        result["errors"] = [
            _error(record.text.id, "dyads", gold, found or "-", record.text.text)
            for record, found in read
            if record.dyads and (gold := ", ".join(sorted(record.dyads))) != found
        ]
    return result


def _actors(path: Path, coder: Coder, errors: bool) -> Result:
    expectations = read_expectations(path)
    pairs = country_pairs(expectations)
    scores = {"country": {"accuracy": accuracy(pairs), "n": float(len(pairs))}}
    result: Result = {"scores": scores, "confusion": {}}
    if errors:
        result["errors"] = [
            _error(item.phrase, "country", gold or "none", found or "none", item.context)
            for item, (gold, found) in zip(expectations, pairs, strict=True)
            if gold != found
        ]
    return result


def _error(name: str, field: str, expected: str, got: str, words: str) -> Result:
    return {
        "text_id": name,
        "construction": None,
        "field": field,
        "expected": expected,
        "got": got,
        "words": words,
        "rules": (),
    }
