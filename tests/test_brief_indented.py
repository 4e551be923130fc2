import json

from hypothesis import given
from hypothesis import strategies as st

from miyanji.brief.indented import indented, pieces

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
DATA = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(DATA)
def test_it_is_the_text_that_json_writes(data):
    assert indented(data) == json.dumps(data, ensure_ascii=False, indent=1)


def lazy(data):
    """The same data with iterators for lists that stand in dictionaries."""
    if isinstance(data, dict):
        return {
            key: iter([lazy(v) for v in held]) if isinstance(held, list) else lazy(held)
            for key, held in data.items()
        }
    return data


@given(st.dictionaries(st.text(), DATA, max_size=4), st.integers(0, 3))
def test_piece_by_piece_it_is_the_same(data, level):
    assert "".join(pieces(lazy(data), level)) == indented(data, level)
