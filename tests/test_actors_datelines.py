import pytest

from tests.actors_cast import mentions
from tests.coding_text import acts


@pytest.mark.parametrize(
    "text, language, first",
    [
        ("BOGOTA - Russia offered its help.", "en", "Russia"),
        ("GENEVA (Reuters) — Sudan refused.", "en", "Sudan"),
        ("PARIS, May 3 (AFP) - Egypt agreed.", "en", "Egypt"),
        ("ISLAMABAD: Iran refused.", "en", "Iran"),
        ("Doha, Qatar – Sudan refused.", "en", "Sudan"),
        ("Moscow (AP) - Armenia asked for talks.", "en", "Armenia"),
        ("تهران - ایرنا - روسیه پیشنهاد داد.", "fa", "روسیه"),
        ("مسکو (اسپوتنیک) – چین هشدار داد.", "fa", "چین"),
    ],
)
def test_the_town_of_a_dateline_does_not_act(text, language, first):
    assert mentions(text, language)[0].start == text.index(first)


@pytest.mark.parametrize(
    "text, language",
    [
        ("Cairo – Khartoum talks collapsed.", "en"),
        ("U.S. - China talks resumed.", "en"),
        ("Paris, Rome and Madrid protested.", "en"),
        ("تهران - واشنگتن - راهی دراز.", "fa"),
        ("تهران: نمی‌پذیریم.", "fa"),
    ],
)
def test_a_name_that_begins_a_sentence_otherwise_does(text, language):
    assert mentions(text, language)[0].start == 0


@pytest.mark.parametrize(
    "line",
    [
        "LIMA - ",
        "LIMA — ",
        "LIMA (Agency) - ",
        "NEW DELHI, March 3 (Agency) - ",
        "PUNO, Peru - ",
        "OLD TOWN, South Africa, March 3 (Agency) - ",
    ],
)
def test_where_a_report_was_written_is_no_actor(line):
    (act,) = acts(line + "Norway has offered to mediate between Chad and Mali.")
    assert (act.actor, act.mediators, act.parties) == (("NOR",), ("NOR",), ("TCD", "MLI"))


def test_a_name_before_a_dash_in_a_sentence_acts():
    found = acts("Norway - not Peru - has offered to mediate between Chad and Mali.")
    assert any("NOR" in a.actor for a in found)
