"""Russian clauses: cut at commas and conjunctions; phrases by preposition and case."""

import pytest

from miyanji import actors, languages
from miyanji.coding.clauses import Clause, build
from miyanji.documents.reading import from_text
from miyanji.languages.sentence import Sentence


def clauses(text: str) -> tuple[Sentence, list[Clause]]:
    document = from_text(text, language="ru")
    (sentence,) = languages.analyse(document)
    cast = actors.resolve([sentence], document)
    return sentence, build(sentence, cast.mentions[0])


def phrases(text: str, at: int = 0) -> dict[str, str]:
    sentence, found = clauses(text)
    words = [t.text for t in sentence.tokens]
    return {p.marker: " ".join(words[p.first : p.last + 1]) for p in found[at].phrases}


def links(text: str) -> list[tuple[str, int | None, str]]:
    _, found = clauses(text)
    return [(c.link, c.parent, c.verb.lemma if c.verb else "") for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "Индия отвергла посредничество США.",
        "Посредничество США отвергла Индия.",
        "Отвергла Индия посредничество США.",
    ],
)
def test_case_and_agreement_tell_the_subject_from_the_object(text: str) -> None:
    found = phrases(text)
    assert (found["subject"], found["object"].lower()) == ("Индия", "посредничество сша")


def test_an_abbreviation_between_verb_and_object_is_the_addressee() -> None:
    found = phrases("Пакистан передал США ответ Ирана.")
    assert found == {"subject": "Пакистан", "to": "США", "object": "ответ Ирана"}


def test_the_agent_of_a_passive_stands_in_the_instrumental() -> None:
    found = phrases("План был предложен Катаром.")
    assert found == {"subject": "План", "by": "Катаром"}


def test_the_case_decides_between_place_and_direction() -> None:
    assert phrases("Делегация прибыла в Доху.")["to"] == "Доху"
    assert phrases("Делегация находится в Дохе.")["in"] == "Дохе"


def test_rows_of_names_are_one_phrase() -> None:
    found = phrases("Катар, Египет и США ведут переговоры между Израилем и ХАМАС.")
    assert found["subject"] == "Катар , Египет и США"
    assert found["between"] == "Израилем и ХАМАС"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Министр заявил, что Катар посредничает.",
            [("main", None, "заявить"), ("content", 0, "посредничать")],
        ),
        (
            "Если Египет согласится, Катар выступит посредником.",
            [("main", None, "выступить"), ("condition", 0, "согласиться")],
        ),
        (
            "Посол, который посетил Доху, опроверг сообщение.",
            [("main", None, "опровергнуть"), ("relative", 0, "посетить")],
        ),
        ("Песков: мы посредничаем.", [("main", None, ""), ("content", 0, "посредничать")]),
        (
            "Катар посредничает, сообщил министр.",
            [("content", 1, "посредничать"), ("main", None, "сообщить")],
        ),
        (
            "Катар готов принять переговоры.",
            [("main", None, "готовый"), ("content", 0, "принять")],
        ),
        (
            "Катар согласился, а Египет отказался.",
            [("main", None, "согласиться"), ("coordinate", 0, "отказаться")],
        ),
    ],
)
def test_links(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert links(text) == expected
