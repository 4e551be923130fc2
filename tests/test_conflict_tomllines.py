import tomllib

from hypothesis import given
from hypothesis import strategies as st

from miyanji.conflict.tomllines import LineIndex

SOURCE = '''# a case
[case]
name = "x [not a table]"   # "comment"
long = """
two
lines"""

[[party]]
name = 'A # no comment'
[[party.option]]
name = "one"
[[party.option]]
name = "two"

[[party]]
"name" = "B"
option = [
  {name = "p", moves = "both"},  # first
  {name = "q"},
]

[preferences]
"B C" = {ranking = [["YN"],
  ["NY", "NN"]]}
A.weights."!x y" = 1.5
'''


def test_lines_of_keys_items_and_tables():
    lines = LineIndex(SOURCE)
    expected = {
        ("case",): 2,
        ("case", "name"): 3,
        ("case", "long"): 4,
        ("party", 0, "name"): 9,
        ("party", 0, "option", 1): 12,
        ("party", 0, "option", 1, "name"): 13,
        ("party", 1, "name"): 16,
        ("party", 1, "option", 0, "moves"): 18,
        ("party", 1, "option", 1, "name"): 19,
        ("preferences", "B C", "ranking", 0, 0): 23,
        ("preferences", "B C", "ranking", 1, 1): 24,
        ("preferences", "A", "weights", "!x y"): 25,
    }
    assert {path: lines.line(path) for path in expected} == expected


def test_a_path_that_is_not_there_gets_the_line_of_what_is():
    lines = LineIndex(SOURCE)
    assert lines.line(("party", 1, "option", 1, "moves")) == 19
    assert lines.line(("case", "status_quo")) == 2
    assert lines.line(("nothing",)) is None


def test_a_byte_order_mark_and_windows_line_ends():
    lines = LineIndex("\ufeff[case]\r\nname = 'x'\r\n")
    assert lines.line(("case", "name")) == 2


def _values():
    scalars = st.one_of(
        st.integers(-9, 9).map(str),
        st.sampled_from(["true", "1979-05-27T07:32:00Z", "1.5e3", "''", '"a\\"b"', "'''x\n'y'''"]),
    )
    return st.recursive(
        scalars,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda xs: "[\n" + ",# ]\n".join(xs) + "\n]"),
            st.lists(inner, max_size=3).map(
                lambda xs: "{" + ", ".join(f"k{i} = {x}" for i, x in enumerate(xs)) + "}"
            ),
        ),
        max_leaves=6,
    )


@given(st.lists(_values(), min_size=1, max_size=4))
def test_every_value_has_the_line_on_which_it_begins(values):
    source = "".join(f"key{number} =   {value} # end\n" for number, value in enumerate(values))
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return
    lines = LineIndex(source)
    start = 1
    for number, value in enumerate(values):
        assert lines.line((f"key{number}",)) == start
        start += f"{value}\n".count("\n")
        if isinstance(data[f"key{number}"], list):
            for at in range(len(data[f"key{number}"])):
                assert lines.line((f"key{number}", at)) is not None
