"""The boards over all combinations of options against the one over listed moves."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.conflict.boards import arc_board, board_of, cube_board
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.cube import CubeMover, fits_cube
from miyanji.conflict.errors import CaseError
from miyanji.conflict.flips import FlipMover
from miyanji.conflict.model import GraphModel
from miyanji.conflict.movers import NOTHING, ArcMover
from miyanji.conflict.moves import MoveRule, Passage, arcs_of, rules_of
from miyanji.conflict.options import Option, Party
from miyanji.conflict.patterns import Pattern
from miyanji.conflict.preferences.orders import CompleteOrder, dense_ranks
from miyanji.conflict.propagation import CLOSURES
from miyanji.conflict.solving import stable_states
from miyanji.conflict.stability import PROPAGATED
from miyanji.conflict.states import enumerate_states, space_of
from tests.conflict_games import random_case, toml_text

DIRECTIONS = ("both", "forward", "backward", "none")


@st.composite
def models(draw):
    """Models of up to nine options, some lopsided, with any kind of moves but merged states."""
    shares = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4).filter(lambda s: sum(s) < 10))
    directions = st.sampled_from(DIRECTIONS if draw(st.booleans()) else ("both",))
    parties = tuple(
        Party(f"P{i}", tuple(Option(f"o{k}", draw(directions)) for k in range(share)))
        for i, share in enumerate(shares)
    )
    options = sum(shares)
    patterns = st.integers(1, 2**options - 1).flatmap(
        lambda care: st.integers(0, 2**options - 1).map(lambda v: Pattern(care, v & care))
    )
    codes = enumerate_states(options, draw(st.lists(patterns, max_size=2)))
    if not len(codes):
        codes = np.array([0])
    passages = st.lists(st.builds(Passage, patterns, patterns), max_size=2).map(tuple)
    rules = rules_of(parties)
    if draw(st.booleans()):
        rules = tuple(replace(r, allowed=draw(passages), forbidden=draw(passages)) for r in rules)
    random = np.random.default_rng(draw(st.integers(0, 1000)))
    levels = draw(st.sampled_from((2, 5, 1000)))
    orders = tuple(
        CompleteOrder(dense_ranks(random.integers(0, levels, len(codes)))) for _ in parties
    )
    return GraphModel(parties, space_of(options, codes), rules, orders)


@settings(deadline=None)
@given(models(), st.sampled_from(CLOSURES))
def test_boards_agree(model, closure):
    concepts = tuple(PROPAGATED)
    listed = stable_states(model, concepts=concepts, closure=closure, board=arc_board(model))
    whole = stable_states(model, concepts=concepts, closure=closure, board=cube_board(model))
    for concept in concepts:
        assert (listed[concept] == whole[concept]).all(), concept


@settings(deadline=None)
@given(models(), st.integers(0, 1000), st.booleans())
def test_movers_agree_on_any_values(model, seed, improving):
    """One operation, staying excluded, at every state."""
    values = np.random.default_rng(seed).integers(0, 50, model.space.size, dtype=np.int32)
    at = model.space.codes
    spread = np.zeros(1 << model.space.options, dtype=np.int32)
    spread[at] = values
    model = replace(
        model, rules=tuple(replace(r, allowed=r.allowed or _harmless(r)) for r in model.rules)
    )
    for one, other in zip(arc_board(model).movers, cube_board(model).movers, strict=True):
        assert (one.least(values, improving) == other.least(spread, improving)[at]).all()
        assert (one.most(values, improving) == other.most(spread, improving)[at]).all()


def _harmless(rule):
    """A passage that opens what is open anyway, so that staying may not count as a move."""
    return (Passage(Pattern(0, 0), Pattern(rule.up & rule.down, 0)),)


def test_the_board_fits_the_model():
    whole = parse_case(toml_text(random_case(1, exotic=False))).model
    assert fits_cube(whole.space)
    assert all(isinstance(mover, CubeMover) for mover in board_of(whole).movers)
    sparse = replace(whole, space=space_of(20, whole.space.codes))
    assert all(isinstance(mover, ArcMover) for mover in board_of(sparse).movers)


def test_states_without_moves():
    model = parse_case(toml_text(random_case(1, parties=2, options=2, exotic=False))).model
    rules = tuple(replace(rule, up=0, down=0) for rule in model.rules)
    still = replace(model, rules=rules)
    for board in (arc_board(still), cube_board(still)):
        for mover, ranks in zip(board.movers, still.ranks, strict=True):
            assert (mover.least(ranks, True) == NOTHING).all()
            found = stable_states(still, board=board)
            assert all(verdicts.all() for verdicts in found.values())


def test_too_many_moves_get_an_estimate():
    rule = MoveRule(
        (1 << 20) - 1, (1 << 20) - 1, 0, forbidden=(Passage(Pattern(1, 1), Pattern(1, 0)),)
    )
    with pytest.raises(CaseError, match=r"1,\d{3},\d{3},\d{3},\d{3} moves of one party"):
        FlipMover(20, rule, np.zeros(1 << 20, dtype=np.int32), None)
    free = MoveRule((1 << 20) - 1, (1 << 20) - 1, (1 << 20) - 1)
    with pytest.raises(CaseError, match="moves of one party would need about 40,960 GiB"):
        arcs_of(space_of(20, np.arange(1 << 20)), free)
