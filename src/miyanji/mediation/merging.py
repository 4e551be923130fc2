"""Merging the processes of several reports: one process per dispute."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import get_args

from miyanji.coding.act import Act
from miyanji.mediation.process import Linkage, MediatorTrack, Process, Response, Stage

_STAGES: tuple[Stage, ...] = get_args(Stage)


def merge(
    reports: Sequence[tuple[str, tuple[Process, ...], tuple[Act, ...]]],
) -> tuple[Process, ...]:
    """Return one process per set of parties over all ``reports``, most acts first.

    A report is its name, its processes and its acts; reports come in order of publication. The
    stage is the furthest that any report asserts; a response is the latest known one; act ids
    become ``name:id`` and linkages carry the name as their source.
    """
    groups: dict[frozenset[str], list[Process]] = {}
    for name, processes, _ in reports:
        for process in processes:
            groups.setdefault(frozenset(process.parties), []).append(_located(process, name))
    merged = [_merge_group(group) for group in groups.values()]
    merged.sort(key=lambda p: -len(p.acts))
    return tuple(replace(p, id=f"p{n}") for n, p in enumerate(merged, 1))


def _located(process: Process, name: str) -> Process:
    """Return ``process`` with ids and linkages that say which report they come from."""
    return replace(
        process,
        acts=tuple(f"{name}:{a}" for a in process.acts),
        responses={k: _located_response(r, name) for k, r in process.responses.items()},
        by_mediator={k: _located_track(t, name) for k, t in process.by_mediator.items()},
        linkages=tuple(replace(link, source=name) for link in process.linkages),
    )


def _located_response(response: Response, name: str) -> Response:
    return Response(response.value, tuple(f"{name}:{a}" for a in response.acts))


def _located_track(track: MediatorTrack, name: str) -> MediatorTrack:
    return replace(
        track,
        willing=_located_response(track.willing, name),
        responses={k: _located_response(r, name) for k, r in track.responses.items()},
    )


def _merge_group(group: Sequence[Process]) -> Process:
    return Process(
        id=group[0].id,
        parties=group[0].parties,
        mediators=_union(p.mediators for p in group),
        requesters=_union(p.requesters for p in group),
        issues=_union(p.issues for p in group),
        stage=_furthest(p.stage for p in group),
        status=group[-1].status,
        responses=_latest_each(p.responses for p in group),
        by_mediator=_merge_tracks([p.by_mediator for p in group]),
        linkages=tuple(_distinct(link for p in group for link in p.linkages)),
        acts=_union(p.acts for p in group),
    )


def _merge_tracks(maps: Sequence[dict[str, MediatorTrack]]) -> dict[str, MediatorTrack]:
    tracks: dict[str, list[MediatorTrack]] = {}
    for tracks_of_report in maps:
        for mediator, track in tracks_of_report.items():
            tracks.setdefault(mediator, []).append(track)
    return {mediator: _merge_track(group) for mediator, group in tracks.items()}


def _merge_track(group: Sequence[MediatorTrack]) -> MediatorTrack:
    return MediatorTrack(
        willing=_latest([t.willing for t in group]),
        requested_by=_union(t.requested_by for t in group),
        stage=_furthest(t.stage for t in group),
        responses=_latest_each(t.responses for t in group),
    )


def _latest_each(maps: Iterable[dict[str, Response]]) -> dict[str, Response]:
    answers: dict[str, list[Response]] = {}
    for responses in maps:
        for party, response in responses.items():
            answers.setdefault(party, []).append(response)
    return {party: _latest(group) for party, group in answers.items()}


def _latest(responses: Sequence[Response]) -> Response:
    """Return the last response; a report that does not know one takes nothing back."""
    return next((r for r in reversed(responses) if r.value != "unknown"), responses[-1])


def _furthest(stages: Iterable[Stage]) -> Stage:
    return max(stages, key=_STAGES.index)


def _union(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for group in groups for item in group))


def _distinct(links: Iterable[Linkage]) -> list[Linkage]:
    return list(dict.fromkeys(links))
