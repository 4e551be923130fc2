import json
from pathlib import Path

import pytest

from miyanji.coding.act import Plover
from miyanji.evaluation.floors import FloorError, read_floors
from miyanji.evaluation.gate import check_all, pin_set
from miyanji.evaluation.gold import GoldText
from tests.evaluation_fakes import TEXT, FakeCoding, act, process


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    row = {"id": "t1", "language": "en", "text": TEXT, "has_mediation": True, "stage": "offered",
           "parties": ["TCD", "NER"], "mediators": ["NOR"]}  # fmt: skip
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n")
    return path


def good(text: GoldText) -> FakeCoding:
    return FakeCoding((), (process(),))


def bad(text: GoldText) -> FakeCoding:
    return FakeCoding((), (process(parties=("TCD", "NOR"), mediators=("NER",), stage="occurred"),))


def test_a_pinned_set_passes_until_the_coder_gets_worse(gold: Path):
    floors = gold.parent / "floors.json"
    pin_set(floors, "own", [gold], coder=good)
    assert check_all(floors, good) == []
    (complaint,) = check_all(floors, bad)
    assert "stage.accuracy" in complaint and "mediators.f1" in complaint


def test_a_floor_is_not_lowered_by_pinning_again(gold: Path):
    floors = gold.parent / "floors.json"
    pin_set(floors, "own", [gold], coder=good)
    with pytest.raises(FloorError):
        pin_set(floors, "own", [gold], coder=bad)
    pin_set(floors, "own", [gold], coder=bad, allow_lower=True)
    assert read_floors(floors)["own"].floors["stage.accuracy"] == 0.0


def test_new_gold_asks_for_new_floors(gold: Path):
    floors = gold.parent / "floors.json"
    pin_set(floors, "own", [gold], coder=good)
    gold.write_text(gold.read_text() * 1 + "\n")
    assert "pin its floors again" in check_all(floors, good)[0]


def test_a_set_of_records_is_pinned_by_its_dyads(tmp_path: Path):
    path = tmp_path / "records.xml"
    event = '<EventCoding eventcode="190" sourcecode="TCD" targetcode="NER" />'
    path.write_text(f'<Sentence id="a"/>{event}<Text>Chad shelled Niger.</Text></Sentence>')
    act_ = act(None, ("TCD",), ("NER",), plover=Plover("ASSAULT"))
    pinned = pin_set(tmp_path / "floors.json", "own", [path], coder=lambda _: FakeCoding((act_,)))
    assert pinned.floors == {"dyads.f1": 1.0}
    (complaint,) = check_all(tmp_path / "floors.json", lambda _: FakeCoding(()))
    assert "dyads.f1" in complaint
