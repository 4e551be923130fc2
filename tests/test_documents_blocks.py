from hypothesis import given

from miyanji.documents.blocks import split
from tests import strategies


def parts(text: str) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in split(text)]


def test_a_channel_post() -> None:
    text = (
        "♦️\nقطر پیام تازه‌ای به دو طرف رساند\n🔹\nنخست‌وزیر قطر گفت که این پیام دیروز تحویل شد.\n"
        "🔹\nاو افزود که پاسخ‌ها هنوز نرسیده است. @SomeChannel\n"
        "🆔\n@SomeChannel\n|\nexample.com\n#قطر #پیام"
    )
    assert parts(text) == [
        ("title", "قطر پیام تازه‌ای به دو طرف رساند"),
        ("paragraph", "نخست‌وزیر قطر گفت که این پیام دیروز تحویل شد."),
        ("paragraph", "او افزود که پاسخ‌ها هنوز نرسیده است."),
        ("furniture", "@SomeChannel"),
        ("furniture", "@SomeChannel"),
        ("furniture", "example.com"),
        ("furniture", "#قطر #پیام"),
    ]


def test_a_flag_on_a_line_of_its_own_inside_a_sentence() -> None:
    text = "فرمانده ارتش چاد\n🇹🇩\n، امروز به نیامی رفت.\n🔹\nاو فردا بازمی‌گردد."
    assert next(part for _, part in parts(text)) == "فرمانده ارتش چاد\n🇹🇩\n، امروز به نیامی رفت."


def test_a_post_without_a_title() -> None:
    text = (
        "وزیر خارجه ترکیه گفت که آماده کمک است.\nاو امروز به مسکو می‌رود.\n"
        "@\nNewsHeadline\n📡\n@News"
    )
    assert [kind for kind, _ in parts(text)] == ["paragraph"] * 2 + ["furniture"] * 3


def test_one_line_has_no_title() -> None:
    assert parts("عمان میزبان دور تازه گفت‌وگوها شد") == [
        ("paragraph", "عمان میزبان دور تازه گفت‌وگوها شد")
    ]


def test_a_line_break_inside_a_sentence_does_not_part_it() -> None:
    text = "سخنگوی دولت گفت که بر اساس (\nبند سوم\n)\nپیشنهاد تازه بررسی می‌شود."
    assert len(parts(text)) == 1
    text = "نماینده ویژه به\nمسقط\nرفت.\nهیئت دوم ماند."
    assert parts(text)[0][1].startswith("نماینده ویژه به\nمسقط")


def test_hard_wrapped_text_is_joined() -> None:
    paragraph = (
        "The envoy of the small island state told reporters that he would\n"
        "carry the letter to the other capital before the end of the week\n"
        "and that nobody had asked him to wait for the answer of the\n"
        "neighbouring country, whose minister had been travelling."
    )
    text = f"A letter between two capitals\n\n{paragraph}\n\n{paragraph}\n"
    assert [kind for kind, _ in parts(text)] == ["title", "paragraph", "paragraph"]
    assert parts(text)[1][1] == paragraph


def test_title_under_a_section_label_then_lead_and_headings() -> None:
    text = (
        "World news\n\nCan the island state bring the two sides together?\n\n"
        "Its envoy has carried two letters so far.\n\n"
        "The first letter was handed over in spring, and nobody spoke about it for weeks.\n\n"
        "What the two sides say\n\n"
        "One of them has welcomed the effort; the other has kept silent about it until today.\n"
    )
    assert [kind for kind, _ in parts(text)] == [
        "furniture",
        "title",
        "lead",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_front_matter_is_furniture_and_gives_the_title() -> None:
    text = (
        "---\ndate: '2024-05-01'\ntitle: \"Statement on the\\\n  \\ talks\"\n---\n\n"
        "The envoy met them.\n"
    )
    found = parts(text)
    assert [kind for kind, _ in found] == ["furniture", "title", "furniture", "paragraph"]
    assert found[1][1].startswith("Statement on the")


def test_half_spaces_do_not_matter() -> None:
    text = (
        "گفت‌وگو\n\nآیا مسقط می‌تواند میان دو طرف میانجی‌گری کند؟\n\n"
        "وزیر خارجه عمان می‌گوید می‌تواند.\n\n"
        "او در نشست خبری گفت که پیام‌ها را می‌رساند و منتظر پاسخ می‌ماند تا کار پیش برود.\n\n"
        "دیدگاه‌ها\n"
    )
    twin = text.replace("\u200c", "")
    assert [k for k, _ in parts(text)] == [k for k, _ in parts(twin)]


@given(strategies.noisy_texts())
def test_blocks_are_ordered_and_trimmed(text: str) -> None:
    last = 0
    for block in split(text):
        piece = text[block.start : block.end]
        assert last <= block.start < block.end <= len(text)
        assert piece == piece.strip()
        last = block.end


def test_a_hashtag_within_a_sentence_stays_in_it() -> None:
    assert len(parts("هیئت تازه‌ای دیروز در\n#مسقط\nبا میانجی دیدار کرد.")) == 1
    assert len(parts("هیئت تازه‌ای دیروز در شهر\n#مسقط\nبا میانجی دیدار کرد.")) == 1
    assert [k for k, _ in parts("هیئت رفت.\nهیئت ماند.\n#مسقط")][-1] == "furniture"
