"""Parsers: parts of speech and trees against a treebank in CoNLL-U.

A host and its clitics count as one word, as in our sentences; its part of speech and arc are
those of the word nearest the root. Relations are compared without their subtypes ("nmod:poss" as
"nmod"), since the treebanks of one language differ in these.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from miyanji.evaluation.gold import GoldError
from miyanji.evaluation.measures import share
from miyanji.languages import parser

_COLUMNS = 10
Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class Arc:
    """One word of a tree; the root governs itself."""

    form: str
    pos: str
    head: int
    dep: str


def read_trees(path: Path) -> list[list[Arc]]:
    """The trees of a CoNLL-U file."""
    return [_tree(rows) for rows in _sentences(path)]


def parser_scores(language: str, trees: Sequence[Sequence[Arc]]) -> dict[str, float]:
    """Share of words with the right part of speech, head (UAS), head and relation (LAS)."""
    parsed = parser.parse(language, [[word.form for word in tree] for tree in trees])
    pairs = [
        (gold, found)
        for tree, words in zip(trees, parsed, strict=True)
        for gold, found in zip(tree, words, strict=True)
    ]
    heads = [(g, f) for g, f in pairs if g.head == f.head]
    return {
        "pos": share(sum(gold.pos == found.pos for gold, found in pairs), len(pairs)),
        "uas": share(len(heads), len(pairs)),
        "las": share(sum(_plain(g.dep) == _plain(f.dep) for g, f in heads), len(pairs)),
        "n": float(len(pairs)),
    }


def _plain(dep: str) -> str:
    return dep.lower().partition(":")[0]


def _sentences(path: Path) -> Iterator[Rows]:
    rows: Rows = []
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], 1):
        columns = line.split("\t")
        if not line.strip() and rows:
            yield rows
            rows = []
        elif line.strip() and not line.startswith("#"):
            if len(columns) != _COLUMNS:
                raise GoldError(f"{path}:{number}: CoNLL-U has {_COLUMNS} columns")
            if "." not in columns[0]:
                rows.append(columns)


def _tree(rows: Rows) -> list[Arc]:
    groups = list(_groups(rows))
    by_number = {row[0]: row for row in rows}
    place = {number: i for i, (_, members) in enumerate(groups) for number in members}
    return [_arc(i, form, members, by_number, place) for i, (form, members) in enumerate(groups)]


def _arc(
    i: int, form: str, members: list[str], by_number: dict[str, list[str]], place: dict[str, int]
) -> Arc:
    row = by_number[min(members, key=lambda number: _depth(number, by_number))]
    return Arc(form, row[3], place.get(row[6], i), row[7])


def _groups(rows: Iterable[list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Surface words with the numbers of their syntactic words."""
    covered = 0
    for row in rows:
        first, _, last = row[0].partition("-")
        if int(first) > covered:
            covered = int(last or first)
            yield row[1], [str(number) for number in range(int(first), covered + 1)]


def _depth(number: str, by_number: dict[str, list[str]]) -> int:
    depth = 0
    while number != "0":
        number, depth = by_number[number][6], depth + 1
    return depth
