"""Scores as text that a person reads in a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from miyanji.evaluation.scores import Scores


def render(texts: int, results: Mapping[str, Mapping[str, Any]]) -> str:
    """All runs one below the other: figures, confusion tables, errors."""
    lines = [f"{texts} texts"]
    for name, result in results.items():
        lines += ["", f"== {name} ==", *score_lines(result["scores"])]
        for field, table in result["confusion"].items():
            lines += ["", f"{field}: gold in rows, read in columns", *table_lines(table)]
        if "errors" in result:
            lines += ["", f"{len(result['errors'])} errors", *error_lines(result["errors"])]
    return "\n".join(lines) + "\n"


def score_lines(scores: Scores) -> Iterator[str]:
    """One line per measure."""
    for name, figures in scores.items():
        values = "  ".join(
            f"{key} {value:.0f}" if key == "n" else f"{key} {value:.3f}"
            for key, value in figures.items()
        )
        yield f"{name:<22}{values}"


def table_lines(table: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """A confusion table; only the columns that occur."""
    columns = sorted({name for row in table.values() for name in row})
    width = max(map(len, [*columns, *table])) + 2
    yield " " * width + "".join(f"{name:>{len(name) + 2}}" for name in columns)
    for name, row in table.items():
        cells = "".join(f"{row.get(col, 0) or '.':>{len(col) + 2}}" for col in columns)
        yield f"{name:<{width}}{cells}"


def error_lines(errors: list[dict[str, Any]]) -> Iterator[str]:
    """Each error: where, what was expected and got, the words, the rules that fired."""
    for error in errors:
        where = f"{error['text_id']} [{error['construction'] or '-'}] {error['field']}"
        rules = f"  rules: {', '.join(error['rules'])}" if error["rules"] else "  no rule fired"
        yield f"{where}\n  expected {error['expected']}\n  got      {error['got']}"
        yield f"  words: {error['words']}\n{rules}"
