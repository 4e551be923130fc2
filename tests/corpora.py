"""Corpora written for the tests: files of every kind, of our own sentences."""

import gzip
import io
import json
import os
import sys
import time
from pathlib import Path

from miyanji.documents.record import Record, Reject
from miyanji.scale.failure import RunError
from miyanji.scale.part import Part
from miyanji.scale.rows import line, reject_row
from miyanji.scale.shard import Shard

SENTENCES = (
    "Norway offered on Monday to mediate between Chad and Kenya.",
    "Kenya rejected the offer and said that no talks were planned.",
    "The harvest in the south was better than anybody had hoped.",
    "سوئیس پیشنهاد کرد میان ارمنستان و جمهوری آذربایجان میانجیگری کند.",
    "وزیر خارجه ارمنستان از پیشنهاد سوئیس استقبال کرد.",
    "هوای شمال کشور فردا بارانی است و دما پایین می‌آید.",
)


def texts(number: int) -> list[str]:
    """Return ``number`` different short articles, Persian and English by turns."""
    found = []
    for n in range(number):
        first = 3 * (n % 2)
        rest = SENTENCES[first + n // 2 % 3]
        found.append(f"{SENTENCES[first]} {rest} ({n})")
    return found


def write_lines(path: Path, rows: list[object]) -> Path:
    """Write rows as JSON lines."""
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    return path


def corpus(path: Path, number: int) -> Path:
    """Write a .jsonl corpus of ``number`` articles."""
    return write_lines(path, [{"id": f"d{n}", "text": t} for n, t in enumerate(texts(number))])


def response(address: str, page: str, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """Return a response record of a web archive."""
    body = page.encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n"
    answer = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    record = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2025-03-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return record.encode() + answer + b"\r\n\r\n"


def page(title: str, text: str) -> str:
    """Return an article as a web page."""
    body = f"<article><h1>{title}</h1><p>{text}</p></article>"
    return f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"


def packed(records: list[bytes]) -> bytes:
    """Return records compressed one by one, as web archives are."""
    out = io.BytesIO()
    for record in records:
        out.write(gzip.compress(record, mtime=0))
    return out.getvalue()


def count_characters(shard: Shard) -> bytes:
    """A coder that is quick: one row per record with its length."""
    records = [item for item in shard.items if isinstance(item, Record)]
    rejects = [line(reject_row(item)) for item in shard.items if isinstance(item, Reject)]
    acts = [line({"document_id": item.id, "length": len(item.body)}) for item in records]
    return Part(shard.version, len(shard.items), acts, rejects).to_bytes()


def break_down(shard: Shard) -> bytes:
    """A coder whose process dies on records that say so."""
    if any(isinstance(item, Record) and "break down" in str(item.body) for item in shard.items):
        sys.stderr.flush()
        os._exit(7)
    return count_characters(shard)


def give_up(shard: Shard) -> bytes:
    """A coder that stops the run."""
    raise RunError("no more")


def count_slowly(shard: Shard) -> bytes:
    """Like ``count_characters``, and slow enough to be interrupted."""
    time.sleep(0.1)
    return count_characters(shard)
