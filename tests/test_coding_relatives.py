"""Relative clauses that say who does the deed of the Arabic or Russian noun before them."""

import pytest

from miyanji.coding.act import Act
from miyanji.coding.reading import read_many
from miyanji.documents.reading import from_text


def acts(text: str, language: str = "ar") -> list[Act]:
    (reading,) = read_many([from_text(text, language=language)])
    return [a for a in reading.coding.acts if a.act]


@pytest.mark.parametrize(
    "text",
    [
        "استؤنفت الوساطة التي تقودها قطر بين كابل وإسلام آباد.",
        "أحرزت جهود الوساطة التي تبذلها قطر بين كابل وإسلام آباد تقدما.",
    ],
)
def test_who_leads_the_mediation_is_the_mediator(text: str) -> None:
    assert {i for a in acts(text) for i in a.mediators} == {"QAT"}
    assert {i for a in acts(text) for i in a.parties} == {"AFG", "PAK"}


def test_who_leads_the_talks_stands_between_their_sides() -> None:
    (act,) = acts("توقفت المفاوضات بين كابل وإسلام آباد التي ترعاها تركيا وقطر.")
    assert (act.act, set(act.mediators)) == ("suspend", {"TUR", "QAT"})
    assert set(act.parties) == {"AFG", "PAK"}


def test_a_relative_without_a_pronoun_keeps_its_own_subject() -> None:
    found = acts("قالت قطر التي تتوسط بين كابل وإسلام آباد إن الحوار مستمر.")
    assert {i for a in found for i in a.mediators} == {"QAT"}


def test_praise_of_an_accord_is_no_acceptance() -> None:
    assert all(a.act != "accept" for a in acts("رحبت مصر باتفاق الهدنة بين كابل وإسلام آباد."))
    assert any(a.act == "accept" for a in acts("رحبت كابل بالوساطة القطرية مع إسلام آباد."))


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Конго и Руанда подписали договор, подготовленный при содействии США.", ("USA",)),
        ("Переговоры Ирана и США, организованные Оманом, прошли в Маскате.", ("OMN",)),
        ("Переговоры Ирана и США, которые организовал Оман, прошли в Маскате.", ("OMN",)),
    ],
)
def test_russian_relatives_say_by_whose_mediation(text: str, mediators: tuple[str, ...]) -> None:
    assert mediators in [a.mediators for a in acts(text, "ru")]


def test_a_relative_of_a_person_leaves_the_talks_before_it_alone() -> None:
    text = "Иран начал переговоры с президентом Чада, страна которого посредничает в Судане."
    assert not [a for a in acts(text, "ru") if a.act == "accept"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Mediators said Chad had not answered the proposal that Niger has accepted.", "NER"),
        ("fa", "میانجی‌ها گفتند پیشنهادی که شیلی با آن موافقت کرد روی میز است.", "CHL"),
    ],
)
def test_the_noun_before_a_relative_is_what_is_answered(language, text, who):
    assert (who,) in [a.actor for a in acts(text, language) if a.act == "accept"]


def test_who_mediates_talks_in_a_relative_stands_between_their_sides():
    text = "The M23 rebels will not take part in talks with Congo that Angola is mediating."
    refused = [a for a in acts(text, "en") if a.act == "reject"]
    assert [(a.actor, a.mediators) for a in refused] == [(("group:m23",), ("AGO",))]
