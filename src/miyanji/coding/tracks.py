"""Standing talks and efforts under a third party: "the AU-led peace process", "ongoing ASEAN-led
efforts", "the United Nations political process".

Such a noun says that the third is at work, whatever the sentence asks, hopes or warns of beside it
("we call for support for the AU-led process"). A parser takes the participle for a verb and a
lexicon the noun for a part of one ("return to the talks"), so that they are read off the words.
"""

from collections.abc import Iterator, Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of
from miyanji.coding.act import Actuality
from miyanji.coding.actuality import actuality
from miyanji.coding.brokered import enumerated, names_before
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import concepts, cue_keys, has_cue
from miyanji.coding.offices import third_by_office
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Token

# Words of a noun phrase before its head, and before these its article.
_REACH = 7
# Words from "of" to the name of whose track it is ("of the Co-Chairs of A").
_OF = 6
_TWO = 2
_NOMINAL = ("ADJ", "NOUN", "PROPN", "NUM", "PUNCT", "VERB", "DATE", "X")
_TAKEN = ("talks", "mediation", "effort")
_SIDED = ("between", "among", "with")
_PLACED = ("in", "on", "for", "over")
_GENITIVE = ("'s", "’s", "'", "’")
_SEATED = ("parties", "actor", "partner")
_PEACE = ("peace_aims", "peace_tracks")


def tracked(analysis: Analysis) -> Analysis:
    """Give every standing track its third parties and sides, and mark it as there. Changes
    ``analysis`` in place and returns it."""
    language = analysis.sentence.language
    if language != "en" or not has_cue(analysis.sentence.tokens, language, "track_heads"):
        return analysis
    for head, first, thirds in _tracks(analysis):
        if _given(analysis.sentence.tokens, head, first):
            node = event_at(analysis, head)
            node.standing = True
            _fill(analysis, node, thirds)
    for node in analysis.nodes:
        if node.nominal and node.name in ("effort", "mediation"):
            _own(analysis, node)
            node.standing = node.standing or _going_on(analysis, node)
    return analysis


def _own(analysis: Analysis, node: Predication) -> None:
    """ "Supports A and its efforts", "the efforts of A": they are A's, whoever speaks of them; in
    "their efforts in the mediation" the subject's."""
    before = [analysis.sentence.tokens[i] for i in _before(analysis.sentence.tokens, node.first)]
    at = (before[-1].i if before else node.first) - 1
    owners = _behind_of(analysis, node.last)
    if not owners:
        owners = _beside(analysis, at)
        if not owners and node.name == "mediation" and not node.roles.get("actor"):
            owners = _efforts_in(analysis, node)
        node.standing = node.standing or bool(owners)
    if owners:
        node.roles["actor"] = owners


def _behind_of(analysis: Analysis, head: int) -> list[Mention]:
    tokens = analysis.sentence.tokens
    if [t.key for t in tokens[head + 1 : head + 2]] != ["of"]:
        return []
    found, _ = enumerated(analysis, head + 2)
    return [m for m in found if _stateful(set(m.ids))]


def owners_of(analysis: Analysis, noun: int) -> list[Mention]:
    """Return whose the work at ``noun`` is: "A's role", "the role (played) of/by A", "A and its
    role"."""
    tokens = analysis.sentence.tokens
    inside = list(_before(tokens, noun))
    first = inside[-1] if inside else noun
    named = [m for m in analysis.mentions if m.last + 1 == first - 1 or first <= m.first < noun]
    if first > 0 and tokens[first - 1].key in _GENITIVE:
        return named[-1:]
    after = tokens[noun + 1 : noun + 4]
    at = next((t.i for t in after if t.key in ("of", "by")), None)
    between = tokens[noun + 1 : at] if at is not None else ()
    if at is not None and all(t.pos in ("VERB", "ADJ", "ADV", "PART") for t in between):
        found, _ = enumerated(analysis, at + 1)
        return [m for m in found if _stateful(set(m.ids))]
    owned = [
        m for m in named if any(t.key in ("'s", "’s") for t in tokens[m.last + 1 : m.last + 2])
    ]
    return owned[-1:] or _beside(analysis, first - 1)


def _beside(analysis: Analysis, at: int) -> list[Mention]:
    """The name before "and its (efforts)", whose pronoun stands at ``at``."""
    tokens = analysis.sentence.tokens
    if at < 2 or tokens[at].key not in cue_keys("en", "owning") or tokens[at - 1].key != "and":
        return []
    named = [m for m in analysis.mentions if at - 1 - _OF <= m.last < at - 1]
    near = named[-1:] if named else []
    between = tokens[near[0].last + 1 : at - 1] if near else ()
    return [] if any(t.pos in ("VERB", "AUX") for t in between) else near


def _efforts_in(analysis: Analysis, node: Predication) -> list[Mention]:
    tokens = analysis.sentence.tokens
    before = tokens[max(0, node.first - _OF) : node.first]
    if not has_cue(before, "en", "owning") or not has_cue(before, "en", "track_heads"):
        return []
    subject = (n for n in analysis.nodes if n.clause == node.clause and not n.nominal)
    return next((list(n.roles.get("actor", [])) for n in subject), [])


def _going_on(analysis: Analysis, node: Predication) -> bool:
    """ "Ongoing efforts to reach a ceasefire", "A's tireless mediation": said to be there."""
    tokens = analysis.sentence.tokens
    before = [tokens[i] for i in _before(tokens, node.first)][::-1]
    first = before[0].i if before else node.first
    after = tokens[node.last + 1 : node.last + 2]
    named = any(node.last < m.first <= node.last + _OF for m in analysis.mentions)
    owned = bool(after) and after[0].key == "of" and named
    definite = first > 0 and tokens[first - 1].key == "the"
    return has_cue(before, "en", "current") or (owned and definite)


def standing(analysis: Analysis, node: Predication) -> Actuality | None:
    """Return what the standing track that ``node`` is, or has in its content, amounts to: there, or
    still to come; None where it speaks of none."""
    found = next((n for n in (node, *analysis.content(node)) if n.standing), None)
    if found is None or analysis.sentence.question or _to_meet(analysis, found):
        return None
    return "planned" if _yet_to_come(analysis, found) else "happened"


def _to_meet(analysis: Analysis, node: Predication) -> bool:
    """ "Agreed to meet at talks mediated by A": the meeting is what was agreed, and so to come."""
    above = next(analysis.ancestors(node), None)
    open_ = above is not None and above.verb is not None and not above.verb.finite
    return open_ and above is not None and above.name == "meet" and above.link == "content"


def _yet_to_come(analysis: Analysis, node: Predication) -> bool:
    """Talks that somebody is invited to or that stand beside a time ahead have not begun."""
    tokens = analysis.sentence.tokens
    if tokens[node.last].key not in cue_keys("en", "sittings"):
        return False
    if actuality(analysis, node) == "planned":
        return True
    around = tokens[max(0, node.first - 6) : node.last + 8]
    invited = any(a.name in ("request", "attend", "take_part") for a in analysis.ancestors(node))
    return invited or has_cue(around, "en", "ahead")


def _tracks(analysis: Analysis) -> Iterator[tuple[int, int, list[Mention]]]:
    """Yield the head of each track, the first word of its phrase and the third parties."""
    tokens = analysis.sentence.tokens
    heads, led = cue_keys("en", "track_heads"), cue_keys("en", "brokering")
    for head in (t.i for t in tokens if t.key in heads):
        inside = list(_before(tokens, head))
        first = inside[-1] if inside else head
        at = next((i for i in inside if tokens[i].key in led), None)
        strong = at is not None and tokens[at].key in cue_keys("en", "third_led")
        thirds = names_before(analysis, at) if at is not None else _owners(analysis, first, head)
        thirds = thirds or _leaders(analysis, head)
        first = min([first, *(m.first for m in thirds)])
        ids = {i for m in thirds for i in m.ids}
        if thirds and _stateful(ids) and (strong or _peaceful(analysis, ids)):
            yield head, first, thirds


def _before(tokens: Sequence[Token], head: int) -> Iterator[int]:
    """Yield the words of the phrase before its head, from the right."""
    for i in range(head - 1, max(head - 1 - _REACH, -1), -1):
        if tokens[i].pos not in _NOMINAL or tokens[i].key in (",", ";", ":", "and"):
            return
        yield i


def _owners(analysis: Analysis, first: int, head: int) -> list[Mention]:
    """ "The United Nations peace process", "the mediation efforts of A": an organisation of states
    before the noun, or whoever's it is said to be."""
    words = analysis.sentence.tokens[first:head]
    if not has_cue(words, "en", "peace_tracks"):
        return []
    after = analysis.sentence.tokens[head + 1 : head + 2]
    if after and after[0].key == "of":
        return _behind_of(analysis, head)
    inside = (m for m in analysis.mentions if first <= m.first and m.last < head)
    return [m for m in inside if set(m.ids) <= third_by_office() | {"EUR"}]


def _leaders(analysis: Analysis, head: int) -> list[Mention]:
    """ "The process led by A and B"."""
    after = [t.key for t in analysis.sentence.tokens[head + 1 : head + 3]]
    led = after[1:] == ["by"] and after[0] in cue_keys("en", "brokering")
    return enumerated(analysis, head + 3)[0] if led else []


def _stateful(ids: set[str]) -> bool:
    return not any(i.startswith(("person:", "media:", "group:")) for i in ids)


def _peaceful(analysis: Analysis, third: set[str]) -> bool:
    """What is led so widely ("US-led talks") is of peace by the office of who leads it, or where
    the sentence tells of a fight or of two others; there are many other talks."""
    tokens = analysis.sentence.tokens
    if has_cue(tokens, "en", "other_tracks"):
        return False
    named = {i for m in analysis.mentions for i in m.ids}
    others = {i for i in named - third if not i.startswith(("person:", "media:"))}
    if third <= third_by_office() or len(others) > 1 or any(foes_of(i) for i in others):
        return True
    return any(has_cue(tokens, "en", cue) for cue in _PEACE)


def _given(tokens: Sequence[Token], head: int, first: int) -> bool:
    """The track is one that the reader is taken to know of: a definite or a bare phrase, or one
    that is said to go on."""
    words = tokens[max(0, first - 1) : head]
    if any(t.key in cue_keys("en", "none_of") for t in words):
        return False
    if has_cue(words, "en", "current"):
        return True
    return not any(t.key in cue_keys("en", "open_articles") for t in words)


def event_at(analysis: Analysis, head: int) -> Predication:
    """Return the event noun at ``head``, made where a verb has swallowed it."""
    nodes = (n for n in analysis.nodes if n.nominal and n.first <= head <= n.last)
    found = next((n for n in nodes if n.name in _TAKEN), None)
    if found is not None:
        return found
    clause = next(c for c in analysis.clauses if head in c.tokens)
    verbs = (n for n in analysis.nodes if n.clause == clause.index and not n.nominal)
    above = next(verbs, None)
    phrase = next((p for p in clause.phrases if p.first <= head <= p.last), None)
    marker = phrase.marker if phrase else ""
    made = Predication(
        index=len(analysis.nodes),
        concept=concepts()["talks"],
        clause=clause.index,
        first=head,
        last=head,
        nominal=True,
        parent=above.index if above else None,
        link=marker if above else "main",
        marker=marker,
    )
    analysis.nodes.append(made)
    return made


def _fill(analysis: Analysis, node: Predication, thirds: Sequence[Mention]) -> None:
    """Talks have sides and a mediator; an effort becomes talks, for its aim says the rest."""
    ids = {i for m in thirds for i in m.ids}
    if node.name == "effort":
        node.concept = concepts()["talks"]
    if node.name == "mediation":
        node.roles["actor"] = list(thirds)
        return
    held = node.steered and bool(node.roles.get("mediator"))
    for role, row in node.roles.items():
        node.roles[role] = [m for m in row if not ids & set(m.ids)]
    if held and any(node.roles.get(role) for role in _SEATED):
        node.roles["mediator"] = list(thirds)
        return
    sides = [m for m in sides_after(analysis, node.last) if not ids & set(m.ids)]
    node.roles["mediator"] = list(thirds)
    node.roles["parties"] = node.roles.get("parties") or sides
    node.steered = True


def sides_after(analysis: Analysis, head: int) -> list[Mention]:
    """Return who stands "between" them right after the head, or whose land they are about."""
    phrases = [p for c in analysis.clauses for p in c.phrases if p.first > head]
    between = next((p for p in phrases if p.marker in _SIDED and _near(analysis, head, p)), None)
    if between is not None:
        return _inside(analysis, between)
    about = [p for p in phrases if p.marker in _PLACED and _near(analysis, head, p)]
    found = [m for p in about[:1] for m in _inside(analysis, p)] or _by_words(analysis, head)
    named = {i for m in analysis.mentions if not m.place for i in m.ids}
    return [] if len(named - third_by_office()) > _TWO else found


def _by_words(analysis: Analysis, head: int) -> list[Mention]:
    """The names after a preposition right behind the head, whatever the parse makes of it."""
    tokens = analysis.sentence.tokens
    after = tokens[head + 1 : head + 2]
    if not after or after[0].key not in (*_SIDED[:2], *_PLACED):
        return []
    found = [m for m in analysis.mentions if head < m.first <= head + _REACH]
    return found if after[0].key in _SIDED else found[:1]


def _near(analysis: Analysis, head: int, phrase: Phrase) -> bool:
    """Nothing but nouns stands between the head and the phrase."""
    between = analysis.sentence.tokens[head + 1 : phrase.first]
    return all(t.pos in ("NOUN", "PROPN", "ADJ", "ADP") for t in between)


def _inside(analysis: Analysis, phrase: Phrase) -> list[Mention]:
    return [m for m in analysis.mentions if phrase.first <= m.first and m.last <= phrase.last]
