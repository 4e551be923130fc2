"""What the brief must say of the article that started it all (skipped where it is not at hand)."""

from pathlib import Path

import pytest

import miyanji

SEED = Path(__file__).parents[1].parent / "shared" / "seed" / "article.fa.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not at hand")


@pytest.fixture(scope="module")
def brief():
    return miyanji.read(SEED, published="2025-03-05")


@pytest.fixture(scope="module")
def process(brief):
    (only,) = brief.processes
    return only


def acts_of(brief, response):
    known = {act.id: act for act in brief.acts}
    return [known[a] for a in response.acts]


def test_who_mediates_between_whom_on_what(process):
    assert process.mediators == ("RUS",)
    assert set(process.parties) == {"IRN", "USA"}
    assert process.requesters == ("USA",)
    assert set(process.issues) == {"nuclear-programme", "armed-groups-support"}
    assert process.stage == "offered"


def test_request_was_made_by_telephone_in_february(brief):
    requests = [a for a in brief.acts if a.act == "request_mediation"]
    dated = [a for a in requests if a.date]
    assert [(a.channel, a.date.start.isoformat(), a.date.end.isoformat()) for a in dated] == [
        ("phone", "2025-02-01", "2025-02-28")
    ]
    assert dated[0].persons["USA"] == ("person:donald-trump",)
    assert dated[0].persons["RUS"] == ("person:vladimir-putin",)


def test_russia_is_willing_by_an_unnamed_and_an_official_source(brief, process):
    willing = process.by_mediator["RUS"].willing
    assert willing.value == "accept"
    sources = [act.attribution for act in acts_of(brief, willing)]
    assert "anonymous" in {s.kind for s in sources}
    assert "person:dmitry-peskov" in {s.speaker for s in sources if s.kind == "official_on_record"}


def test_iran_is_noncommittal_in_two_acts(brief, process):
    answer = process.responses["IRN"]
    assert answer.value == "noncommittal"
    assert acts_of(brief, answer)[0].quote.endswith("طبیعی است")
    assert [act.act for act in acts_of(brief, answer)][-1] == "no_public_answer"


def test_questions_are_asked_and_nothing_occurred(brief):
    title_end = brief.document.text.index("؟")
    assert {a.actuality for a in brief.acts if a.span[0] < title_end} == {"asked"}
    assert [a for a in brief.acts if a.act == "offer" and a.actuality == "asked"]
    assert not [
        a
        for a in brief.acts
        if a.act in {"meeting_direct", "meeting_indirect", "carry_message"}
        and a.actuality == "happened"
    ]


def test_ukraine_is_a_linkage_and_an_act_of_2022_but_no_party(brief, process):
    topics = {(link.mediator, link.party, link.topic) for link in process.linkages}
    assert {("RUS", "USA", t) for t in ("war-in-ukraine", "arctic", "trade")} <= topics
    (attack,) = [a for a in brief.acts if "UKR" in a.addressees]
    assert attack.date.start.year == attack.date.end.year == 2022


def test_end_of_the_page_is_furniture(brief):
    start = brief.document.text.index("دیدگاهتان را بنویسید")
    kinds = {b.kind for b in brief.document.blocks if b.start >= start}
    assert kinds == {"furniture"}
