import pytest

from tests.coding_text import marked, with_twins

# text, marker and words of a phrase that an adverb leaves whole
BESIDE = with_twins(
    [
        ("به همین دلیل تونس پیشنهاد لیبی را رد کرد.", "aside", "به همین دلیل"),
        ("به همین دلیل تونس پیشنهاد لیبی را رد کرد.", "subject", "تونس"),
        ("به زودی نپال طرح هند را می‌پذیرد.", "subject", "نپال"),
        ("از هفته گذشته کنیا پیام سودان را می‌رساند.", "subject", "کنیا"),
        ("نروژ از آغاز میانجی کلمبیا و پرو بوده است.", "", "میانجی کلمبیا و پرو"),
        ("دو روز پیش از طریق مالزی پیامی به تایلند رسید.", "through", "مالزی"),
        (
            "کنیا برای نزدیک کردن مواضع سودان و چاد تلاش می‌کند.",
            "for",
            "نزدیک کردن مواضع سودان و چاد",
        ),
    ]
)


@pytest.mark.parametrize(("text", "marker", "words"), BESIDE)
def test_adverbs_belong_to_no_phrase_beside_them(text, marker, words):
    assert (marker, words) in marked(text)


def test_a_time_is_no_subject():
    assert ("", "به زودی") in marked("به زودی نپال طرح هند را می‌پذیرد.")
