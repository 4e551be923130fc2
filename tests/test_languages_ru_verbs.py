"""Russian verb groups: tense, negation, passive, modality, what is taken in."""

import pytest

from miyanji.languages.analysis import analyse_text
from miyanji.languages.sentence import VerbGroup


def verbs(text: str) -> list[VerbGroup]:
    (sentence,) = analyse_text(text, "ru")
    return list(sentence.verbs)


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Катар посредничает.", "посредничать", {"tense": "present", "person": 3}),
        ("Катар предложил план.", "предложить", {"tense": "past", "negated": False}),
        ("Катар не предложил план.", "предложить", {"tense": "past", "negated": True}),
        ("Катар предложит план.", "предложить", {"tense": "future"}),
        ("Катар будет посредничать.", "посредничать", {"tense": "future", "finite": True}),
        ("Катар предложил бы план.", "предложить", {"mood": "conditional"}),
        ("Было предложено перемирие.", "предложить", {"tense": "past", "passive": True}),
        ("Договор будет подписан.", "подписать", {"tense": "future", "passive": True}),
        ("Катар может стать посредником.", "стать", {"modal": "can", "finite": True}),
        ("Катар должен помочь.", "помочь", {"modal": "must"}),
        ("Катар не готов.", "готовый", {"negated": True, "tense": "present"}),
        ("Мы готовы.", "готовый", {"plural": True}),
    ],
)
def test_groups(text: str, lemma: str, expected: dict[str, object]) -> None:
    (group,) = verbs(text)
    assert group.lemma == lemma
    assert {name: getattr(group, name) for name in expected} == expected


def test_an_infinitive_under_a_predicate_is_a_group_of_its_own() -> None:
    assert [v.lemma for v in verbs("Катар готов принять переговоры.")] == ["готовый", "принять"]


def test_nouns_that_look_like_verbs_are_none() -> None:
    assert verbs("Мир и сила войска.") == []


def test_a_participle_heads_a_group_behind_a_comma_alone() -> None:
    assert [v.lemma for v in verbs("План, предложенный Катаром, принят.")] == [
        "предложить",
        "принять",
    ]
    assert [v.lemma for v in verbs("Предложенный план принят.")] == ["принять"]
