from datetime import UTC, date, datetime

import pytest

from miyanji.documents.document import DocumentError
from miyanji.documents.record import Record, Reject, day, document, from_fields, primary


def fields(**changed):
    return {"id": "a", "text": "Norway offered to mediate."} | changed


def test_a_record_keeps_its_fields():
    found = from_fields(
        fields(published="2024-02-29", language="fa-IR", url="https://news/1"), "x:1"
    )
    expected = Record(
        "a", "x:1", "Norway offered to mediate.", "text", date(2024, 2, 29), "fa", "https://news/1"
    )
    assert found == expected


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"id": None}, "no id"),
        ({"id": 5}, "id is a number"),
        ({"id": " "}, "id is empty"),
        ({"text": None}, "no text"),
        ({"text": "\n"}, "text is empty"),
        ({"text": ["a"]}, "text is a list"),
        ({"text": True}, "text is true or false"),
        ({"text": "half \ud83d"}, "surrogate"),
        ({"language": 3}, "language is a number"),
        ({"url": {}}, "url is no string"),
        ({"published": "yesterday"}, "write YYYY-MM-DD"),
        ({"published": "2024-02-30"}, "write YYYY-MM-DD"),
        ({"published": 20240229}, "write YYYY-MM-DD"),
        ({"published": "0000-01-01"}, "0000-01-01"),
        ({"published": "0001-01-01"}, "1800 to 2199"),
        ({"published": "9999-12-31"}, "1800 to 2199"),
        ({"published": "1403-12-15"}, "Jalali"),
        ({"published": "x" * 500}, "x…"),
    ],
)
def test_a_field_that_cannot_be_read_is_a_reject_with_its_reason(changed, reason):
    found = from_fields(fields(**changed), "x:1")
    assert isinstance(found, Reject)
    assert reason in found.reason
    assert (found.place, found.whole, len(found.reason) < 200) == ("x:1", False, True)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("", None),
        ("2025-03-05T23:59:59+03:30", date(2025, 3, 5)),
        (datetime(2025, 3, 5, 1, tzinfo=UTC), date(2025, 3, 5)),
        (date(2025, 3, 5), date(2025, 3, 5)),
    ],
)
def test_days_are_read_from_dates_and_times(value, expected):
    assert day(value) == expected


@pytest.mark.parametrize("tag", ["fa", "FA", "fa-IR", "fa_IR", " fa "])
def test_primary_language(tag):
    assert primary(tag) == "fa"


def test_bytes_are_decoded_as_the_server_says_or_as_they_look():
    text = "سوئیس میان ارمنستان و آذربایجان میانجیگری می کند و به ایروان می رود."
    for charset, data in (("utf-8", text.encode()), ("cp1256", text.encode("cp1256", "replace"))):
        said = document(Record("a", "a", data, "bytes", charset=charset))
        assert said.text == data.decode(charset)
    assert document(Record("a", "a", text.encode(), "bytes", charset="nonsense")).text == text


def test_a_text_file_that_holds_a_page_is_read_as_one():
    data = b"<!doctype html><html><body><p>Norway offered to mediate.</p></body></html>"
    assert document(Record("a", "a", data, "bytes")).html
    with pytest.raises(DocumentError):
        document(Record("a", "a", b"\x00\x01" * 99, "bytes"))
