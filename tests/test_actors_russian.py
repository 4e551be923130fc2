"""Russian names in every case, titles before them, and the data files."""

import pytest

from miyanji import actors, languages
from miyanji.actors.russian import surname
from miyanji.actors.spellings import holder_rows
from miyanji.documents.reading import from_text


def named(text: str) -> list[tuple[str, tuple[str, ...]]]:
    document = from_text(text, language="ru")
    sentences = languages.analyse(document)
    cast = actors.resolve(sentences, document)
    return [(text[m.start : m.end], m.ids) for row in cast.mentions for m in row]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Встреча с Катаром прошла.", ("QAT",)),
        ("Кремлю известно об этом.", ("RUS",)),
        ("Об этом сообщили в Белом доме.", ("USA",)),
        ("Хуситам предложен план.", ("group:houthis",)),
        ("Пресс-секретарю Кремля Пескову задали вопрос.", ("RUS",)),
        ("Спецпосланника президента США Стива Уиткоффа ждут.", ("USA",)),
        ("Главу МИД Катара ждут.", ("QAT",)),
        ("Эта встреча с «Хезболлой» прошла.", ("group:hezbollah",)),
        ("Госдепу известно.", ("USA",)),
        ("Повстанцам М23 известно.", ("group:m23",)),
    ],
)
def test_names_in_every_case(text: str, ids: tuple[str, ...]) -> None:
    assert [i for _, i in named(text)] == [ids]


def test_a_title_chain_is_one_mention() -> None:
    text = "Министр иностранных дел России Сергей Лавров прибыл в Анкару."
    assert named(text)[0] == ("Министр иностранных дел России Сергей Лавров", ("RUS",))


def test_compound_adjectives_name_both_sides() -> None:
    assert [i for _, i in named("Ирано-американские переговоры прошли.")] == [("IRN",), ("USA",)]


def test_a_dateline_names_nobody() -> None:
    text = "МОСКВА, 5 мар — РИА Новости. Катар предложил план."
    assert named(text) == [("Катар", ("QAT",))]


def test_surnames() -> None:
    assert (surname("Сергей Лавров"), surname("Лев XIV"), surname("Ван И")) == (
        "Лавров",
        None,
        None,
    )


def test_there_are_hundreds_of_persons() -> None:
    assert len(list(holder_rows("ru"))) >= 300
