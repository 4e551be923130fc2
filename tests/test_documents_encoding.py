import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.documents.document import DocumentError
from miyanji.documents.encoding import decode
from tests import strategies

PERSIAN = "وزير خارجه عمان گفت که كشورش براي ميانجيگري ميان دو طرف آماده است و پيام را منتقل کرد."
ENGLISH = "The envoy’s visit to the café was “naïve”, an official of the ministry said on Monday."


@given(
    strategies.persian_texts(),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]),
)
def test_unicode_encodings_come_back_unchanged(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x.txt").text == text


def test_utf16_big_endian_with_a_mark() -> None:
    data = b"\xfe\xff" + PERSIAN.encode("utf-16-be")
    assert decode(data, "x.txt") == (PERSIAN, "utf-16-be")


def test_windows_1256() -> None:
    text = PERSIAN.replace("ی", "ي")
    assert decode(text.encode("cp1256"), "x.txt") == (text, "cp1256")


def test_windows_1256_keeps_half_spaces() -> None:
    text = "اين كشور مي\u200cتواند پيام\u200cهاي دو طرف را منتقل كند و از آن استقبال مي\u200cشود"
    assert decode(text.encode("cp1256"), "x.txt").text.count("\u200c") == 3


@given(strategies.english_texts())
def test_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252"), "x.txt").text == text


def test_windows_1252_quotes() -> None:
    assert decode(ENGLISH.encode("cp1252"), "x.txt") == (ENGLISH, "cp1252")


def test_charset_that_a_page_declares() -> None:
    page = '<html><head><meta charset="iso-8859-9"></head><body>Görüşme başladı</body></html>'
    assert decode(page.encode("iso-8859-9"), "x.html").text == page


def test_line_ends_stay() -> None:
    assert decode("یک\r\nدو\rسه\n".encode(), "x.txt").text == "یک\r\nدو\rسه\n"


def test_damaged_utf8_is_no_windows_1256() -> None:
    data = PERSIAN.encode()
    with pytest.raises(DocumentError, match=r"x\.txt: byte 40 .*UTF-8"):
        decode(data[:40] + b"\xff" + data[40:], "x.txt")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_russian_bytes_are_read_in_their_old_encodings(encoding: str) -> None:
    russian = "Министр заявил, что переговоры продолжаются"
    assert decode(russian.encode(encoding), "x.txt") == (russian, encoding)


def test_other_cyrillic_bytes_are_refused() -> None:
    with pytest.raises(DocumentError, match="byte 0"):
        decode("Министр заявил, что переговоры продолжаются".encode("cp866"), "x.txt")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"plain text\x00with a null", "null byte at byte 10"),
        (bytes(range(32)) * 20, "binary"),
        (b"\xff\xfea\x00b\x00c", "byte"),
        ("الف\0ب".encode("utf-16"), "null character at character 3"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        decode(data, "x.txt")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_one_clear_line(data: bytes) -> None:
    try:
        text = decode(data, "x.txt").text
    except DocumentError as problem:
        assert str(problem).startswith("x.txt: ") and "\n" not in str(problem)
    else:
        assert "\0" not in text and "\ufffd" not in text.replace(data.decode("utf-8", "ignore"), "")
