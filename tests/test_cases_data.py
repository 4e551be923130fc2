"""The published cases: sound, what their sources say, and solved as the definitions say."""

import json
import re
from pathlib import Path

import pytest

from miyanji.cases.lint import lint
from miyanji.cases.listing import as_data, as_text, entries, keywords
from miyanji.conflict.case import Case
from miyanji.conflict.catalogue import aliases
from tests.cases_reference import PAGE, reference
from tests.golden_cases import CONCEPTS, GOLDEN, case_ids, table

SHARED = Path(__file__).parents[2] / "shared" / "conflict_cases"
TWINS = {
    "Cuban": "cuban-missile-crisis",
    "Elmira": "elmira",
    "Prisoners": "prisoners-dilemma",
    "SyriaIraq": "syria-iraq-1975",
}


def cells(page):
    """A golden page as {column: {state: concepts}}."""
    head, *rows = [re.split(r"  +", line) for line in page.split("\n\n")[1].splitlines()]
    return {
        name: {row[0]: row[at].split() if row[at] != "-" else [] for row in rows}
        for at, name in enumerate(head)
        if at
    }


def test_the_catalogue_is_in_order():
    assert lint() == []


@pytest.mark.parametrize("identifier", case_ids())
def test_golden_page_is_what_the_definitions_give(identifier):
    page = (GOLDEN / f"{identifier}.txt").read_text(encoding="utf-8")
    assert page == table(identifier), "run `python -m tests.golden_cases` and read the difference"


@pytest.mark.parametrize("identifier", case_ids())
def test_solve_gives_the_golden_page(identifier):
    solution = Case.load(identifier).solve()
    columns = cells((GOLDEN / f"{identifier}.txt").read_text(encoding="utf-8"))
    for name, found in {**solution.stable, "EVERYBODY": solution.equilibria}.items():
        held = {s: [c for c in CONCEPTS if s in found[c]] for s in solution.states}
        assert held == columns[name], name


def test_every_golden_page_has_its_case():
    assert sorted(path.stem for path in GOLDEN.glob("*.txt")) == case_ids()


@pytest.mark.skipif(not SHARED.exists(), reason="the shared cases are not here")
@pytest.mark.parametrize("name", TWINS)
def test_re_encoded_cases_have_the_known_stable_states(name):
    found = Case.load(TWINS[name]).solve().to_dict()
    expected = json.loads((SHARED / f"{name}.expected.json").read_text(encoding="utf-8"))
    assert found["states"] == expected["states"]
    assert found["equilibria"] == expected["equilibria"]
    assert list(found["stable"].values()) == list(expected["stable"].values())


def test_reference_page_is_what_the_files_say():
    run = "run `python -m tests.cases_reference`"
    assert PAGE.read_text(encoding="utf-8") == reference(), run


def test_cases_are_found_by_any_of_their_names():
    assert Case.load("Elmira").name == Case.load("uniroyal").name
    assert Case.load("Hawk Dove").name == Case.load("chicken").name
    for alias, name in aliases().items():
        assert Case.load(alias).name == Case.load(name).name


def test_listing_has_every_case_once():
    found = entries()
    assert [entry.id for entry in found] == case_ids()
    assert len(found) >= 14
    assert all(entry.id in as_text(found) for entry in found)
    assert json.dumps(as_data(found))


def test_listing_by_keyword():
    three = entries("three parties")
    assert three and all(entry.parties == 3 for entry in three)
    assert entries("no such keyword") == []
    assert {word for entry in entries() for word in entry.keywords} == set(keywords())


def test_keywords_that_can_be_computed_are_true():
    for entry in entries():
        case = Case.load(entry.id)
        shape = [len(party.options) for party in case.model.parties]
        nash = case.solve(concepts=("nash",)).equilibria["nash"]
        moves = {o.moves for p in case.model.parties for o in p.options}
        tied = any(len(set(ranks.tolist())) < len(ranks) for ranks in case.model.ranks)
        facts = {
            "2x2": shape == [1, 1] and case.model.space.size == 4,
            "three parties": len(shape) == 3,
            "no Nash equilibrium": nash == [],
            "irreversible option": moves != {"both"},
            "infeasible states": case.model.space.size < 2 ** sum(shape),
            "ties": tied,
        }
        claimed = {word: word in entry.keywords for word in facts}
        assert claimed == facts, entry.id
