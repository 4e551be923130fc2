from hypothesis import given
from hypothesis import strategies as st

from miyanji.coding.lexicon import longest_match
from miyanji.coding.table import Table
from miyanji.languages.sentence import Token

KEY = st.text("ab", min_size=1, max_size=4)
TABLE = st.frozensets(st.text("ab", min_size=1, max_size=6), max_size=6)
TOKENS = st.lists(st.tuples(KEY, KEY), max_size=7).map(
    lambda rows: [Token(i, k, 0, 0, k, lemma) for i, (k, lemma) in enumerate(rows)]
)


def spelled_out(tokens, start, table, limit, stop):
    """Try every length, the longest first."""
    for length in range(min(limit, stop - start), 0, -1):
        head = "".join(t.key for t in tokens[start : start + length - 1])
        last = tokens[start + length - 1]
        if head + last.key in table or head + last.lemma in table:
            return length
    return 0


@given(TOKENS, TABLE, st.integers(1, 8), st.integers(0, 7), st.integers(0, 7))
def test_longest_match_is_the_longest_of_all_tries(tokens, keys, limit, start, stop):
    start, stop = min(start, len(tokens)), min(stop, len(tokens))
    found = longest_match(tokens, start, Table.of(keys, None), limit, stop)
    assert found == spelled_out(tokens, start, keys, limit, stop)


def test_prefixes_are_all_beginnings():
    assert Table(ab=1, ac=2).prefixes == {"a", "ab", "ac"}
