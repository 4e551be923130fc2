"""The courses of a store, read one dispute at a time, are those of all its reports at once."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.brief.streaming import StoredCourses
from miyanji.mediation.course import courses
from miyanji.store import opened
from miyanji.store.adding import Coded, add
from miyanji.store.reading import reports
from tests.builders import document, process
from tests.mediation_reports import told

NAMES = st.sampled_from(("ARM", "AZE", "CHE", "GEO"))
SOME = st.lists(NAMES, unique=True, max_size=2).map(tuple)
ACTS = st.tuples(st.sampled_from(("accept", "offer", "meeting_indirect")), NAMES, SOME, SOME)
# Of each process its parties, mediators, and which of the report's acts it holds.
PROCESSES = st.tuples(SOME, SOME, st.sets(st.sampled_from((0, 1, 2))))
ROWS = st.lists(
    st.tuples(
        st.lists(ACTS, min_size=1, max_size=3),
        st.lists(PROCESSES, max_size=2),
        st.integers(1, 28),
    ),
    min_size=1,
    max_size=6,
)


def coded(rows):
    found = []
    for n, (acts, processes, day) in enumerate(rows):
        made = [
            told(k, kind, actor, " ".join(to), " ".join(by), words="Talks in Bern")
            for k, (kind, actor, to, by) in enumerate(acts)
        ]
        text = "Talks in Bern".ljust(1000) * len(made)
        own = tuple(
            replace(process(parties, mediators, acts=()), id=f"p{k}", acts=_held(made, held))
            for k, (parties, mediators, held) in enumerate(processes, 1)
        )
        paper = document(text, language="en", published=date(2026, 3, day))
        found.append(Coded(f"d{n}", paper, tuple(made), own))
    return found


def _held(acts, places):
    return tuple(act.id for k, act in enumerate(acts) if k in places)


def shown(course):
    return (
        course.process.parties,
        [[(t.report.name, t.act.id) for t in entry.tellings] for entry in course.timeline],
        course.sources,
    )


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_one_dispute_at_a_time_tells_what_all_reports_tell(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("s") / "s.duckdb"
    with opened(path, write=True) as connection:
        add(connection, coded(rows), "v1")
        expected = [shown(course) for course in courses(reports(connection))]
    streamed = StoredCourses(path, None, None, None)
    assert sorted(map(str, map(shown, streamed))) == sorted(map(str, expected))
    assert [shown(streamed[n]) for n in range(len(streamed))] == list(map(shown, streamed))
