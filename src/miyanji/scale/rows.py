"""The rows of a shard: pure, from records to the lines of a part."""

import gc
import json
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from miyanji.brief.serialise import act_to_dict
from miyanji.coding import Act, read_many
from miyanji.documents.document import Document, DocumentError
from miyanji.documents.record import Record, Reject
from miyanji.documents.record import document as document_of
from miyanji.scale.part import Part
from miyanji.scale.shard import Shard
from miyanji.scale.version import coder_version

# New objects until a round of the collector, and rounds until one that also takes in older ones.
_ROUNDS = (100_000, 20, 20)


class Opened(NamedTuple):
    """A record and its document."""

    record: Record
    document: Document


def code_shard(shard: Shard) -> bytes:
    """Return the part of a shard: its acts and rejects as lines (see ``Part``).

    The same shard gives the same bytes in every process and on every machine that has the same
    version of the coder. Never raises for a bad record.
    """
    opened = [_opened(item) for item in shard.items]
    coded = iter(_coded([item for item in opened if isinstance(item, Opened)]))
    acts: list[str] = []
    rejects: list[str] = []
    for item in opened:
        found = item if isinstance(item, Reject) else next(coded)
        if isinstance(found, Reject):
            rejects.append(line(reject_row(found)))
        elif isinstance(item, Opened):
            acts += [line(act_row(item, act)) for act in found]
    settle()
    return Part(coder_version(), len(opened), acts, rejects).to_bytes()


@cache
def settle() -> None:
    """Take what is loaded by now, models and lexicons, out of the collector's rounds for good:
    going through it again and again costs a tenth of the time. What comes later is words that no
    cycle holds, so rounds are made seldom. Works once per process."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_ROUNDS)


def lost_shard(shard: Shard) -> bytes:
    """Return the part of a shard whose records end the process that reads them."""
    reason = "the process that read it broke down (out of memory?); look at this text"
    found = [
        item if isinstance(item, Reject) else Reject(item.id, item.place, reason)
        for item in shard.items
    ]
    lines = [line(reject_row(item)) for item in found]
    return Part(shard.version, len(lines), [], lines).to_bytes()


def _opened(item: Record | Reject) -> Opened | Reject:
    if isinstance(item, Reject):
        return item
    try:
        return Opened(item, document_of(item))
    except DocumentError as problem:
        return Reject(item.id, item.place, str(problem).removeprefix(f"{item.id}: "))
    except Exception as problem:
        return _surprise(item, problem)


def _coded(opened: Sequence[Opened]) -> list[tuple[Act, ...] | Reject]:
    """Return the acts of each document; one that breaks the coder does not take others along."""
    try:
        documents = [item.document for item in opened]
        return [reading.coding.acts for reading in read_many(documents, skim=True)]
    except Exception:
        return [_alone(item) for item in opened]


def _alone(item: Opened) -> tuple[Act, ...] | Reject:
    try:
        return next(read_many([item.document], skim=True)).coding.acts
    except Exception as problem:
        return _surprise(item.record, problem)


def _surprise(record: Record, problem: Exception) -> Reject:
    """Nobody foresaw this; it is still one record's trouble and not the run's."""
    reason = f"cannot be coded ({type(problem).__name__}: {problem}); please report this text"
    return Reject(record.id, record.place, " ".join(reason.split()))


def line(row: dict[str, Any]) -> str:
    """Return a row as one line of JSON."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def act_row(item: Opened, act: Act) -> dict[str, Any]:
    """Return the row of an act: its document, then the fields of the contract."""
    published = item.document.published
    return {
        "document_id": item.record.id,
        "language": item.document.language,
        "published": published.isoformat() if published else None,
        "url": item.record.url,
    } | act_to_dict(act)


def reject_row(reject: Reject) -> dict[str, Any]:
    """Return the row of a reject."""
    return {"document_id": reject.id, "source": reject.place, "reason": reject.reason}
