from collections import Counter

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.coding_text import HALF_SPACE, acts, bare, brief

FRAGMENTS_EN = (
    "Oman has offered to mediate between Iran and the United States.",
    "Informed sources said Iraq had mediated between Iran and Saudi Arabia.",
    "Sudan rejected Egyptian mediation.",
    "Russia attacked Ukraine on Monday",
    "Araghchi: we are ready",
    "according to Reuters",
    "if Turkey agrees",
    "the two sides",
    "said that",
    "Qatar and Egypt",
    "through mediation",
)
FRAGMENTS_FA = (
    "عمان پیشنهاد داد میان ایران و آمریکا میانجی‌گری کند.",
    "منابع آگاه گفتند که عراق میان ایران و عربستان میانجی‌گری کرده است.",
    "سودان میانجی‌گری مصر را رد کرد.",
    "روسیه دیروز به اوکراین حمله کرد",
    "عراقچی: ما آماده‌ایم",
    "به گزارش رویترز",
    "اگر ترکیه موافقت کند",
    "دو طرف",
    "گفت که",
    "قطر و مصر",
    "با میانجی‌گری",
)
NOISE = (
    "\u200f", "\u200e", "\u202b", "\u202c", "\u200c", "\u200d", "😀", "🇮🇷", "«", "»", "(", ")", ":",
    "\n\n", "\t", "…", "!!", "؟", "۱۲", "1403/05/02", "https://example.org", "#",
    "\u0640", "\u0301",
)  # fmt: skip
NO_LIMIT = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assembled(fragments):
    pieces = st.one_of(
        st.sampled_from(fragments),
        st.sampled_from(NOISE),
        st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=6),
    )
    return st.lists(pieces, min_size=1, max_size=9).map(" ".join)


def check(text):
    found = brief(text)
    for act in found.acts:
        start, end = act.span
        assert 0 <= start < end <= len(found.document.text)
        assert found.document.text[start:end] == act.quote
        for spans in act.evidence.values():
            assert all(0 <= s < e <= len(found.document.text) for s, e in spans)
    assert [a.id for a in found.acts] == [f"a{n}" for n in range(1, len(found.acts) + 1)]
    for row in found.uncoded:
        assert 0 <= row.span[0] < row.span[1] <= len(found.document.text)
    known = {a.id for a in found.acts}
    for process in found.processes:
        assert set(process.acts) <= known


@NO_LIMIT
@given(assembled(FRAGMENTS_EN))
def test_english_quotes_stand_in_the_text_whatever_it_is(text):
    check(text + " Oman.")


@NO_LIMIT
@given(assembled(FRAGMENTS_FA))
def test_persian_quotes_stand_in_the_text_whatever_it_is(text):
    check(text + " عمان.")


@NO_LIMIT
@given(assembled(FRAGMENTS_EN + FRAGMENTS_FA))
def test_mixed_scripts_break_nothing(text):
    check(text + " Oman عمان.")


@NO_LIMIT
@given(st.permutations(" ".join(FRAGMENTS_EN).split()), st.integers(4, 30))
@example((") Oman will mediate between Iran and Oman said that Oman will mediate",), 1)
def test_english_words_in_any_order_break_nothing(words, many):
    check(" ".join(words[:many]) + " Oman.")


@NO_LIMIT
@given(st.permutations(" ".join(FRAGMENTS_FA).split()), st.integers(4, 30))
@example(("یک گزارش پیش از مذاکره عمان و دیگری پس از و آتش‌بس ایران است",), 1)
def test_persian_words_in_any_order_break_nothing(words, many):
    check(" ".join(words[:many]) + " عمان.")


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "😀", "«»", "\ufeff"])
@pytest.mark.parametrize("text", [FRAGMENTS_FA[0], FRAGMENTS_EN[0]])
def test_a_mark_in_front_shifts_the_spans_and_nothing_else(text, mark):
    plain, shifted = acts(text), acts(mark + " " + text)
    assert [a.act for a in shifted] == [a.act for a in plain]
    assert [a.quote for a in shifted] == [a.quote for a in plain]


TWINS = (
    "عمان پیشنهاد داد میان ایران و آمریکا میانجی‌گری کند.",
    "قطر برای میانجی‌گری میان اسرائیل و حماس اعلام آمادگی کرد.",
    "ایران از عراق خواست که با عربستان میانجی‌گری کند.",
    "ایران پیشنهاد میانجی‌گری ترکیه را رد کرد.",
    "سودان با میانجی‌گری مصر موافقت کرد.",
    "ایران و آمریکا با میانجی‌گری عمان مذاکره کردند.",
    "منابع آگاه گفتند که عراق میان ایران و عربستان میانجی‌گری کرده است.",
    "نیویورک تایمز به نقل از وزیر خارجه عراق نوشت که بغداد میان ایران و قطر میانجی‌گری کرده است.",
    "ترکیه می‌تواند میان روسیه و اوکراین میانجی‌گری کند.",
    "آیا ترکیه میان روسیه و اوکراین میانجی‌گری می‌کند؟",
    "مصر میانجی‌گری خود میان سودان و اتیوپی را تعلیق کرد.",
    "میانجی‌گری مصر میان سودان و اتیوپی پایان یافت.",
    "روسیه و اوکراین در استانبول توافق‌نامه امضا کردند.",
    "قطر که میان اسرائیل و حماس میانجی‌گری می‌کند، از مصر تشکر کرد.",
)


def kinds(text):
    return Counter((a.act, a.actor, a.actuality, a.attribution.kind) for a in acts(text))


@pytest.mark.parametrize("text", TWINS)
def test_lost_half_spaces_change_no_act(text):
    assert kinds(bare(text)) == kinds(text)


@pytest.mark.parametrize("text", TWINS)
def test_half_spaces_typed_as_spaces_change_no_act(text):
    assert kinds(text.replace(HALF_SPACE, " ")) == kinds(text)


@pytest.mark.parametrize("text", TWINS)
def test_arabic_letter_forms_change_no_act(text):
    arabic = text.translate(str.maketrans("یک", "يك"))
    assert kinds(arabic) == kinds(text)


def test_the_same_text_gives_the_same_acts():
    text = " ".join(FRAGMENTS_FA[:4])
    assert acts(text) == acts(text)


def test_a_relevant_sentence_without_act_says_why():
    found = brief("نقش میانجی در این بازار چیست.")
    assert found.acts == ()
    assert found.uncoded


def test_a_name_alone_is_no_act():
    for text in ("ایران", "Oman."):
        assert acts(text) == ()
