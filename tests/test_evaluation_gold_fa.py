"""The Persian gold and the labels of real Persian posts: shape, spread, quotes in their place."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from miyanji.actors.gazetteer import known_actors
from miyanji.coding.act import MEDIATION_ACTS
from miyanji.evaluation.command import gather
from miyanji.evaluation.gold import ZWNJ, read_gold, read_rows, split_of, without_half_spaces

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "evaluation/labels/fa.jsonl"
SENTENCES = ROOT / "evaluation/gold/fa_sentences.jsonl"
ITEMS = ROOT / "evaluation/gold/fa_items.jsonl"
ARTICLES = ROOT / "evaluation/gold/fa_articles.jsonl"
TEXTS = ROOT.parent / "shared/dev_news/fa.jsonl"
STAGES = {"none", "requested", "offered", "occurred"}
RESPONSES = {"accept", "conditional", "reject", "noncommittal", "no_answer", "unknown"}
ACTUALITIES = {"happened", "planned", "denied", "hypothetical", "asked"}
KINDS = {"official_on_record", "named", "anonymous", "media_assertion", "author_opinion"}
ROLES = ("actor", "addressees", "mediators", "parties")


def rows(path: Path) -> list[dict[str, Any]]:
    return [row for _, row in read_rows(path)]


def acts(path: Path) -> list[dict[str, Any]]:
    return [act for row in rows(path) for act in row.get("acts", [])]


def named(row: dict[str, Any]) -> set[str]:
    """All actor ids that a row names."""
    lists = [row.get(name, []) for name in ("parties", "mediators", "requesters")]
    lists += [act.get(role, []) for act in row.get("acts", []) for role in ROLES]
    return {identifier for ids in lists for identifier in ids}


@pytest.mark.parametrize("path", [LABELS, SENTENCES, ARTICLES], ids=lambda path: path.name)
def test_every_row_is_keyed_once_persian_and_split_by_its_id(path: Path) -> None:
    found = rows(path)
    assert max(Counter(row["id"] for row in found).values()) == 1
    for row in found:
        assert row["language"] == "fa"
        assert row["split"] == split_of(row["id"])


@pytest.mark.parametrize("path", [LABELS, SENTENCES, ARTICLES], ids=lambda path: path.name)
def test_actor_ids_are_known_to_the_gazetteer(path: Path) -> None:
    known = set(known_actors())
    for row in rows(path):
        strange = {i for i in named(row) if not i.startswith("person:")} - known
        assert not strange, row["id"]


@pytest.mark.parametrize("path", [LABELS, ARTICLES], ids=lambda path: path.name)
def test_process_fields_agree_with_one_another(path: Path) -> None:
    for row in rows(path):
        assert row["stage"] in STAGES
        assert row["has_mediation"] == (row["stage"] != "none"), row["id"]
        assert set(row["responses"]) <= set(row["parties"]), row["id"]
        assert {answer["value"] for answer in row["responses"].values()} <= RESPONSES
        assert not set(row["parties"]) & set(row["mediators"]), row["id"]
        assert row["has_mediation"] or not row["mediators"], row["id"]


@pytest.mark.parametrize("path", [LABELS, SENTENCES], ids=lambda path: path.name)
def test_acts_use_the_words_of_the_contract(path: Path) -> None:
    for act in acts(path):
        assert act["act"] in MEDIATION_ACTS or (act["act"] is None and act["plover"]["event"])
        assert act["actuality"] in ACTUALITIES
        assert act["attribution"]["kind"] in KINDS


@pytest.mark.parametrize("path", [SENTENCES, ARTICLES], ids=lambda path: path.name)
def test_quotes_are_words_of_the_text_with_and_without_half_spaces(path: Path) -> None:
    for gold in read_gold(path):
        twin = without_half_spaces(gold)
        assert ZWNJ not in twin.text
        for act, other in zip(gold.acts or (), twin.acts or (), strict=True):
            assert act.span and other.span
            words, bare = gold.text[slice(*act.span)], twin.text[slice(*other.span)]
            assert words.replace(ZWNJ, "") == bare
            assert words == words.strip()


def test_half_spaces_stand_between_letters_only() -> None:
    for row in rows(SENTENCES) + rows(ARTICLES):
        for before, after in zip(row["text"], row["text"][1:], strict=False):
            if ZWNJ in (before, after):
                assert before.isalpha() or after.isalpha(), row["id"]
                assert " " not in (before, after), row["id"]


def test_sentences_cover_acts_actualities_sources_and_constructions() -> None:
    found = acts(SENTENCES)
    labels = Counter(act["act"] or "other" for act in found)
    assert len(rows(SENTENCES)) >= 400
    assert all(labels[name] >= 5 for name in MEDIATION_ACTS), labels
    assert labels["other"] >= 60
    assert min(Counter(act["actuality"] for act in found)[name] for name in ACTUALITIES) >= 10
    assert min(Counter(act["attribution"]["kind"] for act in found)[name] for name in KINDS) >= 10
    assert sum("via" in act["attribution"] for act in found) >= 10
    assert len({row["construction"] for row in rows(SENTENCES)}) >= 18
    assert sum(row.get("acts") == [] for row in rows(SENTENCES)) >= 40


def test_articles_cover_stages_and_responses() -> None:
    found = rows(ARTICLES)
    answers = Counter(a["value"] for row in found for a in row["responses"].values())
    assert len(found) >= 30
    assert {row["stage"] for row in found} == STAGES
    assert set(answers) == RESPONSES
    assert sum(not row["has_mediation"] for row in found) >= 8
    assert all(55 <= len(row["text"].split()) <= 170 for row in found)


def test_items_name_sides_and_mediators_where_there_is_mediation() -> None:
    found = rows(ITEMS)
    assert len(found) >= 70
    assert {row["stage"] for row in found} == STAGES
    assert sum(not row["has_mediation"] for row in found) >= 15
    assert all(row["has_mediation"] == (row["stage"] != "none") for row in found)
    assert all(row["split"] == split_of(row["id"]) for row in found)


def test_labels_hold_no_words_of_the_texts_and_spread_widely() -> None:
    found = rows(LABELS)
    assert len(found) >= 170
    assert sum(row["has_mediation"] for row in found) >= 80
    assert sum("acts" in row for row in found) >= 60
    for act in acts(LABELS):
        assert "quote" not in act and act["span"] and not act["attribution"]["phrase"]
    assert not {"text", "quote", "published"} & {name for row in found for name in row}


@pytest.mark.skipif(not TEXTS.exists(), reason="the texts are not part of the repository")
def test_every_label_finds_its_text_and_every_span_its_place() -> None:
    gold = gather([LABELS], TEXTS)
    assert len(gold) == len(rows(LABELS))
    for text in gold:
        for act in text.acts or ():
            assert act.span is not None
            words = text.text[slice(*act.span)]
            assert words and words == words.strip()
