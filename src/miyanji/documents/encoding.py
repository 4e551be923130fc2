"""From bytes to text, without ever replacing a character.

UTF-8, UTF-16 and UTF-32 (with a byte-order mark, UTF-16 also without), the charset that an HTML
page declares, Windows-1256 for Persian and Arabic, Windows-1252 for English.
"""

import codecs
import re
from typing import NamedTuple

from miyanji.documents.document import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "compressed data"),
    (b"\x7fELF", "a program"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_HIGH_RUN = re.compile(rb"[\x80-\x90\x98-\x9f\xaa\xc0-\xff]+")
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_ARABIC = re.compile(r"[\u0621-\u064a\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06d2]")
_FREQUENT = re.compile("[ايىرندهةومتلب]")
_OTHER_LETTER = re.compile(r"[À-ÿŒœƒ]")


class Decoded(NamedTuple):
    """The text without byte-order mark, and the encoding that it was read in."""

    text: str
    encoding: str


def decode(data: bytes, source: str) -> Decoded:
    """Return the text of ``data``; ``source`` names it in errors.

    Raises ``DocumentError`` for binary data, null bytes and bytes that fit no known encoding.
    """
    _refuse_binary(data, source)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(
                _strict(data[len(mark) :], encoding, source, len(mark)), encoding, source
            )
    if wide := _unmarked_utf16(data):
        return _checked(_strict(data, wide, source, 0), wide, source)
    if (null := data.find(0)) >= 0:
        raise DocumentError(
            f"{source}: null byte at byte {null}: this is no plain text; "
            "save it again as UTF-8 text or HTML"
        )
    return _checked(*_narrow(data, source), source)


def _narrow(data: bytes, source: str) -> tuple[str, str]:
    """Decode bytes that stand for one character or a part of one."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as problem:
        offset = problem.start
    if not _damaged_utf8(data):
        for encoding in (*_declared(data), _likely(data)):
            if text := _plausible(data, encoding):
                return text, encoding
    raise DocumentError(
        f"{source}: byte {offset} (0x{data[offset]:02x}) is neither UTF-8 nor readable as "
        "UTF-16, Windows-1251, Windows-1256 or Windows-1252; save the file again as UTF-8"
    )


def _checked(text: str, encoding: str, source: str) -> Decoded:
    if (null := text.find("\0")) >= 0:
        raise DocumentError(
            f"{source}: null character at character {null}; save the file again as UTF-8 text"
        )
    return Decoded(text, encoding)


def _refuse_binary(data: bytes, source: str) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"{source}: this is {name}; save its text as .txt or .html")
    sample = data[:_SAMPLE]
    if any(data.startswith(mark) for mark, _ in _MARKS) or _unmarked_utf16(data):
        return
    controls = _CONTROL.findall(sample)
    if len(controls) > max(4, len(sample) // 100):
        first = _CONTROL.search(sample)
        place = first.start() if first else 0
        raise DocumentError(
            f"{source}: binary data (control byte at byte {place}); give a .txt or .html file"
        )


def _strict(data: bytes, encoding: str, source: str, skipped: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise DocumentError(
            f"{source}: damaged {encoding.upper()} text at byte {problem.start + skipped}; "
            "save the file again as UTF-8"
        ) from None


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 text of Latin or Arabic script without a mark."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 4 or len(data) % 2:
        return None
    for encoding, high, low in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        known = high.count(0) + high.count(6) + high.count(0x20)
        if known >= 0.9 * len(high) and high.count(0) + high.count(6) and low.count(0) == 0:
            return encoding if high.count(0) or high.count(6) > len(high) // 2 else None
    return None


def _damaged_utf8(data: bytes) -> bool:
    """Whether most of the text beyond ASCII is UTF-8: then no other encoding is meant."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(c > "\x7f" for c in text) - wrong
    return right > 4 * wrong


def _declared(data: bytes) -> list[str]:
    found = _DECLARED.search(data[:4096])
    if not found:
        return []
    try:
        return [codecs.lookup(found.group(1).decode("ascii")).name]
    except LookupError:
        return []


def _likely(data: bytes) -> str:
    """Windows-1251 or KOI8-R where the text is Russian in it, Windows-1256 where letters beyond
    ASCII form words of their own, else Windows-1252."""
    if russian := _russian(data[:_SAMPLE]):
        return russian
    alone = mixed = 0
    for run in _HIGH_RUN.finditer(data[:_SAMPLE]):
        around = data[max(0, run.start() - 1) : run.start()] + data[run.end() : run.end() + 1]
        if len(run.group()) > 1 and not _ASCII_LETTER.search(around):
            alone += len(run.group())
        else:
            mixed += len(run.group())
    return "cp1256" if alone > 2 * mixed else "cp1252"


def _plausible(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    if encoding in {"cp1251", "koi8-r"}:
        return text if _looks_russian(text[:_SAMPLE]) else None
    if encoding in {"cp1256", "iso8859-6"}:
        return text if _looks_arabic(text[:_SAMPLE]) else None
    if encoding == "cp1252":
        return text if _looks_western(text[:_SAMPLE]) else None
    return text


def _russian(data: bytes) -> str:
    """The encoding in which a text is Russian: mostly small letters, the frequent ones often."""
    return next((e for e in ("cp1251", "koi8-r") if _looks_russian(data.decode(e, "replace"))), "")


def _looks_russian(text: str) -> bool:
    beyond = [c for c in text if c > "\x7f" and c.isalpha()]
    small = sum("а" <= c <= "я" for c in beyond)
    frequent = sum(c in "оеаинтсрвл" for c in beyond)
    return len(beyond) > 3 and small > 0.8 * len(beyond) and frequent > 0.55 * len(beyond)


def _looks_arabic(text: str) -> bool:
    letters = len(_ARABIC.findall(text))
    strange = len(_OTHER_LETTER.findall(text))
    return letters > 0 and strange <= letters // 30 and len(_FREQUENT.findall(text)) > letters * 0.4


def _looks_western(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    plain = sum(c.isascii() and c.isalpha() for c in text)
    return letters > 0 and plain >= 0.8 * letters
