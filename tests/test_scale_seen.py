from hypothesis import given
from hypothesis import strategies as st

from miyanji.documents.corpus import Entry
from miyanji.documents.record import Record, Reject
from miyanji.scale.seen import unique

RECORD = st.builds(
    Record,
    id=st.sampled_from("abcd"),
    place=st.integers(1, 99).map("x:{}".format),
    body=st.just("text"),
    capture=st.sampled_from([None, "Monday", "Tuesday"]),
)


@given(items=st.lists(RECORD))
def test_ids_that_come_out_differ_and_nothing_is_dropped(items, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "seen"
    found = [entry.item for entry in unique([Entry(item, 0) for item in items], path)]
    ids = [item.id for item in found if isinstance(item, Record)]
    assert len(ids) == len(set(ids))
    assert [item.place for item in found] == [item.place for item in items]
    first = {}
    for before, after in zip(items, found, strict=True):
        if isinstance(after, Reject):
            assert first[before.id] in after.reason
        first.setdefault(before.id, before.place)
    assert not path.exists()


def test_a_page_captured_twice_is_two_documents(tmp_path):
    one, two = (Record("u", "x", "text", capture=day) for day in ("Monday", "Tuesday"))
    found = unique([Entry(item, 0) for item in (one, two, two)], tmp_path / "seen")
    first, later, again = (entry.item for entry in found)
    assert (first.id, later.id, type(again)) == ("u", "u@Tuesday", Reject)
