"""The coder: sentences and their names in, acts with quotes out."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, partial

from miyanji.actors.actor import Cast, Mention
from miyanji.coding.achieving import achieved
from miyanji.coding.act import Act, Actuality, Span, Uncoded
from miyanji.coding.actuality import conditional
from miyanji.coding.analyses import Analyses
from miyanji.coding.answers import answerable, answered, bare
from miyanji.coding.asked import asked
from miyanji.coding.attribution import attribute
from miyanji.coding.casting import name_third
from miyanji.coding.claims import claimed, conditioned, long_ago, on_condition, remembered
from miyanji.coding.context import LateContext, context_of, first_person
from miyanji.coding.dating import channel, when
from miyanji.coding.denials import denials
from miyanji.coding.envoys import without_envoys
from miyanji.coding.eras import long_past
from miyanji.coding.export import export
from miyanji.coding.frame import Draft
from miyanji.coding.frames import match
from miyanji.coding.insisting import insisted
from miyanji.coding.issues import IssueMention, find_issues
from miyanji.coding.lexicon import has_cue
from miyanji.coding.plain import plain
from miyanji.coding.predications import Analysis
from miyanji.coding.qualifying import on_terms
from miyanji.coding.quoting import quote_of
from miyanji.coding.relevance import has_lure, kept, reason, relevant
from miyanji.coding.repeats import distinct
from miyanji.coding.resuming import again
from miyanji.coding.standing import Standings
from miyanji.coding.terms import under_former
from miyanji.coding.until import put_off
from miyanji.coding.vicinity import Vicinity
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence

# One sentence may be a slogan or a passing word; two make it what the article is about.
_LURES = 2


@dataclass(frozen=True, slots=True)
class Coding:
    """The acts of a document, and what looked relevant but was not coded."""

    acts: tuple[Act, ...]
    uncoded: tuple[Uncoded, ...]
    analyses: tuple[Analysis, ...] = ()


def code(
    document: Document,
    sentences: Sequence[Sentence],
    cast: Cast,
    only: Set[int] | None = None,
    around: Vicinity | None = None,
) -> Coding:
    """Return every political act of ``document`` in text order; ``only`` are the indexes of the
    sentences to look at where the others are known to hold none, ``around`` is what the first pass
    that chose them saw of all."""
    last = len(sentences) if only is None else max(only, default=0) + 1
    analyses = Analyses(sentences[: last + 1], cast)
    whole = only is None or all(s.index in only for s in analyses.sentences)
    context = context_of(analyses.all()) if whole else LateContext(analyses.all, around)
    standings = Standings(document, analyses, cast)
    acts, uncoded = list[Act](), list[Uncoded]()
    offered, told = None, list[Draft]()
    past = long_past(document, sentences)
    lures = cache(lambda: sum(map(has_lure, sentences)) >= _LURES)
    for n, sentence in enumerate(analyses.sentences):
        wanted = only is None or sentence.index in only
        if not wanted and not told and not answerable(sentence, offered):
            continue
        analysis = analyses.at(n)
        standings.own(n)
        speakers = partial(standings.speakers, n)
        first_person(analysis, speakers)
        asked(analysis, speakers)
        drafts = kept(analysis, match(analysis, context), lures) if wanted else []
        drafts += bare(analysis, drafts, offered)
        offered = answered(analysis, drafts, offered)
        name_third(drafts, context)
        told, drafts = drafts, [*drafts, *denials(analysis, drafts, told)]
        drafts += plain(analysis, drafts) if wanted else []
        near = announced(analyses.sentences[n + 1 : n + 2]) if drafts else []
        row = [
            act_of(document, analysis, draft, standings, n, near)
            for draft in sorted(drafts, key=lambda d: (d.node.first, d.node.last))
        ]
        if sentence.index in past:
            row = [replace(a, history=a.history or a.actuality == "happened") for a in row]
        acts.extend(replace(a, id=f"a{n}") for n, a in enumerate(distinct(row), len(acts) + 1))
        if not drafts and relevant(analysis):
            uncoded.append(Uncoded((sentence.start, sentence.end), reason(analysis)))
    mediated = only is None or any(act.act for act in acts)
    looked_at = analyses.all() if mediated else analyses.made()
    return Coding(tuple(acts), tuple(uncoded), looked_at)


def act_of(
    document: Document,
    analysis: Analysis,
    draft: Draft,
    standings: Standings,
    place: int,
    coming: Sequence[IssueMention],
) -> Act:
    """Return the act of ``draft`` with its words, source, date and issues, but for its id.

    ``place`` is that of its sentence among the analysed ones; ``coming`` are the issues that the
    next sentence announces.
    """
    span = quote_of(analysis, draft)
    topics = _topics(analysis, draft, coming)
    dated, date_span = when(document, analysis.sentence, span)
    evidence: dict[str, tuple[Span, ...]] = {}
    if date_span is not None and not _within(date_span, span):
        evidence["date"] = (date_span,)
    outside = tuple(t.span for t in topics if not _within(t.span, span))
    if outside:
        evidence["issues"] = outside
    source = attribute(
        document, analysis, standings.media(place), draft.node, partial(standings.at, place)
    )
    if source.span is not None and not _within(source.span, span):
        evidence["attribution"] = (source.span,)
    reality = claimed(analysis, draft)
    event, cameo = export(analysis, draft, reality)
    kind, reality = _on_terms(analysis, draft, reality)
    ids = {role: _ids(names) for role, names in draft.roles.items()}
    if ids["mediators"]:
        ids |= {role: without_envoys(ids[role]) for role in ("actor", "mediators")}
    return Act(
        id="",
        act=kind,
        actor=ids["actor"],
        addressees=ids["addressees"],
        mediators=ids["mediators"],
        parties=ids["parties"],
        persons=_persons(draft),
        issues=tuple(dict.fromkeys(t.issue for t in topics)),
        actuality=reality,
        attribution=source,
        channel=channel(analysis, draft.node),
        date=dated,
        plover=event,
        cameo=cameo,
        quote=document.text[span[0] : span[1]],
        span=span,
        rule=_rule(analysis, draft),
        evidence=evidence,
        history=remembered(analysis, draft)
        or under_former(document, analysis, draft.node)
        or long_ago(document, dated, date_span, span),
    )


def _rule(analysis: Analysis, draft: Draft) -> str:
    marks = again(analysis, draft) + achieved(analysis, draft)
    return f"{analysis.sentence.language}.{draft.frame.id}{marks}.v1"


def _on_terms(analysis: Analysis, draft: Draft, reality: Actuality) -> tuple[str | None, Actuality]:
    """The kind of the act, and what becomes of it: consent or a refusal on a condition is consent
    with conditions, and given."""
    kind = draft.frame.act or None
    open_ended = draft.frame.until or (kind == "reject" and put_off(analysis, draft.node))
    if open_ended or (on_condition(kind, reality) and conditional(analysis, draft.node)):
        kind, reality = "accept_conditionally", "happened"
    if kind == "accept" and reality == "happened" and conditioned(analysis, draft):
        kind = "accept_conditionally"
    if kind == "accept" and reality != "denied" and on_terms(analysis, draft.node):
        kind, reality = "accept_conditionally", "happened"
    if kind == "accept" and reality in ("happened", "hypothetical") and insisted(analysis, draft):
        kind, reality = "accept_conditionally", "happened"
    return kind, reality


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


def announced(following: Sequence[Sentence]) -> list[IssueMention]:
    """Issues that the sentence after an act announces as its topics ("the topics include ...")."""
    return [
        issue
        for sentence in following
        if has_cue(sentence.tokens[:2], sentence.language, "topic_openers")
        for issue in find_issues(sentence)
    ]


def _topics(
    analysis: Analysis, draft: Draft, announced: Sequence[IssueMention]
) -> list[IssueMention]:
    """Issues named in the act's own clauses; for a mediation act, in its sentence and in a next
    one that announces its topics."""
    found = find_issues(analysis.sentence)
    if draft.frame.act:
        return [*found, *announced]
    own = set(analysis.clauses[draft.node.clause].tokens)
    return [t for t in found if t.first in own]


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
