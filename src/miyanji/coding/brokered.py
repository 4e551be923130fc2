"""Participles that name a third party: "US-brokered truce", "talks led by Kenya".

A parser often takes such a participle for a verb of its own and hangs its names anywhere, so they
are read off the word order. Whoever stands before the hyphen, or after "by", becomes the mediator
of the talks, agreement or proposal that the participle belongs to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from miyanji.actors.actor import Mention
from miyanji.coding.channels import came_before
from miyanji.coding.lexicon import concepts, cue_keys
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.settling import set_between
from miyanji.languages.sentence import Token

_STEERED = ("talks", "meet", "agreement", "proposal", "effort", "message", "release", "call")
_NOMINAL = ("ADJ", "NOUN", "PROPN", "NUM", "PUNCT", "CCONJ", "VERB")
_NAMING = ("ADJ", "NOUN", "PROPN", "DET")
_HYPHENS = frozenset("-–‑")
_JOINTS = frozenset(
    (",", "،", "و", "and", "&", "the", "both", "as", "well", "along", "with", "jointly")
)
_REACH = 5
_FAR = 12
_TITLES = 4
_ATTENDING = (
    "meet",
    "visit",
    "hold",
    "talks",
    "take_part",
    "begin",
    "resume",
    "continue",
    "agreement",
)


def brokered(analysis: Analysis) -> Analysis:
    """Give every talks, agreement or proposal the third parties of its participle; the participle
    itself is no predication any more. Changes ``analysis`` in place and returns it."""
    if not cue_keys(analysis.sentence.language, "brokering"):
        return analysis
    _hosted(analysis)
    for at in _participles(analysis):
        if _predicated(analysis, at):
            continue
        host, names = _steered(analysis, at)
        written = host is not None and host.name != "proposal" and _authored(analysis, at)
        if host is None or (written and not set_between(analysis, host, at, names)):
            continue
        if names or _strong(analysis, at):
            _hand_over(analysis, at, host, names)
            if host.name in ("talks", "meet") and came_before(analysis, host):
                host.link = "adverbial"
                led_to(analysis, host)
            _attended(analysis, host)
    return analysis


def _hosted(analysis: Analysis) -> None:
    """ "Talks hosted by Kenya": a deed of its own, whose sides are those of the talks."""
    words = cue_keys(analysis.sentence.language, "hosting")
    for at in (t.i for t in analysis.sentence.tokens if t.key in words):
        node = next((n for n in analysis.nodes if n.first <= at <= n.last and not n.nominal), None)
        by = _by(analysis.sentence.tokens, at)
        event = _noun_left(analysis, at) if by else None
        if node is None or event is None or event.name not in ("talks", "meet"):
            continue
        if node.verb is not None and node.verb.finite:
            continue
        names = [m for m in _names_after(analysis, by, event) if not _is_subject(analysis, m, at)]
        if names:
            sides = [m for r in ("parties", "partner") for m in event.roles.get(r, [])]
            own = {i for m in names for i in m.ids}
            node.concept, node.passive = concepts()["host"], True
            node.parent, node.link = event.index, "relative"
            node.roles = {
                "actor": names,
                "parties": [m for m in sides if not own & set(m.ids)],
            }


def _is_subject(analysis: Analysis, mention: Mention, at: int) -> bool:
    """ "Following talks hosted by A, B and C agreed": B and C begin the next clause."""
    subjects = (p for c in analysis.clauses for p in c.phrases if p.marker == "subject")
    return any(at < p.first <= mention.first <= p.last for p in subjects)


def _participles(analysis: Analysis) -> Iterator[int]:
    language = analysis.sentence.language
    words = cue_keys(language, "brokering") | cue_keys(language, "authoring")
    return (t.i for t in analysis.sentence.tokens if t.key in words)


def _authored(analysis: Analysis, at: int) -> bool:
    """The participle is said of texts only ("drafted")."""
    language, key = analysis.sentence.language, analysis.sentence.tokens[at].key
    return key in cue_keys(language, "authoring") - cue_keys(language, "brokering")


def _predicated(analysis: Analysis, at: int) -> bool:
    """The participle is the verb of its clause ("the talks were not mediated by Oman"), which has
    its own polarity and tense."""
    node = next((n for n in analysis.nodes if n.first <= at <= n.last and not n.nominal), None)
    if node is None or node.verb is None or not node.passive or not node.verb.finite:
        return False
    return node.verb.negated or analysis.clauses[node.clause].link != "relative"


def _strong(analysis: Analysis, at: int) -> bool:
    words = cue_keys(analysis.sentence.language, "mediation_words")
    return analysis.sentence.tokens[at].key in words


def _steered(analysis: Analysis, at: int) -> tuple[Predication | None, list[Mention]]:
    """Return what the participle at token ``at`` belongs to, and the names it gives."""
    tokens = analysis.sentence.tokens
    before = names_before(analysis, at)
    if before or (_strong(analysis, at) and _premodifies(tokens, at)):
        return _noun_right(analysis, at), before
    by = _by(tokens, at)
    host = _noun_left(analysis, at) if by else None
    return host, _names_after(analysis, by, host) if host else []


def _premodifies(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].dep == "amod" and tokens[at].head > at


def names_before(analysis: Analysis, at: int) -> list[Mention]:
    """Names joined to the participle by a hyphen, with those coordinated to their left; in a
    headline the hyphen may be missing."""
    tokens = analysis.sentence.tokens
    ends = {m.last: m for m in analysis.mentions}
    hyphen = at > 0 and tokens[at - 1].key in _HYPHENS
    if not hyphen and not (_premodifies(tokens, at) and at - 1 in ends):
        return []
    spot = _before_brackets(tokens, at - 2) if hyphen else at - 1
    found: list[Mention] = []
    while spot >= 0 and (spot in ends or (found and tokens[spot].key in _JOINTS | _HYPHENS)):
        if spot in ends:
            found.insert(0, ends[spot])
            spot = ends[spot].first
        spot -= 1
    inside = range(_before_brackets(tokens, at - 2) + 1, at - 1) if hyphen and found else ()
    return found + [m for m in analysis.mentions if m.first in inside and m not in found]


def _before_brackets(tokens: Sequence[Token], at: int) -> int:
    """ "The African Union (AU)-led talks": where the name before its short form ends."""
    if tokens[at].key != ")":
        return at
    opened = (i for i in range(at - 1, max(at - _TITLES, 0), -1) if tokens[i].key == "(")
    return next(opened, at + 1) - 1


def _by(tokens: Sequence[Token], at: int) -> int:
    """Return the token of "by" right after the participle ("brokered jointly by"), else 0."""
    for i in range(at + 1, min(at + 4, len(tokens))):
        if tokens[i].key == "by":
            return i
        if tokens[i].pos not in ("ADV", "PUNCT", "ADP", "PROPN", "DATE", "NOUN"):
            return 0
    return 0


def _names_after(analysis: Analysis, by: int, host: Predication) -> list[Mention]:
    """The names enumerated after "by"; where a verb follows the list, and the noun is not its
    subject, what stands behind the first comma is ("in a deal brokered by Oman, Iran will ...")."""
    found, end = enumerated(analysis, by + 1)
    tokens = analysis.sentence.tokens
    verbal = end < len(tokens) and tokens[end].pos in ("VERB", "AUX")
    if verbal and len(found) > 1 and not _joined(tokens, found):
        return found[:-1]
    if verbal and _governed(tokens, host):
        stop = next((t.i for t in tokens[by:end] if t.key == ","), end)
        return [m for m in found if m.last < stop]
    return found


def _joined(tokens: Sequence[Token], found: Sequence[Mention]) -> bool:
    """An "and" stands before the last name ("by A and B"); after a mere comma a new clause may
    begin ("mediated by A, the government of B said")."""
    between = tokens[found[-2].last + 1 : found[-1].first]
    return any(t.key in ("and", "&", "with") for t in between)


def _governed(tokens: Sequence[Token], host: Predication) -> bool:
    """A preposition stands before the noun and its adjectives."""
    before = (t.pos for t in reversed(tokens[: host.first]))
    return next((p for p in before if p not in ("DET", "ADJ", "NUM", "NOUN")), "") == "ADP"


def enumerated(analysis: Analysis, start: int) -> tuple[list[Mention], int]:
    """Return the names listed from token ``start`` on and where the list ends: titles may stand
    between them, a verb or preposition not."""
    tokens = analysis.sentence.tokens
    starts = {m.first: m for m in analysis.mentions}
    found: list[Mention] = []
    at = end = start
    while at < len(tokens) and at - end <= _TITLES:
        if at in starts:
            found.append(starts[at])
            at = end = starts[at].last + 1
        elif _passes(tokens[at]):
            at += 1
        else:
            break
    return found, at if at < len(tokens) and tokens[at].pos in ("VERB", "AUX") else end


def _passes(token: Token) -> bool:
    return token.key in _JOINTS or token.key in ("'s", "’s") or token.pos in _NAMING


def _noun_right(analysis: Analysis, at: int) -> Predication | None:
    tokens = analysis.sentence.tokens
    right = [n for n in analysis.nodes if _takes(n) and at < n.first <= at + _REACH]
    right = [n for n in right if all(t.pos in _NOMINAL for t in tokens[at + 1 : n.first])]
    return min(right, key=lambda n: n.first, default=None)


def _noun_left(analysis: Analysis, at: int) -> Predication | None:
    """The noun that the participle follows: the nearest before it, with no other noun between
    unless the participle is one of mediation."""
    left = [n for n in analysis.nodes if _takes(n) and at - _FAR <= n.last < at]
    host = max(left, key=lambda n: n.last, default=None)
    if host is None:
        return None
    tokens = analysis.sentence.tokens
    named = {i for m in analysis.mentions for i in range(m.first, m.last + 1)}
    between = [t for t in tokens[host.last + 1 : at] if t.i not in named]
    if any(t.key in (";", ".", ":") for t in between):
        return None
    own = host.first <= tokens[at].head <= host.last or _strong(analysis, at)
    return host if own or not any(t.pos in ("NOUN", "PROPN") for t in between) else None


def _attended(analysis: Analysis, host: Predication) -> None:
    """ "The leaders of A and B met for talks mediated by C": who came is a side of the talks."""
    above = next(analysis.ancestors(host), None)
    if above is None or not host.nominal:
        return
    if host.name == "agreement" and host.marker == "in":
        _carried_out(host, above)
    if host.name not in ("talks", "meet"):
        return
    named = [m for role in ("parties", "actor", "partner") for m in host.roles.get(role, [])]
    third = {i for m in host.roles.get("mediator", []) for i in m.ids}
    came = [m for m in above.roles.get("actor", []) if not set(m.ids) & third]
    if not named and above.name in _ATTENDING and len(came) > 1:
        host.roles["parties"] = came


def _carried_out(host: Predication, above: Predication) -> None:
    """ "A and B exchanged prisoners in a deal brokered by C": both are sides of the deal."""
    third = {i for m in host.roles.get("mediator", []) for i in m.ids}
    both = [m for m in above.roles.get("actor", []) if not third & set(m.ids)]
    if len({i for m in both for i in m.ids}) > 1 and not host.roles.get("parties"):
        host.roles["parties"] = both


def _takes(node: Predication) -> bool:
    return node.name in _STEERED


def _hand_over(analysis: Analysis, at: int, host: Predication, names: Sequence[Mention]) -> None:
    """Move the names to ``host`` as its mediators and the participle's own sides to its parties."""
    gone = [n for n in analysis.nodes if n.first <= at <= n.last and n is not host]
    taken = {id(m) for m in names}
    for node in [host, *gone]:
        for role, row in node.roles.items():
            node.roles[role] = [m for m in row if id(m) not in taken]
    for node in gone:
        sides = [m for m in node.roles.get("parties", []) if m not in host.roles.get("parties", [])]
        host.roles.setdefault("parties", []).extend(sides)
        node.concept = replace(concepts()["steered"], name="steered")
        node.roles = {}
    spots = [at, *(i for m in names for i in (m.first, m.last))]
    clause = analysis.clauses[host.clause]
    clause.tokens = sorted({*clause.tokens, *range(min(spots), max(spots) + 1)})
    held = host.roles.setdefault("mediator", [])
    held.extend(m for m in names if m not in held)
    host.steered = True
    if host.name == "effort":
        host.roles["actor"] = list(held)


def owe(node: Predication, names: Sequence[Mention]) -> None:
    """Give an agreement or a proposal the third parties that it is owed to."""
    held = node.roles.setdefault("mediator", [])
    held.extend(m for m in names if m not in held)


def led_to(analysis: Analysis, node: Predication) -> None:
    """The agreement that the sentence tells of is owed to the mediation that came before it."""
    names = node.roles.get("mediator" if node.steered else "actor", [])
    for other in analysis.nodes:
        if other.name in ("agreement", "accept") and not other.nominal:
            owe(other, names)
