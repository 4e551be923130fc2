from hypothesis import given
from hypothesis import strategies as st

from miyanji.mediation.lazily import Lazily

ENDS = st.none() | st.integers(-6, 6)


@given(st.lists(st.integers(), max_size=5), ENDS, ENDS)
def test_it_is_the_tuple_of_what_is_made(keys, start, end):
    found = Lazily(keys, str)
    plain = tuple(map(str, keys))
    assert (tuple(found), len(found), found == plain, hash(found)) == (
        plain, len(plain), True, hash(plain)
    )  # fmt: skip
    assert found[start:end] == plain[start:end]
    assert [found[n] for n in range(-len(plain), len(plain))] == [*plain, *plain]


def test_only_what_is_asked_for_is_made():
    made = []
    found = Lazily(range(10), lambda n: made.append(n) or n)
    assert found[7:][1] == 8
    assert made == [8]
