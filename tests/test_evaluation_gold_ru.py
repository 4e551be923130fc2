"""The Russian gold: shape, spread, quotes in their place."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from miyanji.actors.gazetteer import known_actors
from miyanji.coding.act import MEDIATION_ACTS
from miyanji.evaluation.gold import read_gold, read_rows, split_of

ROOT = Path(__file__).parents[1] / "evaluation"
SENTENCES = ROOT / "gold/ru_sentences.jsonl"
ARTICLES = ROOT / "gold/ru_articles.jsonl"
ITEMS = ROOT / "gold/ru_items.jsonl"
FILES = [SENTENCES, ARTICLES, ITEMS]
STAGES = {"none", "requested", "offered", "occurred"}
ROLES = ("actor", "addressees", "mediators", "parties")


def rows(path: Path) -> list[dict[str, Any]]:
    return [row for _, row in read_rows(path)]


def acts(path: Path) -> list[dict[str, Any]]:
    return [act for row in rows(path) for act in row.get("acts", [])]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_rows_are_keyed_once_and_split_by_their_id(path: Path) -> None:
    found = rows(path)
    assert max(Counter(row["id"] for row in found).values()) == 1
    assert all(row["language"] == "ru" for row in found)
    assert all(row["split"] == split_of(row["id"]) for row in found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_actor_ids_are_known(path: Path) -> None:
    named = {i for row in rows(path) for f in ("parties", "mediators") for i in row.get(f, [])}
    named |= {i for act in acts(path) for role in ROLES for i in act[role]}
    assert not named - set(known_actors())


@pytest.mark.parametrize("path", [ARTICLES, ITEMS], ids=lambda path: path.name)
def test_process_fields_agree_with_one_another(path: Path) -> None:
    for row in rows(path):
        assert row["stage"] in STAGES
        assert row["has_mediation"] == (row["stage"] != "none"), row["id"]
        assert set(row["responses"]) <= set(row["parties"]), row["id"]
        assert not set(row["parties"]) & set(row["mediators"]), row["id"]


def test_quotes_are_words_of_the_text() -> None:
    for gold in read_gold(SENTENCES):
        for act in gold.acts or ():
            assert act.span and gold.text[slice(*act.span)].strip()


def test_the_spread_is_wide_enough() -> None:
    labels = Counter(act["act"] for act in acts(SENTENCES))
    assert all(labels[name] for name in MEDIATION_ACTS), labels
    assert len({act["actuality"] for act in acts(SENTENCES)}) == 5
    assert sum(not row["acts"] for row in rows(SENTENCES)) >= 12
    assert Counter(row["split"] for row in rows(SENTENCES))["report"] >= 45
    assert len(rows(ARTICLES)) >= 12
    assert len(rows(ITEMS)) >= 12
