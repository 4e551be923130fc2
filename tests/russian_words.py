"""The lemmas that the Russian word list holds: ``python -m tests.russian_words`` rewrites it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pymorphy3 import MorphAnalyzer

from miyanji.documents.fold import fold
from miyanji.languages.ru.tokens import _TOKEN

ROOT = Path(__file__).parents[1] / "src/miyanji"
WORDS = ROOT / "languages/ru/data/words.txt"
HEAD = """# Words of the Russian lexicons, whose lemma is settled by standing here; those marked
# are names that the dictionary does not know and that are declined by rule. Made by
# tests/russian_words.py.
"""


def phrases() -> Iterator[tuple[str, bool]]:
    """Yield (phrase, whether it names somebody) of every Russian data file."""
    data = ROOT / "actors/data"
    for line in (data / "holders.ru.tsv").read_text("utf-8").splitlines()[1:]:
        yield from ((part, True) for cell in line.split("\t")[1:] for part in cell.split("|"))
    for line in (data / "states.ru.tsv").read_text("utf-8").splitlines()[1:]:
        yield line.split("\t")[1], True
    yield from ((p.title(), True) for p in _texts(_toml(data / "names.ru.toml")))
    for name in ("titles.ru.toml",):
        table = _toml(data / name)
        yield from (
            (p, False) for group in ("title", "organ", "words") for p in _texts(table[group])
        )
    for row in _toml(ROOT / "coding/data/lures.toml")["lure"]:
        yield from ((p, False) for p in _texts(row.get("ru", [])))
    for name in ("predicates", "predicates.political", "markers", "cues", "issues"):
        for p in _texts(_toml(ROOT / f"coding/data/{name}.ru.toml")):
            yield p, False


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def lines() -> list[str]:
    """Return the rows of the list, sorted."""
    morph = MorphAnalyzer(lang="ru")
    found: dict[str, bool] = {}
    for phrase, named in phrases():
        for match in _TOKEN.finditer(phrase):
            word = fold(match.group()).replace("‑", "-")
            if any("а" <= c <= "я" for c in word):
                for base, name in _rows(
                    morph, word, (named and match.group()[0].isupper()) or "-" in word
                ):
                    found[base] = found.get(base, False) or name
    return [f"{base}\tname" if name else base for base, name in sorted(found.items())]


def _rows(morph: MorphAnalyzer, word: str, named: bool) -> Iterator[tuple[str, bool]]:
    plain = word.replace("-", "")
    if morph.word_is_known(word):
        bases = [fold(p.normal_form).replace("-", "") for p in morph.parse(word)]
        if plain in bases:
            yield plain, False
    elif named:
        yield plain, True
        if "-" in word:
            yield from _rows(morph, word.rpartition("-")[2], named)


if __name__ == "__main__":
    WORDS.write_text(HEAD + "".join(row + "\n" for row in lines()), encoding="utf-8")
