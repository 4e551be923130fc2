"""Russian sentences end to end: who mediates between whom, how far it is true, who says so."""

import pytest

from miyanji.coding.act import Act
from miyanji.coding.reading import read_many
from miyanji.documents.reading import from_text


def acts(text: str) -> list[Act]:
    (reading,) = read_many([from_text(text, language="ru")])
    return [a for a in reading.coding.acts if a.act]


def first(text: str) -> tuple[str | None, str, tuple[str, ...], set[str]]:
    act = acts(text)[0]
    return act.act, act.actuality, act.mediators, set(act.parties)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Кения посредничает между Суданом и Чадом.",
            ("meeting_indirect", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Кения не посредничает между Суданом и Чадом.",
            ("meeting_indirect", "denied", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Кения могла бы посредничать между Суданом и Чадом.",
            ("meeting_indirect", "hypothetical", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Кения будет посредничать между Суданом и Чадом.",
            ("meeting_indirect", "planned", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Посредничает ли Кения между Суданом и Чадом?",
            ("meeting_indirect", "asked", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Судан попросил Кению о посредничестве в споре с Чадом.",
            ("request_mediation", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Судан отверг посредничество Кении в споре с Чадом.",
            ("reject", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Судан и Чад заключили перемирие при посредничестве Кении.",
            ("agreement", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Кения передала Судану послание Чада.",
            ("carry_message", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Посредническую миссию между Суданом и Чадом провели ОАЭ и Кения.",
            ("meeting_indirect", "happened", ("ARE", "KEN"), {"SDN", "TCD"}),
        ),
        (
            "Кения хотела бы стать посредником между Суданом и Чадом.",
            ("express_willingness", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Президент Кении провёл беседу с королём Марокко, в ходе которой предложил "
            "посредничество между Суданом и Чадом.",
            ("offer", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Кения и Марокко выступили посредниками при обмене пленными Судана и Чада.",
            ("meeting_indirect", "happened", ("KEN", "MAR"), {"SDN", "TCD"}),
        ),
        (
            "Кения пытается ускорить возобновление переговоров между Суданом и Чадом.",
            ("meeting_indirect", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Кенийские посредники передали Судану предложение о перемирии.",
            ("propose_text", "happened", ("KEN",), {"SDN"}),
        ),
        (
            "В Найроби заявили, что Кения готова к посредничеству между Суданом и Чадом.",
            ("express_willingness", "happened", ("KEN",), {"SDN", "TCD"}),
        ),
        (
            "Судан готов к переговорам с Чадом через посредников.",
            ("accept", "happened", (), {"SDN", "TCD"}),
        ),
    ],
)
def test_what_a_sentence_tells(
    text: str, expected: tuple[str, str, tuple[str, ...], set[str]]
) -> None:
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Кения посредничает между Суданом и Чадом, сообщил министр Кении.", "official_on_record"),
        ("Источник сообщил, что Кения посредничает между Суданом и Чадом.", "anonymous"),
        ("По мнению экспертов, Кения посредничает между Суданом и Чадом.", "author_opinion"),
        ("Кения посредничает между Суданом и Чадом.", "media_assertion"),
    ],
)
def test_who_vouches(text: str, kind: str) -> None:
    assert acts(text)[0].attribution.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Агентство недвижимости берёт комиссию за посредничество.",
        "Суд направил супругов к медиатору.",
        "Тренер сборной Кении выступил посредником между футболистом и клубом.",
        "Делегации Кении и Чада обсудили торговлю.",
    ],
)
def test_other_mediators_and_talks_are_none(text: str) -> None:
    assert not [a for a in acts(text) if a.mediators]
