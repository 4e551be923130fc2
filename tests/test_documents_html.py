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


SENTENCES = (
    "وزیر خارجه عمان روز پنجشنبه در مسقط گفت که پیام‌های دو طرف را منتقل کرده و آماده ادامه است.",
    "سخنگوی وزارت خارجه نیز اعلام کرد که هنوز تصمیمی گرفته نشده است و موضوع در دست بررسی است.",
    "تحلیلگران می‌گویند که این گفت‌وگوها ممکن است هفته‌ها طول بکشد و به نتیجه‌ای نرسد.",
)
STANDFIRST = "عمان بار دیگر آمادگی خود را برای میانجی‌گری میان دو طرف اعلام کرد."
TITLE = "آمادگی عمان برای میزبانی گفت‌وگو"
HEAD = f'<html><head><meta charset="utf-8"><title>{TITLE} - خبرگزاری نمونه</title></head><body>'
MENU = '<nav><ul><li><a href="/">صفحه اصلی</a></li><li><a href="/w">جهان</a></li></ul></nav>'
AFTER = (
    '<div class="related"><h3>مطالب مرتبط</h3><ul><li><a href="/1">خبری دیگر</a></li></ul></div>'
    '<div id="comments"><h3>نظرات</h3><div class="comment"><p>علی: فایده‌ای ندارد.</p></div></div>'
    '<div class="cookie">این وب‌سایت از کوکی استفاده می‌کند.</div>'
    "<footer><p>تمامی حقوق محفوظ است.</p></footer></body></html>"
)
SHAPES = {
    "line breaks": f'{HEAD}{MENU}<div class="news"><h1>{TITLE}</h1><h2 class="subtitle">'
    f'{STANDFIRST}</h2><div class="date">۱۸ فروردین ۱۴۰۴ - ۱۰:۳۰</div>'
    f'<div class="body">{"<br><br>".join(SENTENCES)}</div></div>{AFTER}',
    "old tables": f"{HEAD}<table width=100%><tr><td>{MENU}</td></tr><tr><td><a href=/a>پربازدیدها"
    f"</a><br><a href=/b>خبری دیگر</a></td><td><font size=5><b>{TITLE}</b></font><br>"
    f"<font size=2>{STANDFIRST}</font><p>{'<p>'.join(SENTENCES)}</td></tr></table>{AFTER}",
    "nothing but div": f"{HEAD}{MENU}<main><h1>{TITLE}</h1><time>۱۸ فروردین ۱۴۰۴</time>"
    f'<div class="introtext">{STANDFIRST}</div><div class="text">'
    f"{''.join(f'<div>{s}</div>' for s in SENTENCES)}</div></main>{AFTER}",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_title_lead_and_body_of_pages_of_several_shapes(shape: str) -> None:
    document = from_html(SHAPES[shape])
    told = [(b.kind, document.text[b.start : b.end]) for b in document.blocks]
    assert [text for kind, text in told if kind == "paragraph"] == list(SENTENCES)
    assert ("title", TITLE) in told
    assert ("lead", STANDFIRST) in told
    assert "فایده" not in document.text
    assert "خبری دیگر" not in document.text


def test_a_persian_date_in_the_page_is_the_publication_day() -> None:
    assert from_html(SHAPES["nothing but div"]).published == date(2025, 4, 7)
    assert from_html(SHAPES["line breaks"]).published == date(2025, 4, 7)
    assert from_html(SHAPES["old tables"]).published is None


def test_inline_tags_and_line_breaks_do_not_cut_or_double_a_paragraph() -> None:
    page = (
        "<html><body><h1>Offer from Muscat</h1><p>Oman <a href=x>offered</a> to <i>mediate</i> "
        "between <b>Iran</b> and<br>the United States on Monday, its minister said.</p>"
        "<p>The other side has not answered the offer so far, he added.</p></body></html>"
    )
    text = from_html(page).text
    assert "Oman offered to mediate between Iran and\n" in text
    assert text.count("mediate") == 1


def test_bare_text_is_not_taken_apart_at_its_inline_tags() -> None:
    page = "<html><body>Oman <b>offered to <i>mediate</i></b> between Iran and others.</body>"
    assert "Oman offered to mediate between Iran and others." in from_html(page).text
