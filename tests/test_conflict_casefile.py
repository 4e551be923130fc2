"""The case format: what is read, and what is refused with file, line and remedy."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.errors import CaseError
from miyanji.conflict.levers import Allow, Forbid, Joint, Prefer
from miyanji.conflict.patterns import Pattern

GOOD = """[case]
name = "Dam"
citation = "made up"
status_quo = "NNN"

[[party]]
name = "Upstream"
option = [{name = "Fill", moves = "forward"}, {name = "Share"}]

[[party]]
name = "Down stream"
[[party.option]]
name = "Fill"
moves = "both"

[states]
infeasible = ["YY-"]

[preferences]
Upstream = {statements = ["Share if `Down stream`.Fill", "!Share"]}
"Down stream" = {ranking = [["NYN", "NYY"], "NNN", ["NNY"], ["YNN", "YNY"]]}
"""


def changed(old, new):
    assert old in GOOD
    return GOOD.replace(old, new)


def test_a_case_is_read():
    case = parse_case(GOOD)
    assert (case.name, case.citation) == ("Dam", "made up")
    assert case.model.names == ("Upstream", "Down stream")
    assert case.model.space.texts == ["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"]
    assert case.model.space.text(case.status_quo) == "NNN"
    # Weights 2 and 1: NNN 3, YNN 3, NYN 2, NNY 1, YNY 1, NYY 2.
    assert case.model.ranks[0].tolist() == [2, 2, 1, 0, 0, 1]
    assert case.model.ranks[1].tolist() == [2, 0, 3, 1, 0, 3]


def test_moves_follow_directions_and_feasibility():
    space = parse_case(GOOD).model.space
    arcs = parse_case(GOOD).model.arcs[0]
    moves = {text: [space.text(t) for t in arcs.of(space.find(text))] for text in space.texts}
    assert moves["NNN"] == ["YNN", "NYN"]
    assert moves["YNN"] == []
    assert moves["NYN"] == ["NNN", "YNN"]


def test_allowed_forbidden_and_merged():
    text = changed(
        "[preferences]",
        'merged = [["Y--"]]\n[moves]\n'
        'allow = [{party = "Down stream", from = "Y--", to = "N--"}]\n'
        'forbid = [{party = "Upstream", from = "-N-", to = "-Y-"}]\n[preferences]',
    )
    model = parse_case(text).model
    assert model.space.texts == ["NNN", "YNN", "NYN", "NNY", "NYY"]
    assert model.space.find("YNY") == model.space.find("YNN") == 1
    moves = [
        [[model.space.text(t) for t in arcs.of(state)] for state in range(5)] for arcs in model.arcs
    ]
    assert moves[0] == [["YNN"], [], ["NNN", "YNN"], ["YNN"], ["YNN", "NNY"]]
    assert moves[1] == [["NNY"], ["NNN", "NNY"], ["NYY"], ["NNN"], ["NYN"]]


def test_patterns_strike_before_states_are_counted():
    names = ", ".join(f'{{name = "o{k}"}}' for k in range(40))
    patterns = [f"{'-' * k}NY{'-' * (38 - k)}" for k in range(39)]
    text = (
        f'[case]\nname = "ladder"\n[[party]]\nname = "A"\noption = [{names}]\n'
        f"[states]\ninfeasible = {patterns}\n[preferences]\nA = {{weights = {{o0 = 1}}}}\n"
    )
    assert parse_case(text).model.space.size == 41


def test_weights_add_exactly():
    weights = '{weights = {Share = 0.1, "Upstream.Fill" = 0.2, "`Down stream`.Fill" = 0.3}}'
    text = changed('{statements = ["Share if `Down stream`.Fill", "!Share"]}', weights)
    text = text.replace('infeasible = ["YY-"]', "").replace(
        '"NYN", "NYY"]', '"NYN", "NYY", "YYN", "YYY"]'
    )
    case = parse_case(text)
    ranks = dict(zip(case.model.space.texts, case.model.ranks[0].tolist(), strict=True))
    assert ranks["YYN"] == ranks["NNY"]
    assert ranks["YNN"] > ranks["NYN"] > ranks["NNN"]


def test_levers_are_read():
    levers = """
[[lever]]
id = "guarantee"
by = "CHE"
cost = 2
effect = {prefer = {party = "Upstream", better = "NY-", worse = "NN-"}}
[[lever]]
id = "inspect"
by = "CHE"
cost = 0.5
effect = {forbid = {party = "Upstream", option = "Share", direction = "backward"}}
[[lever]]
id = "release"
by = "CHE"
cost = 0
effect = {allow = {party = "Down stream", option = "Fill", direction = "both"}}
[[lever]]
id = "sign"
by = "CHE"
cost = 1
effect = {joint = {parties = ["Upstream", "Down stream"], from = "NNN", to = "NYY"}}
"""
    found = parse_case(GOOD + levers).declared_levers
    assert [lever.id for lever in found] == ["guarantee", "inspect", "release", "sign"]
    assert [lever.effect for lever in found] == [
        Prefer(0, Pattern(0b011, 0b010), Pattern(0b011, 0)),
        Forbid(0, 0b010, "backward"),
        Allow(1, 0b100, "both"),
        Joint((0, 1), Pattern(0b111, 0), Pattern(0b111, 0b110)),
    ]


def test_unknown_comparisons_make_an_answer_of_two_parts():
    text = changed('{statements = ["Share if `Down stream`.Fill", "!Share"]}', "{better = []}")
    found = parse_case(text).solve()
    assert found.stable["Upstream"]["nash"] == {
        "possible": ["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"],
        "necessary": ["YNN", "YNY"],
    }
    # The other party's own order is known, and its verdicts hang on nothing else.
    assert found.stable["Down stream"]["nash"]["possible"] == ["NNN", "YNN", "NYN", "YNY", "NYY"]


def test_an_uncertain_statement_leaves_what_it_decides_unknown():
    text = changed('"!Share"', '{text = "!Share", confidence = 0.6}')
    order = parse_case(text).model.orders[0]
    texts = parse_case(text).model.space.texts
    better = {(texts[a], texts[b]) for a, b in zip(*order.better.nonzero(), strict=True)}
    top, low = ("NNN", "YNN", "NYN", "NYY"), ("NNY", "YNY")
    assert better == {(a, b) for a in top for b in low}
    assert order.tied[0, 1]
    assert not order.tied[0, 2]


def test_an_unknown_pair_that_the_ranking_decides_is_warned_of():
    ranking = '{ranking = [["NYN", "NYY"], "NNN", ["NNY"], ["YNN", "YNY"]]'
    loose = parse_case(changed(ranking, ranking + ', unknown = [["NNN", "NNY"]]'))
    assert loose.warnings == ()
    assert not loose.model.complete
    forced = parse_case(changed(ranking, ranking + ', unknown = [["NYN", "NNY"]]'))
    assert forced.model.complete
    assert forced.warnings[0].startswith("Down stream: NYN and NNY are called unknown")


BAD = [
    ('name = "Dam"', 'nam = "Dam"', 2, "there is no key 'nam' under 'case'"),
    ('name = "Dam"\n', "", 1, "'name' is missing under 'case'; add it"),
    ('citation = "made up"', 'cite = "x"', 3, "there is no key 'cite' under 'case'"),
    ('status_quo = "NNN"', 'status_quo = "YYN"', 4, "YYN is infeasible; name a feasible state"),
    ('status_quo = "NNN"', 'status_quo = "NN"', 4, "has 2 letters for 3 options"),
    ('status_quo = "NNN"', 'status_quo = "NN-"', 4, "write only Y and N"),
    ('name = "Upstream"', 'name = "Down stream"', 11, "already the name of another party"),
    ('"Share"}', '"Fill"}', 8, "already the name of another option of 'Upstream'"),
    ('moves = "both"', 'moves = "up"', 14, "got 'up'"),
    ('[[party.option]]\nname = "Fill"\nmoves = "both"', "option = []", 12, "party without options"),
    ('infeasible = ["YY-"]', 'infeasible = ["YY-", "YYYY"]', 17, "4 letters for 3 options"),
    ('infeasible = ["YY-"]', 'infeasible = ["YX-"]', 17, "'YX-' has 'X'; write only Y, N and -"),
    ('infeasible = ["YY-"]', 'infeasible = ["Y--", "N--"]', 17, "no state is feasible"),
    ('infeasible = ["YY-"]', 'infeasible = ["---"]', 17, "no state is feasible"),
    ('infeasible = ["YY-"]', "feasible = []", 17, "no state is feasible"),
    ('["YY-"]', '["Y--"]\nfeasible = ["NNN", "YNN"]', 18, "YNN is listed as feasible and struck"),
    ('infeasible = ["YY-"]', 'feasible = ["NNN", "NNN"]', 17, "NNN is listed twice"),
    ('["YY-"]', '["YY-"]\nmerged = [["YY-"]]', 18, "no feasible state matches"),
    ('["YY-"]', '["YY-"]\nmerged = [["Y--"], ["--Y"]]', 18, "YNY is already in another group"),
    ("`Down stream`.Fill", "Fil", 20, "there is no option 'Fil'"),
    ("`Down stream`.Fill", "Fill", 20, "'Fill' is ambiguous"),
    ('"NNN", ["NNY"]', '"NNN"', 21, "the ranking misses NNY"),
    ('["NNY"]', '["NNY", "NNN"]', 21, "NNN is ranked twice"),
    ('["NNY"]', '["NNY"], "YYY"', 21, "YYY is infeasible"),
    ('"Down stream" = {', '"Down" = {', 21, "there is no party 'Down'"),
    ('"Down stream" = {ranking', '#"Down stream" = {ranking', 19, "'Down stream' has no pref"),
    ("{statements = [", "{better = [], statements = [", 20, "exactly one of ranking, statements"),
    ('{statements = ["Share if `Down stream`.Fill", "!Share"]}', "{}", 20, "(here: none)"),
    (
        '{statements = ["Share if `Down stream`.Fill", "!Share"]}',
        '{better = [["NNN", "NYN"], ["NYN", "YNN"],\n["YNN", "NNN"]]}',
        20,
        "circle, NNN over NYN over YNN over NNN; drop one",
    ),
    (
        '{statements = ["Share if `Down stream`.Fill", "!Share"]}',
        '{better = [["NNN", "NNN"]]}',
        20,
        "NNN is compared with itself",
    ),
    (
        '"Down stream" = {',
        '"Down stream" = {unknown = [["NNN"]], ',
        21,
        "unknown",
    ),
    ('"!Share"]', '{text = "!Share", confidence = 1.2}]', 20, "confidence"),
    (
        "[preferences]",
        '[moves]\nallow = [{party = "X", from = "---", to = "Y--"}]\n[preferences]',
        20,
        "there is no party 'X'",
    ),
    (
        "[preferences]",
        '[moves]\nallow = [{party = "Upstream", from = "Y--", to = "Y--"}]\n[preferences]',
        20,
        "no move between different feasible states",
    ),
    (
        "[preferences]",
        '[[lever]]\nid = "a"\nby = "x"\ncost = -1\neffect = {}\n[preferences]',
        22,
        "cost",
    ),
    (
        "[preferences]",
        '[[lever]]\nid = "a"\nby = "x"\ncost = 1\neffect = {}\n[preferences]',
        23,
        "exactly one effect",
    ),
    ("[case]", "[[case]]", 1, "case"),
]


@pytest.mark.parametrize(("old", "new", "line", "remedy"), BAD)
def test_what_is_wrong_is_said_with_its_line(old, new, line, remedy):
    with pytest.raises(CaseError) as problem:
        parse_case(changed(old, new), "dam.toml")
    message = str(problem.value)
    assert message.startswith(f"dam.toml, line {line}: "), message
    assert remedy in message
    assert "\n" not in message


def test_text_that_is_no_toml(tmp_path):
    with pytest.raises(CaseError, match=r"x.toml: is not valid TOML: .*line 2"):
        parse_case("[case]\nname = = 3", "x.toml")
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CaseError, match="is not UTF-8 text; save it as UTF-8"):
        Case.load(path)


def test_a_name_that_is_no_case():
    with pytest.raises(CaseError, match="no such file, and no published case of that name"):
        Case.load("atlantis")


def test_a_folder_is_no_case(tmp_path):
    with pytest.raises(CaseError, match="is a folder"):
        Case.load(tmp_path)


def test_too_many_states_get_an_estimate_and_advice():
    names = ", ".join(f'{{name = "o{k}"}}' for k in range(40))
    text = f'[case]\nname = "x"\n[[party]]\nname = "A"\noption = [{names}]\n'
    with pytest.raises(CaseError) as problem:
        parse_case(text + "[preferences]\nA = {weights = {o0 = 1}}\n")
    assert "up to 1,099,511,627,776 states" in str(problem.value)
    assert "GiB" in str(problem.value)
    assert "infeasible patterns" in str(problem.value)


EDITS = st.lists(
    st.tuples(
        st.integers(0, len(GOOD) - 1),
        st.sampled_from(["drop", "swap", "insert", "line"]),
        st.sampled_from(list("YN-[]{}\"'=,.!`#\n 19") + ["Fill", "Share", "\u0000", "ی", "[["]),
    ),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=300)
@given(EDITS)
def test_a_damaged_file_is_solved_or_refused_in_one_line(edits):
    text = GOOD
    for at, kind, piece in edits:
        at = min(at, len(text))
        if kind == "line":
            lines = text.split("\n")
            del lines[at % len(lines)]
            text = "\n".join(lines)
        else:
            text = text[:at] + ("" if kind == "drop" else piece) + text[at + (kind != "insert") :]
    try:
        solution = parse_case(text, "x.toml").solve()
    except CaseError as problem:
        assert str(problem).startswith("x.toml")
        assert "\n" not in str(problem)
    else:
        assert set(solution.equilibria) == {"nash", "gmr", "smr", "seq", "sseq", "sim"}
