"""Who "we" is in a government's own words."""

import pytest

from miyanji.actors import resolve
from miyanji.documents.reading import from_text
from miyanji.languages import analyse

PRESS = """---
source_url: https://www.regjeringen.no/en/aktuelt/briefing
---

QUESTION: Are we close to a deal in Chad?

MR. DAHL: We are working with Chad and Niger.

KING HAAKON: I thank you.

THE PRESIDENT: Our friends agree.
"""


def own(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words for the speaker's own side in ``text``, and whom they name."""
    document = from_text(text, language="en")
    cast = resolve(analyse(document), document)
    words = ("we", "i", "our", "us")
    return [
        (document.text[m.start : m.end], m.ids)
        for row in cast.mentions
        for m in row
        if document.text[m.start : m.end].lower() in words
    ]


def test_the_turns_of_a_briefing_have_their_speakers():
    assert own(PRESS) == [("We", ("NOR",)), ("Our", ("NOR",))]


@pytest.mark.parametrize(
    "heading",
    [
        "Remarks by President Gustavo Petro of Colombia",
        "Statement by Colombia's foreign minister",
        "Readout of Colombian President Gustavo Petro's call",
    ],
)
def test_a_heading_says_whose_words_they_are(heading):
    assert own(f"{heading}\n\nWe are helping Chad and Niger to talk.") == [("We", ("COL",))]


@pytest.mark.parametrize(
    "text",
    [
        "Colombia's president spoke in Bogota.\n\nWe are helping Chad and Niger to talk.",
        "source_url: https://news.example.org/x\n\nWe are helping Chad and Niger.",
        "source_url: https://notstate.gov.example.org/x\n\nWe are helping Chad and Niger.",
    ],
)
def test_in_anybody_elses_text_we_is_nobody(text):
    assert own(text) == []


def test_a_government_that_works_for_a_truce_of_others_in_its_own_words_mediates():
    from tests.coding_text import brief

    text = (
        "Remarks by President Gustavo Petro of Colombia\n\n"
        "The war between Chad and Niger has to end. We are working to reach a ceasefire between "
        "Chad and Niger. I hosted the king of Spain, and we agreed on trade."
    )
    (process,) = brief(text).processes
    assert (process.mediators, set(process.parties)) == (("COL",), {"TCD", "NER"})
