"""Agreement with the PerDT development verbs, on text as written and without half-spaces."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from miyanji.documents.fold import key
from miyanji.languages import VerbGroup, analyse_text

PERDT = Path(__file__).parents[2] / "shared/treebanks/fa_perdt/fa_perdt-ud-dev.conllu"
SAME = {"گشتن": "گردیدن", "گذاردن": "گذاشتن", "رسانیدن": "رساندن", "هستن": "بودن"}
Row = list[str]


def sentences() -> Iterator[tuple[str, list[Row]]]:
    for chunk in PERDT.read_text("utf-8").strip().split("\n\n"):
        lines = chunk.split("\n")
        text = next(line[9:] for line in lines if line.startswith("# text = "))
        yield text, [line.split("\t") for line in lines if line[0].isdigit()]


def places(text: str, rows: list[Row]) -> Iterator[tuple[int, Row]]:
    """Yield each word with its offset in the text; clitics inside a word are left out."""
    position, inside = 0, 0
    for row in rows:
        if "-" in row[0]:
            inside = int(row[0].split("-")[1])
        elif int(row[0]) <= inside:
            continue
        found = text.find(row[1], position)
        if found >= 0:
            position = found + len(row[1])
            yield found, row


def groups_at(text: str) -> dict[int, tuple[VerbGroup, str]]:
    covered = {}
    for sentence in analyse_text(text, "fa", parsed=False):
        for group in sentence.verbs:
            for i in group.tokens:
                token = sentence.tokens[i]
                for offset in range(token.start, token.end):
                    covered[offset] = (group, token.lemma)
    return covered


def measure(strip: bool) -> dict[str, float]:
    counts = dict.fromkeys(["verbs", "found", "lemma", "negation"], 0)
    for text, rows in sentences():
        if strip:
            text = text.replace("\u200c", "")
            rows = [[cell.replace("\u200c", "") for cell in row] for row in rows]
        covered = groups_at(text)
        for offset, row in places(text, rows):
            if row[3] != "VERB":
                continue
            counts["verbs"] += 1
            if offset in covered:
                group, lemma = covered[offset]
                gold = SAME.get(key(row[2]) + "ن", key(row[2]) + "ن")
                counts["found"] += 1
                counts["lemma"] += gold in (group.lemma, lemma) or group.lemma.endswith(gold)
                # The treebank marks no negation on a main verb whose auxiliary has it
                # (نخواهد رفت), so only a negation that we miss is an error here.
                counts["negation"] += ("Polarity=Neg" in row[5]) <= group.negated
    found = counts["found"]
    return {
        "found": found / counts["verbs"],
        "lemma": counts["lemma"] / found,
        "negation": counts["negation"] / found,
    }


@pytest.mark.skipif(not PERDT.exists(), reason="the treebank is not here")
@pytest.mark.parametrize("strip", [False, True])
def test_verbs_agree_with_the_treebank(strip: bool) -> None:
    figures = measure(strip)
    assert figures["found"] > 0.94, figures
    assert figures["lemma"] > 0.96, figures
    assert figures["negation"] > 0.99, figures


@pytest.mark.skipif(not PERDT.exists(), reason="the treebank is not here")
def test_sentences_agree_with_the_treebank() -> None:
    whole = sum(len(analyse_text(text, "fa", parsed=False)) == 1 for text, _ in sentences())
    total = sum(1 for _ in sentences())
    assert whole / total > 0.97
