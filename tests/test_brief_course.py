import json
from dataclasses import replace
from datetime import date

import pytest

from miyanji.brief.course_json import Told, courses_to_dict
from miyanji.brief.course_lines import told_lines
from miyanji.brief.course_page import render_courses
from miyanji.brief.naming import UnknownActorError, actor_ids
from miyanji.brief.processing import courses_of
from miyanji.brief.terminal import plain_lines
from miyanji.mediation.course import courses

REPORTS = "examples/reports"


@pytest.fixture(scope="module")
def example():
    problems = []
    found = courses_of([REPORTS], None, None, problems.append)
    assert problems == []
    return found


def test_json_has_the_fields_of_the_contract(example):
    data = json.loads(json.dumps(courses_to_dict(example)))
    (process,) = data["processes"]
    ids = {s["id"] for s in data["sources"]}
    assert {"parties", "mediators", "stage", "status", "responses", "by_mediator"} <= set(process)
    assert process["timeline"]
    for entry in process["timeline"]:
        assert {"date", "act", "sources", "contradicted_by"} <= set(entry)
        assert set(entry["sources"]) <= ids
        assert set(entry["contradicted_by"]) <= ids
        assert 1 <= entry["independent_sources"] <= len(entry["sources"])
        assert all(r["quote"] for r in entry["reports"])
    days = [e["date"] for e in process["timeline"]]
    assert days == sorted(days)


def test_one_event_told_in_two_languages_is_one_entry(example):
    (course,) = example.courses
    offer = next(e for e in course.timeline if e.act.act == "offer")
    assert len(offer.sources) == 2
    assert {t.report.language for t in offer.tellings} == {"en", "fa"}
    assert [r.places for r in course.rounds] == [("oslo",)]
    assert course.process.status == "suspended"


def test_the_text_names_every_source_and_both_accounts(example):
    text = plain_lines(told_lines(example, "en"))
    for report in example.reports:
        assert report.name in text.replace("\n", " ").replace("        ", " ")
    assert "Another account" in text


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("fa", "rtl")])
def test_the_page_is_whole_and_asks_nothing_of_the_network(example, language, direction):
    page = render_courses(example, language)
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert "<script" not in page
    assert "http" not in page.split("</head>", 1)[1]
    for entry in example.courses[0].timeline:
        assert f'id="p1-{entry.id}"' in page
    assert 'datetime="2026-04-06"' in page
    assert ("۱۷ فروردین ۱۴۰۵" in page) == (language == "fa")


def test_as_of_leaves_the_later_reports_out():
    found = courses_of([REPORTS], None, "2026-03-05", print)
    assert {r.published for r in found.reports} == {date(2026, 3, 2), date(2026, 3, 3)}
    assert found.courses[0].process.stage == "offered"


def test_nothing_told_is_said(example):
    empty = Told(courses([]), ())
    for language in ("en", "fa"):
        assert plain_lines(told_lines(empty, language)).strip()
        assert render_courses(empty, language)


def test_what_cannot_be_read_is_one_line_and_the_rest_is_done(tmp_path):
    lines = tmp_path / "news.jsonl"
    rows = [
        json.dumps({"id": "n1", "text": "Norway offered to mediate between Chad and Niger.",
                    "published": "2026-03-02", "url": "https://a.example/1"}),
        "{broken",
        json.dumps({"id": "n2", "text": 3}),
        json.dumps({"id": "n3", "text": "Norway offered to mediate between Chad and Niger.",
                    "published": "0000-00-00"}),
        json.dumps({"id": "n1", "text": "Chad accepted the mediation of Norway.",
                    "published": "2026-03-03"}),
    ]  # fmt: skip
    lines.write_text("\n".join(rows) + "\n", encoding="utf-8")
    problems = []
    found = courses_of([str(lines), str(tmp_path / "none.txt")], None, None, problems.append)
    assert [r.name for r in found.reports] == ["n1", "n1#2"]
    assert len(problems) == 4


@pytest.mark.parametrize(
    ("names", "ids"),
    [("IRN,usa", ("IRN", "USA")), ("ایران، آمریکا", ("IRN", "USA")), ("Hamas", ("group:hamas",))],
)
def test_actors_are_named_by_id_or_name(names, ids):
    assert actor_ids(names) == ids


def test_an_unknown_actor_is_refused():
    with pytest.raises(UnknownActorError, match="Atlantis"):
        actor_ids("IRN,Atlantis")


def test_long_lists_are_folded_to_their_latest_rows_and_say_so(example):
    (course, *_) = example.courses
    entries = tuple(replace(course.timeline[0], id=f"t{n + 1}") for n in range(70))
    long = replace(course, timeline=entries, gaps=(), against=dict.fromkeys(range(70), ()))
    told = replace(example, courses=(long,))
    folded = plain_lines(told_lines(told, "en"))
    assert "… 30 earlier not shown; --all shows them …" in folded
    assert [f"[t{n}]" in folded for n in (30, 31, 70)] == [False, True, True]
    whole = plain_lines(told_lines(told, "en", whole=True))
    assert "--all" not in whole and "[t1]" in whole
    against = replace(entries[0], contradicted_by=("t2",), against=("x",))
    rows, against = (against, *entries[1:]), {n: (1,) if n == 0 else () for n in range(70)}
    told = replace(example, courses=(replace(long, timeline=rows, against=against),))
    assert "30 earlier not shown, 1 of them contradicted" in plain_lines(told_lines(told, "en"))
    assert "۳۰ مورد پیشین" in plain_lines(told_lines(told, "fa"))
