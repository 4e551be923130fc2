"""Peacemaking without a word of mediation: a third party's work for a truce, a release or the end
of a war between others ("Washington's efforts to end the war in Sudan")."""

from collections.abc import Callable, Iterable, Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import cue_keys, find_cues, has_cue
from miyanji.coding.offices import third_by_office
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Token

_FIGHT = ("attack", "bomb", "kill", "occupy", "blockade")
_SIDES = ("parties", "actor", "addressee", "partner")
# How many words from "end" to "war".
_NEAR = 6
_CONTACTS = ("talks", "meet", "call", "visit")


def rivals(analysis: Analysis) -> set[str]:
    """Return the ids that the sentence sets at war: sides of a conflict, who attacks whom, and
    the sides of a truce."""
    found: set[str] = set()
    for node in analysis.nodes:
        truce = node.name == "agreement" and _peace(analysis, range(node.first, node.last + 1))
        if node.name == "conflict" and _tie(analysis, node):
            continue
        if truce or node.name in ("conflict", *_FIGHT):
            roles = _SIDES if node.name in _FIGHT else ("parties", "partner")
            found |= _ids(m for role in roles for m in node.roles.get(role, []))
        if node.name in _FIGHT:
            # "Attacks in the south of Lebanon": whose land it is, is no third party.
            where = node.marks.get("in", [])
            found |= _ids(m for p in where for m in analysis.mentions if _inside(m, p))
    return found


def _tie(analysis: Analysis, node: Predication) -> bool:
    """ "Relations between A and B" are no quarrel by themselves."""
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return has_cue(words, analysis.sentence.language, "ties")


def peacemakers(
    analysis: Analysis,
    actors: Sequence[Mention],
    node: Predication,
    at_war: Callable[[], set[str]],
) -> list[Mention]:
    """Return those of ``actors`` who stand outside the fighting that ``node`` aims to stop.

    The sides are those named in the aim, else those that the article sets ``at_war``, which is
    asked last; without a known side there is no third party.
    """
    scope = _scope(analysis, node)
    if not _peace(analysis, scope) or _own_talks(analysis, node):
        return []
    if _helped(node) and not _named_aim(analysis, scope):
        return []
    known = at_war()
    if _captives(analysis, scope) and len(known - _ids(actors)) > 1:
        # Whoever works for the hostages of others is no side of their war by having one of its own.
        known = known - _ids(actors)
    named = _ids(sides_in(analysis, scope, actors, places=True)) | rivals(analysis)
    sides = (named or known) | _between(analysis, scope)
    alone = len(sides | known) < 2 and len(actors) < 2
    if node.name in _CONTACTS and not sides and len(_ids(actors)) > 1:
        # Two who talk of how to close a deal that stops the fighting of others.
        return [m for m in actors if _stateful(m)]
    if not sides or (alone and not _truce(analysis, scope)):
        return []
    sides |= {foe for group in sides for foe in foes_of(group)}
    return [m for m in actors if _stateful(m) and not set(m.ids) & sides]


def _between(analysis: Analysis, scope: Sequence[int]) -> set[str]:
    """Who stands "between A and B" in the aim, even one that is met for it."""
    inside = set(scope)
    phrases = (p for c in analysis.clauses for p in c.phrases if p.marker == "between")
    within = [p for p in phrases if p.first in inside]
    return _ids(m for m in analysis.mentions if any(_inside(m, p) for p in within))


def _own_talks(analysis: Analysis, node: Predication) -> bool:
    """ "To help the talks with B resume": the other side is who works for them."""
    inside = [n for n in analysis.content(node) if n.name in ("talks", "agreement")]
    return any(n.roles.get("partner") and not n.roles.get("parties") for n in inside)


def _captives(analysis: Analysis, scope: Sequence[int]) -> bool:
    tokens = [analysis.sentence.tokens[i] for i in scope]
    return has_cue(tokens, analysis.sentence.language, "captives")


def _truce(analysis: Analysis, scope: Sequence[int]) -> bool:
    """The aim takes two ("a ceasefire"); the release of hostages may be a side's own wish."""
    tokens = [analysis.sentence.tokens[i] for i in scope]
    words = cue_keys(analysis.sentence.language, "captives")
    spans = find_cues(tokens, analysis.sentence.language, "peace_aims")
    return _ends(tokens) or any(
        tokens[i].lemma not in words for first, last in spans for i in range(first, last + 1)
    )


def sides_in(
    analysis: Analysis, scope: Iterable[int], actors: Sequence[Mention], *, places: bool
) -> list[Mention]:
    """Return the names inside the aim other than its own actors, places among them or not."""
    inside, own = set(scope), _ids(actors)
    found = [m for m in analysis.mentions if m.first in inside and not set(m.ids) & own]
    return [m for m in found if places or not m.place]


def aimed_at(analysis: Analysis, node: Predication, actors: Sequence[Mention]) -> list[Mention]:
    """Return the sides named in what ``node`` aims at; an organisation of states is none."""
    named = sides_in(analysis, _scope(analysis, node), actors, places=False)
    return [m for m in named if not set(m.ids) <= third_by_office()]


def in_contact(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return who meets or speaks about the efforts ("A and B discussed efforts to ...")."""
    if not node.nominal or _owned(analysis, node):
        return []
    found: list[Mention] = []
    for above in analysis.ancestors(node):
        if above.name in _CONTACTS:
            rows = (above.roles.get(role, []) for role in ("actor", "partner"))
            found.extend(m for row in rows for m in row if m not in found)
    return found


def _owned(analysis: Analysis, node: Predication) -> bool:
    """ "Efforts of A", "efforts by A"; what stands further on belongs to the aim ("efforts to win
    the release of captives in B")."""
    phrases = [p for marker in ("of", "by") for p in node.marks.get(marker, [])]
    if analysis.sentence.language == "en":
        phrases = [p for p in phrases if _next_to(analysis, node, p)]
    return any(_inside(m, p) for p in phrases for m in analysis.mentions)


def _next_to(analysis: Analysis, node: Predication, phrase: Phrase) -> bool:
    """Right after the noun, or before it without an article between ("met A the efforts")."""
    if phrase.first > node.first:
        return phrase.first == node.last + 1
    between = analysis.sentence.tokens[phrase.last + 1 : node.first]
    return not any(t.pos == "DET" for t in between)


def _inside(mention: Mention, phrase: Phrase) -> bool:
    return phrase.first <= mention.first and mention.last <= phrase.last


def _scope(analysis: Analysis, node: Predication) -> list[int]:
    """The tokens of what the predication aims at: its phrases and the clauses in its content."""
    clauses = {n.clause for n in analysis.content(node)} - {node.clause}
    found = {i for c in clauses for i in analysis.clauses[c].tokens}
    if node.nominal:
        found |= {i for row in node.marks.values() for p in row for i in range(p.first, p.last + 1)}
    else:
        found |= set(analysis.clauses[node.clause].tokens)
        found |= {i for n in (node, *analysis.content(node)) for i in _tried(analysis, n)}
    return sorted(i for i in found if i > node.last)


def _peace(analysis: Analysis, scope: Iterable[int]) -> bool:
    return _named_aim(analysis, scope) or _ends([analysis.sentence.tokens[i] for i in scope])


def _tried(analysis: Analysis, node: Predication) -> range:
    """ "Try and bring peace": what is joined to the verb is what is tried."""
    joined = analysis.sentence.tokens[node.last + 1 : node.last + 2]
    and_ = [t.i for t in joined if t.key == "and"]
    first = and_[0] if and_ else 0
    return range(first, min(first + _NEAR, len(analysis.sentence.tokens)) if first else 0)


def _named_aim(analysis: Analysis, scope: Iterable[int]) -> bool:
    """The captives of "the hostage crisis" are an aim only where they are to come free."""
    tokens, language = [analysis.sentence.tokens[i] for i in scope], analysis.sentence.language
    spans = find_cues(tokens, language, "peace_aims")
    held = cue_keys(language, "captives") if language == "en" else frozenset[str]()
    only = all(first == last and tokens[first].lemma in held for first, last in spans)
    return bool(spans) and not (held and only and not has_cue(tokens, language, "coming_free"))


def _helped(node: Predication) -> bool:
    """ "Helped end a war": whoever boasts of it need not work for peace now."""
    return node.name == "help" and node.verb is not None and node.verb.tense == "past"


def _ends(tokens: Sequence[Token]) -> bool:
    """ "To end the three-year-old war", "an end to this conflict": with words between."""
    ends = cue_keys("en", "ending")
    for at, token in enumerate(tokens):
        if token.lemma in ends and {t.lemma for t in tokens[at + 1 : at + _NEAR]} & _fights():
            return True
    return False


def _fights() -> frozenset[str]:
    return frozenset(cue_keys("en", "fights"))


def _stateful(mention: Mention) -> bool:
    """A state or organisation; an armed group or a private person makes no peace for others."""
    return not any(i.startswith(("person:", "media:", "group:")) for i in mention.ids)


def _ids(mentions: Iterable[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids if not i.startswith(("person:", "media:"))}
