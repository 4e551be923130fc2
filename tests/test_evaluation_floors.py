from pathlib import Path

import pytest

from miyanji.evaluation.floors import FloorError, check, drops, pin, read_floors

SCORES = {"stage": {"accuracy": 0.91239, "occurred_claimed_wrongly": 0.0214, "n": 9.0}}


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    (tmp_path / "gold.jsonl").write_text("{}\n")
    path = tmp_path / "floors.json"
    pin(path, "own", ["gold.jsonl"], SCORES)
    return path


def changed(**figures: float) -> dict[str, dict[str, float]]:
    return {"stage": {**SCORES["stage"], **figures}}


def test_what_was_pinned_passes_and_counts_are_not_pinned(floors: Path):
    check(floors, "own", SCORES)
    assert read_floors(floors)["own"].floors == {
        "stage.accuracy": 0.912,
        "stage.occurred_claimed_wrongly": 0.022,
    }


def test_a_drop_fails(floors: Path):
    with pytest.raises(FloorError, match=r"accuracy.*0\.912"):
        check(floors, "own", changed(accuracy=0.9))


def test_more_wrong_claims_are_a_drop(floors: Path):
    with pytest.raises(FloorError, match="claimed_wrongly"):
        check(floors, "own", changed(occurred_claimed_wrongly=0.05))


def test_a_figure_that_is_no_longer_measured_is_a_drop(floors: Path):
    assert drops(read_floors(floors)["own"], {}) != []


def test_other_data_is_refused(floors: Path):
    (floors.parent / "gold.jsonl").write_text("{} \n")
    with pytest.raises(FloorError, match="changed"):
        check(floors, "own", SCORES)


def test_a_floor_rises_but_is_lowered_only_on_purpose(floors: Path):
    pin(floors, "own", ["gold.jsonl"], changed(accuracy=0.95))
    with pytest.raises(FloorError, match="only rise"):
        pin(floors, "own", ["gold.jsonl"], SCORES)
    pin(floors, "own", ["gold.jsonl"], SCORES, allow_lower=True)
    assert read_floors(floors)["own"].floors["stage.accuracy"] == 0.912


def test_a_set_without_floors_is_an_error(floors: Path):
    with pytest.raises(FloorError, match="no floors"):
        check(floors, "other", SCORES)
