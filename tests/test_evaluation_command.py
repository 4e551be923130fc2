import json
from pathlib import Path

import pytest

from miyanji.documents.document import DocumentError
from miyanji.evaluation.command import evaluate, gather
from miyanji.evaluation.gold import GoldText
from tests.evaluation_fakes import TEXT, FakeCoding, act, process

ROW = {
    "id": "t1", "language": "en", "text": TEXT, "has_mediation": True, "stage": "occurred",
    "parties": ["TCD", "NER"], "mediators": ["NOR"], "responses": {"TCD": "accept"},
    "construction": "offer",
    "acts": [{"act": "accept", "actor": ["TCD"], "addressees": ["NOR"], "actuality": "happened",
              "quote": "Chad agreed"}],
}  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + json.dumps({**ROW, "id": "t9"}) + "\n")
    return path


def coder(text: GoldText) -> FakeCoding:
    return FakeCoding((act(),), (process(responses={"TCD": "accept"}),))


def test_the_report_shows_figures_tables_and_errors_with_their_rules(gold: Path):
    text = evaluate([gold], errors=True, coder=coder)
    assert "stage" in text and "occurred_claimed_wrongly" in text
    assert "expected occurred\n  got      offered" in text
    assert "rules: test.offer" in text
    assert "expected accept TCD -> NOR happened\n  got      -" in text


def test_json_holds_the_same_for_every_run(gold: Path):
    result = json.loads(evaluate([gold], as_json=True, twin=True, naive=True, coder=coder))
    assert set(result["runs"]) == {"miyanji", "without half-spaces", "naive"}
    assert result["runs"]["miyanji"]["scores"]["parties"]["f1"] == 1.0


def test_a_text_that_cannot_be_read_is_named_and_not_scored(gold: Path):
    def picky(text: GoldText) -> FakeCoding:
        if text.id == "t9":
            raise DocumentError("t9: language 'xx' is not supported")
        return coder(text)

    report = evaluate([gold], coder=picky)
    assert "1 texts could not be read and are not scored\n  t9: language 'xx'" in report
    assert "n 1" in report and "n 2" not in report.split("parties")[0]


def test_a_split_keeps_its_part(gold: Path):
    parts = [{text.id for text in gather([gold], split=name)} for name in ("dev", "report")]
    assert parts[0] | parts[1] == {"t1", "t9"}
    assert not parts[0] & parts[1]


def test_an_unknown_split_is_refused(gold: Path):
    with pytest.raises(ValueError, match="dev, report, all"):
        evaluate([gold], split="test", coder=coder)
