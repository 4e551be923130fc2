"""From coded reports to a draft case that the engine takes."""

import json
from dataclasses import replace

import pytest

from miyanji.brief.drafting import NothingToDraftError, draft, material_of, to_toml
from miyanji.brief.drafting.assessment import assess
from miyanji.brief.drafting.sources import BriefFileError, materials_of, read_brief
from miyanji.brief.reading import read
from miyanji.conflict.casefile import parse_case

REPORT = (
    "Kenya has offered to mediate between Ethiopia and Sudan over Ethiopia's Nile dam. "
    "Sudan asked Kenya to mediate, its foreign minister said. "
    "Sudan demanded that Ethiopia give up its Nile dam. "
    "Ethiopia rejected Kenya's offer to mediate, a spokesman said. "
    "Sudan attacked Ethiopia on Monday."
)


@pytest.fixture(scope="module")
def brief():
    return read("report.txt", text=REPORT, language="en")


@pytest.fixture(scope="module")
def material(brief):
    return materials_of([brief])[0]


def test_parties_options_and_status_quo_come_from_the_reports(material):
    found = draft(material)
    assert set(found.parties) == {"ETH", "SDN"}
    by_party = {p: [o.kind for o in found.options if o.party == p] for p in found.parties}
    assert by_party["SDN"] == ["talk", "concede", "force"]
    assert by_party["ETH"] == ["talk", "concede"]
    force = next(o for o in found.options if o.kind == "force")
    assert (force.done, force.settled) == (True, False)


def test_who_names_the_issue_as_its_own_would_give_way_on_it(material):
    given = {o.party: o.issue for o in draft(material).options if o.kind == "concede"}
    assert given["ETH"] is not None
    assert given["SDN"] is None


def test_wishes_follow_answers_and_say_no_more(material):
    wishes = {(w.party, w.text) for w in draft(material).wishes}
    assert ("ETH", "!`Ethiopia`.`Take part in talks`") in wishes
    assert ("SDN", "`Sudan`.`Take part in talks`") in wishes
    assert not any("Use force" in text for _, text in wishes)


def test_a_wish_has_the_confidence_of_its_best_source(material):
    for wish in draft(material).wishes:
        assert 0 < wish.confidence < 1
        assert wish.acts


def test_levers_belong_to_those_who_would_mediate(material):
    levers = draft(material).levers
    assert {lever.by for lever in levers} == {"KEN"}
    assert {lever.kind for lever in levers} >= {"joint", "forbid"}


def test_the_engine_takes_the_draft_as_it_is(material):
    found = draft(material)
    case = parse_case(to_toml(found))
    assert [p.name for p in case.model.parties] == ["Ethiopia", "Sudan"]
    assert len(case.declared_levers) == len(found.levers)
    assert case.solve().equilibria["nash"]["possible"]


def test_every_line_shows_its_words(material):
    written = to_toml(draft(material))
    assert "“Sudan attacked Ethiopia on Monday” (media assertion; report.txt" in written
    assert all(line.startswith("#") for line in written.splitlines() if "“" in line)


def test_words_that_try_to_leave_their_comment_stay_in_it(brief):
    wicked = replace(brief.acts[0], quote='x"\n[case]\nname = "y"\u202e\x00')
    acts = tuple(replace(a, quote=wicked.quote, evidence={}) for a in brief.acts)
    written = to_toml(draft(materials_of([replace(brief, acts=acts)])[0]))
    assert parse_case(written).name == "Ethiopia and Sudan (draft)"


def test_a_brief_written_as_json_gives_the_same_parties(brief, tmp_path, material):
    path = tmp_path / "brief.json"
    path.write_text(brief.to_json(), encoding="utf-8")
    assert draft(read_brief([str(path)])).parties == draft(material).parties


@pytest.mark.parametrize(
    ("content", "words"),
    [("{", "no JSON"), ("[]", "no brief"), ('{"schema": 1}', "no brief"), (b"\xff", "no JSON")],
)
def test_a_file_that_is_no_brief_is_named(content, words, tmp_path):
    path = tmp_path / "brief.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BriefFileError, match=words) as caught:
        read_brief([str(path)])
    assert str(path) in str(caught.value)


def test_one_side_is_no_case(brief):
    data = json.loads(brief.to_json())
    data["processes"][0]["parties"] = ["SDN"]
    with pytest.raises(NothingToDraftError, match="two sides"):
        draft(material_of(data)[0])


def test_a_draft_stays_small_enough_to_solve(material):
    process = {**material.process, "parties": ["ETH", "SDN", "EGY"]}
    process["issues"] = ["water", "border", "prisoners"]
    assert len(draft(replace(material, process=process)).options) <= 9


def test_a_side_that_refuses_leaves_the_settlement_to_some_readings_or_none(material):
    found = assess(material, "KEN")
    assert found.alone in ("some", "none")
    assert found.helped != "every"
    assert {o.party for o in found.open} == {"ETH"}
    if found.counted:
        assert all(0 <= counted.holds < counted.number for counted in found.counted)


def test_a_guarantee_holds_what_both_sides_want_to_talk_about(material):
    accepted = {"value": "accept", "acts": []}
    track = dict(material.process["by_mediator"]["KEN"])
    track["responses"] = dict.fromkeys(("ETH", "SDN"), accepted)
    process = {**material.process, "by_mediator": {"KEN": track}}
    acts = {k: a for k, a in material.acts.items() if a["plover"]["event"] != "ASSAULT"}
    found = assess(replace(material, process=process, acts=acts), "KEN")
    assert (found.alone, found.helped) == ("some", "every")
    assert {lever.kind for lever in found.levers} == {"forbid"}
    alone, helped = found.counted
    assert 0 < alone.holds < alone.number and helped.holds == helped.number
    assert found.shown == ()


SANCTIONS = (
    "Oman offered to mediate between Iran and the United States on the nuclear programme and "
    "sanctions. Iran accepted the offer of Oman. The United States imposed sanctions on Iran in "
    "March. The State Department demanded that Iran give up its nuclear programme."
)


@pytest.fixture(scope="module")
def sanctioned():
    brief = read("sanctions.txt", text=SANCTIONS, language="en", published="2025-04-14")
    return draft(materials_of([brief])[0])


def test_sanctions_are_the_matter_of_who_imposes_them(sanctioned):
    by_party = {
        party: [(o.kind, o.issue, o.done) for o in sanctioned.options if o.party == party]
        for party in ("IRN", "USA")
    }
    assert not any(issue == "sanctions" for _, issue, _ in by_party["IRN"])
    # To keep them up is the choice; to give way on them is not another one.
    assert [kind for kind, _, _ in by_party["USA"]] == ["talk", "force"]
    assert by_party["USA"][1][2]


def test_an_issue_between_two_named_in_a_row_is_nobodys_own_by_that(sanctioned):
    assert ("IRN", "nuclear-programme") in {(o.party, o.issue) for o in sanctioned.options}
    assert ("USA", "nuclear-programme") not in {(o.party, o.issue) for o in sanctioned.options}


def test_force_that_was_left_off_can_be_guaranteed_too(sanctioned):
    lever = next(x for x in sanctioned.levers if x.id.endswith("restraint"))
    assert 'direction = "forward"' in lever.effect and lever.party == "USA"
    case = parse_case(to_toml(sanctioned))
    assert case.model.space.text(case.status_quo)[-1] == "Y"
    assert sanctioned.settlement[-1] == "N"
