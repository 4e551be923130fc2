import pytest

from miyanji.coding.reading import read_many
from miyanji.documents import from_text
from tests.coding_text import acts, bare, the, with_twins

FACT_EN = "Iraq had mediated between Iran and Saudi Arabia."
FACT_FA = "عراق میان ایران و عربستان میانجی‌گری کرده است."
SOURCES = with_twins(
    [
        (FACT_EN, "media_assertion", None, None),
        (f"An Iraqi official said {FACT_EN}", "anonymous", None, "An Iraqi official"),
        (f"Informed sources said {FACT_EN}", "anonymous", None, "sources"),
        (f"Reuters reported that {FACT_EN}", "media_assertion", "media:reuters", "Reuters"),
        (f"The analyst said that {FACT_EN}", "author_opinion", None, "The analyst"),
        (f"Analysts say {FACT_EN}", "author_opinion", None, "Analysts"),
        (
            f"Iraqi Foreign Minister Fuad Hussein told the New York Times that {FACT_EN}",
            "official_on_record",
            "person:fuad-hussein",
            "Iraqi Foreign Minister Fuad Hussein",
        ),
        (
            "According to Oman's foreign minister, Iraq mediated between Iran and Saudi Arabia.",
            "official_on_record",
            "OMN",
            "Oman's foreign minister",
        ),
        (
            f"The Israeli daily Haaretz reported that {FACT_EN}",
            "media_assertion",
            "media:haaretz",
            "Haaretz",
        ),
        (FACT_FA, "media_assertion", None, None),
        (f"منابع آگاه گفتند که {FACT_FA}", "anonymous", None, "منابع آگاه"),
        (f"به گفته منابع آگاه، {FACT_FA}", "anonymous", None, "منابع آگاه"),
        (f"یک منبع آگاه به رویترز گفت که {FACT_FA}", "anonymous", None, "یک منبع آگاه"),
        (f"رویترز گزارش داد که {FACT_FA}", "media_assertion", "media:reuters", "رویترز"),
        (f"به باور تحلیلگران، {FACT_FA}", "author_opinion", None, "تحلیلگران"),
        (f"یک تحلیلگر گفت که {FACT_FA}", "author_opinion", None, "یک تحلیلگر"),
        (
            f"سخنگوی وزارت خارجه قطر گفت که {FACT_FA}",
            "official_on_record",
            "QAT",
            "سخنگوی وزارت خارجه قطر",
        ),
        (
            "وزیر خارجه عراق: میان ایران و عربستان میانجی‌گری کردیم.",
            "official_on_record",
            "IRQ",
            "وزیر خارجه عراق",
        ),
    ]
)
TWO_LEVELS = with_twins(
    [
        (
            f"According to Reuters, the Iraqi foreign minister said {FACT_EN}",
            "official_on_record",
            "IRQ",
            "media:reuters",
        ),
        (
            f"According to Reuters, informed sources said {FACT_EN}",
            "anonymous",
            None,
            "media:reuters",
        ),
        (
            f"به گزارش رویترز، وزیر خارجه عراق گفت که این کشور {FACT_FA[5:]}",
            "official_on_record",
            "IRQ",
            "media:reuters",
        ),
        (
            f"نیویورک تایمز به نقل از وزیر خارجه عراق نوشت که {FACT_FA}",
            "official_on_record",
            "IRQ",
            "media:nyt",
        ),
        (
            "به گزارش رویترز به نقل از وزیر خارجه عراق، بغداد میان ایران و قطر میانجی‌گری کرده است.",
            "official_on_record",
            "IRQ",
            "media:reuters",
        ),
        (f"به گزارش رویترز، منابع آگاه گفتند که {FACT_FA}", "anonymous", None, "media:reuters"),
    ]
)


@pytest.mark.parametrize(("text", "kind", "speaker", "phrase"), SOURCES)
def test_who_vouches(text, kind, speaker, phrase):
    found = the(text, "meeting_indirect").attribution
    assert (found.kind, found.speaker) == (kind, speaker)
    assert found.phrase is None or bare(found.phrase) == bare(phrase)
    assert (found.phrase is None) == (phrase is None)


@pytest.mark.parametrize(("text", "kind", "speaker", "paper"), TWO_LEVELS)
def test_a_paper_that_quotes_is_the_second_level(text, kind, speaker, paper):
    found = the(text, "meeting_indirect").attribution
    assert (found.kind, found.speaker) == (kind, speaker)
    assert found.via is not None
    assert found.via.speaker == paper


@pytest.mark.parametrize(("text", "kind", "speaker", "phrase"), SOURCES)
def test_the_source_is_quoted_from_the_text(text, kind, speaker, phrase):
    found = the(text, "meeting_indirect").attribution
    if found.span is not None:
        assert text[found.span[0] : found.span[1]] == found.phrase


def test_a_source_outside_the_quote_has_its_own_evidence():
    act = the(f"Informed sources said {FACT_EN}", "meeting_indirect")
    (start, end) = act.attribution.span
    inside = act.span[0] <= start and end <= act.span[1]
    assert inside or act.evidence["attribution"] == ((start, end),)


def test_one_sentence_of_hearsay_does_not_colour_the_next():
    text = f"Informed sources said {FACT_EN} Turkey mediated between Russia and Ukraine."
    kinds = [a.attribution.kind for a in acts(text) if a.act == "meeting_indirect"]
    assert kinds == ["anonymous", "media_assertion"]


@pytest.mark.parametrize("source", ["صحيفة هآرتس الإسرائيلية", "وسائل إعلام إسرائيلية"])
def test_the_state_of_a_medium_does_not_speak_through_it(source):
    document = from_text(f"ذكرت {source} أن قطر نقلت رسالة من حماس إلى واشنطن.", language="ar")
    (reading,) = read_many([document])
    assert [a.attribution.kind for a in reading.coding.acts] == ["media_assertion"]
