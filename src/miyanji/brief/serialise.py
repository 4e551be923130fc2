"""The JSON of a brief (schema 1): the same brief gives the same bytes."""

import json
from collections.abc import Mapping
from typing import Any

from miyanji.actors import home_of
from miyanji.actors.actor import Candidate
from miyanji.brief.brief import Brief, NamedActor
from miyanji.coding.act import Act, ActDate, Attribution, Plover, Span, Uncoded
from miyanji.documents.document import Document
from miyanji.mediation.process import Linkage, MediatorTrack, Process, Response

SCHEMA = 1


def dumps(data: Mapping[str, Any]) -> str:
    """Return ``data`` as indented JSON text with a final newline, letters unescaped."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def brief_to_dict(brief: Brief, prefix: str = "") -> dict[str, Any]:
    """Return one brief as JSON-ready data; ``prefix`` is put before every act id."""
    return {
        "schema": SCHEMA,
        "document": _document(brief.document),
        "actors": [_actor(a) for a in brief.actors],
        "acts": [act_to_dict(a, prefix) for a in brief.acts],
        "processes": [process_to_dict(p, prefix) for p in brief.processes],
        "uncoded": [_uncoded(u) for u in brief.uncoded],
        "candidates": [_candidate(c) for c in brief.candidates],
    }


def process_to_dict(process: Process, prefix: str = "") -> dict[str, Any]:
    """Return a process as JSON-ready data."""
    return {
        "id": process.id,
        "parties": list(process.parties),
        "mediators": list(process.mediators),
        "requesters": list(process.requesters),
        "issues": list(process.issues),
        "stage": process.stage,
        "status": process.status,
        "responses": _responses(process.responses, prefix),
        "by_mediator": {m: _track(t, prefix) for m, t in process.by_mediator.items()},
        "linkages": [_linkage(link) for link in process.linkages],
        "acts": [prefix + a for a in process.acts],
    }


def _document(document: Document) -> dict[str, Any]:
    """Offsets of an HTML source count in its extracted text, which therefore travels along."""
    data: dict[str, Any] = {
        "source": document.source,
        "language": document.language,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "characters": len(document.text),
    }
    if document.html:
        data["text"] = document.text
    if document.warnings:
        data["warnings"] = list(document.warnings)
    return data


def _actor(actor: NamedActor) -> dict[str, Any]:
    data: dict[str, Any] = {"id": actor.id, "kind": actor.kind, "name": actor.label("en")}
    if actor.kind == "person":
        data |= {"state": actor.state, "office": actor.office}
    elif actor.kind == "group":
        data["state"] = home_of(actor.id)
    names = list(actor.names_in_text)
    return data | {"names_in_text": names, "spans": [list(s) for s in actor.spans]}


def act_to_dict(act: Act, prefix: str = "") -> dict[str, Any]:
    """Return an act as JSON-ready data; ``prefix`` is put before its id."""
    return {
        "id": prefix + act.id,
        "act": act.act,
        "actor": list(act.actor),
        "addressees": list(act.addressees),
        "mediators": list(act.mediators),
        "parties": list(act.parties),
        "persons": {who: list(persons) for who, persons in act.persons.items()},
        "issues": list(act.issues),
        "actuality": act.actuality,
        "attribution": attribution_to_dict(act.attribution),
        "channel": act.channel,
        "date": date_to_dict(act.date),
        "plover": _plover(act.plover),
        "cameo": act.cameo,
        "quote": act.quote,
        "span": list(act.span),
        "evidence": {name: _evidence(name, spans) for name, spans in act.evidence.items()},
        "rule": act.rule,
    }


def _evidence(name: str, spans: tuple[Span, ...]) -> list[Any]:
    """A date has one span; every other field a list of them."""
    if name == "date" and len(spans) == 1:
        return list(spans[0])
    return [list(s) for s in spans]


def attribution_to_dict(attribution: Attribution) -> dict[str, Any]:
    """Return who vouches for an act as JSON-ready data."""
    via = attribution.via
    data: dict[str, Any] = {
        "kind": attribution.kind,
        "speaker": attribution.speaker,
        "phrase": attribution.phrase,
        "via": {"speaker": via.speaker, "phrase": via.phrase} if via else None,
    }
    if attribution.span:
        data["span"] = list(attribution.span)
    return data


def date_to_dict(when: ActDate | None) -> dict[str, Any] | None:
    """Return when an act was as JSON-ready data."""
    if when is None:
        return None
    return {
        "start": when.start.isoformat(),
        "end": when.end.isoformat(),
        "precision": when.precision,
        "basis": when.basis,
    }


def _plover(plover: Plover | None) -> dict[str, Any] | None:
    if plover is None:
        return None
    return {"event": plover.event, "mode": plover.mode, "contexts": list(plover.contexts)}


def _responses(responses: Mapping[str, Response], prefix: str) -> dict[str, Any]:
    return {party: _response(r, prefix) for party, r in responses.items()}


def _response(response: Response, prefix: str) -> dict[str, Any]:
    return {"value": response.value, "acts": [prefix + a for a in response.acts]}


def _track(track: MediatorTrack, prefix: str) -> dict[str, Any]:
    return {
        "willing": _response(track.willing, prefix),
        "requested_by": list(track.requested_by),
        "stage": track.stage,
        "responses": _responses(track.responses, prefix),
    }


def _linkage(link: Linkage) -> dict[str, Any]:
    data: dict[str, Any] = {
        "mediator": link.mediator,
        "with": link.party,
        "topic": link.topic,
        "quote": link.quote,
        "span": list(link.span),
    }
    return data | ({"source": link.source} if link.source else {})


def _uncoded(uncoded: Uncoded) -> dict[str, Any]:
    return {"span": list(uncoded.span), "reason": uncoded.reason}


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "text": candidate.text,
        "kind": candidate.kind,
        "span": [candidate.start, candidate.end],
    }
