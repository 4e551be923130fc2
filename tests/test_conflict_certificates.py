"""Every certificate is accepted by a checker that shares nothing with the engine; a tampered one
is rejected.
"""

import copy
import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.certificates import checker
from miyanji.conflict.errors import CaseError
from miyanji.conflict.propagation import CLOSURES
from miyanji.conflict.stability import CONCEPTS
from tests.conflict_games import (
    partial_case,
    partial_toml,
    plain_game,
    random_case,
    toml_text,
)

EXAMPLE = """[case]
name = "Dam"
[[party]]
name = "Upper"
option = [{name = "Fill"}]
[[party]]
name = "Lower"
option = [{name = "Fire"}]
[preferences]
Upper = {ranking = ["YN", "NN", "NY", "YY"]}
Lower = {ranking = ["NN", "NY", "YY", "YN"]}
"""


def checked(case):
    """The case as plain sets for the checker."""
    game = plain_game(case)
    changes = {
        party: {text: {t for s, t in arcs if s == text} for text in game["state_of"]}
        for party, arcs in game["flips"].items()
    }
    return {**game, "changes": changes}


def certificates(case, closure="legal"):
    solution = parse_case(toml_text(case)).solve(closure=closure)
    return solution, json.loads(json.dumps(solution.to_dict(certificates=True)))["certificates"]


@pytest.mark.parametrize("closure", CLOSURES)
@pytest.mark.parametrize("seed", range(25))
def test_every_verdict_has_a_certificate_that_holds(seed, closure):
    case = random_case(seed, options=4)
    game = checked(case)
    solution, found = certificates(case, closure)
    assert len(found) == len(solution.states) * len(case["names"]) * len(CONCEPTS)
    for proof in found:
        stable = proof["state"] in solution.stable[proof["party"]][proof["concept"]]
        assert proof["stable"] == stable
        assert checker.accepts(proof, game), proof


def _sanctions(proof, key):
    return [x for x in proof.get("sanctions", ()) if x.get(key)]


def _any(proof):
    return [proof]


def _unstable(proof):
    return [] if proof["stable"] else [proof]


def _flip(proof, draw):
    proof["stable"] = not proof["stable"]
    for key, empty in (("sanctions", []), ("reachable", []), ("combinations", [])):
        proof.setdefault(key, empty)
    proof.setdefault("improvement", proof["state"])


def _drop_sanction(proof, draw):
    proof["sanctions"].pop(draw(st.integers(0, len(proof["sanctions"]) - 1)))


def _cut_path(proof, draw):
    draw(st.sampled_from(_sanctions(proof, "path")))["path"].clear()


def _own_mover(proof, draw):
    """The party itself cannot sanction its own improvement."""
    path = draw(st.sampled_from(_sanctions(proof, "path")))["path"]
    draw(st.sampled_from(path))[1:] = [proof["party"]]


def _answers(proof, draw):
    draw(st.sampled_from(_sanctions(proof, "answers")))["answers"].pop()


def _drop_place(proof, draw):
    proof["reachable"].pop(draw(st.integers(0, len(proof["reachable"]) - 1)))


def _drop_escape(proof, draw):
    proof["escapes"].pop(draw(st.sampled_from(sorted(proof["escapes"]))))


def _wrong_escape(proof, draw):
    """A state cannot be left for itself."""
    state = draw(st.sampled_from(sorted(proof["escapes"])))
    proof["escapes"][state] = state


def _wrong_improvement(proof, draw):
    proof["improvement"] = proof["state"]


def _wrong_end(proof, draw):
    draw(st.sampled_from(_sanctions(proof, "combination")))["combination"][2] = None


def _drop_combination(proof, draw):
    proof["combinations"].pop(draw(st.integers(0, len(proof["combinations"]) - 1)))


TAMPERINGS = {
    _flip: _any,
    _drop_sanction: lambda proof: proof.get("sanctions"),
    _cut_path: lambda proof: _sanctions(proof, "path"),
    _own_mover: lambda proof: _sanctions(proof, "path"),
    _answers: lambda proof: _sanctions(proof, "answers"),
    _drop_place: lambda proof: proof.get("reachable"),
    _drop_escape: lambda proof: proof.get("escapes"),
    _wrong_escape: lambda proof: proof.get("escapes"),
    _wrong_improvement: _unstable,
    _wrong_end: lambda proof: _sanctions(proof, "combination"),
    _drop_combination: lambda proof: proof.get("combinations"),
}


@cache
def seen():
    """Pairs of a game and one of its certificates."""
    found = []
    for seed in range(12):
        case = random_case(seed, options=4)
        game = checked(case)
        for closure in CLOSURES:
            found += [(game, proof) for proof in certificates(case, closure)[1]]
    return found


@pytest.mark.parametrize(("tamper", "fits"), TAMPERINGS.items())
@settings(deadline=None)
@given(st.data())
def test_a_tampered_certificate_is_rejected(tamper, fits, data):
    game, whole = data.draw(st.sampled_from([pair for pair in seen() if fits(pair[1])]))
    proof = copy.deepcopy(whole)
    tamper(proof, data.draw)
    assert not checker.accepts(proof, game)


def test_sentences_can_be_read():
    solution = parse_case(EXAMPLE).solve()
    told = {
        (party, state, concept): solution.certificate(party, state, concept).sentence
        for party, state, concept in [
            ("Upper", "NN", "nash"),
            ("Upper", "NN", "gmr"),
            ("Upper", "NN", "seq"),
            ("Upper", "NN", "sim"),
            ("Upper", "YN", "seq"),
            ("Lower", "YN", "smr"),
            ("Lower", "YN", "sim"),
        ]
    }
    assert told == {
        ("Upper", "NN", "nash"): "Upper gains by moving from NN to YN.",
        ("Upper", "NN", "gmr"): (
            "If Upper moves from NN to YN, Lower moves to YY, which Upper does not prefer to NN."
        ),
        ("Upper", "NN", "seq"): (
            "If Upper moves from NN to YN, Lower moves to YY, which Upper does not prefer to NN."
        ),
        ("Upper", "NN", "sim"): (
            "Upper gains by moving from NN to YN, and no improvement that others make at the same "
            "time leads to a state that Upper does not prefer to NN."
        ),
        ("Upper", "YN", "seq"): "Upper has no move from YN to a state that it prefers.",
        ("Lower", "YN", "smr"): (
            "Lower gains by moving from YN to YY, and the one state that others can then reach, "
            "NY, is better for Lower than YN or lets Lower move on to one that is."
        ),
        ("Lower", "YN", "sim"): (
            "Lower gains by moving from YN to YY, and no improvement that others make at the same "
            "time leads to a state that Lower does not prefer to YN."
        ),
    }


def test_unknown_comparisons_and_many_states_have_no_certificates():
    case, pairs = partial_case(3, parties=2, options=3, known=0.2)
    unknown = parse_case(partial_toml(case, pairs))
    found = unknown.solve().to_dict(certificates=True)
    assert found["certificates"] == []
    assert "some comparisons are unknown; state them" in found["notes"][-1]
    with pytest.raises(CaseError, match="some comparisons are unknown"):
        unknown.solve().certificate("P0", found["states"][0], "nash")
    options = ", ".join(f'{{name = "o{k}"}}' for k in range(11))
    large = parse_case(
        f'[case]\nname = "x"\n[[party]]\nname = "A"\noption = [{options}]\n'
        "[preferences]\nA = {weights = {o0 = 1}}\n"
    ).solve()
    assert "up to 1,024 states, and the case has 2,048" in large.proofs()[1]
    assert large.certificate("A", "N" * 11, "gmr").stable is False


def test_the_checker_is_short_and_imports_nothing_of_the_engine():
    text = Path(checker.__file__).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    assert "miyanji" not in text


@pytest.mark.skipif(
    not (Path(__file__).parents[2] / "shared" / "conflict_cases").exists(),
    reason="the shared cases are not here",
)
def test_certificates_of_a_published_case():
    case = Case.load(Path(__file__).parents[2] / "shared" / "conflict_cases" / "Cuban.toml")
    found = case.solve().to_dict(certificates=True)["certificates"]
    assert len(found) == 12 * 2 * 6
    assert all(proof["sentence"].endswith(".") for proof in found)
