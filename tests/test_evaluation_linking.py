import json
from pathlib import Path

import pytest

from miyanji.evaluation.command import evaluate
from miyanji.evaluation.gate import check_all
from miyanji.evaluation.gold import GoldError
from miyanji.evaluation.linking import (
    Told,
    gold_pairs,
    is_events,
    link_scores,
    linked_pairs,
    read_events,
)
from tests.mediation_reports import on, report, told

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "evaluation/gold/events.jsonl"


def offer(name, day, language="en", by="CHE"):
    act = told(1, "offer", by, by=by, between="ARM AZE", date=on(day))
    return report(name, day, act, language=language)


def test_pairs_are_counted_and_those_across_languages_apart():
    gold = [
        Told("a", "en", None, "", "e1"),
        Told("b", "fa", None, "", "e1"),
        Told("c", "en", None, "", "e1"),
        Told("d", "en", None, "", "e2"),
    ]
    reports = [
        offer("a", "2026-03-01"),
        offer("b", "2026-03-01", "fa"),
        offer("c", "2026-06-01"),
        offer("d", "2026-06-01"),
    ]
    assert len(gold_pairs(gold)) == 3
    assert linked_pairs(reports) == {frozenset("ab"), frozenset("cd")}
    scores = link_scores(gold, reports)
    assert scores["linking"]["precision"] == 0.5
    assert scores["linking"]["recall"] == pytest.approx(1 / 3)
    assert scores["linking.across"] == {"recall": 0.5, "n": 2.0}


def test_the_gold_is_of_our_own_and_large_enough():
    gold = read_events(GOLD)
    assert is_events(GOLD)
    assert not is_events(ROOT / "evaluation/gold/en_articles.jsonl")
    assert len({t.event for t in gold}) >= 60
    assert {t.language for t in gold} == {"en", "fa"}
    assert len({t.id for t in gold}) == len({t.text for t in gold}) == len(gold)
    days = {t.event: t.published for t in gold}
    assert all(abs((t.published - days[t.event]).days) <= 3 for t in gold)


def test_a_bad_line_is_named(tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_text(json.dumps({"id": "1", "event": "e1"}) + "\n")
    with pytest.raises(GoldError, match=r"bad\.jsonl:1"):
        read_events(path)


def test_the_figures_do_not_drop_and_evaluate_prints_them():
    assert check_all(ROOT / "evaluation/floors.json", names=["linking"]) == []
    assert "linking" in evaluate([GOLD], split="report")
