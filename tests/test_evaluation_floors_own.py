"""The figures on our own articles do not drop (the gate checks the sentences as well)."""

from pathlib import Path

import pytest

from miyanji.evaluation.floors import read_floors
from miyanji.evaluation.gate import check_all

FLOORS = Path(__file__).parents[1] / "evaluation/floors.json"


@pytest.mark.skipif(not FLOORS.exists(), reason="no floors are pinned yet")
def test_no_figure_on_our_own_articles_drops():
    assert "articles" in read_floors(FLOORS)
    assert check_all(FLOORS, names=["articles"]) == []
