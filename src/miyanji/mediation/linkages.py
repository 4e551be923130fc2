"""Linkages: a would-be mediator's own dealings and interests with a party, where the text
connects them to its role."""

from collections.abc import Sequence

from miyanji.coding import Coding
from miyanji.coding.act import Act, Span
from miyanji.coding.issues import find_issues
from miyanji.coding.predications import Analysis
from miyanji.documents.document import Document
from miyanji.mediation.process import Linkage


def linkages(
    document: Document,
    coding: Coding,
    mediators: Sequence[str],
    parties: Sequence[str],
    acts: Sequence[Act],
) -> tuple[Linkage, ...]:
    """Return each dealing of a mediator with a party whose topic is no issue of the dispute."""
    own = {i for a in acts for i in a.issues}
    found: list[Linkage] = []
    for analysis in coding.analyses:
        for mediator in mediators:
            for party in parties:
                found.extend(_in_sentence(document, analysis, mediator, party, own))
    first = {(link.mediator, link.party, link.topic): link for link in reversed(found)}
    return tuple(sorted(first.values(), key=lambda link: link.span))


def _in_sentence(
    document: Document, analysis: Analysis, mediator: str, party: str, own: set[str]
) -> list[Linkage]:
    if not _deals(analysis, mediator, party):
        return []
    links = []
    for topic in find_issues(analysis.sentence):
        if topic.issue not in own:
            span = _span(analysis, topic.span)
            links.append(
                Linkage(mediator, party, topic.issue, document.text[span[0] : span[1]], span)
            )
    return links


def _deals(analysis: Analysis, mediator: str, party: str) -> bool:
    """The sentence speaks of cooperation, relations or talks of the two with each other."""
    dealings = ("cooperate", "talks", "agreement", "aid", "ready", "effort", "sign")
    named = {i for m in analysis.mentions for i in m.ids}
    return {mediator, party} <= named and any(n.name in dealings for n in analysis.nodes)


def _span(analysis: Analysis, topic: Span) -> Span:
    """The clause around the topic's words."""
    tokens = analysis.sentence.tokens
    at = next((t.i for t in tokens if t.start <= topic[0] < t.end), 0)
    clause = next((c for c in analysis.clauses if at in c.tokens), None)
    if clause is None:
        return topic
    return tokens[min(clause.tokens)].start, tokens[max(clause.tokens)].end
