"""Gold data: what careful readers say a text holds.

A gold file has one JSON object per line: ``{"id", "language", "text", "published"?, ...}`` with
any subset of ``has_mediation, stage, parties, mediators, requesters, responses, issues, acts,
processes`` (shapes in the contract). A field that is absent is not scored. A line without
``text`` is a label of a text kept elsewhere and is joined to it by id. A file of texts that labels
some other political act (``act`` null, with a PLOVER type) labels all of them; any other file is
scored on mediation acts alone.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from miyanji.coding.act import Span

ZWNJ = "\u200c"


class GoldError(Exception):
    """A gold file that cannot be used; the message names the file, the line and the reason."""


@dataclass(frozen=True, slots=True)
class GoldAct:
    """One act as a reader labelled it; None means "not labelled", an empty tuple "nobody"."""

    label: str
    actor: tuple[str, ...]
    addressees: tuple[str, ...] | None
    mediators: tuple[str, ...] | None
    parties: tuple[str, ...] | None
    actuality: str | None
    attribution: str | None
    span: Span | None
    is_mediation: bool


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with its labels; the fields of the dispute are those of its main process."""

    id: str
    language: str
    text: str
    published: date | None = None
    split: str | None = None
    construction: str | None = None
    has_mediation: bool | None = None
    stage: str | None = None
    parties: tuple[str, ...] | None = None
    mediators: tuple[str, ...] | None = None
    requesters: tuple[str, ...] | None = None
    responses: dict[str, str] | None = None
    issues: tuple[str, ...] | None = None
    acts: tuple[GoldAct, ...] | None = None
    labels_other_acts: bool = False


def split_of(identifier: str) -> str:
    """A third of all ids is kept to report on, the rest to develop on; the same on any day."""
    return "dev" if int(hashlib.sha1(identifier.encode()).hexdigest(), 16) % 3 else "report"


def read_gold(path: Path, texts: dict[str, dict[str, Any]] | None = None) -> list[GoldText]:
    """The gold of one file; labels without a text take it from ``texts`` or are left out."""
    known = texts or {}
    rows = list(read_rows(path))
    others = any(_labels_other_act(row) for _, row in rows)
    joined = ((number, _with_text(row, known)) for number, row in rows)
    return [
        replace(_gold_text(row, path, number), labels_other_acts=others)
        for number, row in joined
        if row.get("text") is not None
    ]


def _labels_other_act(row: dict[str, Any]) -> bool:
    return "text" in row and any(act.get("act") is None for act in row.get("acts") or ())


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Line number and object of every line that is not blank."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, _parse(line, path, number)


def read_texts(place: Path) -> dict[str, dict[str, Any]]:
    """Rows with a text by id, from a .jsonl file or every .jsonl file of a folder."""
    files = sorted(place.glob("*.jsonl")) if place.is_dir() else [place]
    rows = (row for file in files for _, row in read_rows(file))
    return {row["id"]: row for row in rows if "text" in row}


def without_half_spaces(gold: GoldText) -> GoldText:
    """The twin of a text whose half-spaces got lost on the way, with the spans moved along."""
    if ZWNJ not in gold.text:
        return gold
    acts = gold.acts and tuple(
        replace(act, span=act.span and _moved(act.span, gold.text)) for act in gold.acts
    )
    return replace(gold, text=gold.text.replace(ZWNJ, ""), acts=acts)


def _moved(span: Span, text: str) -> Span:
    start, end = span
    return start - text.count(ZWNJ, 0, start), end - text.count(ZWNJ, 0, end)


def _parse(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}:{number}: not JSON: {error.msg}") from error
    if not isinstance(row, dict) or "id" not in row:
        raise GoldError(f"{path}:{number}: every line is an object with an id")
    return row


def _with_text(row: dict[str, Any], texts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if "text" in row or row["id"] not in texts:
        return row
    source = texts[row["id"]]
    return {"published": _iso_day(source.get("published")), "text": source["text"], **row}


def _iso_day(value: str | None) -> str | None:
    """The day of texts that others dated; None where it is not ISO ("14 May 2025 | 09:12")."""
    try:
        return date.fromisoformat((value or "")[:10]).isoformat()
    except ValueError:
        return None


def _gold_text(row: dict[str, Any], path: Path, number: int) -> GoldText:
    main = _main_process(row)
    try:
        published = row.get("published")
        return GoldText(
            id=row["id"],
            language=row.get("language", ""),
            text=row["text"],
            published=date.fromisoformat(published[:10]) if published else None,
            split=row.get("split"),
            construction=row.get("construction"),
            has_mediation=_has_mediation(row),
            stage=main.get("stage"),
            parties=_ids(main.get("parties")),
            mediators=_ids(main.get("mediators")),
            requesters=_ids(main.get("requesters", main.get("requester"))),
            responses=_responses(main.get("responses")),
            issues=_ids(main.get("issues")),
            acts=_acts(row, path, number),
        )
    except (AttributeError, TypeError, ValueError, KeyError) as error:
        raise GoldError(f"{path}:{number}: {row['id']}: {error}") from error


def _main_process(row: dict[str, Any]) -> dict[str, Any]:
    """The labels of the dispute: written at the top of the line, or the first process."""
    processes = row.get("processes")
    if processes is None:
        return row
    first = processes[0] if processes else {"stage": "none", "parties": [], "mediators": []}
    return {**first, **{name: value for name, value in row.items() if name != "processes"}}


def _has_mediation(row: dict[str, Any]) -> bool | None:
    if row.get("has_mediation") is not None or "processes" not in row:
        return row.get("has_mediation")
    return any(process.get("stage") != "none" for process in row["processes"])


def _ids(value: str | Iterable[str] | None) -> tuple[str, ...] | None:
    if value is None:
        return None
    return (value,) if isinstance(value, str) else tuple(value)


def _responses(value: dict[str, Any] | None) -> dict[str, str] | None:
    if value is None:
        return None
    return {
        party: answer if isinstance(answer, str) else answer["value"]
        for party, answer in value.items()
    }


def _acts(row: dict[str, Any], path: Path, number: int) -> tuple[GoldAct, ...] | None:
    if row.get("acts") is None:
        return None
    return tuple(_act(act, row["text"], f"{path}:{number}: {row['id']}") for act in row["acts"])


def _act(act: dict[str, Any], text: str, where: str) -> GoldAct:
    label = act.get("act") or _plover(act.get("plover"))
    if not label:
        raise GoldError(f"{where}: an act needs a word of the vocabulary or a PLOVER type")
    attribution = act.get("attribution") or {}
    return GoldAct(
        label=label,
        actor=_ids(act.get("actor")) or (),
        addressees=_ids(act.get("addressees")),
        mediators=_ids(act.get("mediators")),
        parties=_ids(act.get("parties")),
        actuality=act.get("actuality"),
        attribution=attribution.get("kind"),
        span=_span(act, text, where),
        is_mediation=bool(act.get("act")),
    )


def _plover(value: Any) -> str | None:
    return value.get("event") if isinstance(value, dict) else value


def _span(act: dict[str, Any], text: str, where: str) -> Span | None:
    quote = act.get("quote")
    if act.get("span"):
        start, end = act["span"]
        if not 0 <= start < end <= len(text) or (quote and text[start:end] != quote):
            raise GoldError(f"{where}: the span {start}-{end} is not the quote's place")
        return start, end
    if not quote:
        return None
    start = text.find(quote)
    if start < 0:
        raise GoldError(f"{where}: the quote is not in the text: {quote}")
    return start, start + len(quote)
