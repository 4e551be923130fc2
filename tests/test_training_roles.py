import json

import numpy as np
from training.roles import from_row, pages, row_of, rows, text_of, trained, write

from miyanji.evaluation.gold import GoldText
from miyanji.mediation.clues import of_actor, of_text, sort_of
from miyanji.mediation.weights import QUESTIONS, Weights, _weights
from tests.mediation_readings import HELPED

GOLD = GoldText(
    id="x",
    language="en",
    text=HELPED,
    has_mediation=True,
    stage="occurred",
    parties=("TCD", "NER"),
    mediators=("NOR", "AU"),
    responses={"TCD": "accept", "NER": "unknown"},
)


def test_a_text_is_kept_without_its_words_and_names():
    kept = json.dumps(row_of(text_of("x", GOLD)))
    assert not any(name in kept for name in ("Chad", "TCD", "NOR", "Oslo", "ceasefire"))


def test_what_is_kept_gives_the_same_values():
    text = text_of("x", GOLD)
    again = from_row(json.loads(json.dumps(row_of(text))))
    assert of_text(again.clues) == of_text(text.clues)
    first = sorted(json.dumps(of_actor(text.clues, n), sort_keys=True) for n in text.clues.actors)
    twin = sorted(json.dumps(of_actor(again.clues, n), sort_keys=True) for n in again.clues.actors)
    assert first == twin
    for question in QUESTIONS:
        assert sorted(rows([again], question)[1]) == sorted(rows([text], question)[1])


def test_the_kept_pages_name_nobody():
    kept = pages()
    assert len(kept) > 300
    for text in kept:
        assert all(sort_of(n) != "state" or n.isdigit() for n in text.clues.actors)


def test_weights_are_written_and_read(tmp_path):
    model = {q: Weights({"near:talks": 1.25, "share": -0.5}, 0.125) for q in QUESTIONS}
    write(model, tmp_path / "roles.npz")
    with np.load(tmp_path / "roles.npz") as data:
        found = _weights(data, "mediator")
    assert found.bias == 0.125
    assert np.allclose([found.clues["near:talks"], found.clues["share"]], [1.25, -0.5], atol=1e-3)


def test_training_on_a_part_of_the_pages_tells_sides_from_third_parties():
    kept = [text for text in pages() if text.set.startswith("fa-")][:60]
    model = trained(kept)
    values, yes = rows(kept, "mediator")
    score = [model["mediator"].likely(v) for v in values]
    third = [s for s, y in zip(score, yes, strict=True) if y]
    others = [s for s, y in zip(score, yes, strict=True) if not y]
    assert sum(third) / len(third) > 2 * sum(others) / len(others)
