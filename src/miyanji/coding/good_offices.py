"""Good offices: what a third party does about what stands between at least two others."""

from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Token

OFFICES = (
    "help",
    "reconcile",
    "effort",
    "proposal",
    "offer",
    "submit",
    "lead",
    "steer",
    "bring",
    "visit",
    "meet",
    "play_role",
    "reach",
    "hold",
    "talks",
    "call",
)
PURPOSE = ("talks", "agreement", "convey", "meet", "proposal", "conflict", "reach", "reconcile")


def good_offices(analysis: Analysis, node: Predication) -> bool:
    """Tell whether a third party works on what stands between at least two others."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if not own:
        return False
    scope = [n for n in analysis.content(node) if n.name in PURPOSE]
    if node.name == "reconcile":
        words = analysis.sentence.tokens[node.last + 1 : node.last + 2]
        if analysis.sentence.language == "en" and any(t.key == "with" for t in words):
            # "A eased tensions with B": its own.
            return False
        return bool(_between(node) - own) and not own & _between(node)
    if node.name == "effort" and _shuttles(analysis, node, own):
        return True
    if node.name == "help" and analysis.sentence.language == "en":
        helped = (n for n in analysis.content(node) if n.name in ("bring", "reconcile"))
        if any(good_offices(analysis, n) for n in helped):
            return True
    if node.name == "help":
        return bool(scope) and _helps_to_settle(analysis, node, scope)
    if node.roles.get("apart"):
        return True
    if node.name in ("talks", "call", "meet") and not node.nominal and _apart(analysis, node, own):
        return True
    if node.name in ("talks", "call"):
        return _to_revive(analysis, node, own)
    if node.name in ("visit", "meet"):
        scope = [n for n in _aims(analysis, node) if n.name in PURPOSE]
    if node.name == "play_role":
        scope = [n for n in scope if n.name in ("talks", "agreement")]
        if not has_cue(_own_words(analysis, node), analysis.sentence.language, "role_words"):
            return False
    if node.name == "hold":
        # "Held a session about the deal between A and B": the session is held, not the deal.
        scope = [n for n in scope if n.marker not in ("about", "on")]
    if node.name not in ("visit", "meet"):
        scope = [node, *scope]
    if node.name == "effort":
        scope = [n for n in scope if not dated(analysis, n)]
    scope = [n for n in scope if n.name != "meet" or "between" in n.marks or node.name != "effort"]
    return any(len(_between(n) - own) >= 2 and not own & _between(n) for n in scope)


def _helps_to_settle(analysis: Analysis, node: Predication, scope: list[Predication]) -> bool:
    """Help to at least two, or to one side where it is to end the conflict: who supports one side
    in its war settles nothing."""
    sides = len(_sides(analysis, node))
    if sides >= 2 and any(n.name != "conflict" or "between" in n.marks for n in scope):
        return True
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if len({i for m in node.roles.get("addressee", []) for i in m.ids} - own) >= 2:
        return True
    if _both_helped(analysis, node) and any(n.name != "conflict" for n in scope):
        return True
    words = analysis.sentence.tokens[node.first :]
    ends = has_cue(words, analysis.sentence.language, "peace_aims")
    return ends and sides >= (1 if any(n.name == "conflict" for n in scope) else 2)


def _both_helped(analysis: Analysis, node: Predication) -> bool:
    """ "Help both sides reach a deal"."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    helped = node.marks.get("object", []) + node.marks.get("subject", [])
    after = (p for p in helped if p.first > node.last)
    return language == "en" and any(
        has_cue(tokens[p.first : p.last + 1], language, "both_sides") for p in after
    )


def _shuttles(analysis: Analysis, node: Predication, own: set[str]) -> bool:
    """To go back and forth between two, of whom one may have no name that is known."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    if not has_cue(tokens[node.first : node.last + 1], language, "shuttling"):
        return False
    both = (
        has_cue(tokens[p.first : p.last + 1], language, "both_sides")
        for p in node.marks.get("between", [])
    )
    sides = _between(node)
    return bool(sides - own and not sides & own) or any(both)


def _apart(analysis: Analysis, node: Predication, own: set[str]) -> bool:
    """Talks with two others one after the other, or in order to bring them together."""
    if len({i for m in node.roles.get("partner", []) for i in m.ids} - own) < 2:
        return False
    if has_cue(_own_words(analysis, node), analysis.sentence.language, "separately"):
        # "Will meet separately with the Pope and the president" is a day's programme.
        return analysis.sentence.language != "en" or _negotiating(analysis)
    if len(node.marks.get("with", [])) > 1 and any(
        has_cue(_own_words(analysis, n), analysis.sentence.language, "peace_aims")
        for n in analysis.content(node)
        if n.name == "conflict"
    ):
        return True
    return any(n.name in ("help", "reconcile", "mediation") for n in analysis.content(node))


def _to_revive(analysis: Analysis, node: Predication, own: set[str]) -> bool:
    """In contact "to revive talks between A and B"."""
    words = [analysis.sentence.tokens[i] for i in range(node.first, node.last + 1)]
    if not has_cue(words, "en", "contacts"):
        return False
    above = next(analysis.ancestors(node), node)
    talks = [n for n in (*analysis.content(node), *analysis.content(above)) if n.name == "talks"]
    sides = [_between(n) for n in talks]
    return any(len(ids - own) >= 2 and not ids & own for ids in sides)


def _negotiating(analysis: Analysis) -> bool:
    """Delegations are met, or it is told what for."""
    tied = ("delegation", "talks", "agreement", "conflict", "mediation")
    aims = has_cue(analysis.sentence.tokens, analysis.sentence.language, "peace_aims")
    return aims or any(n.name in tied and n.nominal for n in analysis.nodes)


def purposeful(analysis: Analysis, node: Predication) -> bool:
    """Tell whether help is help towards talks, an agreement or an exchange of messages."""
    return any(n.name in PURPOSE for n in analysis.content(node))


def dated(analysis: Analysis, node: Predication) -> bool:
    """Tell whether the sides of ``node`` stand where it only says since when: "since the start of
    the war between A and B it has worked for the hungry"."""
    if analysis.sentence.language != "en":
        return False
    sides = node.marks.get("between", [])
    spot = node.first if node.nominal or not sides else sides[0].first
    around = (p for p in analysis.clauses[node.clause].phrases if p.first <= spot <= p.last)
    since, tokens = cue_keys("en", "dating"), analysis.sentence.tokens
    return any({t.key for t in tokens[max(0, p.first - 1) : p.first + 1]} & since for p in around)


def _own_words(analysis: Analysis, node: Predication) -> list[Token]:
    return [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]


def _aims(analysis: Analysis, node: Predication) -> list[Predication]:
    """What a visit is for: event nouns of its clause under "for" or under an effort."""
    near = [n for n in analysis.nodes if n.clause == node.clause and n.nominal and n is not node]
    tried = {n.index for n in near if n.link == "for" or n.name in ("effort", "help", "reach")}
    if node.nominal and node.marker == "subject":
        tried |= {n.index for n in near if n.link == "object"}
    return [n for n in near if n.index in tried or n.parent in tried]


def _between(node: Predication) -> set[str]:
    """Ids set over against each other in the roles of ``node``."""
    roles = ("parties", "partner") if node.name != "conflict" else ("parties",)
    return {i for role in roles for m in node.roles.get(role, []) for i in m.ids}


def _sides(analysis: Analysis, node: Predication) -> set[str]:
    """Ids named in the scope of ``node`` other than its actor's."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    found = [node, *analysis.content(node)]
    named = {i for n in found for ms in n.roles.values() for m in ms for i in m.ids}
    return {i for i in named - own if not i.startswith(("person:", "media:"))}
