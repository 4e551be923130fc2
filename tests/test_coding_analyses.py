"""The analyses of a document are the same in whatever order they are asked for."""

import random

import pytest

from miyanji import actors, documents, languages
from miyanji.coding.analyses import Analyses
from miyanji.coding.context import LateContext, context_of
from miyanji.coding.predications import Analysis

FA = (
    "وزیر خارجهٔ عمان به تهران رفت. پیام آمریکا را به ایران داد. هوا سرد بود. "
    "پیشنهاد میانجی‌گری هم کرد. ایران آن را پذیرفت. قطر از این اقدام استقبال کرد."
)
EN = (
    "The foreign ministers of Kenya and Chad met in Oslo. They agreed to let Norway mediate. "
    "It was cold. They will meet again. Qatar welcomed the step."
)


def made_of(text: str, language: str) -> Analyses:
    document = documents.from_text(text, language=language)
    sentences = languages.analyse(document)
    return Analyses(sentences, actors.resolve(sentences, document))


def shown(analysis: Analysis) -> list[object]:
    return [
        (n.name, n.first, n.last, {role: [m.ids for m in ms] for role, ms in n.roles.items()})
        for n in analysis.nodes
    ]


@pytest.mark.parametrize(("text", "language"), [(FA, "fa"), (EN, "en")])
def test_the_order_of_asking_makes_no_difference(text: str, language: str) -> None:
    expected = [shown(a) for a in made_of(text, language).all()]
    assert any("actor" in roles for rows in expected for *_, roles in rows)
    for seed in range(6):
        analyses, places = made_of(text, language), list(range(len(expected)))
        random.Random(seed).shuffle(places)
        assert {n: shown(analyses.at(n)) for n in places} == dict(enumerate(expected))


def test_each_is_made_once_and_only_when_asked_for() -> None:
    analyses = made_of(EN, "en")
    last = len(analyses.sentences) - 1
    assert analyses.at(last) is analyses.at(last)
    assert len(analyses.made()) < len(analyses.all())
    assert analyses.made() == analyses.all()


def test_sentences_that_name_nobody_are_left_out_but_for_they_after_a_meeting() -> None:
    texts = [s.text for s in made_of(EN, "en").sentences]
    assert "It was cold." not in texts
    assert "They agreed to let Norway mediate." in texts


def test_a_long_text_without_subjects_can_be_asked_for_its_end() -> None:
    analyses = made_of("ایران پاسخ داد. " + "پیام عمان را پذیرفت. " * 400, "fa")
    assert shown(analyses.at(len(analyses.sentences) - 1))


def test_a_late_context_is_that_of_all_and_collected_once() -> None:
    analyses, asked = made_of(EN, "en"), list[int]()

    def everything() -> tuple[Analysis, ...]:
        asked.append(1)
        return analyses.all()

    context = LateContext(everything)
    assert asked == []
    found = context_of(made_of(EN, "en").all())
    assert (context.mediators, context.parties, context.pairs, context.political) == (
        found.mediators,
        found.parties,
        found.pairs,
        found.political,
    )
    assert asked == [1]
    with pytest.raises(AttributeError):
        context.nothing_of_the_kind  # noqa: B018
