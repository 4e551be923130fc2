"""Whole crises of our own invention, from reports in two languages to the known course."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from miyanji.brief.gathering import gather
from miyanji.brief.merged import report_of
from miyanji.mediation.course import courses

FOLDER = Path(__file__).parent / "crises"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))


@pytest.fixture(scope="module", params=NAMES)
def crisis(request):
    gold = tomllib.loads((FOLDER / f"{request.param}.toml").read_text(encoding="utf-8"))
    read = gather([str(FOLDER / f"{request.param}.jsonl")], pytest.fail)
    return gold, [report_of(g.brief, g.id, g.outlet) for g in read]


def course(reports, gold, day=None):
    """The course of the dispute of the gold, the others left out."""
    found = courses(reports, as_of=day and date.fromisoformat(day))
    return next(c for c in found if sorted(c.process.parties) == sorted(gold["parties"]))


def test_the_course_is_found(crisis):
    gold, reports = crisis
    found = course(reports, gold)
    assert sorted(found.process.mediators) == sorted(gold["mediators"])
    assert list(found.process.requesters) == gold["requesters"]
    for mediator, answers in gold["answered"].items():
        track = found.process.by_mediator[mediator]
        assert {p: r.value for p, r in track.responses.items()} == answers


def test_every_event_is_one_entry_with_all_its_sources(crisis):
    gold, reports = crisis
    found = course(reports, gold)
    missed = [f"{e['date']} {e['act']}" for e in gold["event"] if not any(
        is_of(entry, e) for entry in found.timeline)]  # fmt: skip
    assert set(missed) <= set(gold["missed"])


def is_of(entry, event):
    return (
        str(entry.day) == event["date"]
        and entry.act.act == event["act"]
        and sorted(entry.act.actor) == event.get("actor", sorted(entry.act.actor))
        and set(event["sources"]) <= set(entry.sources)
        and set(event.get("contradicted_by", ())) <= set(entry.against)
    )


def test_little_else_is_told(crisis):
    gold, reports = crisis
    found = course(reports, gold)
    known = {(e["date"], e["act"]) for e in gold["event"]}
    happened = [e for e in found.timeline if e.act.actuality == "happened"]
    others = [e for e in happened if (str(e.day), e.act.act) not in known]
    assert len(others) <= len(gold["event"]) / 4


def test_rounds_are_counted_with_day_place_and_form(crisis):
    gold, reports = crisis
    found = course(reports, gold)
    rows = [{"start": str(r.start), "places": list(r.places), "form": r.form} for r in found.rounds]
    assert rows == gold["round"]


def test_what_was_known_on_each_day(crisis):
    gold, reports = crisis
    missed = []
    for known in gold["known"]:
        found = course(reports, gold, known["day"]).process
        values = {p: r.value for p, r in found.responses.items()}
        values |= {"stage": found.stage, "status": found.status}
        missed += [f"{known['day']} {k}" for k, v in known.items() if k != "day" and values[k] != v]
    assert set(missed) <= set(gold["missed"])
