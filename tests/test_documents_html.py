"""HTML pages: the article, its lead, date and half-spaces, and pages that are broken."""

from datetime import date

import pytest

from miyanji.documents import Document, DocumentError, from_html

LEAD = "وزیر خارجه عمان می&zwnj;گوید پیام تهران را به واشنگتن رسانده است."
PAGE = f"""<!DOCTYPE html><html lang="fa"><head><meta charset="utf-8">
<title>عمان پیام تهران را رساند | روزنامه نمونه</title>
<meta property="article:published_time" content="2025-03-04T10:00:00+03:30">
<script>var menu = "<p>خانه</p>";</script></head><body>
<nav><a href="/">خانه</a> <a href="/world">جهان</a></nav>
<article><h1>عمان پیام تهران را رساند</h1><p class="lead">{LEAD}</p>
<div itemprop="articleBody">
<p>او روز سه‌شنبه در مسقط گفت که گفت&#8204;وگوها ادامه می&#x200c;یابد و دو طرف خواهان
ادامه کار هستند. هیئت دو کشور نیز در این نشست حضور داشتند.</p>
<p>سخنگوی دولت ایران این خبر را تأیید کرد و گفت که نشست بعدی هفته آینده برگزار می‌شود و
هیئت‌ها به مسقط می‌روند.</p></div></article>
<section class="comments"><h3>دیدگاه‌ها</h3><p>نظر خواننده: بسیار عالی بود</p></section>
</body></html>"""


def read_page() -> Document:
    return from_html(PAGE, source="page.html")


def test_title_stands_first_without_the_name_of_the_site() -> None:
    document = read_page()
    assert document.title == "عمان پیام تهران را رساند"
    assert document.text.startswith(document.title)
    assert document.blocks[0].kind == "title"
    assert document.html


def test_half_spaces_survive_in_every_notation() -> None:
    text = read_page().text
    for word in ("می\u200cگوید", "گفت\u200cوگوها", "می\u200cیابد", "هیئت\u200cها"):
        assert word in text
    assert "\u2e31" not in text


def test_lead_outside_the_body_is_kept_once_and_told_apart() -> None:
    document = read_page()
    leads = [document.text[b.start : b.end] for b in document.blocks if b.kind == "lead"]
    assert leads == [LEAD.replace("&zwnj;", "\u200c")]
    assert document.text.count("واشنگتن") == 1


def test_comments_scripts_and_menus_are_left_out() -> None:
    text = read_page().text
    assert "نظر خواننده" not in text
    assert "menu" not in text
    assert "جهان" not in text


def test_publication_day_comes_from_metadata_unless_stated() -> None:
    assert read_page().published == date(2025, 3, 4)
    stated = from_html(PAGE, published=date(2024, 1, 1))
    assert stated.published == date(2024, 1, 1)


def test_a_page_of_a_later_year_keeps_its_day() -> None:
    later = from_html(PAGE.replace("2025-03-04", "2031-03-04"))
    assert later.published == date(2031, 3, 4)


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>The envoy <b>said</i> the talks will go on <div></p></body>",
        "<p>The envoy said the talks will go on",
        "<html><body><p>The envoy said the talks will go on.</p><script>if (a<b) {",
        "<?xml version='1.0' encoding='utf-16'?><html><p>The envoy said the talks will go on.",
    ],
)
def test_broken_markup_still_gives_the_words(page: str) -> None:
    document = from_html(page)
    assert "the talks will go on" in document.text
    assert "if (a" not in document.text


def test_a_page_without_words_is_refused_by_name() -> None:
    with pytest.raises(DocumentError, match=r"empty\.html: .*no article text"):
        from_html("<html><head><script>x</script></head><body></body></html>", source="empty.html")
