"""Count Persian words and two-part compounds in the shared corpora.

Single words and their frequencies are facts about a language; no text is kept. Writes
``words.tsv`` (key, count, most frequent part of speech in the treebanks or "-") and
``compounds.tsv`` (first key, second key, times joined, times typed with a space).

    python training/words.py --shared ../shared
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from miyanji.documents.fold import key

DATA = Path(__file__).parents[1] / "src/miyanji/languages/fa/data"
WORD = re.compile(r"[\u0621-\u063a\u0641-\u0652\u0654\u0670-\u06d3\u06d5\u200c]+")
MIN_WORD = 3
MIN_JOINED = 4


def fars(shared: Path) -> Iterator[str]:
    for path in sorted((shared / "persian/fars_news").glob("*.json")):
        for article in json.loads(path.read_text("utf-8")):
            yield from texts(article)


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def posts(shared: Path) -> Iterator[str]:
    for line in (shared / "dev_news/fa.jsonl").open(encoding="utf-8"):
        yield json.loads(line)["text"]


def raw(shared: Path) -> Iterator[str]:
    yield from (shared / "treebanks/fa_perdt/perdt_train_raw_sentences.txt").open(encoding="utf-8")


def treebank(shared: Path) -> Iterator[tuple[str, str]]:
    """Words with their parts of speech; the test files stay closed."""
    for name in ("fa_perdt/fa_perdt-ud-dev.conllu", "fa_seraji/fa_seraji-ud-dev.conllu"):
        for line in (shared / "treebanks" / name).open(encoding="utf-8"):
            cells = line.split("\t")
            if len(cells) > 3 and cells[0].isdigit() and WORD.fullmatch(cells[1]):
                yield key(cells[1]), cells[3]


def count(lines: Iterable[str]) -> tuple[Counter[str], Counter[tuple[str, str]], Counter[str]]:
    """Words by key; pairs joined by a half-space; pairs typed with one space, as one key."""
    words: Counter[str] = Counter()
    joined: Counter[tuple[str, str]] = Counter()
    spaced: Counter[str] = Counter()
    for line in lines:
        previous, end = "", -2
        for found in WORD.finditer(line):
            raw_word, this = found.group().strip("\u200c"), key(found.group())
            words[this] += 1
            parts = [key(part) for part in raw_word.split("\u200c") if part]
            if len(parts) == 2:
                joined[parts[0], parts[1]] += 1
            if found.start() == end + 1 and previous:
                spaced[previous + this] += 1
            previous, end = this, found.end()
    return words, joined, spaced


def write_words(words: Counter[str], tags: dict[str, Counter[str]]) -> None:
    rows = sorted((-n, word) for word, n in words.items() if n >= MIN_WORD and word)
    with (DATA / "words.tsv").open("w", encoding="utf-8") as out:
        for n, word in rows:
            tag = (
                max(tags[word].items(), key=lambda item: (item[1], item[0]))[0]
                if word in tags
                else "-"
            )
            out.write(f"{word}\t{-n}\t{tag}\n")


def write_compounds(joined: Counter[tuple[str, str]], spaced: Counter[str]) -> None:
    """Keep the pairs that writers join at least half as often as they leave them apart."""
    with (DATA / "compounds.tsv").open("w", encoding="utf-8") as out:
        for (first, second), n in sorted(joined.items()):
            apart = spaced[first + second]
            if n >= MIN_JOINED and 2 * n >= apart and min(len(first), len(second)) >= 2:
                out.write(f"{first}\t{second}\t{n}\t{apart}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    for word, tag in treebank(shared):
        tags[word][tag] += 1
    lines = (text for source in (fars, posts, raw) for text in source(shared))
    words, joined, spaced = count(lines)
    write_words(words, tags)
    write_compounds(joined, spaced)


if __name__ == "__main__":
    main()
