from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import miyanji
from miyanji.actors.actor import Actor, Mention, Office
from miyanji.brief.reading import named_actors
from tests.builders import document, span

TEXT = "Spokesman Ali Novin of Iran said Tehran agrees. He smiled."


def _mention(doc, words, kind, ids=("IRN",), **extra):
    start, end = span(doc, words)
    return Mention(0, 0, 0, start, end, ids, kind, **extra)


def test_named_actors_stand_in_text_order_without_anaphors():
    doc = document("Title", TEXT)
    mentions = [
        _mention(doc, "Tehran", "metonym"),
        _mention(doc, "Iran", "name"),
        _mention(doc, "He", "anaphor", person="person:x"),
        _mention(doc, "Ali Novin", "person", person="person:x", office="spokesperson"),
    ]
    known = {
        "IRN": Actor("IRN", "state", {"en": "Iran"}),
        "person:x": Actor("person:x", "person", {"en": "Ali Novin"}),
    }
    person, iran = named_actors(doc, mentions, known)
    assert (person.id, person.state, person.office) == ("person:x", "IRN", "spokesperson")
    assert person.names_in_text == ("Ali Novin",)
    assert iran.names_in_text == ("Iran", "Tehran")
    assert [doc.text[a:b] for a, b in iran.spans] == ["Iran", "Tehran"]


def test_office_is_the_one_held_when_the_text_was_published():
    doc = document("Title", TEXT, published=date(2024, 5, 1))
    offices = (
        Office("envoy", "IRN", date(2020, 1, 1), date(2022, 1, 1), "test"),
        Office("foreign minister", "IRN", date(2023, 1, 1), None, "test"),
    )
    known = {"person:x": Actor("person:x", "person", {"en": "Ali Novin"}, offices)}
    mention = _mention(doc, "Ali Novin", "person", person="person:x")
    (person,) = named_actors(doc, [mention], known)
    assert person.office == "foreign minister"


def test_front_door_reads_given_text():
    brief = miyanji.read(
        "note.txt",
        text="Norway offered to mediate between Chad and Kenya.\n",
        published="2025-01-02",
        language="en",
    )
    assert isinstance(brief, miyanji.Brief)
    assert brief.document.published == date(2025, 1, 2)
    assert brief.document.source == "note.txt"
    assert {a.id for a in brief.actors} == {"NOR", "TCD", "KEN"}


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="ایران میانجی\u200c\u202e\n.؟?abc ", max_size=120))
def test_any_text_gives_a_brief_whose_quotes_stand_in_it(text):
    try:
        brief = miyanji.read("x.txt", text=text, language="fa")
    except miyanji.documents.document.DocumentError:
        return
    for act in brief.acts:
        assert brief.document.text[slice(*act.span)] == act.quote
    assert brief.to_html("fa")
    assert brief.to_text("fa")
