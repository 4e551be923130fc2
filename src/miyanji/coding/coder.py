"""The coder: sentences and their names in, acts with quotes out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from miyanji.actors.actor import Cast, MediaMention, Mention
from miyanji.coding.act import Act, ActDate, Actuality, Span, Uncoded
from miyanji.coding.actuality import actuality, conditional
from miyanji.coding.analysing import analyse
from miyanji.coding.answers import answered, bare
from miyanji.coding.apart import apart
from miyanji.coding.asked import asked
from miyanji.coding.assisted import assisted
from miyanji.coding.attribution import Standing, attribute, stand
from miyanji.coding.beside import beside
from miyanji.coding.brokered import brokered
from miyanji.coding.casting import name_third
from miyanji.coding.channels import answer_given
from miyanji.coding.conditions import put_off
from miyanji.coding.context import context_of, first_person
from miyanji.coding.convened import convened
from miyanji.coding.dating import channel, when
from miyanji.coding.dealing import dealing
from miyanji.coding.denials import denials
from miyanji.coding.enlisting import entrusted
from miyanji.coding.envoys import without_envoys
from miyanji.coding.eras import long_past
from miyanji.coding.export import export
from miyanji.coding.frame import Draft
from miyanji.coding.frames import match
from miyanji.coding.insisting import insisted
from miyanji.coding.inviting import invitations
from miyanji.coding.issues import IssueMention, find_issues
from miyanji.coding.lexicon import has_cue
from miyanji.coding.plain import plain
from miyanji.coding.predications import Analysis, Predication, subject_of
from miyanji.coding.qualifying import on_terms
from miyanji.coding.receptions import met_before, of_them, they
from miyanji.coding.relatives import relatives
from miyanji.coding.relevance import has_lure, kept, reason, recalls, relevant
from miyanji.coding.repeats import distinct
from miyanji.coding.settling import settling
from miyanji.coding.smoothing import smoothed
from miyanji.coding.terms import under_former
from miyanji.coding.truth import truth
from miyanji.coding.verbless import verbless
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence

# Older than this many calendar years counts as history, not as part of a current mediation.
_YEARS = 3
# A date further from the act's words than this many characters dates something else.
_DATED_WITHIN = 25
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
    only: Collection[int] | None = None,
) -> Coding:
    """Return every political act of ``document`` in text order; ``only`` are the indexes of the
    sentences to look at where the others are known to hold none."""
    analyses = _analyses(sentences, cast, only)
    context = context_of(analyses)
    standing, acts, uncoded = Standing(), list[Act](), list[Uncoded]()
    topics, offered, told = _announced(analyses), None, list[Draft]()
    past = long_past(document, sentences)
    lures = cache(lambda: sum(map(has_lure, sentences)) >= _LURES)
    for analysis in analyses:
        media = cast.media[analysis.sentence.index] if cast.media else ()
        standing = stand(document, analysis, media, standing)
        first_person(analysis, standing.mentions)
        asked(analysis, standing.mentions)
        wanted = only is None or analysis.sentence.index in only
        drafts = kept(analysis, match(analysis, context), lures) if wanted else []
        drafts += bare(analysis, drafts, offered)
        offered = answered(analysis, drafts, offered)
        name_third(drafts, context)
        told, drafts = drafts, [*drafts, *denials(analysis, drafts, told)]
        drafts += plain(analysis, drafts) if wanted else []
        near = topics.get(analysis.sentence.index, [])
        row = [
            _act(document, analysis, media, draft, standing, near)
            for draft in sorted(drafts, key=lambda d: (d.node.first, d.node.last))
        ]
        if analysis.sentence.index in past:
            row = [replace(a, history=a.history or a.actuality == "happened") for a in row]
        acts.extend(replace(a, id=f"a{n}") for n, a in enumerate(distinct(row), len(acts) + 1))
        if not drafts and relevant(analysis):
            span = (analysis.sentence.start, analysis.sentence.end)
            uncoded.append(Uncoded(span, reason(analysis)))
    return Coding(tuple(acts), tuple(uncoded), tuple(analyses))


def _analyses(
    sentences: Sequence[Sentence], cast: Cast, only: Collection[int] | None
) -> list[Analysis]:
    """Analyse the sentences that name somebody or hold a mediation word; others hold no act."""
    found, before, met = list[Analysis](), list[Mention](), list[Mention]()
    last = len(sentences) if only is None else max(only, default=0) + 1
    for sentence in sentences[: last + 1]:
        named = cast.mentions[sentence.index]
        if named or relevant(sentence) or (met and of_them(sentence)):
            seen = beside(analyse(sentence, named, before))
            seen = invitations(relatives(verbless(brokered(they(seen, met)))))
            told = apart(assisted(convened(settling(smoothed(seen)))))
            found.append(truth(entrusted(dealing(told))))
            asked(found[-1], ())
            before, met = subject_of(found[-1]), met_before(found[-1], met)
    return found


def _act(
    document: Document,
    analysis: Analysis,
    media: Sequence[MediaMention],
    draft: Draft,
    standing: Standing,
    announced: Sequence[IssueMention],
) -> Act:
    span = _quote(analysis, draft)
    topics = _topics(analysis, draft, announced)
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
    reality = _actuality(analysis, draft)
    event, cameo = export(draft, reality)
    kind = draft.frame.act or None
    open_ended = draft.frame.until or (kind == "reject" and put_off(analysis, draft.node))
    if open_ended or (_on_condition(kind, reality) and conditional(analysis, draft.node)):
        kind, reality = "accept_conditionally", "happened"
    if kind == "accept" and reality == "happened" and _conditioned(analysis, draft):
        kind = "accept_conditionally"
    if kind == "accept" and reality != "denied" and on_terms(analysis, draft.node):
        kind, reality = "accept_conditionally", "happened"
    if kind == "accept" and reality in ("happened", "hypothetical") and insisted(analysis, draft):
        kind, reality = "accept_conditionally", "happened"
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
        rule=f"{analysis.sentence.language}.{draft.frame.id}.v1",
        evidence=evidence,
        history=_remembered(analysis, draft)
        or under_former(document, analysis, draft.node)
        or _long_ago(document, dated, date_span, span),
    )


def _on_condition(kind: str | None, reality: Actuality) -> bool:
    """Whether an answer would be "yes, if" or "not until" once it has a condition."""
    accepts = kind in ("accept", "accept_conditionally")
    return (accepts and reality == "hypothetical") or (
        kind == "reject" and reality in ("happened", "hypothetical")
    )


def _long_ago(document: Document, dated: ActDate | None, place: Span | None, span: Span) -> bool:
    """The act's own words date it years before the article."""
    if dated is None or document.published is None or place is None:
        return False
    if max(span[0] - place[1], place[0] - span[1]) > _DATED_WITHIN:
        return False
    if document.text[place[0] : place[1]].lower().startswith("since "):
        # What has gone on since then goes on.
        return False
    return document.published.year - dated.end.year >= _YEARS


def _remembered(analysis: Analysis, draft: Draft) -> bool:
    """The act's own clause places it in the past ("under the former government")."""
    own = set(analysis.clauses[draft.node.clause].tokens)
    words = [t for t in analysis.sentence.tokens if t.i in own]
    named = {i for names in draft.roles.values() for m in names for i in range(m.first, m.last + 1)}
    language = analysis.sentence.language
    if recalls(words, language):
        return True
    return has_cue([t for t in words if t.i not in named], language, "history")


def _actuality(analysis: Analysis, draft: Draft) -> Actuality:
    """A named mediator under a preposition or as subject is taken for granted by the sentence,
    whatever becomes of the sentence's own claim; predicated of somebody it is a claim."""
    node = draft.node
    if draft.denied:
        return "denied"
    if draft.reality and not analysis.sentence.question:
        return draft.reality
    if _willing_if(analysis, draft):
        return "happened"
    granted = node.marker in ("to", "from", "with", "through", "by", "subject", "object", "for")
    if _known_talks(analysis, draft) or answer_given(analysis, node):
        return "happened"
    open_ = _named_in_question(analysis, draft) or _contested(analysis, node)
    open_ = open_ or _whatever(analysis, node)
    if draft.frame.presupposed and granted and not open_:
        return "happened"
    return actuality(analysis, node, own_negation=not draft.frame.affirm)


def _conditioned(analysis: Analysis, draft: Draft) -> bool:
    """ "Willing to accept mediation as long as ...": the condition is on what is accepted."""
    if draft.content is None or analysis.sentence.language != "en":
        return False
    below = {n.clause for n in analysis.content(draft.node) if n.name == "accept"}
    return any(c.link == "condition" and c.parent in below for c in analysis.clauses)


def _known_talks(analysis: Analysis, draft: Draft) -> bool:
    """ "... in the Kenyan-led talks": definite talks under a third party are there,
    whatever is to come of them."""
    node, tokens = draft.node, analysis.sentence.tokens
    if not node.steered or not node.nominal or node.name != "talks" or node.marker != "in":
        return False
    if analysis.sentence.question or analysis.sentence.language != "en":
        return False
    before = {t.key for t in tokens[max(0, node.first - 6) : node.first]}
    invited = any(a.name in ("request", "attend", "take_part") for a in analysis.ancestors(node))
    return "the" in before and not invited


def _willing_if(analysis: Analysis, draft: Draft) -> bool:
    """Readiness "if they ask" is readiness, and "will not accept" a refusal."""
    verb = draft.node.verb
    if _pleased(analysis, draft):
        return True
    if analysis.sentence.question or verb is None or verb.mood != "indicative" or verb.modal:
        return False
    if draft.frame.act == "reject":
        return verb.negated and verb.tense == "future" and not conditional(analysis, draft.node)
    ready = draft.frame.act == "express_willingness" and draft.node.name == "ready"
    above = [a for a in analysis.ancestors(draft.node) if a.link != "condition"]
    told = all(a.concept.family == "speech" and a.concept.content == "asserted" for a in above)
    return ready and told and not verb.negated and conditional(analysis, draft.node)


def _pleased(analysis: Analysis, draft: Draft) -> bool:
    """ "Would be happy to mediate" says politely that one is ready."""
    node, verb = draft.node, draft.node.verb or analysis.clauses[draft.node.clause].verb
    if draft.frame.act != "express_willingness" or verb is None or verb.negated:
        return False
    english = analysis.sentence.language == "en" and not analysis.sentence.question
    polite = verb.modal == "would" and english and node.name == "ready"
    told = all(a.concept.family == "speech" for a in analysis.ancestors(node) if a.verb)
    return polite and told


def _named_in_question(analysis: Analysis, draft: Draft) -> bool:
    """A question without a verb, or one that names nobody beside the noun, takes no mediator for
    granted ("the Russian mediator?")."""
    if not analysis.sentence.question:
        return False
    verb = analysis.clauses[draft.node.clause].verb
    return verb is None or not draft.node.marks.get("of")


def _whatever(analysis: Analysis, node: Predication) -> bool:
    """«هرگونه میانجی‌گری از سوی کنیا»: whether there is any is left open."""
    before = analysis.sentence.tokens[max(0, node.first - 2) : node.first]
    persian = analysis.sentence.language == "fa" and node.nominal
    return persian and has_cue(before, "fa", "whatever")


def _contested(analysis: Analysis, node: Predication) -> bool:
    """«درخواست میانجی‌گری نادرست است»: what is itself denied is not taken for granted."""
    above = next(analysis.ancestors(node), None)
    denied = above is not None and above.name == "deny" and not above.roles.get("actor")
    return denied and node.marker == "subject" and analysis.sentence.language == "fa"


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
    """The words of the act: its clause, its content and the names of its roles that stand in the
    same sentence; for an event noun inside another clause's phrase that phrase alone."""
    tokens = analysis.sentence.tokens
    places = _carrying(analysis, draft.node)
    if draft.content is not None:
        places |= _carrying(analysis, draft.content)
    for names in draft.roles.values():
        for m in names:
            near = m.sentence == analysis.sentence.index and m.kind != "anaphor"
            if near and m.first in _reach(analysis, draft):
                places |= {m.first, m.last}
    kept = _trim(analysis, sorted(places))
    if analysis.sentence.language == "ar":
        kept = _whole(analysis, kept)
    return (tokens[kept[0]].start, tokens[kept[-1]].end)


def _reach(analysis: Analysis, draft: Draft) -> set[int]:
    """Tokens of the clauses that the act is spread over."""
    clauses = {draft.node.clause} | ({draft.content.clause} if draft.content else set())
    return {i for c in clauses for i in analysis.clauses[c].tokens}


def _carrying(analysis: Analysis, node: Predication) -> set[int]:
    """The tokens that carry a predication: its clause, or for a noun under a preposition the
    phrase with its dependents."""
    clause = analysis.clauses[node.clause]
    bare = node.link in ("subject", "object", "", "content", "main")
    if not node.nominal or (bare and clause.verb is not None):
        return set(clause.tokens)
    home = [p for p in clause.phrases if p.first <= node.first <= p.last]
    found = {*range(node.first, node.last + 1)}
    for phrase in [*home, *(p for row in node.marks.values() for p in row)]:
        found |= {i for i in range(phrase.first, phrase.last + 1) if i in clause.tokens}
    return found


def _whole(analysis: Analysis, places: list[int]) -> list[int]:
    """Take the preposition and the pronoun that are written on the first and the last word."""
    tokens, first, last = analysis.sentence.tokens, places[0], places[-1]
    if first and tokens[first - 1].end == tokens[first].start and tokens[first - 1].key in "بلک":
        first -= 1
    if last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
        last += tokens[last + 1].key.isalpha()
    return [first, *places, last]


def _trim(analysis: Analysis, places: list[int]) -> list[int]:
    """Drop marks at both ends, so that a quote begins and ends with a word."""
    tokens = analysis.sentence.tokens
    words = [i for i in places if any(c.isalnum() for c in tokens[i].text)]
    return words or places


def _announced(analyses: Sequence[Analysis]) -> dict[int, list[IssueMention]]:
    """Issues that a sentence announces as the topics of the one before it ("the topics
    include ..."), by the number of that earlier sentence."""
    found: dict[int, list[IssueMention]] = {}
    for before, analysis in pairwise(analyses):
        sentence = analysis.sentence
        if has_cue(sentence.tokens[:2], sentence.language, "topic_openers"):
            found[before.sentence.index] = find_issues(sentence)
    return found


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
