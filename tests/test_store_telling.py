"""What timelines are read from says what acts, processes and texts say, however it was made."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.mediation.reports import tellings
from miyanji.mediation.traits import traits, unpacked
from miyanji.store import opened, telling
from miyanji.store.adding import Coded, add
from miyanji.store.checking import check, stale
from miyanji.store.lookups import rebuild, rebuild_whole
from miyanji.store.reading import reports
from miyanji.store.telling import TELLING
from tests.builders import brief_en, document, process
from tests.strategies_acts import ACTS

PARTIES = ("ARM", "AZE", "CHE", "GEO")
SIDES = st.lists(st.sampled_from(PARTIES), unique=True, max_size=3).map(tuple)
DOCUMENTS = st.lists(
    st.tuples(
        st.lists(ACTS, unique_by=lambda a: a.id, max_size=3),
        st.lists(st.tuples(SIDES, SIDES), max_size=2),
        st.sampled_from(("en", "fa", "xx")),
        st.none() | st.dates(),
    ),
    max_size=4,
)


def coded(rows):
    """Documents with these acts and with processes of these parties and mediators."""
    found = []
    for n, (acts, processes, language, published) in enumerate(rows):
        text = f"text {n}: indirect talks in Bern. " + " ".join(a.quote for a in acts)
        own = tuple(
            replace(process(parties, mediators, acts=()), id=f"p{k}")
            for k, (parties, mediators) in enumerate(processes, 1)
        )
        paper = document(text, language=language, published=published)
        found.append(Coded(f"d{n}", paper, tuple(acts), own))
    return found


def tables(connection):
    return {
        table: sorted(map(str, connection.execute(f"FROM {table}").fetchall())) for table in TELLING
    }


def store(folder):
    return opened(folder.mktemp("s") / "s.duckdb", write=True)


@settings(max_examples=20, deadline=None)
@given(DOCUMENTS)
def test_one_by_one_at_once_and_made_anew_they_are_the_same(tmp_path_factory, rows):
    with store(tmp_path_factory) as connection:
        add(connection, coded(rows), "v1")
        at_once = tables(connection)
        assert not stale(connection)
        rebuild(connection)
        assert tables(connection) == at_once
    with store(tmp_path_factory) as connection:
        for row in coded(rows):
            add(connection, [row], "v1")
            add(connection, [row], "v1")
        assert tables(connection) == at_once
        add(connection, coded(rows), "v2")
        assert tables(connection) == at_once


@settings(max_examples=20, deadline=None)
@given(DOCUMENTS, st.lists(st.sampled_from(PARTIES), unique=True, min_size=1, max_size=3))
def test_the_reports_of_a_dispute_are_those_that_a_look_at_every_report_finds(
    tmp_path_factory, rows, between
):
    with store(tmp_path_factory) as connection:
        add(connection, coded(rows), "v1")
        everything = reports(connection)
        found = reports(connection, between)
    thirds = {
        m
        for r in everything
        for p in r.processes
        if set(between) <= set(p.parties)
        for m in p.mediators
    }
    assert found == [r for r in everything if concerned(r, set(between), thirds)]


def concerned(report, asked, thirds):
    """A twin in plain sets of what the tables answer."""
    for row in report.processes:
        parties = set(row.parties)
        if asked <= parties or (asked & parties and parties <= asked | thirds):
            return True
    named = [
        {*a.actor, *a.addressees, *a.mediators, *a.parties}
        for a in report.acts
        if a.act is not None
    ]
    return any(asked <= n or (not report.processes and asked & n) for n in named)


@settings(max_examples=20, deadline=None)
@given(DOCUMENTS)
def test_marks_are_those_of_the_words(tmp_path_factory, rows):
    with store(tmp_path_factory) as connection:
        add(connection, coded(rows), "v1")
        for kept, read in zip(reports(connection), reports(connection, texts=True), strict=True):
            plain = replace(read, marks=None)
            assert kept.forms == plain.forms or not kept.acts
            for a, b in zip(tellings(kept), tellings(plain), strict=True):
                assert a.traits == b.traits == traits(b.context, plain.language)


def test_words_that_are_no_longer_read_so_are_found_and_made_anew(tmp_path_factory):
    with store(tmp_path_factory) as connection:
        brief = brief_en()
        add(connection, [Coded("d", brief.document, brief.acts, brief.processes)], "v1")
        before = tables(connection)
        connection.execute("UPDATE told SET marks = 'round:7'")
        connection.execute("DELETE FROM together WHERE one = 'ARM'")
        assert [p.split("table ")[1].split()[0] for p in check(connection)] == ["told", "together"]
        rebuild_whole(connection)
        assert tables(connection) == before and not check(connection)


def test_what_is_added_is_put_in_order_once_it_is_as_much_as_the_rest(
    tmp_path_factory, monkeypatch
):
    monkeypatch.setattr(telling, "_LOOSE", 2)
    ordered = []
    monkeypatch.setattr(
        telling, "remember_order", lambda c, plain=telling.remember_order: ordered.append(plain(c))
    )
    brief = brief_en()
    with store(tmp_path_factory) as connection:
        for n in range(40):
            paper = replace(brief.document, text=brief.document.text + "\n" * n)
            row = Coded(f"d{n % 7}", paper, brief.acts, brief.processes)
            add(connection, [row], "v1")
        assert 2 <= len(ordered) <= 7
        rows = connection.execute("SELECT document_id FROM told").fetchall()
        assert not check(connection)
    half = rows[: len(rows) // 2]
    assert half == sorted(half)


def test_traits_as_text_and_back():
    for words in ("the second round in Bern, indirect, 15 points", "", "Word"):
        found = traits(words, "en")
        assert unpacked(*telling.packed(found)) == found
