import pytest

from miyanji.documents.blocks import split
from miyanji.documents.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "نظر خود را بنویسید",
        "ایمیل شما منتشر نخواهد شد.",
        "برو به بالا",
        "بیشتر بخوانید: سفر وزیر به مسقط",
        "برچسب‌ها: عمان، گفت‌وگو",
        "این وب‌سایت از کوکی برای بهبود تجربه شما استفاده می‌کند.",
        "تمامی حقوق این سایت محفوظ است",
        "عکس: خبرگزاری نمونه",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "Back to top ↑",
        "Read more: the envoy's visit",
        "We use cookies to improve this site.",
        "Photo: A. Nobody",
        "All rights reserved.",
        "https://example.org/news",
        "@a_channel",
        "#خبر",
        "© 2025",
        "Published on 4 March 2025",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)
    assert is_furniture(line.replace("\u200c", ""))


@pytest.mark.parametrize(
    "line",
    [
        "تمام حقوق این نظامیان را دولت میزبان می‌پردازد.",
        "بله، ما آماده‌ایم میان دو طرف میانجی‌گری کنیم.",
        "نظرات دو طرف درباره پیشنهاد تازه به هم نزدیک شده است.",
        "تاریخ انتشار این بیانیه با سفر وزیر خارجه به مسقط یکی بود و همه رسانه‌ها آن را خبر دادند.",
        "ویدیو: وزیر خارجه گفت که پیام را رسانده است.",
        "Comments by the minister angered the other side.",
        "Related to this, the envoy asked for a pause.",
        "Share prices fell after the talks broke off.",
        "Home to two million people, the city hosted the talks.",
        "Published reports said that the envoy had left.",
    ],
)
def test_sentences_are_kept(line: str) -> None:
    assert not is_furniture(line)


def test_what_follows_the_comment_heading_is_furniture() -> None:
    text = (
        "The envoy arrived.\nThe talks began.\nThey ended late.\n"
        "Leave a comment\nI think this is all wrong."
    )
    assert [b.kind for b in split(text)][-2:] == ["furniture", "furniture"]


def test_a_heading_of_comments_before_the_article_hides_nothing() -> None:
    text = "Comments\nThe envoy arrived.\nThe talks began.\nThey ended late."
    assert [b.kind for b in split(text)] == ["furniture"] + ["paragraph"] * 3
