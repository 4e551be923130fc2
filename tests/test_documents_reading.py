"""Reading files, standard input and texts; every bad input is one clear line."""

import io
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.documents import DocumentError, from_text, read
from miyanji.documents.reading import MAX_BYTES, MAX_CHARACTERS
from tests import strategies

PERSIAN = (
    "پاسخ تهران به پیشنهاد مسقط روشن نیست\r\n\r\n"
    "وزیر خارجه عمان گفت که پیام را رسانده است. هیئت‌ها فردا می‌روند.\r\n"
)
SEED = Path(__file__).parents[2] / "shared" / "seed" / "article.fa.txt"
ENGLISH = "The minister’s envoy said that “talks” will go on in the capital next week.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_give_the_same_text_with_its_line_ends(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(PERSIAN.encode(encoding))
    document = read(path)
    assert document.text == PERSIAN
    assert document.language == "fa"
    assert document.title == PERSIAN.splitlines()[0]


def test_windows_encodings_are_recognised(tmp_path: Path) -> None:
    arabic_letters = PERSIAN.replace("ی", "ي")
    (tmp_path / "fa.txt").write_bytes(arabic_letters.encode("cp1256"))
    (tmp_path / "en.txt").write_bytes(ENGLISH.encode("cp1252"))
    assert read(tmp_path / "fa.txt").text == arabic_letters
    assert read(tmp_path / "en.txt").text == ENGLISH
    assert read(tmp_path / "en.txt").warnings == ("read as cp1252",)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_russian_in_its_old_encodings(tmp_path: Path, encoding: str) -> None:
    russian = "Министр заявил, что переговоры продолжатся завтра. Обе стороны согласны."
    (tmp_path / "ru.txt").write_bytes(russian.encode(encoding))
    found = read(tmp_path / "ru.txt")
    assert (found.text, found.language) == (russian, "ru")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n\t\n", "empty"),
        ("null.txt", b"The talks went on\0 and on.", "byte 17"),
        ("pdf.txt", b"%PDF-1.7 words", "PDF"),
        ("noise.txt", bytes(range(256)) * 40, "binary"),
        ("cut.txt", PERSIAN.encode() + b"\xff\xfe\xfd", "byte"),
        ("large.txt", b"The talks went on. " * 500_000, "too large"),
        ("line.txt", b"a " * 5_000_000, "too large"),
        ("uk.txt", "Міністр заявив, що переговори продовжаться завтра.".encode(), "Ukrainian"),
        ("bg.txt", "Министърът каза, че преговорите ще продължат утре.".encode(), "Bulgarian"),
        ("sr.txt", "Министар је рекао да се преговори настављају сутра.".encode(), "Serbian"),
        ("be.txt", "Міністр заявіў, што перамовы працягнуцца заўтра.".encode(), "Belarusian"),
        ("digits.txt", b"123 456", "no words"),
    ],
)
def test_bad_files_are_refused_in_one_line_that_names_them(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        read(tmp_path / name)
    message = str(caught.value)
    assert name in message
    assert says in message
    assert "\n" not in message


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="folder"):
        read(tmp_path)


def test_standard_input_is_read_for_a_dash() -> None:
    document = read("-", stdin=io.BytesIO(ENGLISH.encode()))
    assert (document.source, document.text, document.language) == ("-", ENGLISH, "en")


def test_a_stated_language_overrides_and_must_be_supported() -> None:
    assert from_text("قال وزير الخارجية إن المحادثات ستستمر", language="fa").language == "fa"
    with pytest.raises(DocumentError, match="'uk' is not supported"):
        from_text(ENGLISH, language="uk")


def test_half_spaces_lost_leave_language_title_and_kinds_alone() -> None:
    kept, lost = from_text(PERSIAN), from_text(PERSIAN.replace("\u200c", ""))
    assert kept.language == lost.language == "fa"
    assert kept.title == lost.title
    assert [b.kind for b in kept.blocks] == [b.kind for b in lost.blocks]


def test_publication_day_is_the_stated_one_before_the_one_in_the_text() -> None:
    text = "GENEVA, March 4, 2025 - The envoy said the talks will go on.\n\nThey met for a day.\n"
    assert from_text(text).published == date(2025, 3, 4)
    assert from_text(text, published=date(2020, 1, 1)).published == date(2020, 1, 1)
    assert from_text("The envoy said the talks of March 4, 2025 went on.").published is None


def test_importing_the_room_loads_neither_extractor_nor_language_model() -> None:
    code = (
        "import sys, miyanji.documents; "
        "sys.exit(any(m in sys.modules for m in ('trafilatura', 'py3langid', 'lxml')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


LINES = st.lists(
    st.sampled_from(
        [
            "هیئت‌ها به مسقط رفتند.",
            "🔹",
            "@canal_name",
            "The envoy left",
            "- ",
            "",
            " پاسخ روشن نیست؟ ",
        ]
    )
    | st.text(alphabet="ab می‌.؟\u200f\t🔴", max_size=12),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_blocks_lie_in_order_inside_the_text_and_hold_no_outer_space(
    lines: list[str], ending: str
) -> None:
    text = "خبر " + ending.join(lines)
    document = from_text(text, language="fa")
    assert document.text == text
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(text)
        held = text[block.start : block.end]
        assert held == held.strip()
        last = block.end


@given(strategies.noisy_texts())
def test_noisy_texts_give_ordered_blocks_or_one_line(text: str) -> None:
    try:
        document = from_text(text, language="fa")
    except DocumentError as problem:
        assert "\n" not in str(problem)
        return
    assert document.text == text.removeprefix("\ufeff")
    ends = [0, *(b.end for b in document.blocks)]
    assert all(end <= b.start < b.end for end, b in zip(ends, document.blocks, strict=False))


def test_a_page_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"<!DOCTYPE html><html><body><p>{ENGLISH}</p></body></html>", "utf-8")
    assert read(path).html


def test_fifty_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as out:
        out.truncate(50_000_000)
    begin = time.perf_counter()
    with pytest.raises(DocumentError, match=r"too large \(50,000,000 bytes"):
        read(path)
    assert time.perf_counter() - begin < 1


def test_a_line_of_ten_megabytes_on_standard_input_is_refused() -> None:
    with pytest.raises(DocumentError, match=f"the limit is {MAX_BYTES:,}"):
        read("-", stdin=io.BytesIO("گفت ".encode() * 1_500_000))


def test_the_longest_line_is_read_in_seconds() -> None:
    begin = time.perf_counter()
    document = from_text(("he said that the talks go on " * 20_000)[:MAX_CHARACTERS])
    assert len(document.blocks) == 1
    assert time.perf_counter() - begin < 20
    with pytest.raises(DocumentError, match=f"the limit is {MAX_CHARACTERS:,}"):
        from_text("talk " * MAX_CHARACTERS)


def test_right_to_left_overrides_stay_in_the_text() -> None:
    text = "\u202eThe envoy said that the talks will go on.\u202c\nOman offered to host them."
    document = from_text(text)
    assert document.text == text
    assert [b.kind for b in document.blocks] == ["paragraph", "paragraph"]


@pytest.mark.skipif(not SEED.exists(), reason="the shared data is not here")
def test_a_real_article_has_its_title_lead_headings_and_furniture() -> None:
    document = read(SEED)
    kinds = [b.kind for b in document.blocks]
    assert kinds.count("title") == kinds.count("lead") == 1
    assert kinds.count("heading") == 6
    assert kinds[-3:] == ["furniture"] * 3
    assert document.title is not None
    assert document.title.endswith("؟")
