"""Read Universal Dependencies trees as the program will see its sentences.

Persian: clitic groups are one token, every form and lemma is a half-space-free key, and the two
treebanks' labels are brought to one scheme. English: syntactic words, forms as written.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from miyanji.documents.fold import key

COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a tree; ``head`` is an index into the sentence, the root governs itself. ``xpos``
    is the treebank's own tag.
    """

    form: str
    lemma: str
    pos: str
    head: int
    dep: str
    xpos: str = ""


Tree = list[Word]


def read(path: Path) -> Iterator[list[list[str]]]:
    """Yield the ten columns of every line of every sentence, comments and empty nodes left out."""
    rows: list[list[str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if not line.strip():
            if rows:
                yield rows
            rows = []
        elif not line.startswith("#"):
            columns = line.split("\t")
            if len(columns) != COLUMNS:
                raise ValueError(f"{path}: {len(columns)} columns where CoNLL-U has {COLUMNS}")
            if "." not in columns[0]:
                rows.append(columns)
    if not rows:
        return
    yield rows


def words(rows: list[list[str]]) -> Tree:
    """Return the syntactic words of a sentence; multiword tokens stay apart."""
    plain = [row for row in rows if "-" not in row[0]]
    return [
        _word(row[1], row, {row[0]: i for i, row in enumerate(plain)}, i)
        for i, row in enumerate(plain)
    ]


def merged(rows: list[list[str]]) -> Tree:
    """Return the orthographic tokens: a host and its clitics are one, named after the word that
    is nearest the root, so that no cycle arises.
    """
    groups = _groups(rows)
    place = {number: i for i, (_, members) in enumerate(groups) for number in members}
    by_number = {row[0]: row for row in rows}
    return [
        _word(form, by_number[min(members, key=lambda n: _depth(n, by_number))], place, i)
        for i, (form, members) in enumerate(groups)
    ]


def _groups(rows: list[list[str]]) -> list[tuple[str, list[str]]]:
    groups: list[tuple[str, list[str]]] = []
    covered = 0
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            groups.append((row[1], [str(n) for n in range(first, last + 1)]))
            covered = last
        elif int(row[0]) > covered:
            groups.append((row[1], [row[0]]))
    return groups


def _depth(number: str, by_number: dict[str, list[str]]) -> int:
    depth = 0
    while number != "0":
        number = by_number[number][6]
        depth += 1
    return depth


def _word(form: str, row: list[str], place: dict[str, int], i: int) -> Word:
    dep = "ROOT" if row[6] == "0" else row[7]
    return Word(form, row[2], row[3], place.get(row[6], i), dep, row[4])


PERSIAN_LABELS = {
    "nmod:poss": "nmod",
    "acl:relcl": "acl",
    "flat": "flat:name",
    "flat:foreign": "flat:name",
    "cc:preconj": "cc",
    "det:predet": "det",
    "compound:prt": "compound:lvc",
    "flat:num": "nummod",
}


def persian(rows: list[list[str]]) -> Tree:
    """Return the tree of a Persian sentence on keys, in the labels that both treebanks share."""
    tree = [_keyed(word) for word in merged(rows)]
    return [replace(word, dep="obl") if _oblique(word, tree) else word for word in tree]


def _keyed(word: Word) -> Word:
    lemma = key(word.lemma.split("#")[0]) or key(word.form)
    return replace(
        word,
        form=key(word.form) or word.form,
        lemma=lemma or word.form,
        pos="ADP" if word.form == "را" else word.pos,
        dep=PERSIAN_LABELS.get(word.dep, word.dep),
    )


def _oblique(word: Word, tree: Tree) -> bool:
    """Say whether Seraji's ``nmod`` is a verb's phrase, which PerDT calls ``obl``."""
    return word.dep == "nmod" and tree[word.head].pos == "VERB"


def projective(tree: Tree) -> bool:
    """Say whether no two arcs cross."""
    arcs = [(min(i, w.head), max(i, w.head)) for i, w in enumerate(tree) if i != w.head]
    return not any(a < c < b < d for a, b in arcs for c, d in arcs)


def trees(path: Path, convert: Callable[[list[list[str]]], Tree]) -> list[Tree]:
    """Return all trees of a file."""
    return [convert(rows) for rows in read(path)]


def split(items: list[Tree], held: int, seed: int) -> tuple[list[Tree], list[Tree]]:
    """Return the items less ``held`` of them, and those, chosen by ``seed``."""
    chosen = set(random.Random(seed).sample(range(len(items)), held))
    rest = [tree for i, tree in enumerate(items) if i not in chosen]
    return rest, [items[i] for i in sorted(chosen)]
