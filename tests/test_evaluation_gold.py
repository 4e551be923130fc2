import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.evaluation.gold import (
    GoldError,
    GoldText,
    read_gold,
    read_texts,
    split_of,
    without_half_spaces,
)


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def act(**fields: object) -> dict[str, object]:
    return {"act": "offer", "actor": ["NOR"], "quote": "offered to help", **fields}


def test_fields_that_are_absent_stay_unlabelled(tmp_path: Path):
    (gold,) = read_gold(write(tmp_path / "g.jsonl", {"id": "a", "text": "x", "stage": "none"}))
    assert gold.stage == "none"
    assert gold.parties is None and gold.acts is None and gold.has_mediation is None


def test_a_quote_finds_its_span(tmp_path: Path):
    row = {"id": "a", "text": "Norway offered to help.", "acts": [act()]}
    (gold,) = read_gold(write(tmp_path / "g.jsonl", row))
    assert gold.acts is not None
    assert gold.acts[0].span == (7, 22)


@pytest.mark.parametrize(
    "bad",
    [
        {"text": "no id"},
        {"id": "a", "text": "x", "acts": [act(quote="not there")]},
        {"id": "a", "text": "Norway offered to help", "acts": [act(span=[0, 5])]},
        {"id": "a", "text": "x", "acts": [{"actor": ["NOR"]}]},
        {"id": "a", "text": "x", "published": "soon"},
        ["a list"],
    ],
)
def test_bad_gold_is_refused_with_its_place(tmp_path: Path, bad: object):
    with pytest.raises(GoldError, match=r"g\.jsonl:1"):
        read_gold(write(tmp_path / "g.jsonl", bad))


def test_labels_are_joined_to_texts_by_id_and_left_out_without_one(tmp_path: Path):
    texts = write(tmp_path / "t.jsonl", {"id": "a", "text": "Hello", "published": "2024-05-06"})
    labels = write(tmp_path / "l.jsonl", {"id": "a", "stage": "none"}, {"id": "b"})
    (gold,) = read_gold(labels, read_texts(texts))
    assert gold.text == "Hello"
    assert str(gold.published) == "2024-05-06"


def test_the_first_process_is_the_main_one(tmp_path: Path):
    processes = [
        {"parties": ["TCD"], "mediators": ["NOR"], "requester": ["TCD"], "stage": "offered",
         "responses": {"TCD": {"value": "accept"}, "NER": "reject"}},
        {"parties": ["FRA"], "stage": "occurred"},
    ]  # fmt: skip
    (gold,) = read_gold(
        write(tmp_path / "g.jsonl", {"id": "a", "text": "x", "processes": processes})
    )
    assert (gold.stage, gold.parties, gold.requesters) == ("offered", ("TCD",), ("TCD",))
    assert gold.responses == {"TCD": "accept", "NER": "reject"}
    assert gold.has_mediation


@pytest.mark.parametrize(
    ("acts", "others"), [([act()], False), ([act(act=None, plover="AID")], True)]
)
def test_a_file_that_labels_one_other_act_labels_them_all(tmp_path: Path, acts: list, others: bool):
    rows = [{"id": "a", "text": "Norway offered to help", "acts": acts}, {"id": "b", "text": "x"}]
    for gold in read_gold(write(tmp_path / "g.jsonl", *rows)):
        assert gold.labels_other_acts is others


def test_no_process_is_no_mediation(tmp_path: Path):
    (gold,) = read_gold(write(tmp_path / "g.jsonl", {"id": "a", "text": "x", "processes": []}))
    assert gold.has_mediation is False
    assert gold.stage == "none"


@given(st.text(alphabet="ab \u200c", min_size=1), st.data())
def test_the_twin_keeps_every_quote_at_its_place(tmp_path_factory, text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    row = {"id": "a", "text": text, "acts": [act(quote=text[start:end], span=[start, end])]}
    (gold,) = read_gold(write(tmp_path_factory.mktemp("g") / "g.jsonl", row))
    twin = without_half_spaces(gold)
    assert twin.acts is not None and twin.acts[0].span is not None
    new_start, new_end = twin.acts[0].span
    assert twin.text[new_start:new_end] == text[start:end].replace("\u200c", "")


def test_about_a_third_is_kept_to_report_on():
    kept = sum(split_of(f"text-{i}") == "report" for i in range(3000))
    assert 900 < kept < 1100


def test_a_text_without_half_spaces_is_its_own_twin():
    gold = GoldText("a", "en", "plain")
    assert without_half_spaces(gold) is gold
