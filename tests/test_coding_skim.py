import json
from pathlib import Path

import pytest

from miyanji import actors, coding, documents, languages
from miyanji.coding.glance import Glance, glance
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.relevance import relevant
from miyanji.coding.skim import choose, may_hold
from miyanji.coding.vicinity import Vicinity

GOLD = Path(__file__).parents[1] / "evaluation" / "gold"


def seen(text, language):
    document = documents.from_text(text, language=language)
    sentences = languages.analyse(document, parsed=False)
    return sentences, actors.resolve(sentences, document)


def wanted(text, language):
    return choose(*seen(text, language)).wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harvest was good. Nobody complained about prices.", "en"),
        ("Norway is a country in the north. Its fjords are deep.", "en"),
        ("برداشت گندم امسال خوب بود. کشاورزان خوشحال هستند.", "fa"),
        ("Урожай был хорош. На цены никто не жаловался.", "ru"),
        ("Норвегия лежит на севере.", "ru"),
        ("نروژ کشوری زیبا در شمال اروپا است.", "fa"),
        ("مربی تیم نروژ افزود: حمله باید از کناره‌ها باشد.", "fa"),
        ("A frost killed the grass in Norway.", "en"),
    ],
)
def test_what_can_hold_no_act_is_not_parsed(text, language):
    assert wanted(text, language) == set()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It rained. Kenya attacked Chad. Nobody was surprised.", "en", {1}),
        ("Kenya was angry. It attacked Chad.", "en", {0, 1}),
        ("Norway is cold. Chad is hot. Kenya will protest.", "en", {2}),
        ("Шёл дождь. Кения атаковала Чад. Никто не удивился.", "ru", {1}),
        ("هوا سرد بود. ایرانی‌ها آماده‌اند.", "fa", {1}),
        ("باران آمد. چاد به کنیا حمله کرد. هوا سرد بود.", "fa", {1}),
        ("Norway is cold. A mediator is needed. Chad is hot. It rained.", "en", {0, 1, 2}),
    ],
)
def test_what_may_hold_one_is_parsed_with_what_it_goes_on_from(text, language, expected):
    assert wanted(text, language) == expected


def test_a_glance():
    (sentence,), cast = seen("Kenya handed over a proposal to Chad in Oslo.", "en")
    found = glance(sentence, cast.mentions[0])
    assert "proposal" in found.things
    assert {"KEN", "TCD"} <= found.ids
    assert found.acting
    assert not may_hold(Glance(), Vicinity(0, (0,), (0,)))


@pytest.mark.parametrize("language", ["fa", "en", "ru", "ar"])
def test_the_first_pass_loses_no_act_of_our_gold(language):
    rows = [json.loads(line) for path in sorted(GOLD.glob(f"{language}_*.jsonl"))
            for line in path.read_text("utf-8").splitlines()]  # fmt: skip
    found = [documents.from_text(row["text"], language=language) for row in rows]
    full = list(coding.read_many(found))
    skimmed = list(coding.read_many(found, skim=True))
    acts = [(n, a.span, a.act, a.actor) for n, r in enumerate(full) for a in r.coding.acts]
    kept = {(n, a.span, a.act, a.actor) for n, r in enumerate(skimmed) for a in r.coding.acts}
    lost = [act for act in acts if act not in kept]
    assert len(acts) > 80
    assert not lost


ENDINGS = ("", "ی", "ها", "های", "هایی", "ش", "شان", "ان", "گان", "ای", "م", "مان")


def test_a_mediation_word_with_any_ending_is_seen_without_its_lemma():
    for word in sorted(cue_keys("fa", "mediation_words")):
        for ending in ENDINGS:
            for form in (word + ending, word[:-1] + ending):
                for sentence in languages.analyse_text(f"او {form} است.", "fa"):
                    told = has_cue(sentence.tokens, "fa", "mediation_words")
                    assert relevant(sentence) == told, form
