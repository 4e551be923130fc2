import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.brief.line import Line
from miyanji.brief.terminal import cells, isolated, plain, wrapped
from tests.builders import brief_en, brief_fa


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("brief", [brief_fa(), brief_en()], ids=["fa", "en"])
def test_plain_text_shows_every_act_with_its_words(brief, language):
    text = plain([brief], language, width=10_000)
    for act in brief.acts:
        assert f"[{act.id}]" in text
        assert act.quote in text


def test_plain_text_has_no_escape_codes_and_no_isolates():
    text = plain([brief_fa(), brief_en()], "fa")
    assert not re.search("[\x1b\u2066-\u2069\u202a-\u202e]", text)


def test_first_lines_answer_the_question():
    head = plain([brief_en()]).split("The question it asks")[0]
    for words in ("Switzerland: between Armenia and Azerbaijan", "Stage: offered", "neither yes"):
        assert words in head


def test_control_characters_of_the_text_do_not_reach_the_terminal():
    brief = brief_en()
    nasty = replace(brief.acts[0], quote="a\x1b[31m\u202eb")
    text = plain([replace(brief, acts=(nasty, *brief.acts[1:]))])
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_each_right_to_left_quote_is_isolated_for_terminals():
    assert isolated("says «بله» and “no”") == "says \u2068«بله»\u2069 and “no”"


@given(st.text(alphabet="ab گ\u200c", max_size=200), st.integers(20, 60), st.integers(0, 8))
def test_wrapping_keeps_words_and_width(text, width, indent):
    rows = wrapped(Line(text, indent=indent), width)
    assert " ".join(row.strip() for row in rows).split() == text.split()
    for row in rows:
        assert cells(row) <= width or len(row.split()) <= 1


def test_merged_brief_is_shown_after_the_single_ones():
    text = plain([brief_fa(), brief_en()])
    assert "2 sources read" in text.split("Over all sources")[1]
