"""The tables that questions look up first say what the acts say, however they were made."""

from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.store import opened
from miyanji.store.adding import Coded, add
from miyanji.store.checking import check
from miyanji.store.dyads import dyads
from miyanji.store.lookups import LOOKUPS, rebuild
from miyanji.store.rows import act_row
from miyanji.store.telling import TELLING
from tests.builders import document
from tests.strategies_acts import ACTS

MANY = st.lists(ACTS, unique_by=lambda a: a.id, max_size=6)


def tables(connection):
    return {
        table: sorted(map(str, connection.execute(f"FROM {table}").fetchall())) for table in LOOKUPS
    }


@settings(max_examples=25, deadline=None)
@given(MANY, st.none() | st.dates())
def test_they_say_what_the_acts_say(tmp_path_factory, acts, published):
    path = tmp_path_factory.mktemp("s") / "s.duckdb"
    with opened(path, write=True) as connection:
        add(connection, [Coded("d", document("t", published=published), tuple(acts), ())], "v1")
        happened = [a for a in acts if a.actuality == "happened" and not a.history]
        pairs = [
            (*pair, a.id)
            for a in happened
            if a.cameo or a.plover
            for pair in dyads(act_row("d", a))
        ]
        found = connection.execute("SELECT source, target, act_id FROM dyads").fetchall()
        assert sorted(found) == sorted(pairs)
        triads = [
            (mediator, party, other, a.id)
            for a in happened
            if a.act
            for mediator in set(a.mediators)
            for party in set(a.parties)
            for other in set(a.parties)
            if party < other
        ]
        query = "SELECT mediator, party, other, act_id FROM triads"
        assert sorted(connection.execute(query).fetchall()) == sorted(triads)


@settings(max_examples=15, deadline=None)
@given(MANY)
def test_made_anew_they_are_the_same(tmp_path_factory, acts):
    path = tmp_path_factory.mktemp("s") / "s.duckdb"
    with opened(path, write=True) as connection:
        add(connection, [Coded("d", document("t"), tuple(acts), ())], "v1")
        before = tables(connection)
        for table in LOOKUPS:
            connection.execute(f"DELETE FROM {table}")
        rebuild(connection)
        assert tables(connection) == before


def test_a_store_of_an_older_schema_gets_them(tmp_path):
    path = tmp_path / "s.duckdb"
    act = next(a for a in _acts() if a.mediators and len(a.parties) > 1)
    with opened(path, write=True) as connection:
        add(connection, [Coded("d", document(act.quote), (act,), ())], "v1")
        before = tables(connection)
        for table in ("dyads", "triads", *TELLING):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("CREATE TABLE named (actor_id VARCHAR)")
        connection.execute("UPDATE meta SET value = '3' WHERE key = 'schema'")
    with opened(path, write=True) as connection:
        assert tables(connection) == before
        assert before["triads"]
        connection.execute("DELETE FROM triads")
        assert [p for p in check(connection) if "not looked up" in p]


def _acts():
    from tests.builders import brief_en

    return [a for a in brief_en().acts if a.actuality == "happened" and not a.history]
