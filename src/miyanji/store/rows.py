"""Acts and processes as rows of the store, and back: nothing is lost on the way."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from miyanji.coding.act import Act, ActDate, Attribution, Plover, Source, Span
from miyanji.mediation.process import Linkage, MediatorTrack, Process, Response

ACT_COLUMNS = (
    "document_id", "id", "act", "actor", "addressees", "mediators", "parties", "persons", "issues",
    "actuality", "attribution", "speaker", "phrase", "said", "via_speaker", "via_phrase",
    "via_said", "via", "channel", "date_start", "date_end", "date_precision", "date_basis",
    "plover", "plover_mode", "plover_contexts", "cameo", "quote", "span_start", "span_end",
    "evidence", "rule", "history",
)  # fmt: skip
PROCESS_COLUMNS = (
    "document_id", "id", "parties", "mediators", "requesters", "issues", "stage", "status", "acts",
    "body",
)  # fmt: skip
Row = dict[str, Any]


def act_row(document_id: str, act: Act) -> Row:
    """Return an act as a row of table ``acts``."""
    said, when, plover = act.attribution, act.date, act.plover
    return {
        "document_id": document_id,
        "id": act.id,
        "act": act.act,
        "actor": list(act.actor),
        "addressees": list(act.addressees),
        "mediators": list(act.mediators),
        "parties": list(act.parties),
        "persons": _json(act.persons),
        "issues": list(act.issues),
        "actuality": act.actuality,
        "attribution": said.kind,
        "speaker": said.speaker,
        "phrase": said.phrase,
        "said": _list(said.span),
        "via_speaker": said.via.speaker if said.via else None,
        "via_phrase": said.via.phrase if said.via else None,
        "via_said": _list(said.via.span) if said.via else None,
        "via": said.via is not None,
        "channel": act.channel,
        "date_start": when.start if when else None,
        "date_end": when.end if when else None,
        "date_precision": when.precision if when else None,
        "date_basis": when.basis if when else None,
        "plover": plover.event if plover else None,
        "plover_mode": plover.mode if plover else None,
        "plover_contexts": list(plover.contexts) if plover else None,
        "cameo": act.cameo,
        "quote": act.quote,
        "span_start": act.span[0],
        "span_end": act.span[1],
        "evidence": _json(act.evidence),
        "rule": act.rule,
        "history": act.history,
    }


def act_of(cells: Sequence[Any]) -> Act:
    """Return the act of a row of table ``acts``: its cells in the order of ``ACT_COLUMNS``."""
    (
        _, name, kind, actor, addressees, mediators, parties, persons, issues,
        actuality, attribution, speaker, phrase, said, via_speaker, via_phrase,
        via_said, via, channel, start, end, precision, basis,
        plover, mode, contexts, cameo, quote, span_start, span_end,
        evidence, rule, history,
    ) = cells  # fmt: skip
    passed = Source(via_speaker, via_phrase, _span(via_said)) if via else None
    return Act(
        id=name,
        act=kind,
        actor=tuple(actor),
        addressees=tuple(addressees),
        mediators=tuple(mediators),
        parties=tuple(parties),
        persons={k: tuple(v) for k, v in _read(persons).items()},
        issues=tuple(issues),
        actuality=actuality,
        attribution=Attribution(attribution, speaker, phrase, _span(said), passed),
        channel=channel,
        date=ActDate(start, end, precision, basis) if start else None,
        plover=Plover(plover, mode, tuple(contexts or ())) if plover else None,
        cameo=cameo,
        quote=quote,
        span=(span_start, span_end),
        rule=rule,
        evidence={k: tuple((s[0], s[1]) for s in v) for k, v in _read(evidence).items()},
        history=history,
    )


def process_row(document_id: str, process: Process) -> Row:
    """Return a process as a row of table ``processes``."""
    body = {
        "responses": _responses(process.responses),
        "by_mediator": {m: _track(t) for m, t in process.by_mediator.items()},
        "linkages": [_linkage(link) for link in process.linkages],
    }
    return {
        "document_id": document_id,
        "id": process.id,
        "parties": list(process.parties),
        "mediators": list(process.mediators),
        "requesters": list(process.requesters),
        "issues": list(process.issues),
        "stage": process.stage,
        "status": process.status,
        "acts": list(process.acts),
        "body": _json(body),
    }


def process_of(row: Mapping[str, Any]) -> Process:
    """Return the process of a row of table ``processes``."""
    body = _read(row["body"])
    return Process(
        id=row["id"],
        parties=tuple(row["parties"]),
        mediators=tuple(row["mediators"]),
        requesters=tuple(row["requesters"]),
        issues=tuple(row["issues"]),
        stage=row["stage"],
        status=row["status"],
        responses=_responses_of(body["responses"]),
        by_mediator={m: _track_of(t) for m, t in body["by_mediator"].items()},
        linkages=tuple(_linkage_of(link) for link in body["linkages"]),
        acts=tuple(row["acts"]),
    )


def _responses(responses: Mapping[str, Response]) -> Row:
    return {party: [r.value, list(r.acts)] for party, r in responses.items()}


def _responses_of(rows: Mapping[str, Sequence[Any]]) -> dict[str, Response]:
    return {party: Response(row[0], tuple(row[1])) for party, row in rows.items()}


def _track(track: MediatorTrack) -> Row:
    return {
        "willing": [track.willing.value, list(track.willing.acts)],
        "requested_by": list(track.requested_by),
        "stage": track.stage,
        "responses": _responses(track.responses),
    }


def _track_of(row: Mapping[str, Any]) -> MediatorTrack:
    value, acts = row["willing"]
    return MediatorTrack(
        Response(value, tuple(acts)),
        tuple(row["requested_by"]),
        row["stage"],
        _responses_of(row["responses"]),
    )


def _linkage(link: Linkage) -> list[Any]:
    return [link.mediator, link.party, link.topic, link.quote, list(link.span), link.source]


def _linkage_of(row: Sequence[Any]) -> Linkage:
    mediator, party, topic, quote, span, source = row
    return Linkage(mediator, party, topic, quote, (span[0], span[1]), source)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _read(text: str) -> dict[str, Any]:
    if text == "{}":
        return {}
    found: dict[str, Any] = json.loads(text)
    return found


def _list(span: Span | None) -> list[int] | None:
    return list(span) if span else None


def _span(row: Sequence[int] | None) -> Span | None:
    return (row[0], row[1]) if row else None
