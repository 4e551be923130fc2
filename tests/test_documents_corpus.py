import gzip
import json
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from miyanji.documents import corpus
from miyanji.documents.corpus import lines
from miyanji.documents.record import Record, Reject, document
from tests.corpora import packed, page, response, write_lines

ZWNJ = "\u200c"


def items(*paths, without=()):
    return [entry.item for entry in corpus.records(paths, without)]


def one_reject(path):
    *records, last = items(path)
    assert isinstance(last, Reject)
    assert last.whole
    assert last.place == str(path)
    assert "\n" not in last.reason
    return records, last.reason


def test_a_folder_is_read_in_the_order_of_names(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/c.html", ".hidden.txt", "a/notes.pdf", "c.TXT", "own.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Norway offered to mediate.")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    found = items(tmp_path, without=[tmp_path / "own.txt"])
    names = [record.id.removeprefix(f"{tmp_path}/") for record in found]
    assert names == ["a/c.html", "a/z.txt", "b.txt", "c.TXT"]


def test_progress_ends_at_the_size_of_the_corpus(tmp_path):
    write_lines(tmp_path / "a.jsonl", [{"id": str(n), "text": "word"} for n in range(9)])
    (tmp_path / "b.txt").write_text("Norway offered to mediate.")
    read = [entry.read for entry in corpus.records([tmp_path])]
    assert read == sorted(read)
    assert corpus.census([tmp_path]) == (2, read[-1])


@pytest.mark.parametrize("name", ["none.txt", "none", "x.pdf"])
def test_what_cannot_be_read_is_a_reject_of_the_whole(tmp_path, name):
    if name == "x.pdf":
        (tmp_path / name).write_text("x")
    _, reason = one_reject(tmp_path / name)
    assert ("kind that is not read" in reason) == (name == "x.pdf")


def test_an_empty_text_file_is_one_reject(tmp_path):
    (tmp_path / "a.txt").write_text(" \n")
    (found,) = items(tmp_path)
    assert (found.whole, "empty" in found.reason) == (False, True)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_lines_that_cannot_be_read_do_not_stop_the_others(tmp_path, name):
    good = b'{"id": "%d", "text": "Norway offered to mediate."}\n'
    bad = [b"{", b"[1]", b'{"id": "x"}', b"\xff\xfe", b"[" * 100_000, b"  "]
    data = b"\xef\xbb\xbf" + good % 1 + b"\n".join(bad) + b"\n" + good % 2
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    found = items(path)
    assert [item.id for item in found if isinstance(item, Record)] == ["1", "2"]
    places = [item.place.rpartition(":")[2] for item in found]
    assert places == ["1", "2", "3", "4", "5", "6", "8"]


def test_a_line_without_end_is_not_held_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST", 100)
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "1", "text": "x" * 1000}) + '\n{"id": "2", "text": "word"}\n')
    first, second = items(path)
    assert "more than 100 bytes" in first.reason
    assert second.id == "2"


def test_compressed_lines_that_break_off_are_read_up_to_there(tmp_path):
    path = write_lines(
        tmp_path / "a.jsonl", [{"id": str(n), "text": f"{n} " * 200} for n in range(2000)]
    )
    broken = tmp_path / "a.jsonl.gz"
    broken.write_bytes(gzip.compress(path.read_bytes())[:-2000])
    records, reason = one_reject(broken)
    assert "break off" in reason
    assert 0 < sum(isinstance(r, Record) for r in records) < 2000


def table(path, **columns):
    pq.write_table(pa.table(columns), path, row_group_size=2)
    return path


def test_parquet_rows_and_their_types(tmp_path):
    path = table(
        tmp_path / "a.parquet",
        id=["a", "b", None],
        text=["one", "two", "three"],
        published=pa.array([date(2025, 3, 5), None, None]),
        more=[1, 2, 3],
    )
    first, second, third = items(path)
    assert (first.id, first.published, second.published) == ("a", date(2025, 3, 5), None)
    assert (third.reason, third.place) == ("no id; every record needs one", f"{path}:3")


def test_parquet_without_the_columns_or_damaged(tmp_path):
    assert "no column text" in one_reject(table(tmp_path / "a.parquet", id=["a"]))[1]
    whole = table(
        tmp_path / "b.parquet",
        id=[str(n) for n in range(99)],
        text=[f"word {n} " * 9 for n in range(99)],
    )
    data = whole.read_bytes()
    for damaged in (data[:-20], b"", b"PAR1", data[:200] + b"\xff" * 400 + data[600:]):
        whole.write_bytes(damaged)
        assert "Parquet" in one_reject(whole)[1]


def pages():
    return [
        response("https://news/1", page("One", f"می{ZWNJ}رود. Norway offered to mediate.")),
        response("https://news/2", "gone", status="404 Not Found"),
        response("https://news/3", "GIF89a", kind="image/gif"),
        response("https://news/4", page("Four", "Chad accepted the offer. " * 400)),
    ]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_pages_of_an_archive(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(packed(pages()) if name.endswith("gz") else b"".join(pages()))
    one, gone, image, four = items(path)
    assert (one.id, one.url, one.capture) == ("https://news/1",) * 2 + ("2025-03-05T10:00:00Z",)
    assert f"می{ZWNJ}رود" in document(one).text
    assert "404" in gone.reason
    assert "image/gif" in image.reason
    assert four.id == "https://news/4"


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("cut", [40, 200, 3000])
def test_an_archive_that_breaks_off(tmp_path, name, cut):
    pieces = [*pages(), pages()[0]] if name.endswith("gz") else pages()
    data = packed(pieces) if name.endswith("gz") else b"".join(pieces)
    path = tmp_path / name
    path.write_bytes(data[: -min(cut, 100 if name.endswith("gz") else cut)])
    records, reason = one_reject(path)
    assert "break off" in reason
    assert records[0].id == "https://news/1"


def test_an_archive_that_is_none(tmp_path):
    path = tmp_path / "a.warc"
    path.write_bytes(b"no archive at all\r\n" * 9)
    assert one_reject(path)[0] == []


RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>
<language>en</language>
<item><title>Oman &amp;amp; the talks</title><link>https://news/1</link><guid>g1</guid>
<pubDate>Wed, 05 Mar 2025 10:00:00 GMT</pubDate>
<description>&lt;p&gt;عمان می{ZWNJ}خواهد میان دو کشور میانجیگری کند و به تهران می&amp;zwnj;رود.
&lt;/p&gt;</description></item>
<item><title>Empty</title><link>https://news/2</link></item>
<item><description>Norway offered to mediate.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>T</title>
<id>urn:1</id><updated>2025-03-05T10:00:00Z</updated><summary>Short.</summary>
<content type="html">Norway offered to mediate between Chad and Kenya.</content></entry></feed>"""


def test_entries_of_a_feed(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(RSS)
    first, empty, nameless = items(path)
    assert (first.id, first.url, first.published) == ("g1", "https://news/1", date(2025, 3, 5))
    read = document(first)
    assert (read.title, read.language) == ("Oman & the talks", "fa")
    assert (f"می{ZWNJ}خواهد" in read.text, f"می{ZWNJ}رود" in read.text) == (True, True)
    assert (empty.reason, nameless.reason[:8]) == ("an entry without text", "an entry")


def test_an_atom_feed_gives_its_longest_text(tmp_path):
    path = tmp_path / "a.atom"
    path.write_text(ATOM)
    (found,) = items(path)
    assert (found.id, found.published) == ("urn:1", date(2025, 3, 5))
    assert "between Chad and Kenya" in document(found).text


def test_a_feed_that_breaks_off_or_is_none(tmp_path):
    path = tmp_path / "a.rss"
    path.write_text(RSS[:-60])
    records, reason = one_reject(path)
    assert records[0].id == "g1"
    assert "well-formed" in reason
    path.write_text("<html><body>no feed</body></html>")
    assert one_reject(path)[1] == "no RSS or Atom feed"
