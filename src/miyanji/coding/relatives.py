"""Relative clauses that say whose the event before them is: «الوساطة التي تقودها قطر»,
«المقترح الذي قدمه الوسطاء», «переговоры, организованные Катаром», «план, который предложил Катар».

In Arabic the pronoun on the verb goes back to the noun, so the subject of the verb is who does the
deed; in Russian it is a passive participle, or the relative pronoun is no subject.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import Concept, cue_keys
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.ru.morphology import cases, nominal
from miyanji.languages.ru.tokens import plain
from miyanji.languages.sentence import Token

_PRONOUNS = frozenset(("ه", "ها", "هم", "هما"))
_OWN = ("mediation", "effort", "proposal", "offer", "message")
_BETWEEN = ("talks", "meet", "agreement")
_STEERING = ("steer", "mediation", "host", "help", "play_role", "hold")
_REACH = 3
# What a Persian relative clause says of talks or an agreement, and by what way.
_HELD = ("hold", "sign", "begin", "reach")
# How a plan came about, by whom («طرحی که B نوشته است»).
_PUT = ("submit", "offer", "say", "give")
_WAYS = ("with", "through", "to")


def relatives(analysis: Analysis) -> Analysis:
    """Give the event before an object relative the names that its verb has as subject. Changes
    ``analysis`` in place and returns it."""
    language = analysis.sentence.language
    if language == "fa":
        _persian(analysis)
    if language == "en":
        _english(analysis)
    if language not in ("ar", "ru"):
        return analysis
    for node in analysis.nodes:
        clause = analysis.clauses[node.clause]
        if node.nominal or clause.link != "relative" or not clause.tokens:
            continue
        event = _antecedent(analysis, min(clause.tokens), node if language == "ru" else None)
        if event is None and language == "ru":
            event = _agreed(analysis, node)
        if event is None:
            continue
        if language == "ru":
            if _agrees(analysis, event, node):
                _russian(analysis, event, node)
        elif _points_back(analysis, node):
            _hand_over(event, node, node.roles.get("actor", []))
    if language == "ru":
        _by_way(analysis)
    return analysis


def _persian(analysis: Analysis) -> None:
    """«دیدارهایی میان A و B که با میانجی‌گری C برگزار شد»: the meeting is the mediator's."""
    for node in analysis.nodes:
        clause, verb = analysis.clauses[node.clause], node.verb
        if node.name == "mediation" and not node.nominal:
            _talks_led(analysis, node)
        told = verb is not None and verb.tense in ("past", "present") and not verb.negated
        if told and clause.link == "relative" and node.name in _PUT:
            _put_forward(analysis, node)
        if node.name not in _HELD or clause.link != "relative" or not told:
            continue
        inside = [n for n in analysis.nodes if n.clause == node.clause and n.name == "mediation"]
        means = [m for n in inside if n.marker in _WAYS for m in n.roles.get("actor", [])]
        event = _antecedent(analysis, min(clause.tokens), None)
        if event is None or event.name not in _BETWEEN or not means:
            continue
        sides = _sides_of(event)
        if len(sides) < 2 and event.name == "agreement":
            # «آتش‌بسی که با وساطت C میان A و B برقرار شد»
            both = next((n for n in (node, *inside) if len(_sides_of(n)) > 1), event)
            event.roles["parties"] = list(both.roles.get("parties", []))
            sides = _sides_of(event)
        if len(sides) > 1 and not sides & {i for m in means for i in m.ids}:
            event.roles["mediator"], event.steered = means, True


def _sides_of(node: Predication) -> set[str]:
    return {i for r in ("parties", "partner") for m in node.roles.get(r, []) for i in m.ids}


def _talks_led(analysis: Analysis, node: Predication) -> None:
    """«مذاکره‌ای که دوحه آن را میانجی‌گری می‌کند»: it mediates between the sides of the talks."""
    above = next(analysis.ancestors(node), None)
    third = {i for m in node.roles.get("actor", []) for i in m.ids}
    if above is None or above.name not in _BETWEEN or node.roles.get("parties") or not third:
        return
    if node.link not in ("relative", "content"):
        return
    sides = [m for r in ("actor", "parties", "partner") for m in above.roles.get(r, [])]
    if not third & {i for m in sides for i in m.ids}:
        node.roles["parties"] = sides


def _put_forward(analysis: Analysis, node: Predication) -> None:
    """«طرحی را که برلین نوشته بود، کی‌یف پذیرفت»: the plan is whose the relative clause says."""
    event = _antecedent(analysis, min(analysis.clauses[node.clause].tokens), None)
    author = node.roles.get("actor", [])
    if event is not None and event.name == "proposal" and author:
        event.roles["actor"] = event.roles.get("actor") or list(author)


def _english(analysis: Analysis) -> None:
    """ "Talks with A that B was to mediate": B stands between the sides of the talks."""
    for node in analysis.nodes:
        clause = analysis.clauses[node.clause]
        if node.nominal or node.passive or node.name not in ("mediation", "steer", "host"):
            continue
        subject = [p for p in clause.phrases if p.marker == "subject"]
        start = min(clause.tokens, default=0)
        opened = analysis.sentence.tokens[start].key in ("that", "which")
        if not (clause.link == "relative" or opened) or not subject or subject[0].first < start:
            continue
        event = _antecedent(analysis, start, None)
        third = node.roles.get("actor", [])
        if event is None or event.name not in ("talks", "meet") or not third:
            continue
        sides = {i for r in ("parties", "partner") for m in event.roles.get(r, []) for i in m.ids}
        if not sides & {i for m in third for i in m.ids}:
            event.roles["mediator"], event.steered = list(third), True


def answered_before(analysis: Analysis, node: Predication) -> list[Predication]:
    """Return what the answer of a relative clause is to: the noun before it ("the proposal that
    A has accepted", «پیشنهادی که A با آن موافقت کرد»)."""
    clause, language = analysis.clauses[node.clause], analysis.sentence.language
    if language == "en" and clause.link == "coordinate":
        return _shared_object(analysis, node)
    relative = node.concept.family == "answer" and (
        clause.link == "relative" or (language == "en" and clause.link == "adverbial")
    )
    if node.nominal or not relative or not clause.tokens:
        return []
    start = min(clause.tokens)
    if language == "en":
        taken = [p for p in node.marks.get("object", []) if p.last < start]
        if clause.link == "adverbial":
            taken = []
        nouns = [
            n for n in analysis.nodes for p in taken if n.nominal and p.first <= n.first <= p.last
        ]
        return nouns or _told_before(analysis, node, start)
    if language != "fa" or not any(_backward(analysis, p) for p in clause.phrases):
        return []
    event = _antecedent(analysis, start, None)
    return [event] if event is not None else []


def _told_before(analysis: Analysis, node: Predication, start: int) -> list[Predication]:
    """ "A offered to mediate, which B accepted": what the clause before the comma tells."""
    tokens = analysis.sentence.tokens
    at = start + (tokens[start].key == ",")
    which = at > 0 and tokens[at].key == "which" and tokens[at - 1].key == ","
    over = [a for a in analysis.ancestors(node) if a.name in ("offer", "mediation", "proposal")]
    return [a for a in reversed(over) if not a.nominal] if which else []


def _shared_object(analysis: Analysis, node: Predication) -> list[Predication]:
    """ "Received the answer and was studying it": the object of the verb before."""
    own, above = node.marks.get("object", []), analysis.clauses[node.clause].parent
    if node.nominal or above is None or not own:
        return []
    if any(analysis.sentence.tokens[p.head].key not in ("it", "them") for p in own):
        return []
    taken = [p for p in analysis.clauses[above].phrases if p.marker == "object"]
    return [n for n in analysis.nodes for p in taken if n.nominal and n.first <= p.head <= n.last]


def _backward(analysis: Analysis, phrase: Phrase) -> bool:
    """«با آن», «آن را»: the pronoun stands for the noun before the clause."""
    head = analysis.sentence.tokens[phrase.head].key
    return phrase.marker in ("with", "to", "object") and head in cue_keys("fa", "demonstrative")


def _agrees(analysis: Analysis, event: Predication, node: Predication) -> bool:
    """«который» has the number of the noun that it stands for."""
    tokens = analysis.sentence.tokens
    said = [tokens[i] for i in analysis.clauses[node.clause].tokens if tokens[i].key == "который"]
    if not said:
        return True
    return bool(_numbers(said[0]) & _numbers(_head(analysis, event)))


def _numbers(token: Token) -> set[str]:
    return {r.number for r in nominal(plain(token.text))}


def _inside(analysis: Analysis, phrase: Phrase) -> list[Mention]:
    return [m for m in analysis.mentions if phrase.first <= m.first and m.last <= phrase.last]


def _by_way(analysis: Analysis) -> None:
    """«переговоры A и B при посредничестве C»: the mediation is between the sides of the talks."""
    for node in analysis.nodes:
        above = analysis.nodes[node.parent] if node.parent is not None else None
        if node.name == "talks" and node.marker == "in" and above is not None:
            _gained(node, above)
        if node.name != "mediation" or node.marker != "through" or above is None:
            continue
        if above.name in _BETWEEN and not node.roles.get("parties"):
            node.roles["parties"] = list(above.roles.get("parties", []))


def _russian(analysis: Analysis, event: Predication, node: Predication) -> None:
    """Hand over who does the deed, or by whose mediation it is done («договор, подготовленный при
    содействии США»)."""
    inside = [n for n in analysis.nodes if n.clause == node.clause and n.name == "mediation"]
    means = [m for n in inside for m in n.roles.get("actor", [])]
    means += [m for m in node.roles.get("mediator", []) if m not in means]
    if means and event.name in (*_BETWEEN, "proposal"):
        event.roles["actor" if event.name == "proposal" else "mediator"] = means
        event.steered = event.name in _BETWEEN
        for gone in (node, *inside):
            gone.concept, gone.roles = Concept("", {}), {}
        return
    if not means and event.name in _BETWEEN:
        means = [m for p in node.marks.get("through", []) for m in _inside(analysis, p)]
        if means:
            event.roles["mediator"], event.steered = means, True
            return
    sides = [m for p in node.marks.get("between", []) for m in _inside(analysis, p)]
    if event.name == "mediation" and sides and not event.roles.get("parties"):
        event.roles["parties"] = sides
    subject = any(p.marker == "subject" for p in analysis.clauses[node.clause].phrases)
    if node.passive or subject:
        _hand_over(event, node, node.roles.get("actor", []))


def _points_back(analysis: Analysis, node: Predication) -> bool:
    """A pronoun is written on the verb or on the preposition after it («تتوسط فيها»)."""
    tokens = analysis.sentence.tokens
    after = tokens[node.last + 1 : node.last + _REACH]
    return any(t.key in _PRONOUNS and _written_on(tokens, t) for t in after)


def _written_on(tokens: Sequence[Token], token: Token) -> bool:
    return token.i > 0 and tokens[token.i - 1].end == token.start


def _antecedent(analysis: Analysis, start: int, node: Predication | None) -> Predication | None:
    """The event noun whose phrase ends right before the relative clause; a Russian participle
    (``node``) agrees with it."""
    above = [n for n in analysis.nodes if n.nominal and n.last < start and n.concept.name]
    near = [n for n in above if not _verb_between(analysis, n.last + 1, start)]
    wanted = [n for n in near if n.name in (*_OWN, *_BETWEEN)]
    if node is not None and node.verb is not None and not node.verb.finite:
        form = cases(plain(analysis.sentence.tokens[node.verb.head].text))
        agreeing = [n for n in wanted if form & cases(plain(_head(analysis, n).text))]
        wanted = agreeing or wanted
    return max(wanted, key=lambda n: n.last, default=None)


def _gained(node: Predication, above: Predication) -> None:
    """«Власти и движение достигли прогресса на переговорах»: the talks are between the two."""
    actor = above.roles.get("actor", [])
    several = len({i for m in actor for i in m.ids}) == 2
    named = any(node.roles.get(role) for role in ("actor", "parties", "partner"))
    if above.name in ("reach", "hold") and several and not named:
        node.roles["parties"] = list(actor)


def _agreed(analysis: Analysis, node: Predication) -> Predication | None:
    """«подписали договор, подготовленный ...»: the noun is part of the verb before."""
    start = min(analysis.clauses[node.clause].tokens)
    before = [n for n in analysis.nodes if n.name == "agreement" and n.last < start <= n.last + 2]
    return max(before, key=lambda n: n.last, default=None)


def _head(analysis: Analysis, event: Predication) -> Token:
    """The noun of an event of several words: «новое предложение», «прекращение огня»."""
    words = analysis.sentence.tokens[event.first : event.last + 1]
    nouns = (t for t in words if any(r.pos == "NOUN" for r in nominal(plain(t.text))))
    return next(nouns, words[-1])


def _verb_between(analysis: Analysis, first: int, last: int) -> bool:
    heads = {n.verb.head for n in analysis.nodes if n.verb is not None}
    return any(i in heads for i in range(first, last))


def _hand_over(event: Predication, node: Predication, names: list[Mention]) -> None:
    """Who leads talks stands between their sides; what is led is no act of its own any more."""
    sides = {i for m in event.roles.get("parties", []) for i in m.ids}
    names = [m for m in names if not sides & set(m.ids)]
    if event.name in _OWN and not event.roles.get("actor"):
        event.roles["actor"] = names
    elif event.name in _BETWEEN and node.name in _STEERING and names:
        event.roles["mediator"] = names
        event.steered = True
    else:
        return
    if not event.roles.get("parties"):
        event.roles["parties"] = list(node.roles.get("parties", []))
    if node.name in _STEERING:
        node.concept, node.roles = Concept("", {}), {}
