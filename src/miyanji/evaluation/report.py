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
            lines += [
                "",
                f"{field}: read rightly, and what else the rest was read as",
                *table_lines(table),
            ]
        if unread := result.get("unread"):
            lines += ["", f"{len(unread)} texts could not be read and are not scored"]
            lines += [f"  {reason}" for reason in unread.values()]
        if "errors" in result:
            lines += ["", f"{len(result['errors'])} errors", *error_lines(result["errors"])]
    return "\n".join(lines if texts else lines[2:]) + "\n"


def score_lines(scores: Scores) -> Iterator[str]:
    """One line per measure."""
    for name, figures in scores.items():
        values = "  ".join(
            f"{key} {value:.0f}" if key == "n" else f"{key} {value:.3f}"
            for key, value in figures.items()
        )
        yield f"{name:<22}{values}"


def table_lines(table: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """A confusion table, one gold value per line, what it was read as in falling order."""
    width = max(map(len, table)) + 2
    for name, row in table.items():
        total = sum(row.values())
        cells = sorted(row.items(), key=lambda item: (item[0] != name, -item[1], item[0]))
        right = row.get(name, 0)
        wrong = ", ".join(f"{value} {count}" for value, count in cells if value != name)
        yield f"{name:<{width}}{right:>4} of {total:<4}{wrong}".rstrip()


def error_lines(errors: list[dict[str, Any]]) -> Iterator[str]:
    """Each error: where, what was expected and got, the words, the rules that fired."""
    for error in errors:
        where = f"{error['text_id']} [{error['construction'] or '-'}] {error['field']}"
        rules = f"  rules: {', '.join(error['rules'])}" if error["rules"] else "  no rule fired"
        yield f"{where}\n  expected {error['expected']}\n  got      {error['got']}"
        yield f"  words: {error['words']}\n{rules}"
