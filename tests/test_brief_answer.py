from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.brief.answer import answers, asks_about_mediation, question
from tests.builders import brief_en, brief_fa, document


@pytest.mark.parametrize("brief", [brief_fa(), brief_en()], ids=["fa", "en"])
def test_answer_names_each_side_and_its_acts(brief):
    (answer,) = answers(brief)
    (mediator,) = answer.mediators
    assert mediator.mediator == "CHE"
    assert mediator.willing.acts[0].id == "a3"
    assert [a.id for a in mediator.requests] == ["a2"]
    assert {s.actor: s.response.value for s in mediator.sides} == {
        "ARM": "accept",
        "AZE": "noncommittal",
    }


@pytest.mark.parametrize("brief", [brief_fa(), brief_en()], ids=["fa", "en"])
def test_question_in_the_title_is_answered_with_evidence_only(brief):
    asked = question(brief)
    found = {f.key: (f.actors, tuple(a.id for a in f.acts)) for f in asked.findings}
    assert asked.mediator == "CHE"
    assert found["willing"] == (("CHE",), ("a3",))
    assert found["asked_by"] == (("ARM",), ("a2",))
    assert found["accepted_by"] == (("ARM",), ("a4",))
    assert found["silent"] == (("AZE",), ("a5",))
    assert found["refused_by"] == ((), ())
    assert [u.key for u in asked.unknown] == ["unknown_contact"]


def test_question_without_a_process_says_so():
    brief = replace(brief_en(), processes=())
    asked = question(brief)
    assert asked.process is None
    assert asked.mediator == "CHE"
    assert asked.findings == ()


def test_statement_in_the_title_asks_nothing():
    doc = document("Switzerland offers to mediate", "It is ready.")
    assert question(replace(brief_en(), document=doc)) is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("آیا عمان می‌تواند میانجی باشد؟", "fa", True),
        ("آیا عمان میتواند میانجیگری کند؟", "fa", True),
        ("آیا عمان پا در میانی می‌کند؟", "fa", True),
        ("آیا باران می‌بارد؟", "fa", False),
        ("عمان میانجی است", "fa", False),
        ("Will Oman broker a truce?", "en", True),
        ("Is the aid immediate?", "en", False),
        ("Oman mediates", "en", False),
    ],
)
def test_which_headings_ask_about_a_mediation(text, language, expected):
    assert asks_about_mediation(text, language) is expected


@given(st.text(max_size=60))
def test_any_heading_can_be_judged(text):
    assert asks_about_mediation(text, "fa") in (True, False)
