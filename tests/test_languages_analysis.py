import pickle
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.documents.document import Block, Document
from miyanji.languages import analyse, analyse_text
from miyanji.languages.sentence import Read
from miyanji.languages.word import Word
from tests.language_samples import SENTENCES, spaced, without

ALPHABET = "ابپتدرمنکهیشخوآ\u200c «»؟.!،؛:\n\t۱۲3۵+🔴🇮🇷#@_-aBn't’\u064e\u0640\u200f"


def assert_offsets(text: str, language: str) -> None:
    last = 0
    for i, sentence in enumerate(analyse_text(text, language, parsed=False)):
        assert sentence.index == i
        assert sentence.start >= last
        last = sentence.end
        assert text[sentence.start : sentence.end] == sentence.text
        position = sentence.start
        for token in sentence.tokens:
            assert position <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text
            assert token.key
            position = token.end
        for group in sentence.verbs:
            assert group.head in group.tokens
            assert list(group.tokens) == sorted(set(group.tokens))


@given(st.text(alphabet=ALPHABET, max_size=120), st.sampled_from(["fa", "en"]))
@settings(max_examples=300, deadline=None)
def test_offsets_are_exact_in_noise(text: str, language: str) -> None:
    assert_offsets(text, language)


@given(st.lists(st.sampled_from(SENTENCES), max_size=6), st.sampled_from([" ", "\n", "\n\n"]))
@settings(max_examples=60, deadline=None)
def test_offsets_are_exact_in_prose(sentences: list[str], glue: str) -> None:
    for typing in (str, without, spaced):
        assert_offsets(typing(glue.join(sentences)), "fa")


@given(st.lists(st.sampled_from(SENTENCES), max_size=6))
@settings(max_examples=60, deadline=None)
def test_no_letter_is_lost(sentences: list[str]) -> None:
    text = " ".join(sentences)
    found = "".join(t.text for s in analyse_text(text, "fa", parsed=False) for t in s.tokens)
    assert re.sub(r"[\s\u200c]", "", found) == re.sub(r"[\s\u200c]", "", text)


@pytest.mark.parametrize("text", SENTENCES)
def test_three_typings_have_the_same_keys_and_verbs(text: str) -> None:
    readings = []
    for typing in (str, without, spaced):
        (sentence,) = analyse_text(typing(text), "fa", parsed=False)
        verbs = [(v.lemma, v.tense, v.negated, v.passive, v.modal) for v in sentence.verbs]
        keys = [t.key for t in sentence.tokens]
        readings.append((keys, [t.lemma for t in sentence.tokens], verbs))
    assert readings[0] == readings[1] == readings[2]


def test_furniture_is_not_read() -> None:
    text = "قطر میانجی است.\nدکمه را بزنید"
    blocks = (Block("paragraph", 0, 15), Block("furniture", 16, len(text)))
    sentences = analyse(Document("x", text, "fa", None, None, blocks), parsed=False)
    assert [(s.text, s.block) for s in sentences] == [("قطر میانجی است.", "paragraph")]


def test_a_very_long_line_is_cut_between_words() -> None:
    text = "پیام " * 30_000
    sentences = analyse_text(text, "fa", parsed=False)
    assert max(s.end - s.start for s in sentences) <= 2000
    assert {t.text for s in sentences for t in s.tokens} == {"پیام"}


@pytest.mark.parametrize("text", ["", "  \n ", "\u200c", "\u064e\u064f"])
def test_text_without_words(text: str) -> None:
    assert all(not s.verbs for s in analyse_text(text, "fa", parsed=False))


def test_a_sentence_is_read_once_and_when_it_is_asked_for() -> None:
    asked: list[int] = []
    (sentence,) = analyse_text("ایران پیشنهاد عمان را پذیرفت.", "fa")

    def reader(words: Sequence[Word], pos: Sequence[str]) -> Read:
        asked.append(len(words))
        return sentence.reader(words, pos)

    other = replace(sentence, reader=reader)
    assert other.letters == "ایرانپیشنهادعمانراپذیرفت."
    assert asked == []
    assert (other.tokens, other.verbs) == (sentence.tokens, sentence.verbs)
    assert asked == [len(sentence.words)]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_sentence_travels_between_processes(language: str) -> None:
    text = {"fa": "ایران پیشنهاد عمان را پذیرفت.", "en": "Iran accepted Oman's offer."}[language]
    (sentence,) = analyse_text(text, language)
    copy = pickle.loads(pickle.dumps(sentence))
    assert (copy.tokens, copy.verbs) == (sentence.tokens, sentence.verbs)
