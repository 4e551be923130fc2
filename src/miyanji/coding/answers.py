"""Which offer an answer answers ("they offered to mediate, but it rejected the proposal")."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.frame import Draft, Frame, frames
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of
from miyanji.languages.sentence import Sentence

_OFFERS = ("offer", "express_willingness", "propose_text", "carry_message")
_REACH = 1
# «آن را», «این پیشنهاد را»: a pronoun has at most this many words.
_SHORT = 2
# What an answer without an object is, by its concept and polarity (negated or not).
_BARE = {
    ("accept", False): "answer.accept",
    ("accept", True): "answer.reject.negated",
    ("welcome", False): "answer.accept",
    ("reject", False): "answer.reject",
    ("silent", False): "answer.silent",
    ("answer", True): "answer.none",
    ("review", False): "answer.neutral.review",
    ("need", True): "answer.reject.negated",
}

Offer = tuple[int, Draft]


def answered(analysis: Analysis, drafts: Sequence[Draft], before: Offer | None) -> Offer | None:
    """Give answers that name no third party the one whose offer was told last, in the same
    sentence or the one before; return the last offer told so far and its sentence."""
    last = before
    here = analysis.sentence.index
    used = {d.node.index for d in drafts}
    plain = [d for d in _unmatched(analysis) if d.node.index not in used]
    for draft in sorted([*drafts, *plain], key=lambda d: d.node.first):
        if draft.frame.act in _OFFERS:
            last = here, draft
        elif _open(draft) and last is not None and here - last[0] <= _REACH:
            _point(draft, last[1])
            last = (here, draft) if _is_answer(draft) else last
        elif _is_answer(draft):
            last = here, draft
    return last


def answerable(sentence: Sentence, before: Offer | None) -> bool:
    """Tell whether a bare answer in the sentence would answer the last offer told."""
    return before is not None and sentence.index - before[0] <= _REACH


def bare(analysis: Analysis, drafts: Sequence[Draft], before: Offer | None) -> list[Draft]:
    """Return the answers whose object is only a pronoun or not said at all («ایروان آن را رد
    کرد»), where an offer by somebody else was told in the sentence or the one before."""
    used = {i for d in drafts for n in (d.node, d.content) if n is not None for i in [n.index]}
    here, found = analysis.sentence.index, list[Draft]()
    told = [d for d in drafts if d.frame.act in _OFFERS or _is_answer(d)]
    told += [d for d in _unmatched(analysis) if d.node.index not in used]
    for node in analysis.nodes:
        frame = _bare_frame(analysis, node)
        if frame is None or node.index in used:
            continue
        earlier = [d for d in told if d.node.first < node.first]
        if not earlier and before is not None and here - before[0] <= _REACH:
            earlier = [before[1]]
        if (
            earlier
            and not _of_terms(analysis, node)
            and not ids_of(_third(earlier[-1])) & ids_of(node.roles["actor"])
        ):
            found.append(_draft(node, frame, earlier[-1]))
    return found


def _unmatched(analysis: Analysis) -> list[Draft]:
    """Offers and proposals that are no mediation by themselves («ریاض پیشنهاد داده بود»), as
    something to be answered."""
    frame = next(f for f in frames() if f.id == "text.proposed")
    return [
        Draft(
            n,
            frame,
            {"actor": n.roles["actor"], "addressees": [], "mediators": [], "parties": []},
            None,
        )
        for n in analysis.nodes
        if n.name in ("offer", "proposal") and n.roles.get("actor")
    ]


def _bare_frame(analysis: Analysis, node: Predication) -> Frame | None:
    short = (
        node.nominal and node.link == "content" and len(analysis.clauses[node.clause].tokens) < 4
    )
    if (node.verb is None and not short) or node.passive or not node.roles.get("actor"):
        return None
    if _headless(analysis, node):
        return None
    name = _BARE.get((node.name, node.verb is not None and node.verb.negated))
    told = ("answer", "", "help") if node.name == "need" else ("answer", "")
    if name is None or any(n.name not in told for n in analysis.content(node)):
        return None
    if _refuses_a_deed(analysis, node):
        return None
    objects = [p for p in node.marks.get("object", []) if not _pronoun(analysis, p.first, p.last)]
    return None if objects else next(f for f in frames() if f.id == name)


def _refuses_a_deed(analysis: Analysis, node: Predication) -> bool:
    """ "Refused to sit at one table": what is refused is told, and is not the offer."""
    inner = [n for n in analysis.content(node) if not n.nominal and not n.name]
    told = any(p.first > n.last for n in inner for p in analysis.clauses[n.clause].phrases)
    return analysis.sentence.language == "en" and node.name == "reject" and told


def _of_terms(analysis: Analysis, node: Predication) -> bool:
    """ "The rebels set conditions, and the government rejected them": the conditions."""
    before = [n for n in analysis.nodes if n.nominal and n.last < node.first]
    plural = any(
        analysis.sentence.tokens[p.head].key == "them" for p in node.marks.get("object", [])
    )
    return plural and any(n.name in ("condition", "demand") for n in before)


def _headless(analysis: Analysis, node: Predication) -> bool:
    """ "What A had agreed to" is not told of as an answer."""
    clause = analysis.clauses[node.clause]
    start = min(clause.tokens, default=0)
    words = analysis.sentence.tokens[max(0, start - 1) : start + 1]
    english = analysis.sentence.language == "en" and clause.link == "relative"
    return english and has_cue(words, "en", "headless")


def _pronoun(analysis: Analysis, first: int, last: int) -> bool:
    words, language = analysis.sentence.tokens[first : last + 1], analysis.sentence.language
    if language == "fa" and len(words) > _SHORT and not _names_any(analysis, first, last):
        # «یک روز بعد آن را پذیرفت»: the pronoun alone is the object.
        words = words[-1:]
    return len(words) <= _SHORT and has_cue(words, language, "demonstrative")


def _names_any(analysis: Analysis, first: int, last: int) -> bool:
    starts = [m.first for m in analysis.mentions]
    starts += [n.first for n in analysis.nodes if n.nominal]
    return any(first <= start <= last for start in starts)


def _draft(node: Predication, frame: Frame, offer: Draft) -> Draft:
    actor, third = list(node.roles["actor"]), _third(offer)
    named = third if offer.roles["mediators"] else []
    roles = {"actor": actor, "addressees": third, "mediators": named, "parties": actor}
    return Draft(node, frame, roles, None)


def _is_answer(draft: Draft) -> bool:
    answers = ("accept", "reject", "answer.accept", "answer.reject")
    return draft.frame.id.startswith(answers) and bool(_third(draft))


def _third(draft: Draft) -> list[Mention]:
    """Whose offer was told: the one who made it, or to whom it was answered."""
    if draft.frame.act in _OFFERS:
        return draft.roles["mediators"] or draft.roles["actor"]
    return draft.roles["mediators"] or draft.roles["addressees"]


def _open(draft: Draft) -> bool:
    answers = draft.frame.id.startswith("answer.")
    return answers and not draft.roles["mediators"] and not draft.roles["addressees"]


def _point(draft: Draft, offer: Draft) -> None:
    own = ids_of(draft.roles["actor"])
    third = [m for m in _third(offer) if not set(m.ids) & own]
    draft.roles["addressees"] = third
    if offer.roles["mediators"]:
        draft.roles["mediators"] = third
