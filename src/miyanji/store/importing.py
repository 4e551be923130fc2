"""Importing event files of other coders: ICEWS, GDELT 2.0 and KEDS-like tables.

What cannot be used (no date, no code, too few columns) is counted with its reason and left out;
importing the same file again changes nothing.
"""

import csv
import gzip
import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, partial
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from miyanji.actors.gazetteer import organisation_entries, state_entries, states
from miyanji.documents.fold import key
from miyanji.store.cameo import code_of
from miyanji.store.inserting import insert
from miyanji.store.opening import StoreError, transaction

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

GDELT_COLUMNS = 61
YEARS = range(1800, 2200)
_CHUNK = 20_000
# Codes of states in CAMEO that differ from ISO 3166-1.
_CAMEO_STATES = {
    "ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "BUR": "MMR", "PAL": "PSE", "USR": "RUS",
    "KOS": "XKX",
}  # fmt: skip
_CAMEO_GROUPS = {
    "UNO": "UNO", "EEC": "EUR", "NAT": "NATO", "ARL": "ARAB_LEAGUE", "OIC": "OIC", "AFU": "AU",
    "ASN": "ASEAN", "GCC": "GCC", "IAE": "IAEA",
}  # fmt: skip
# Names of states in ICEWS that no other source writes so.
_ICEWS_STATES = {
    "Palestinian Territory, Occupied": "PSE",
    "Occupied Palestinian Territory": "PSE",
    "Holy See (Vatican City State)": "VAT",
    "Macao": "MAC",
    "Micronesia, Federated States of": "FSM",
}
Row = dict[str, Any]


class _UnusableError(ValueError):
    """A row that cannot be used, and why."""


@dataclass(slots=True)
class Imported:
    """How many rows were read and how many were new; why the others were left out."""

    read: int = 0
    new: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    first: dict[str, int] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Yield one line per reason, with the first row that it concerns."""
        for reason, count in self.left_out.most_common():
            yield f"{count} rows left out, the first is row {self.first[reason]}: {reason}"


def import_events(connection: "DuckDBPyConnection", path: Path, origin: str) -> Imported:
    """Import the events of ``path``, an ``origin`` file (icews, gdelt, keds), in one transaction.

    Files may be compressed (.gz, .zip). Raises ``StoreError`` where the file cannot be read or is
    of another kind.
    """
    done = Imported()
    make = _ORIGINS[origin]
    with _text(path) as file, transaction(connection):
        rows = _usable(make(path, file), done)
        while chunk := list(islice(rows, _CHUNK)):
            unique = {row["id"]: row for row in chunk}
            for row in unique.values():
                row["origin"] = origin
            done.new += insert(connection, "events", list(unique.values()), ignore=True)
    return done


def _usable(rows: Iterable[Callable[[], Row]], done: Imported) -> Iterator[Row]:
    for make in rows:
        done.read += 1
        try:
            yield make()
        except _UnusableError as problem:
            reason = str(problem)
            done.left_out[reason] += 1
            done.first.setdefault(reason, done.read)


@contextmanager
def _text(path: Path) -> Iterator[IO[str]]:
    try:
        with _bytes(path) as data:
            yield io.TextIOWrapper(data, encoding="utf-8", errors="replace", newline="")
    except EOFError:
        raise StoreError(f"{path}: the compressed data break off; get the file again") from None
    except (OSError, zipfile.BadZipFile, csv.Error) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise StoreError(f"{path}: cannot be read ({reason}); check the file") from None


@contextmanager
def _bytes(path: Path) -> Iterator[IO[bytes]]:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive, archive.open(archive.namelist()[0]) as inner:
            yield inner
    elif path.suffix == ".gz":
        with path.open("rb") as packed, gzip.GzipFile(fileobj=packed) as unpacked:
            yield io.BufferedReader(unpacked)
    else:
        with path.open("rb") as plain:
            yield plain


def _icews(path: Path, file: IO[str]) -> Iterator[Callable[[], Row]]:
    """Rows of the native ICEWS table: 20 columns with names, tabs between them."""
    reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    needed = {"Event ID", "Event Date", "CAMEO Code", "Source Country", "Target Country"}
    if not needed <= set(reader.fieldnames or ()):
        raise StoreError(f"{path}: no ICEWS table; its first line must name the 20 columns")
    for row in reader:
        yield partial(_icews_row, row)


def _icews_row(row: Mapping[str, str | None]) -> Row:
    source, target = row.get("Source Name"), row.get("Target Name")
    return _row(
        _needed(row["Event ID"], "no Event ID"),
        _day(row["Event Date"], "%Y-%m-%d"),
        (_named(source, row["Source Country"]), source),
        (_named(target, row["Target Country"]), target),
        row["CAMEO Code"],
        row.get("Intensity"),
        row.get("Publisher"),
    )


def _gdelt(path: Path, file: IO[str]) -> Iterator[Callable[[], Row]]:
    """Rows of a GDELT 2.0 event file: 61 columns without names, tabs between them."""
    for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
        if number == 0 and len(row) != GDELT_COLUMNS:
            raise StoreError(f"{path}: {len(row)} columns; a GDELT 2.0 event file has 61")
        yield partial(_gdelt_row, row)


def _gdelt_row(row: Sequence[str]) -> Row:
    if len(row) != GDELT_COLUMNS:
        raise _UnusableError(f"not {GDELT_COLUMNS} columns")
    return _row(
        _needed(row[0], "no GLOBALEVENTID"),
        _day(row[1], "%Y%m%d"),
        (_coded(row[7] or row[5], row[8]), row[6]),
        (_coded(row[17] or row[15], row[18]), row[16]),
        row[26],
        row[30],
        row[60],
    )


def _keds(path: Path, file: IO[str]) -> Iterator[Callable[[], Row]]:
    """Rows of a KEDS table: date, source, target, code, commas between them.

    They have no ids: a row is known by its words and by how many like it stand before it.
    """
    reader = csv.DictReader(file)
    names = ("date", "source", "target", "code")
    if not set(names) <= set(reader.fieldnames or ()):
        raise StoreError(f"{path}: no KEDS table; its first line must be date,source,target,code")
    seen: Counter[tuple[str | None, ...]] = Counter()
    for row in reader:
        mark = tuple(row[n] for n in names)
        seen[mark] += 1
        yield partial(_keds_row, mark, seen[mark])


def _keds_row(mark: tuple[str | None, ...], count: int) -> Row:
    day, source, target, code = mark
    return _row(
        _digest(*mark, str(count)),
        _day(day, "%Y-%m-%d"),
        (_coded(source), source),
        (_coded(target), target),
        code,
        None,
        None,
    )


_ORIGINS: Mapping[str, Callable[[Path, IO[str]], Iterator[Callable[[], Row]]]] = {
    "icews": _icews,
    "gdelt": _gdelt,
    "keds": _keds,
}


def _digest(*parts: str | None) -> str:
    return blake2b("\t".join(p or "" for p in parts).encode(), digest_size=12).hexdigest()


def _row(
    name: str,
    day: date,
    source: tuple[str | None, str | None],
    target: tuple[str | None, str | None],
    code: str | None,
    goldstein: str | None,
    medium: str | None,
) -> Row:
    """Return a row of table ``events``; the score is that of the file, or else of our table."""
    found = code_of((code or "").strip())
    if found is None:
        raise _UnusableError("no CAMEO code")
    return {
        "origin": "",
        "id": name,
        "day": day,
        "source": source[0],
        "target": target[0],
        "source_name": source[1] or None,
        "target_name": target[1] or None,
        "cameo": (code or "").strip(),
        "goldstein": _number(goldstein) if goldstein else found.goldstein,
        "plover": found.plover,
        "medium": medium or None,
    }


def _needed(value: str | None, reason: str) -> str:
    if not value:
        raise _UnusableError(reason)
    return value


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _day(text: str | None, form: str) -> date:
    try:
        found = datetime.strptime((text or "")[:10], form).date()
    except ValueError:
        raise _UnusableError("no date that can be read") from None
    if found.year not in YEARS:
        raise _UnusableError(f"a year outside {YEARS[0]} to {YEARS[-1]}")
    return found


@cache
def _names() -> dict[str, str]:
    """Every English name of a state or organisation, folded, with its actor id."""
    found: dict[str, str] = {}
    for entry in (*organisation_entries("en"), *state_entries("en")):
        if entry.role == "actor" and entry.sense == "name":
            found.setdefault(key(entry.spelling), entry.ref)
    return {key(name): state for name, state in _ICEWS_STATES.items()} | found


@cache
def _named(name: str | None, country: str | None) -> str | None:
    """The actor of a name and a country as ICEWS writes them: a named organisation, or else the
    state that the actor belongs to."""
    known = _names()
    return known.get(key(name or "")) or known.get(key(country or ""))


@cache
def _coded(code: str | None, group: str | None = None) -> str | None:
    """The actor of a CAMEO actor code ("ISRMIL", "IGOUNO"): a known organisation by the group
    column or the letters after IGO, region or group, or else the state of the first three."""
    text = (code or "").strip().upper()
    inner = (text[3:6], text[6:9]) if text[:3] == "IGO" else (text[:3],)
    groups = (_CAMEO_GROUPS.get(name) for name in ((group or "").strip().upper(), *inner))
    organisation = next(filter(None, groups), None)
    if organisation:
        return organisation
    state = _CAMEO_STATES.get(text[:3], text[:3])
    return state if state in states() else None
