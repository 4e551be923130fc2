"""The English gold of our own: its shape, and that it covers what it is there for."""

from collections import Counter
from pathlib import Path

import pytest

from miyanji.coding.act import MEDIATION_ACTS
from miyanji.evaluation.documents import STAGES
from miyanji.evaluation.gold import GoldText, read_gold, split_of
from miyanji.evaluation.processes import RESPONSES

GOLD = Path(__file__).parents[1] / "evaluation/gold"
SENTENCES = read_gold(GOLD / "en_sentences.jsonl")
ACTS = [act for text in SENTENCES for act in text.acts or ()]
TRAPS = ("immediate", "labour", "legal", "commerce", "football", "other")


def test_ids_and_texts_are_there_once_and_split_by_id():
    assert len({text.id for text in SENTENCES}) == len(SENTENCES) >= 400
    assert len({text.text for text in SENTENCES}) == len(SENTENCES)
    assert all(text.split == split_of(text.id) for text in SENTENCES)


def test_every_mediation_act_is_there_at_least_five_times():
    labels = Counter(act.label for act in ACTS)
    assert {label for label in MEDIATION_ACTS if labels[label] < 5} == set()


def test_eighty_other_political_acts_of_many_types():
    labels = Counter(act.label for act in ACTS if not act.is_mediation)
    assert labels.total() >= 80
    assert len(labels) >= 15


@pytest.mark.parametrize("value", ["happened", "planned", "denied", "hypothetical", "asked"])
def test_every_actuality(value: str):
    assert sum(act.actuality == value for act in ACTS) >= 10


@pytest.mark.parametrize(
    "value", ["official_on_record", "named", "anonymous", "media_assertion", "author_opinion"]
)
def test_every_kind_of_attribution(value: str):
    assert sum(act.attribution == value for act in ACTS) >= 5


def test_traps_hold_no_mediation():
    for trap in TRAPS:
        texts = [text for text in SENTENCES if text.construction == f"trap_{trap}"]
        assert len(texts) >= 5
        assert not any(text.has_mediation for text in texts)
    assert all(not text.has_mediation for text in SENTENCES if text.construction == "history")


def test_every_act_has_a_quote_and_known_values():
    for text in SENTENCES:
        for act in text.acts or ():
            assert act.span is not None
            assert all(name == name.strip() and name for name in act.actor)


def test_constructions_are_many():
    counts = Counter(text.construction for text in SENTENCES)
    assert len(counts) >= 40
    assert min(counts.values()) >= 3


def articles() -> list[GoldText]:
    return read_gold(GOLD / "en_articles.jsonl")


def test_articles_have_the_length_and_labels_of_a_short_report():
    texts = articles()
    assert len(texts) >= 30
    for text in texts:
        assert 50 <= len(text.text.split()) <= 170, text.id
        assert text.stage in STAGES
        assert text.has_mediation == (text.stage != "none")
        assert set((text.responses or {}).values()) <= set(RESPONSES)
        assert set(text.responses or {}) <= set(text.parties or ())


def test_articles_cover_every_stage_and_response():
    texts = articles()
    assert {text.stage for text in texts} == set(STAGES)
    assert {answer for text in texts for answer in (text.responses or {}).values()} == set(
        RESPONSES
    )


def test_wire_reports_cover_every_stage_and_many_traps():
    texts = read_gold(GOLD / "en_wire.jsonl")
    assert len(texts) >= 40
    assert all(text.split == split_of(text.id) for text in texts)
    assert {text.stage for text in texts} == set(STAGES)
    assert sum(not text.has_mediation for text in texts) >= 10
    assert all(set(text.responses or {}) <= set(text.parties or ()) for text in texts)
