"""The coder: sentences and their names in, acts with quotes out."""

from collections.abc import Sequence
from dataclasses import dataclass

from miyanji.actors.actor import Cast, MediaMention, Mention
from miyanji.coding.act import Act, Span, Uncoded
from miyanji.coding.actuality import actuality
from miyanji.coding.attribution import Standing, attribute, stand
from miyanji.coding.context import context_of, first_person
from miyanji.coding.dating import channel, when
from miyanji.coding.export import export
from miyanji.coding.frames import Draft, match, plain
from miyanji.coding.issues import IssueMention, find_issues
from miyanji.coding.predications import Analysis, analyse
from miyanji.coding.relevance import reason, relevant
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Coding:
    """The acts of a document, and what looked relevant but was not coded."""

    acts: tuple[Act, ...]
    uncoded: tuple[Uncoded, ...]
    analyses: tuple[Analysis, ...] = ()


def code(document: Document, sentences: Sequence[Sentence], cast: Cast) -> Coding:
    """Return every political act of ``document`` in text order."""
    analyses = _analyses(sentences, cast)
    context = context_of(analyses)
    standing, acts, uncoded = Standing(), list[Act](), list[Uncoded]()
    for analysis in analyses:
        media = cast.media[analysis.sentence.index] if cast.media else ()
        standing = stand(document, analysis, media, standing)
        first_person(analysis, standing.mentions)
        drafts = match(analysis, context)
        drafts += plain(analysis, drafts)
        for draft in sorted(drafts, key=lambda d: (d.node.first, d.node.last)):
            acts.append(_act(document, analysis, media, draft, standing, f"a{len(acts) + 1}"))
        if not drafts and relevant(analysis):
            span = (analysis.sentence.start, analysis.sentence.end)
            uncoded.append(Uncoded(span, reason(analysis)))
    return Coding(tuple(acts), tuple(uncoded), tuple(analyses))


def _analyses(sentences: Sequence[Sentence], cast: Cast) -> list[Analysis]:
    """Analyse the sentences that name somebody or hold a mediation word; others hold no act."""
    return [
        analyse(sentence, cast.mentions[sentence.index])
        for sentence in sentences
        if cast.mentions[sentence.index] or relevant(sentence)
    ]


def _act(
    document: Document,
    analysis: Analysis,
    media: Sequence[MediaMention],
    draft: Draft,
    standing: Standing,
    name: str,
) -> Act:
    span = _quote(analysis, draft)
    topics = _topics(analysis, draft)
    dated, date_span = when(document, analysis.sentence, span)
    evidence: dict[str, tuple[Span, ...]] = {}
    if date_span is not None and not _within(date_span, span):
        evidence["date"] = (date_span,)
    outside = tuple(t.span for t in topics if not _within(t.span, span))
    if outside:
        evidence["issues"] = outside
    source = attribute(document, analysis, media, draft.node, standing)
    if source.span is not None and not _within(source.span, span):
        evidence["attribution"] = (source.span,)
    event, cameo = export(draft)
    ids = {role: _ids(names) for role, names in draft.roles.items()}
    return Act(
        id=name,
        act=draft.frame.act or None,
        actor=ids["actor"],
        addressees=ids["addressees"],
        mediators=ids["mediators"],
        parties=ids["parties"],
        persons=_persons(draft),
        issues=tuple(dict.fromkeys(t.issue for t in topics)),
        actuality=actuality(analysis, draft.node, own_negation=not draft.frame.affirm),
        attribution=source,
        channel=channel(analysis, draft.node),
        date=dated,
        plover=event,
        cameo=cameo,
        quote=document.text[span[0] : span[1]],
        span=span,
        rule=f"{analysis.sentence.language}.{draft.frame.id}.v1",
        evidence=evidence,
    )


def _ids(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for m in mentions for i in m.ids))


def _persons(draft: Draft) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for names in draft.roles.values():
        for m in names:
            if m.person is not None and m.person not in m.ids:
                for i in m.ids:
                    found.setdefault(i, {})[m.person] = None
    return {i: tuple(people) for i, people in found.items()}


def _quote(analysis: Analysis, draft: Draft) -> Span:
    """The words of the act: its clause from the first to the last word that carries it, and the
    names of its roles that stand in the same sentence."""
    tokens = analysis.sentence.tokens
    places = {*range(draft.node.first, draft.node.last + 1)}
    if draft.content is not None:
        places |= {*range(draft.content.first, draft.content.last + 1)}
        places |= set(analysis.clauses[draft.content.clause].tokens)
    for names in draft.roles.values():
        for m in names:
            if m.sentence == analysis.sentence.index and m.kind != "anaphor":
                places |= {m.first, m.last}
    if not draft.node.nominal:
        places |= set(analysis.clauses[draft.node.clause].tokens)
    kept = _trim(analysis, sorted(places))
    return (tokens[kept[0]].start, tokens[kept[-1]].end)


def _trim(analysis: Analysis, places: list[int]) -> list[int]:
    """Drop marks at both ends, so that a quote begins and ends with a word."""
    tokens = analysis.sentence.tokens
    words = [i for i in places if any(c.isalnum() for c in tokens[i].text)]
    return words or places


def _topics(analysis: Analysis, draft: Draft) -> list[IssueMention]:
    """Issues named in the act's own clauses; for a mediation act, in its sentence."""
    found = find_issues(analysis.sentence)
    if draft.frame.act:
        return found
    own = set(analysis.clauses[draft.node.clause].tokens)
    return [t for t in found if t.first in own]


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
