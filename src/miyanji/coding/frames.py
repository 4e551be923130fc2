"""Frames: from predications to act drafts, by the table ``data/frames.toml``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import has_cue, load
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Token

_MEANS = ("through", "for", "about", "as")
_SOURCES = ("through", "with", "by", "as", "from", "in")
_PEOPLE = ("legislator", "analyst", "expert", "journalist")


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the frame table (fields are explained in the file's head)."""

    id: str
    when: tuple[str, ...]
    act: str
    actor: tuple[str, ...]
    addressees: tuple[str, ...]
    mediators: tuple[str, ...]
    parties: tuple[str, ...]
    need: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    through: bool = False
    to_mediator: bool = False
    third: bool = False
    two: bool = False
    verbal: bool = False
    noun: bool = False
    core: bool = False
    political: bool = False
    event: bool = False
    presupposed: bool = False
    inner: bool = False
    quality: str = ""
    negated: bool | None = None
    context: str = ""
    other: bool = False
    fact: bool = False
    affirm: bool = False
    absorbs: bool = False
    peaceful: bool = False
    cameo: str | None = None


@dataclass(slots=True)
class Context:
    """What the article as a whole says: who is a would-be mediator, who a party, and in which
    sentences mediation is spoken of."""

    mediators: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    core_sentences: set[int] = field(default_factory=set)
    political: bool = False

    def near(self, sentence: int, back: int = 1, ahead: int = 1) -> bool:
        """Tell whether mediation is spoken of within the given distance of ``sentence``."""
        return any(sentence - back <= s <= sentence + ahead for s in self.core_sentences)


@dataclass(slots=True)
class Draft:
    """An act before it has its source, date and issues."""

    node: Predication
    frame: Frame
    roles: dict[str, list[Mention]]
    content: Predication | None


@cache
def frames() -> tuple[Frame, ...]:
    """Return the frame table in order."""
    rows: list[dict[str, Any]] = load("frames.toml")["frame"]
    listed = ("when", "actor", "addressees", "mediators", "parties", "need", "content", "theme")
    return tuple(
        Frame(**{k: tuple(v) if k in listed else v for k, v in row.items()}) for row in rows
    )


def is_core(analysis: Analysis, node: Predication) -> bool:
    """Tell whether ``node`` is mediation itself.

    To mediate, a mediator, or good offices: help, an effort, a proposal or pressure by which a
    third party brings others to talk or settle. Good offices need a purpose (talks, an agreement,
    a message) and, besides the helper, at least two sides.
    """
    if node.name in ("mediation", "mediator"):
        return True
    return node.name in _OFFICES and good_offices(analysis, node)


_OFFICES = ("help", "effort", "proposal", "offer", "submit", "lead", "visit", "meet", "play_role")
_PURPOSE = ("talks", "agreement", "convey", "meet", "proposal", "conflict")


def good_offices(analysis: Analysis, node: Predication) -> bool:
    """Tell whether a third party works on what stands between at least two others."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if not own:
        return False
    scope = [n for n in analysis.content(node) if n.name in _PURPOSE]
    if node.name == "help":
        return bool(scope) and len(_sides(analysis, node)) >= 2
    if node.name in ("visit", "meet"):
        scope = [n for n in _aims(analysis, node) if n.name in _PURPOSE]
    if node.name == "play_role":
        scope = [n for n in scope if n.name in ("talks", "agreement")]
        if not has_cue(_own_words(analysis, node), analysis.sentence.language, "role_words"):
            return False
    return any(len(_between(n) - own) >= 2 and not own & _between(n) for n in [node, *scope])


def _own_words(analysis: Analysis, node: Predication) -> list[Token]:
    return [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]


def _aims(analysis: Analysis, node: Predication) -> list[Predication]:
    """What a visit is for: event nouns of its clause under "for" or under an effort."""
    near = [n for n in analysis.nodes if n.clause == node.clause and n.nominal and n is not node]
    tried = {n.index for n in near if n.link == "for" or n.name in ("effort", "help", "reach")}
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


def core_of(analysis: Analysis, node: Predication, *, whole: bool = False) -> Predication | None:
    """Return the nearest mediation in the content of ``node`` (or, if ``whole``, the node)."""
    if whole and is_core(analysis, node):
        return node
    inside = [n for n in analysis.content(node) if is_core(analysis, n)]
    named = [n for n in inside if n.roles.get("actor") or n.roles.get("parties")]
    return next(iter(named or inside), None)


def match(analysis: Analysis, context: Context) -> list[Draft]:
    """Return the drafts of one sentence: for each predication the first frame that fits.

    A frame that absorbs its content keeps the content from yielding an act of its own.
    """
    drafts: list[Draft] = []
    absorbed: set[int] = set()
    for node in sorted(analysis.nodes, key=lambda n: _depth(analysis, n)):
        if node.index in absorbed:
            continue
        draft = next((d for f in frames() if (d := _fit(f, analysis, node, context))), None)
        if draft is not None:
            drafts.append(draft)
            if draft.frame.absorbs:
                absorbed |= _swallowed(analysis, draft)
    return drafts


def _depth(analysis: Analysis, node: Predication) -> int:
    return sum(1 for _ in analysis.ancestors(node))


def _swallowed(analysis: Analysis, draft: Draft) -> set[int]:
    inside = {draft.content.index} if draft.content else set()
    for n in analysis.content(draft.node):
        if is_core(analysis, n) or n.nominal and n.clause == draft.node.clause:
            inside.add(n.index)
    return inside


def _fit(frame: Frame, analysis: Analysis, node: Predication, context: Context) -> Draft | None:
    if node.name not in frame.when or not _polarity(frame, node):
        return None
    content = _content(frame, analysis, node)
    if (frame.content and content is None) or (frame.core and not is_core(analysis, node)):
        return None
    if not _qualified(frame, analysis, node):
        return None
    roles = {
        name: _names(getattr(frame, name), analysis, node, content, everything=name == "parties")
        for name in ("actor", "addressees", "mediators", "parties")
    }
    roles = _without_doubles(roles)
    if frame.act == "request_mediation":
        roles["parties"] = _of_dispute(roles)
    return Draft(node, frame, roles, content) if _filled(frame, analysis, node, roles, context, content) else None  # fmt: skip


def _polarity(frame: Frame, node: Predication) -> bool:
    if frame.negated is None:
        return True
    return (node.verb is not None and node.verb.negated) == frame.negated


def _content(frame: Frame, analysis: Analysis, node: Predication) -> Predication | None:
    for name in (*frame.content, *frame.theme):
        if name == "core":
            found = core_of(analysis, node)
        elif name == "self":
            found = node if node.name == "agreement" else None
        else:
            named = (n for n in analysis.content(node) if n.name == name)
            found = next((n for n in named if name != "convey" or _message(analysis, n)), None)
        if found is not None:
            return found
    return None


def _message(analysis: Analysis, node: Predication) -> bool:
    """What is conveyed is a message, an answer or a proposal, not goods."""
    inside = [node, *analysis.content(node)]
    return any(n.name in ("message", "answer", "proposal", "threaten", "offer") for n in inside)


def _qualified(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    if frame.through and not (node.roles.get("mediator") or channel_nodes(analysis, node)):
        return False
    if frame.to_mediator and not _mediator_nodes(analysis, node):
        return False
    if frame.verbal and node.nominal or frame.noun and not node.nominal:
        return False
    if frame.inner and core_of(analysis, node) is None:
        return False
    if frame.event and node.nominal and not _is_event(analysis, node):
        return False
    if frame.peaceful and _hostile(analysis, node):
        return False
    return not frame.quality or _has_quality(analysis, node, frame.quality)


def channel_nodes(analysis: Analysis, node: Predication) -> list[Predication]:
    """Mediators or mediation under "through", "with", "by" or "as" beside the predication."""
    clauses = {node.clause}
    if node.concept.family != "speech":
        clauses |= {n.clause for n in analysis.content(node) if n.nominal}
    if analysis.clauses[node.clause].speaker:
        return []
    return [
        other
        for other in analysis.nodes
        if other is not node
        and other.clause in clauses
        and other.name in ("mediation", "mediator")
        and other.marker in _SOURCES
    ]


def through(analysis: Analysis, node: Predication) -> list[Mention]:
    """Names of the mediators by whose channel or mediation the predication takes place."""
    found: list[Mention] = []
    for other in channel_nodes(analysis, node):
        found.extend(m for m in other.roles.get("actor", []) if m not in found)
    found.extend(m for m in node.roles.get("mediator", []) if m not in found)
    return found


def _mediator_nodes(analysis: Analysis, node: Predication) -> list[Predication]:
    """Mediators to whom the predication is addressed or from whom something comes."""
    return [
        other
        for other in analysis.nodes
        if other.clause == node.clause
        and other.name == "mediator"
        and other.nominal
        and other.marker in ("to", "with", "object", "from", "for")
    ]


def _to_mediator(analysis: Analysis, node: Predication) -> list[Mention]:
    return [m for n in _mediator_nodes(analysis, node) for m in n.roles.get("actor", [])]


def _hostile(analysis: Analysis, node: Predication) -> bool:
    """The readiness is for something else than mediation: force, or dealings of one's own."""
    others = ("attack", "bomb", "kill", "threaten", "sanction", "blockade", "deploy", "occupy")
    own = ("cooperate", "aid", "withdraw", "sign", "request")
    return any(n.name in (*others, *own) for n in analysis.content(node))


def _is_event(analysis: Analysis, node: Predication) -> bool:
    """The noun heads the clause, or the clause's verb says that it takes place."""
    if node.link in ("main", "subject", "object", "", "content"):
        return True
    host = analysis.nodes[node.parent] if node.parent is not None else None
    return host is not None and host.concept.family == "support"


def _has_quality(analysis: Analysis, node: Predication, quality: str) -> bool:
    return any(
        n.name == quality and n.clause == node.clause and -3 <= n.first - node.last <= 3
        for n in analysis.nodes
    )


def _names(
    expressions: Sequence[str],
    analysis: Analysis,
    node: Predication,
    content: Predication | None,
    *,
    everything: bool,
) -> list[Mention]:
    found: list[Mention] = []
    for expression in expressions:
        names = _evaluate(expression, analysis, node, content)
        found.extend(m for m in names if m not in found)
        if found and not everything:
            break
    return found


def _evaluate(
    expression: str, analysis: Analysis, node: Predication, content: Predication | None
) -> list[Mention]:
    if expression == "through":
        return through(analysis, node)
    if expression == "to_mediator":
        return _to_mediator(analysis, node)
    if expression == "speaker":
        return speaker(analysis, node)
    role, _, inner = expression.partition(".")
    if role == "core":
        core = core_of(analysis, node)
        return _evaluate(f"content.{inner}", analysis, node, core) if core else []
    if role == "self":
        return _party_names(analysis, node)
    if role != "content":
        return list(node.roles.get(role, []))
    if content is None:
        return []
    if inner == "parties":
        return _party_names(analysis, content)
    if inner == "mediators":
        return through(analysis, content)
    if inner == "third":
        return list(content.roles.get("actor", [])) if is_core(analysis, content) else []
    return list(content.roles.get(inner, []))


def _party_names(analysis: Analysis, content: Predication) -> list[Mention]:
    """Both sides of a mediation: between, or what a helper helps them with."""
    if content.roles.get("parties"):
        return list(content.roles["parties"])
    own = {m.ids for m in content.roles.get("actor", [])}
    found: list[Mention] = []
    for n in [content, *analysis.content(content)]:
        for role in ("parties", "addressee", "partner", "actor"):
            for m in n.roles.get(role, []):
                if m.ids not in own and m not in found:
                    found.append(m)
    return found


def speaker(analysis: Analysis, node: Predication) -> list[Mention]:
    """Names of whoever says the clause of ``node``."""
    for above in [node, *analysis.ancestors(node)]:
        if above.concept.family == "speech" and above.roles.get("actor"):
            return list(above.roles["actor"])
    return []


def _without_doubles(roles: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """A mediator is no party and no addressee of its own act."""
    own = _ids(roles["mediators"])
    parties = [m for m in roles["parties"] if not set(m.ids) <= own]
    actor = _ids(roles["actor"])
    addressees = [m for m in roles["addressees"] if not set(m.ids) <= actor]
    return {**roles, "parties": parties, "addressees": addressees}


def _of_dispute(roles: dict[str, list[Mention]]) -> list[Mention]:
    """Who asks is a party, unless the words name two others between whom to mediate."""
    own = _ids(roles["actor"])
    others = [m for m in roles["parties"] if not set(m.ids) & own]
    return others if len(_ids(others)) >= 2 else roles["parties"]


def _ids(mentions: Iterable[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids}


def _filled(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    roles: dict[str, list[Mention]],
    context: Context,
    content: Predication | None,
) -> bool:
    have = {"actor": roles["actor"], "addressee": roles["addressees"], "through": roles["mediators"]}
    if any(not have[need] for need in frame.need):
        return False
    if frame.two and len(_ids(roles["parties"])) < 2:
        return False
    if frame.other and not _other(node, content):
        return False
    if frame.third and not _carries(node, content, roles):
        return False
    if frame.political and not _political(analysis, node, context):
        return False
    return _in_context(frame, analysis, node, roles, context)


def _carries(
    node: Predication, content: Predication | None, roles: dict[str, list[Mention]]
) -> bool:
    """What is carried comes from somebody else than the carrier, or goes between two others."""
    own = _ids(roles["actor"])
    sender = _ids(node.roles.get("sender", []))
    sender |= _ids(content.roles.get("actor", [])) if content else set()
    return bool(own) and (bool(sender - own) and not own & sender or len(_ids(roles["parties"]) - own) >= 2)


def _other(node: Predication, content: Predication | None) -> bool:
    own = _ids(node.roles.get("actor", []))
    theirs = _ids(content.roles.get("actor", [])) if content else set()
    theirs = theirs or _ids(node.roles.get("addressee", []))
    return bool(own) and bool(theirs) and not own & theirs


def _political(analysis: Analysis, node: Predication, context: Context) -> bool:
    """A mediator without a name counts where the sentence names a state or group, or, unless the
    word is also said of brokers of goods, where the article does."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    if has_cue(tokens[node.first : node.last + 1], language, "ambiguous_mediators"):
        sides = {i for m in analysis.mentions if not m.place for i in m.ids}
        return len(sides) >= 2
    named = any(not i.startswith("person:") for m in analysis.mentions for i in m.ids)
    return named or context.political


def _in_context(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    roles: dict[str, list[Mention]],
    context: Context,
) -> bool:
    actor = _ids(roles["actor"])
    here = analysis.sentence.index
    if any(m.office in _PEOPLE for m in roles["actor"]) and frame.context:
        return False
    if frame.context == "process":
        return bool(context.core_sentences)
    if frame.context == "mediator":
        return bool(actor) and actor <= context.mediators
    if frame.context == "party":
        return bool(actor & context.parties) and bool(context.core_sentences)
    if frame.context == "disputants":
        return len(_ids(roles["parties"]) & context.parties) >= 2
    if frame.context == "request":
        points = _points_back(analysis, node)
        return points and context.near(here, 1, 1)
    if frame.context == "answer":
        points = _points_back(analysis, node) or bool(actor & context.parties)
        return points and context.near(here, 1, 0)
    return True


def _points_back(analysis: Analysis, node: Predication) -> bool:
    """The clause speaks of "this request", "such a step": what stands before it."""
    tokens = analysis.sentence.tokens
    words = [tokens[i] for i in analysis.clauses[node.clause].tokens]
    return has_cue(words, analysis.sentence.language, "demonstrative")


_PLAIN = Frame(
    id="plain",
    when=(),
    act="",
    actor=("actor", "parties"),
    addressees=("addressee", "partner"),
    mediators=(),
    parties=(),
)


def plain(analysis: Analysis, taken: Sequence[Draft]) -> list[Draft]:
    """Return the political acts that are no part of a mediation: one per predication whose
    concept is exported to PLOVER and whose needed roles are filled by different actors."""
    used = {i for d in taken for i in [d.node.index, *_swallowed(analysis, d)]}
    found = []
    for node in analysis.nodes:
        concept = node.concept
        if node.index in used or concept.plover is None or not _complete(node):
            continue
        if node.nominal and concept.plover == "CONSULT" and node.link in _MEANS:
            continue
        roles = {
            "actor": _plain_actor(node),
            "addressees": _plain_addressees(node),
            "mediators": [],
            "parties": [],
        }
        found.append(Draft(node, _PLAIN, roles, None))
    return found


def _plain_actor(node: Predication) -> list[Mention]:
    return node.roles.get("actor") or node.roles.get("parties", [])[:1]


def _plain_addressees(node: Predication) -> list[Mention]:
    named = [*node.roles.get("addressee", []), *node.roles.get("partner", [])]
    named = named or node.roles.get("parties", [])[1:]
    own = _ids(_plain_actor(node))
    return [m for m in named if not set(m.ids) & own]


def _complete(node: Predication) -> bool:
    actor, others = _plain_actor(node), _plain_addressees(node)
    if any(m.place for m in actor):
        return False
    second = {"addressee", "partner"} & set(node.concept.needs)
    return bool(actor) and (bool(others) or not second and not node.nominal)
