from datetime import date

import pytest

from miyanji.documents.fold import ZWNJ
from tests.actors_cast import cast, mentions, named, one

PERSIAN = [
    ("سخنگوی وزارت خارجه ایران، اسماعیل بقایی", "IRN", "spokesperson", "esmail-baghaei"),
    ("اسماعیل بقایی سخنگوی وزارت امور خارجه", "IRN", "spokesperson", "esmail-baghaei"),
    ("رئیس‌جمهور آمریکا دونالد ترامپ", "USA", "head-of-state", "donald-trump"),
    ("دونالد ترامپ، رئیس جمهوری ایالات متحده", "USA", "head-of-state", "donald-trump"),
    ("وزیر خارجه عمان", "OMN", "foreign-minister", None),
    ("مقام‌های ایرانی", "IRN", "official", None),
    ("یک مقام ارشد آمریکایی", "USA", "official", None),
    ("هیئت مذاکره‌کننده قطری", "QAT", "delegation", None),
    ("دولت ترامپ", "USA", "government", None),
    ("ارتش پاکستان", "PAK", "military", None),
    ("سخنگوی کرملین دیمیتری پسکوف", "RUS", "spokesperson", "dmitry-peskov"),
    ("وزارت امور خارجه جمهوری اسلامی ایران", "IRN", "ministry", None),
]
ENGLISH = [
    ("Iranian Foreign Minister Abbas Araghchi", "IRN", "foreign-minister", "abbas-araghchi"),
    ("Abbas Araghchi, Iran's foreign minister", "IRN", "foreign-minister", "abbas-araghchi"),
    ("the foreign minister of Oman", "OMN", "foreign-minister", None),
    ("a senior Iranian official", "IRN", "official", None),
    ("U.S. officials", "USA", "official", None),
    ("the Trump administration", "USA", "government", None),
    ("Russian President Vladimir Putin", "RUS", "head-of-state", "vladimir-putin"),
    (
        "Iran's Foreign Ministry spokesperson Esmail Baghaei",
        "IRN",
        "spokesperson",
        "esmail-baghaei",
    ),
    ("the Pakistani army", "PAK", "military", None),
    ("U.S. special envoy Steve Witkoff", "USA", "envoy", "steve-witkoff"),
]


@pytest.mark.parametrize("chain, state, office, person", PERSIAN)
@pytest.mark.parametrize("half_spaces", [True, False])
def test_a_persian_chain_is_one_mention(
    chain: str, state: str, office: str, person: str | None, half_spaces: bool
) -> None:
    text = f"{chain} گفت."
    text = text if half_spaces else text.replace(ZWNJ, "")
    found = one(text, "fa")
    assert (found.ids, found.office) == ((state,), office)
    assert found.person == (f"person:{person}" if person else None)
    assert text[found.start : found.end] == text.removesuffix(" گفت.")


@pytest.mark.parametrize("chain, state, office, person", ENGLISH)
def test_an_english_chain_is_one_mention(
    chain: str, state: str, office: str, person: str | None
) -> None:
    text = f"{chain} spoke on Monday."
    found = one(text, "en")
    assert (found.ids, found.office) == ((state,), office)
    assert found.person == (f"person:{person}" if person else None)
    assert text[found.start : found.end] == chain


def test_a_second_title_may_be_anothers() -> None:
    text = "Congolese officials and negotiators for the M23 rebels met."
    assert [m.ids for m in mentions(text, "en")] == [("COD",), ("group:m23",)]


def test_a_person_of_another_state_is_no_apposition() -> None:
    assert named("وزیر خارجه ایران، ترامپ را متهم کرد.", "fa") == [
        ("وزیر خارجه ایران", ("IRN",)),
        ("ترامپ", ("USA",)),
    ]


def test_former_officials_act_for_nobody() -> None:
    assert one("Former US President Joe Biden spoke.", "en").ids == ("person:joe-biden",)
    assert mentions("وزیر خارجه سابق آمریکا هشدار داد.", "fa") == []


def test_an_office_is_dated() -> None:
    assert one("Joe Biden spoke.", "en", date(2023, 5, 1)).ids == ("USA",)
    assert one("Joe Biden spoke.", "en", date(2026, 5, 1)).ids == ("person:joe-biden",)


def test_an_unknown_holder_gets_an_identifier_and_is_a_candidate() -> None:
    text = "Iran's envoy Reza Najafi Khah spoke."
    found = cast(text, "en")
    mention = found.mentions[0][0]
    assert (mention.ids, mention.person) == (("IRN",), "person:reza-najafi-khah")
    assert [c.text for c in found.candidates] == ["Reza Najafi Khah"]
    assert found.actors["person:reza-najafi-khah"].kind == "person"


def test_an_envoy_is_not_his_master() -> None:
    found = one("Trump's special envoy Steve Witkoff spoke.", "en")
    assert found.person == "person:steve-witkoff"
    assert one("فرستاده ویژه ترامپ سخن گفت.", "fa").person is None


def test_a_namesake_is_somebody_else() -> None:
    assert mentions("Yesterday Melania Trump gave a speech there.", "en") == []
    assert one("Yesterday Donald J. Trump gave a speech there.", "en").ids == ("USA",)


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("نروژ میانجی ونزوئلا و گویان است.", False),
        ("میانجی ونزوئلا وارد شد.", True),
        ("دو میانجی نروژ و قطر وارد شدند.", True),
    ],
)
def test_who_stands_between_two_is_of_neither(text: str, titled: bool) -> None:
    titles = [m for m in mentions(text, "fa") if m.office == "envoy"]
    assert bool(titles) is titled
