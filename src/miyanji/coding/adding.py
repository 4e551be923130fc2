"""Adding acts that are drafted after the rules have read the whole text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from miyanji.actors.actor import Cast
from miyanji.coding.act import Act, renamed
from miyanji.coding.analyses import Analyses
from miyanji.coding.coder import Coding, act_of, announced
from miyanji.coding.eras import long_past
from miyanji.coding.frame import Draft
from miyanji.coding.predications import Analysis
from miyanji.coding.standing import Standings
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Added:
    """A coding with further acts: the new name of each act that was there, and the acts that are
    new, in the order of their drafts."""

    coding: Coding
    names: dict[str, str]
    acts: tuple[Act, ...]


def add(
    document: Document,
    sentences: Sequence[Sentence],
    cast: Cast,
    coding: Coding,
    drafts: Sequence[tuple[Analysis, Draft]],
) -> Added:
    """Return ``coding`` with the acts of ``drafts``, all named anew in the order of the text."""
    analyses = Analyses(sentences, cast)
    standings, past = Standings(document, analyses, cast), long_past(document, sentences)
    places = {sentence.index: n for n, sentence in enumerate(analyses.sentences)}
    fresh = []
    for analysis, draft in drafts:
        n = places[analysis.sentence.index]
        coming = announced(analyses.sentences[n + 1 : n + 2])
        act = act_of(document, analysis, draft, standings, n, coming)
        act = _with_names(_widened(act, document, analysis, draft), draft)
        old = analysis.sentence.index in past and act.actuality == "happened"
        fresh.append(replace(act, history=act.history or old))
    rows = [(a.span, 0, i) for i, a in enumerate(coding.acts)]
    rows += [(a.span, 1, i) for i, a in enumerate(fresh)]
    rows = sorted(rows, key=lambda row: (_sentence_of(row[0], sentences), row[1], row[2]))
    names: dict[str, str] = {}
    acts, told = list[Act](), dict[int, Act]()
    for n, (_, new, i) in enumerate(rows, 1):
        act = renamed(fresh[i] if new else coding.acts[i], f"a{n}")
        acts.append(act)
        if new:
            told[i] = act
        else:
            names[coding.acts[i].id] = act.id
    uncoded = tuple(u for u in coding.uncoded if not any(_inside(a, u.span) for a in fresh))
    found = Coding(tuple(acts), uncoded, coding.analyses)
    return Added(found, names, tuple(told[i] for i in range(len(fresh))))


def _widened(act: Act, document: Document, analysis: Analysis, draft: Draft) -> Act:
    """With the names of its roles that stand in its sentence, whatever clause they stand in."""
    at = analysis.sentence.index
    inside = [m for names in draft.roles.values() for m in names if m.sentence == at]
    start = min([act.span[0], *(m.start for m in inside)])
    end = max([act.span[1], *(m.end for m in inside)])
    return replace(act, span=(start, end), quote=document.text[start:end])


def _with_names(act: Act, draft: Draft) -> Act:
    """Where names of the act lie outside its words, where they are."""
    evidence = dict(act.evidence)
    for role in ("mediators", "parties"):
        spans = ((m.start, m.end) for m in draft.roles[role])
        outside = tuple(s for s in spans if s[0] < act.span[0] or s[1] > act.span[1])
        if outside:
            evidence[role] = tuple(dict.fromkeys(outside))
    return replace(act, evidence=evidence)


def _sentence_of(span: tuple[int, int], sentences: Sequence[Sentence]) -> int:
    return next((s.index for s in sentences if s.start <= span[0] < s.end), len(sentences))


def _inside(act: Act, span: tuple[int, int]) -> bool:
    return span[0] <= act.span[0] < span[1]
