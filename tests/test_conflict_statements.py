import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.conflict.options import Option, Party
from miyanji.conflict.statements import OptionNames, StatementError, parse_statement

PARTIES = (
    Party("A", (Option("Stay"), Option("Pull back"))),
    Party("B C", (Option("Stay"), Option("U.N. force"), Option("no-fly"))),
)
NAMES = OptionNames.of(PARTIES)
CODES = np.arange(32)


def truth(text):
    return parse_statement(text, NAMES)(CODES).tolist()


def bit(number):
    return [bool(code >> number & 1) for code in range(32)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A.Stay", 0),
        ("`Pull back`", 1),
        ("A.`Pull back`", 1),
        ("`B C`.Stay", 2),
        ("`B C.Stay`", 2),
        ("`U.N. force`", 3),
        ("`B C`.`U.N. force`", 3),
        ("no-fly", 4),
        ("5", 4),
        ("((1))", 0),
        ("!!no-fly", 4),
        ("not not 5", 4),
    ],
)
def test_options_are_found(text, number):
    assert truth(text) == bit(number)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("1 and 2", lambda a, b, c: a and b),
        ("1 & !2", lambda a, b, c: a and not b),
        ("1 | 2 & 3", lambda a, b, c: a or (b and c)),
        ("1 or 2 AND 3", lambda a, b, c: a or (b and c)),
        ("(1 or 2) and 3", lambda a, b, c: (a or b) and c),
        ("!1 or 2", lambda a, b, c: not a or b),
        ("!(1 or 2)", lambda a, b, c: not (a or b)),
        ("-1 and -(2 or 3)", lambda a, b, c: not a and not (b or c)),
        ("1 if 2", lambda a, b, c: a or not b),
        ("1 IF 2 or 3", lambda a, b, c: a or not (b or c)),
        ("1 and 2 if 3", lambda a, b, c: (a and b) or not c),
        ("1 iff 2", lambda a, b, c: a == b),
        ("1 iff (2 if 3)", lambda a, b, c: a == (b or not c)),
    ],
)
def test_signs_bind_as_documented(text, meaning):
    expected = [bool(meaning(code & 1, code >> 1 & 1, code >> 2 & 1)) for code in range(32)]
    assert truth(text) == expected


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("Leave", "there is no option 'Leave'; the options are Stay, `Pull back`"),
        ("Stay", "'Stay' is ambiguous; write A.Stay or `B C`.Stay"),
        ("6", "there is no option '6'"),
        ("0", "there is no option '0'"),
        ("Pull back", "there is no option 'Pull'"),
        ("1 2", "does not end before '2'; join options"),
        ("1 if 2 if 3", "does not end before 'if'"),
        ("(1 or 2", "lacks a closing parenthesis"),
        ("1 or", "lacks an option before its end"),
        ("or 1", "lacks an option before 'or'"),
        ("", "lacks an option before its end"),
        ("`Stay", "has a stray '`'; close its backquotes"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_remedy(text, remedy):
    with pytest.raises(StatementError) as problem:
        truth(text)
    assert remedy in str(problem.value)


def test_a_name_that_is_another_options_number_is_ambiguous():
    names = OptionNames.of((Party("A", (Option("2"), Option("x"))),))
    with pytest.raises(StatementError, match=r"ambiguous; write A\.`2` or A\.x"):
        parse_statement("2", names)
    assert parse_statement("`2`", names)(np.arange(4)).tolist() == [False, True, False, True]


def statements():
    """Texts of statements with the Python expression that means the same."""
    options = st.integers(1, 5).map(lambda k: (str(k), f"(s >> {k - 1} & 1)"))

    def joined(inner):
        return st.one_of(
            inner.map(lambda x: (f"!({x[0]})", f"(not {x[1]})")),
            st.tuples(inner, inner).map(lambda p: _join(p, "({}) and ({})", "({} and {})")),
            st.tuples(inner, inner).map(lambda p: _join(p, "({}) or ({})", "({} or {})")),
            st.tuples(inner, inner).map(lambda p: _join(p, "({}) if ({})", "({} or not {})")),
            st.tuples(inner, inner).map(
                lambda p: _join(p, "({}) iff ({})", "(bool({}) == bool({}))")
            ),
        )

    return st.recursive(options, joined, max_leaves=8)


def _join(pair, text, meaning):
    return text.format(pair[0][0], pair[1][0]), meaning.format(pair[0][1], pair[1][1])


@given(statements())
def test_nested_statements_mean_what_they_say(pair):
    text, meaning = pair
    assert truth(text) == [bool(eval(meaning, {"s": code})) for code in range(32)]


@given(st.text(alphabet="12 AStay.`!()&|-fi ndor", max_size=20))
def test_any_text_is_read_or_refused_with_a_message(text):
    try:
        assert len(truth(text)) == 32
    except StatementError as problem:
        assert ";" in str(problem)
