"""What governments say of their guests and calls: who welcomes others to a summit of theirs, and
who talks of how to bring a deal between others to its end."""

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Sentence

_ROLES = ("actor", "partner")
_TABLES = ("talks", "meet", "call")


def welcoming(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return whose place guests are welcomed to for a meeting ("welcomed them to the White House
    for a summit between A and B"); nobody where nothing is said of what for."""
    if analysis.sentence.language != "en" or not node.marks.get("for"):
        return []
    places = node.marks.get("to", [])
    found = [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in places)]
    return found[:1]


def sitting(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return everybody who takes part in the talk."""
    found: list[Mention] = []
    for role in _ROLES:
        found.extend(m for m in node.roles.get(role, []) if m not in found)
    return found


def met_before(analysis: Analysis, before: list[Mention]) -> list[Mention]:
    """Return the two whom "they" of the next sentence means: who has met or talked in this one, or
    whom "they" of this one meant."""
    tables = (n for n in analysis.nodes if n.name in _TABLES and not n.nominal)
    both = next((names for n in tables if len(_ids(names := sitting(analysis, n))) > 1), [])
    return both or (before if of_them(analysis.sentence) else [])


def they(analysis: Analysis, met: list[Mention]) -> Analysis:
    """Give what "they" do to the two who have met in the sentence before. Changes ``analysis`` in
    place and returns it."""
    if met and of_them(analysis.sentence):
        for node in analysis.nodes:
            subject = node.marks.get("subject", [])
            own = any(p.first == p.last == 0 for p in subject)
            if own and not node.nominal and not node.roles.get("actor"):
                node.roles["actor"] = list(met)
    return analysis


def of_them(sentence: Sentence) -> bool:
    """Tell whether the sentence opens with "they"."""
    return sentence.language == "en" and any(t.key == "they" for t in sentence.tokens[:1])


def _ids(mentions: list[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids}


def discussed(analysis: Analysis, node: Predication) -> bool:
    """Tell whether the talk is about how to close a deal that stops fighting or frees captives, or
    about the negotiations on it, not only about the wish for one."""
    tokens, language = analysis.sentence.tokens[node.last + 1 :], analysis.sentence.language
    if language != "en" or not has_cue(tokens, language, "peace_aims"):
        return False
    after = [n for n in analysis.nodes if n.name in ("agreement", "talks") and n.first > node.last]
    closing = bool(after) and has_cue(tokens, language, "closing")
    return closing or any(_negotiated(analysis, n) for n in after)


def _negotiated(analysis: Analysis, node: Predication) -> bool:
    """ "The negotiations for a ceasefire": they are those of others."""
    before = analysis.sentence.tokens[max(0, node.first - 2) : node.first]
    known = any(t.key == "the" for t in before) or has_cue(before, "en", "current")
    aim = any(n.name == "agreement" for n in analysis.content(node))
    return node.name == "talks" and node.nominal and known and aim
