"""Arabic names: derived adjectives, title chains, clitics, words that only look like names."""

from datetime import date

import pytest

from miyanji import actors, languages
from miyanji.actors import arabic
from miyanji.actors.actor import Mention
from miyanji.actors.spellings import holder_rows
from miyanji.documents.reading import from_text

DAY = date(2025, 5, 14)


def mentions(text: str) -> list[Mention]:
    document = from_text(text, language="ar", published=DAY)
    cast = actors.resolve(languages.analyse(document), document)
    return [m for row in cast.mentions for m in row]


def named(text: str) -> list[tuple[str, ...]]:
    return [m.ids for m in mentions(text)]


@pytest.mark.parametrize(
    ("name", "adjective"),
    [
        ("إيران", "إيراني"),
        ("السودان", "سوداني"),
        ("روسيا", "روسي"),
        ("كوبا", "كوبي"),
        ("العراق", "عراقي"),
        ("مالي", "مالي"),
    ],
)
def test_adjectives_of_origin_are_derived(name: str, adjective: str) -> None:
    assert arabic.adjective(name) == adjective


def test_an_adjective_of_two_words_bends_in_both() -> None:
    forms = set(arabic.inflected("كوري جنوبي"))
    assert {"كوري جنوبي", "كورية جنوبية", "كوري جنوبيون"} <= forms


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("بين موسكو وكييف", [("RUS",), ("UKR",)]),
        ("المبعوث الأميركي", [("USA",)]),
        ("للولايات المتحدة وإيران", [("USA",), ("IRN",)]),
        ("المسؤولون القطريون", [("QAT",)]),
        ("كوريا الشمالية", [("PRK",)]),
        ("جنوب السودان والسودان", [("SSD",), ("SDN",)]),
        ("حركة حماس وحزب الله", [("group:hamas",), ("group:hezbollah",)]),
        ("الخليج الفارسي", []),
        ("وسيط مالي", []),
    ],
)
def test_names_with_clitics_and_article(text: str, ids: list[tuple[str, ...]]) -> None:
    assert named(text) == ids


@pytest.mark.parametrize(
    ("text", "ids", "person", "office"),
    [
        (
            "وزير الخارجية الإيراني عباس عراقجي",
            ("IRN",),
            "person:abbas-araghchi",
            "foreign-minister",
        ),
        (
            "المتحدث باسم وزارة الخارجية القطرية ماجد الأنصاري",
            ("QAT",),
            "person:majed-al-ansari",
            "spokesperson",
        ),
        ("الرئيس الأمريكي دونالد ترامب", ("USA",), "person:donald-trump", "head-of-state"),
        ("المبعوث الأممي إلى اليمن هانس غروندبرغ", ("UNO",), "person:hans-grundberg", "envoy"),
        ("المتحدث باسم وزارة الخارجية القطرية", ("QAT",), None, "spokesperson"),
        ("مصدر مطلع في الرياض", ("SAU",), None, None),
    ],
)
def test_title_chains(
    text: str, ids: tuple[str, ...], person: str | None, office: str | None
) -> None:
    (found,) = mentions(text)
    assert (found.ids, found.person, found.office) == (ids, person, office)


def test_his_country_and_both_sides_point_back() -> None:
    text = "قال وزير الخارجية المصري إن بلاده تتوسط بين روسيا وأوكرانيا. ووافق الطرفان على الهدنة."
    found = [(m.ids, m.kind) for m in mentions(text)]
    assert (("EGY",), "anaphor") in found
    assert (("RUS", "UKR"), "anaphor") in found


def test_at_least_150_persons_and_every_identifier_is_known() -> None:
    assert len(list(holder_rows("ar"))) >= 200
