"""Frames: from predications to act drafts, by the table ``data/frames.toml``."""

from miyanji.coding.actuality import actuality
from miyanji.coding.answering import answered
from miyanji.coding.barring import barred
from miyanji.coding.casting import at_work, own_dispute, roles_of, through_own_side
from miyanji.coding.circumstances import no_answer
from miyanji.coding.conditions import polarity_fits, qualified
from miyanji.coding.contents import content_of
from miyanji.coding.fitting import filled
from miyanji.coding.frame import Context, Draft, Frame, frames_of
from miyanji.coding.offices import condition_cores, is_core
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import givers, ids_of, of_dispute, without_doubles
from miyanji.coding.worded import WHOLE, worded

_ANSWERS = ("answer.reject", "answer.accept")


def match(analysis: Analysis, context: Context) -> list[Draft]:
    """Return the drafts of one sentence: for each predication the first frame that fits.

    A frame that absorbs its content keeps the content from yielding an act of its own.
    """
    drafts: list[Draft] = []
    absorbed: set[int] = set()
    for node in sorted(analysis.nodes, key=lambda n: _depth(analysis, n)):
        if node.index in absorbed:
            continue
        draft = next(
            (d for f in frames_of(node.name) if (d := _fit(f, analysis, node, context))), None
        )
        draft = worded(analysis, node, context, draft)
        if draft is not None:
            drafts.append(draft)
            if draft.frame.absorbs and not _to_unnamed(draft):
                absorbed |= swallowed(analysis, draft)
    supposed = {i for d in drafts if d.frame.if_mediated for i in swallowed(analysis, d)}
    drafts = [d for d in drafts if d.node.index not in supposed]
    drafts = [d for d in drafts if not _only_waits(analysis, d, drafts)]
    return [d for d in drafts if not any(_tells(analysis, other, d) for other in drafts)]


def _to_unnamed(draft: Draft) -> bool:
    """A silence towards "the mediators", or on what others are ready for, leaves them an act of
    their own."""
    if draft.frame.id != "answer.silent.asked" or draft.content is None:
        return False
    if draft.content.name == "mediator" and not draft.content.roles.get("actor"):
        return True
    # «پس از اعلام آمادگی A برای وساطت، B سکوت کرد»: the readiness came before.
    return draft.content.name == "mediation" and draft.content.marker == "for"


def _only_waits(analysis: Analysis, draft: Draft, drafts: list[Draft]) -> bool:
    """To study an offer is no act of its own beside the silence of the same actor, nor where it
    would only be studied."""
    if draft.frame.id != "answer.neutral.review":
        return False
    if actuality(analysis, draft.node) == "hypothetical":
        return True
    actor = ids_of(draft.roles["actor"])
    return any(
        d.frame.act == "no_public_answer" and d is not draft and ids_of(d.roles["actor"]) == actor
        for d in drafts
    )


def _hosting(analysis: Analysis, draft: Draft) -> Predication | None:
    """The predication by which ``draft`` hosts, or in Persian offers or is asked to host."""
    if draft.frame.act == "host":
        return draft.node
    inner = draft.content if analysis.sentence.language == "fa" else None
    return inner if inner is not None and inner.name == "host" else None


def _tells(analysis: Analysis, other: Draft, draft: Draft) -> bool:
    """``draft`` only names the mediator or the mediation by which ``other`` takes place."""
    if other is draft:
        return False
    hosting = _hosting(analysis, other)
    if hosting is not None and draft.frame.id == "talks.direct":
        return draft.node in list(analysis.content(hosting))
    silent = other.frame.act == "no_public_answer"
    if actuality(analysis, other.node, own_negation=not silent) != "happened":
        return False
    passing = draft.frame.presupposed or draft.frame.id == "mediation.unnamed"
    means = draft.node.nominal and draft.node.marker in (
        "through",
        "with",
        "by",
        "as",
        "to",
        "from",
    )
    means = means or (draft.node.nominal and _under(analysis, draft.node))
    if not other.frame.act or not (passing or (draft.frame.id == "mediate" and means)):
        return False
    if other.frame.presupposed or other.frame.id in ("mediate", "mediation.unnamed"):
        return False
    if not draft.roles["mediators"]:
        return other.node.clause == draft.node.clause and _keeps_contact(other)
    return ids_of(draft.roles["mediators"]) <= ids_of(other.roles["mediators"])


def _under(analysis: Analysis, node: Predication) -> bool:
    """ "Under Kenyan mediation, A and B agreed"."""
    before = analysis.sentence.tokens[max(0, node.first - 3) : node.first]
    return analysis.sentence.language == "en" and any(t.key == "under" for t in before)


def _keeps_contact(draft: Draft) -> bool:
    """An act whose own words say that it went through a mediator, although none is named."""
    return draft.frame.through or draft.frame.to_mediator or bool(draft.frame.agent)


def _depth(analysis: Analysis, node: Predication) -> int:
    return sum(1 for _ in analysis.ancestors(node))


def swallowed(analysis: Analysis, draft: Draft) -> set[int]:
    """Return the predications that the draft has used up and that give no act of their own."""
    inside = {draft.content.index} if draft.content else set()
    if draft.frame.if_mediated:
        inside |= {n.index for n in condition_cores(analysis, draft.node)}
    if draft.content is not None and draft.content.name == "host":
        inside |= {n.index for n in analysis.content(draft.content) if n.nominal}
    if draft.content is not None and draft.frame.act in ("end", "postpone", "suspend"):
        # "Broke off the talks that A had mediated": the relative clause says which talks.
        which = (n for n in analysis.nodes if n.link == "relative" and n.name == "mediation")
        inside |= {n.index for n in which if draft.node in analysis.ancestors(n)}
    if draft.frame.id in WHOLE:
        return inside | _depending(analysis, draft.node)
    if draft.frame.id == "ready.mediation":
        inside |= {n.index for n in givers(analysis, draft.node)}
        inside |= {n.index for n in analysis.content(draft.node) if n.name == "request"}
    answers, english = _told_answers(analysis, draft), analysis.sentence.language == "en"
    for n in analysis.content(draft.node):
        if n.index in answers or (english and _own_readiness(draft, n)):
            continue
        if is_core(analysis, n) or (n.nominal and n.clause == draft.node.clause):
            inside.add(n.index)
    return inside


def _depending(analysis: Analysis, node: Predication) -> set[int]:
    """What stands under ``node``, terms and purposes too, but no clause that goes on from it."""
    under = {n.index: [n, *analysis.ancestors(n)] for n in analysis.nodes if n is not node}
    below = {i: row[: row.index(node)] for i, row in under.items() if node in row}
    return {i for i, row in below.items() if row[-1].link != "coordinate"}


def _own_readiness(draft: Draft, node: Predication) -> bool:
    """ "Kenya's readiness to mediate was welcomed": the readiness is told as well."""
    answered = draft.frame.act in ("accept", "reject", "no_public_answer")
    return answered and node.name == "ready" and node.nominal and bool(node.roles.get("actor"))


def _told_answers(analysis: Analysis, draft: Draft) -> set[int]:
    """«پاسخ منفی A به پیشنهاد B مذاکرات را متوقف کرد»: the answer that stops talks is an act."""
    if draft.frame.act not in ("suspend", "end", "postpone"):
        return set()
    told = [
        n
        for n in analysis.content(draft.node)
        if n.nominal and n.concept.family == "answer" and _stops(draft.node, n)
    ]
    return {i for n in told for i in (n.index, *(c.index for c in analysis.content(n)))}


def _stops(node: Predication, answer: Predication) -> bool:
    """It is the subject, or what the talks end after."""
    if answer.parent == node.index and answer.marker == "subject":
        return True
    return answer.marker == "in" and answer.first > node.last and bool(answer.roles.get("actor"))


def _fit(frame: Frame, analysis: Analysis, node: Predication, context: Context) -> Draft | None:
    if node.name not in frame.when:
        return None
    lacking = frame.id == "answer.none" and no_answer(analysis, node)
    if not (lacking or polarity_fits(frame, node)):
        return None
    content = content_of(frame, analysis, node)
    if (frame.content and content is None) or (frame.core and not is_core(analysis, node)):
        return None
    if not qualified(frame, analysis, node) or barred(frame, analysis, node, content):
        return None
    roles = roles_of(frame, analysis, node, content, context)
    if frame.through and through_own_side(node, roles):
        return None
    roles = without_doubles(roles)
    if frame.id.startswith(("reject.", "accept.")) and content is not None:
        roles["parties"] = own_dispute(roles)
    if frame.act == "meeting_indirect" and at_work(roles):
        roles["addressees"] = list(roles["parties"])
    if frame.act == "request_mediation":
        roles["parties"] = of_dispute(roles)
    if not filled(frame, analysis, node, roles, context, content):
        return None
    if frame.id in _ANSWERS and not roles["addressees"] and analysis.sentence.language == "en":
        roles["addressees"] = answered(analysis, node, roles["actor"])
    # "If A mediates we are in" consents to A: the condition is the mediation itself.
    reality = "happened" if frame.if_mediated else frame.reality
    return Draft(node, frame, roles, content, reality=reality)
