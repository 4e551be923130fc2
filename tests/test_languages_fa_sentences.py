import pytest

from miyanji.languages import analyse_text
from miyanji.languages.fa.sentences import split


def pieces(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قطر پذیرفت. عمان نپذیرفت.", 2),
        ("رشد ۱.۵ درصد بود. تورم ۳٫۲ درصد.", 2),
        ("آیا مصر می‌پذیرد؟ هنوز نه!", 2),
        ("او گفت «چرا؟» و رفت.", 1),
        ("ا. کریمی به دمشق رفت.", 1),
        ("سخنگوی دولت: این خبر درست نیست.", 1),
        ("سخنگوی دولت:\nاین خبر درست نیست.", 1),
        ("🔴\nآتش‌بس برقرار شد", 1),
        ("گزارش\n#قطر\nاز پایان گفت‌وگو خبر می‌دهد", 1),
        ("تیتر نخست\n\nمتن خبر آمد.", 2),
        ("نشانی example.com است.", 1),
        ("شاید... نه. باز هم نه.", 3),
    ],
)
def test_split(text: str, count: int) -> None:
    assert len(pieces(text)) == count


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("آیا صلح ممکن است", True),
        ("چه کسی میانجی است؟", True),
        ("«چه کسی می‌پذیرد؟»", True),
        ("عمان میانجی است.", False),
    ],
)
def test_question(text: str, question: bool) -> None:
    assert [s.question for s in analyse_text(text, "fa", parsed=False)] == [question]
