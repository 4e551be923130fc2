import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.documents.record import Record, Reject
from miyanji.scale import rows
from miyanji.scale.columns import NAMES
from miyanji.scale.part import counts_of, joined
from miyanji.scale.shard import Shard
from miyanji.scale.version import coder_version
from tests.corpora import texts


def shard(*items):
    return Shard("key", coder_version(), items, 1)


def record(number, text):
    return Record(f"d{number}", f"x:{number}", text)


def lines(part):
    _, *found = part.decode().splitlines()
    return [json.loads(row) for row in found]


RECORDS = [record(n, text) for n, text in enumerate(texts(12))]
BAD = record(99, "Україна запропонувала посередництво між двома країнами, і сторони її почули.")


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from([*RECORDS, BAD]), min_size=1, max_size=8))
def test_a_shard_is_its_records_one_by_one(items):
    whole = rows.code_shard(shard(*items))
    assert whole == joined([rows.code_shard(shard(item)) for item in items])


def test_a_row_has_its_document_and_every_field_of_the_contract():
    part = rows.code_shard(shard(replace(RECORDS[0], url="https://news/1")))
    first = lines(part)[0]
    assert tuple(first) == NAMES
    assert first["quote"] == RECORDS[0].body[slice(*first["span"])]
    assert (first["document_id"], first["act"], first["mediators"]) == ("d0", "offer", ["NOR"])


def test_rejects_keep_their_place_and_reason():
    part = rows.code_shard(shard(Reject(None, "x:1", "no JSON"), RECORDS[0], BAD))
    counts = counts_of(part)
    assert (counts.records, counts.rejects) == (3, 2)
    first, second = lines(part)[counts.acts :]
    assert first == {"document_id": None, "source": "x:1", "reason": "no JSON"}
    assert second["reason"].startswith("the text looks Ukrainian")


@pytest.mark.parametrize("broken", ["miyanji.coding.reading.code", "miyanji.actors.resolve"])
def test_a_text_that_breaks_the_coder_takes_no_other_along(monkeypatch, broken):
    from importlib import import_module

    module, name = broken.rsplit(".", 1)
    right = getattr(import_module(module), name)

    def wrong(*arguments, **options):
        if any("(3)" in getattr(a, "text", "") for a in arguments):
            raise OverflowError("date value\nout of range")
        return right(*arguments, **options)

    expected = rows.code_shard(shard(*RECORDS[:3], *RECORDS[4:6]))
    monkeypatch.setattr(broken, wrong)
    part = rows.code_shard(shard(*RECORDS[:6]))
    *others, last = lines(part)
    assert others == lines(expected)
    assert (last["document_id"], "OverflowError: date value out of range" in last["reason"]) == (
        "d3",
        True,
    )


def test_a_shard_that_was_lost_is_all_rejects():
    part = rows.lost_shard(shard(RECORDS[0]))
    assert counts_of(part)[1:] == (1, 0, 1)
    assert "broke down" in lines(part)[0]["reason"]
