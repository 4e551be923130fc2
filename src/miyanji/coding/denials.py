"""Denials of what was told just before ("Cairo offered to mediate; Egypt denied the report")."""

from collections.abc import Sequence
from dataclasses import replace

from miyanji.coding.frame import Draft
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication


def denials(analysis: Analysis, drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """Return the acts that the sentence denies by pointing back to them.

    What is denied is the mediation act told last before the denial, in the sentence or, where it
    tells none, among those of the sentence before.
    """
    found = []
    for node in analysis.nodes:
        if node.name != "deny" or node.nominal or not _points_back(analysis, node):
            continue
        if node.verb is not None and node.verb.negated:
            continue
        told = [d for d in drafts if d.frame.act and d.node.first < node.first] or before
        told = [d for d in told if d.frame.act and not d.denied]
        if told:
            found.append(replace(told[-1], node=node, content=None, denied=True))
    return found


def _points_back(analysis: Analysis, node: Predication) -> bool:
    """The object is "this report", "the claim", "it", with nothing told inside it."""
    if any(n.concept.family != "speech" for n in analysis.content(node)):
        return False
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    objects = [p for marker in ("object", "with") for p in node.marks.get(marker, [])]
    words = [tokens[p.first : p.last + 1] for p in objects]
    cues = ("demonstrative", "report_nouns")
    return any(has_cue(object_words, language, cue) for object_words in words for cue in cues)
