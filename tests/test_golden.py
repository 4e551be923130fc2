import pytest

from miyanji.brief.brief import Brief
from tests.golden_briefs import EXAMPLES, GOLDEN, brief_of, golden_path


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda p: p.name)
def example(request):
    return request.param, brief_of(request.param)


def test_brief_reads_as_the_golden_one(example):
    path, brief = example
    assert brief.to_text() == golden_path(path).read_text(encoding="utf-8"), "see `make golden`"


def test_every_quote_stands_in_the_text(example):
    brief: Brief = example[1]
    text = brief.document.text
    assert all(text[slice(*act.span)] == act.quote for act in brief.acts)


def test_every_process_field_rests_on_acts_of_the_brief(example):
    brief: Brief = example[1]
    known = {act.id for act in brief.acts}
    for process in brief.processes:
        assert set(process.acts) <= known
        for response in process.responses.values():
            assert set(response.acts) <= known


def test_labour_disputes_are_no_mediation_processes():
    for path in EXAMPLES:
        if path.name.startswith("labour"):
            assert brief_of(path).processes == ()


def test_no_golden_brief_is_left_over():
    names = {golden_path(path).name for path in EXAMPLES}
    assert {path.name for path in GOLDEN.iterdir() if path.is_file()} == names
