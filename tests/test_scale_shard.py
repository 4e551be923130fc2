from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from miyanji.documents.corpus import Entry
from miyanji.documents.record import Record, Reject
from miyanji.scale.shard import CHARACTERS, RECORDS, shards

RECORD = st.builds(
    Record,
    id=st.text(max_size=5),
    place=st.just("x:1"),
    body=st.one_of(st.text(max_size=20), st.binary(max_size=20), st.just("x" * 90_000)),
    published=st.sampled_from([None, date(2025, 3, 5)]),
)
ITEMS = st.lists(st.one_of(RECORD, st.builds(Reject, st.none(), st.just("y"), st.just("z"))))


def entries(items):
    return [Entry(item, 10 * (n + 1)) for n, item in enumerate(items)]


@given(ITEMS)
def test_shards_hold_every_item_once_in_order_and_stay_small(items):
    found = list(shards(entries(items), "v"))
    assert [item for shard in found for item in shard.items] == items
    assert sum(shard.size for shard in found) == 10 * len(items)
    for shard in found:
        assert 1 <= len(shard.items) <= RECORDS
        bodies = [len(i.body) for i in shard.items if isinstance(i, Record)]
        assert sum(bodies[:-1]) < CHARACTERS


@given(ITEMS, ITEMS)
def test_key_is_of_the_items_and_the_version(one, two):
    keys = [[s.key for s in shards(entries(items), "v")] for items in (one, two)]
    assert (keys[0] == keys[1]) == (one == two)
    if one:
        assert next(shards(entries(one), "w")).key != keys[0][0]
