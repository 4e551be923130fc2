from miyanji.actors.actor import Mention
from miyanji.coding.beyond import first_of, ids_in, rest, sides, stateful
from tests.coding_text import analyses

SAID = "Chad asked Kenya to talk to Niger, an envoy said; Mali waits."


def named(first: int, *ids: str) -> Mention:
    return Mention(0, first, first, 0, 1, ids, "name")


def test_the_rest_leaves_out_who_says_so_and_what_a_semicolon_opens():
    analysis = analyses(SAID)[0]
    (asks,) = (n for n in analysis.nodes if n.name == "request")
    words = [analysis.sentence.tokens[i].key for i in rest(analysis, asks)]
    assert "niger" in words
    assert not {"said", "mali"} & set(words)


def test_sides_are_those_named_there_but_for_the_known():
    analysis = analyses(SAID)[0]
    found = sides(analysis, range(len(analysis.sentence.tokens)), {"TCD"})
    assert ids_in(found) == {"KEN", "NER", "MLI"}
    assert sides(analysis, [], set()) == []


def test_states_and_organisations_are_stateful_but_no_groups_or_people():
    assert stateful([named(0, "KEN"), named(1, "UNO")])
    assert not stateful([named(0, "KEN"), named(1, "group:m23")])
    assert not stateful([named(0, "person:a-b")])
    assert not stateful([])


def test_the_first_word_of_a_cue_is_found_in_the_order_of_places():
    tokens = analyses(SAID)[0].sentence.tokens
    assert first_of(tokens, range(len(tokens)), "relaying") is None
    assert first_of(tokens, range(len(tokens)), "no_such_list") is None
