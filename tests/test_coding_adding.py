from miyanji.coding.adding import add
from miyanji.coding.frame import Draft, Frame
from tests.mediation_readings import reading

TEXT = (
    "Norway offered to mediate between Chad and Niger. Peru welcomed the harvest talks. "
    "Chad rejected the offer."
)


def added(place: int = 1):
    found = reading(TEXT)
    analysis = found.coding.analyses[place]
    (mention, *_) = found.cast.mentions[analysis.sentence.index]
    roles = {"actor": [mention], "addressees": [], "mediators": [mention], "parties": []}
    frame = Frame("weighed.mediation", (), "meeting_indirect", (), (), (), ())
    draft = Draft(analysis.nodes[0], frame, roles, None)
    return found, add(*found, [(analysis, draft)])


def test_an_act_is_added_in_the_order_of_the_text_and_all_are_named_anew():
    found, result = added()
    acts = result.coding.acts
    assert [a.id for a in acts] == [f"a{n}" for n in range(1, len(acts) + 1)]
    assert [a.span for a in acts] == sorted(a.span for a in acts)
    assert len(acts) == len(found.coding.acts) + 1
    assert {acts[int(new[1:]) - 1].span for new in result.names.values()} == {
        a.span for a in found.coding.acts
    }


def test_its_quote_holds_its_names_and_its_rule_says_how_it_was_read():
    found, result = added()
    (act,) = result.acts
    assert act.rule == "en.weighed.mediation.v1"
    assert act.quote == found.document.text[act.span[0] : act.span[1]]
    assert "Peru" in act.quote


def test_a_sentence_with_an_act_is_not_uncoded():
    _, result = added()
    spans = [u.span for u in result.coding.uncoded]
    assert not any(s <= result.acts[0].span[0] < e for s, e in spans)
