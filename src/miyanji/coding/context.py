"""What the article as a whole says of mediation: who would mediate, between whom, and where."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of, home_of, wars
from miyanji.coding.asked import Speakers
from miyanji.coding.chances import BESIDE
from miyanji.coding.frame import Context
from miyanji.coding.lexicon import has_cue
from miyanji.coding.offices import is_core, through
from miyanji.coding.peacemaking import rivals
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import speaker
from miyanji.coding.vicinity import Vicinity

_FIELDS = frozenset(held.name for held in fields(Context))
_WORDS = ("message", "proposal", "offer", "answer")


class LateContext(Context):
    """The context of an article, collected when something of it is first asked for.

    ``around`` is what the first pass has seen of the article, which often answers instead.
    """

    def __init__(
        self, analyses: Callable[[], Sequence[Analysis]], around: Vicinity | None = None
    ) -> None:
        self._analyses, self._around = analyses, around

    def allows(self, surroundings: str, sentence: int) -> bool:
        """Tell whether the first pass leaves it open that such a frame stands in ``sentence``."""
        beside = BESIDE.get(surroundings)
        return beside is None or self._around is None or beside(self._around.at(sentence))

    def __getattr__(self, name: str) -> object:
        if name not in _FIELDS:
            raise AttributeError(name)
        found = context_of(self._analyses())
        for held in _FIELDS:
            setattr(self, held, getattr(found, held))
        return getattr(found, name)


def context_of(analyses: Sequence[Analysis]) -> Context:
    """Collect mediators and parties from every mediation of the article.

    Who is named in both parts counts for the part in which it is named more often.
    """
    mediators: Counter[str] = Counter()
    parties: Counter[str] = Counter()
    context = Context()
    for analysis in analyses:
        named = {i for m in analysis.mentions for i in m.ids}
        context.rivals |= rivals(analysis)
        context.political |= any(not i.startswith(("person:", "media:")) for i in named)
        for node in analysis.nodes:
            mediators.update(_steering(analysis, node))
            if carriers := _carriers(analysis, node):
                context.core_sentences.add(analysis.sentence.index)
                mediators.update(carriers)
            if is_core(analysis, node):
                context.core_sentences.add(analysis.sentence.index)
                mediators.update(_ids(node.roles.get("actor", [])))
                for role in ("parties", "partner", "addressee"):
                    parties.update(_ids(node.roles.get(role, [])))
        if sides := _opposed(analysis):
            context.pairs[analysis.sentence.index] = sides
    context.rivals |= _with_foes(analyses) | _fighting(analyses)
    for name in {*mediators, *parties}:
        (context.mediators if mediators[name] >= parties[name] else context.parties).add(name)
    context.parties |= _counterparts(analyses, context)
    context.planners = _planners(analyses) - context.rivals
    context.answerers = _answerers(analyses)
    context.core_sentences |= _plans(analyses, context.mediators | context.planners)
    return context


def _with_foes(analyses: Sequence[Analysis]) -> set[str]:
    """The armed groups of the article with those states of it that they stand against."""
    named = {i for a in analyses for m in a.mentions if not m.place for i in m.ids}
    pairs = ((group, foe) for group in named for foe in foes_of(group) if foe in named)
    return {name for pair in pairs for name in pair}


def _fighting(analyses: Sequence[Analysis]) -> set[str]:
    """States of the article that have fought each other, where it speaks of a war or its end."""
    words = (has_cue(a.sentence.tokens, a.sentence.language, "peace_aims") for a in analyses)
    if not any(words) and not any(n.name == "conflict" for a in analyses for n in a.nodes):
        return set()
    named = {i for a in analyses for m in a.mentions for i in m.ids}
    return {name for pair in wars() if pair <= named for name in pair}


def _opposed(analysis: Analysis) -> set[str]:
    """Two or more sides of talks, of an agreement or of a conflict in one sentence."""
    for node in analysis.nodes:
        if (
            node.name in ("accept", "sign")
            and not node.nominal
            and len(_ids(node.roles.get("actor", []))) > 1
        ):
            return _ids(node.roles["actor"])
        if node.name in ("call", "meet") and len(_ids(node.roles.get("partner", []))) > 1:
            return _ids(node.roles["partner"])
        if node.name in ("talks", "agreement", "conflict", "proposal"):
            sides = _ids([*node.roles.get("parties", []), *node.roles.get("partner", [])])
            if node.name in ("agreement", "talks") and not node.nominal:
                sides |= _ids(node.roles.get("actor", []))
            if len(sides) >= 2:
                return sides
    return set()


def _steering(analysis: Analysis, node: Predication) -> set[str]:
    """Who leads talks ("talks led by A", "A chaired the talks")."""
    if node.steered:
        return _ids(node.roles.get("mediator", []))
    talks = [n for n in analysis.content(node) if n.name == "talks" and not n.steered]
    return _ids(node.roles.get("actor", [])) if talks and node.name == "steer" else set()


def _carriers(analysis: Analysis, node: Predication) -> set[str]:
    """By way of whom words go from one to another («از طریق کنیا به چاد پیشنهاد داد»)."""
    words = node.name in _WORDS or any(n.name in _WORDS for n in analysis.content(node))
    return _ids(through(analysis, node)) if words and node.roles.get("addressee") else set()


def _ids(mentions: Sequence[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids if not i.startswith("person:")}


def _counterparts(analyses: Sequence[Analysis], context: Context) -> set[str]:
    """Sides of talks, agreements and proposals that are no mediators."""
    found: set[str] = set()
    for analysis in analyses:
        for node in analysis.nodes:
            if node.name in ("talks", "agreement", "meet", "message", "proposal", "answer"):
                for role in ("parties", "partner", "actor", "addressee"):
                    found |= _ids(node.roles.get(role, []))
    return found - context.mediators


def _planners(analyses: Sequence[Analysis]) -> set[str]:
    """Whose plan others answer: two different ones do, or the plan names another side than the
    one that answers. Who answers somebody is no planner but a counterpart."""
    answerers: set[str] = set()
    sides: dict[str, set[str]] = {}
    for analysis in analyses:
        for node in analysis.nodes:
            if node.concept.family != "answer":
                continue
            own = _ids(node.roles.get("actor", []) or speaker(analysis, node))
            answerers |= own
            for plan in (n for n in analysis.content(node) if n.name == "proposal"):
                others = {i for n in analysis.content(plan) for i in _facing(n)}
                owners = _ids(plan.roles.get("actor", [])) - own
                for name in owners:
                    # A plan of two is that of no side.
                    sides.setdefault(name, set()).update(own | others | (owners - {name}))
    found = {
        name
        for name, row in sides.items()
        if name not in answerers and len((row | answerers) - {name}) > 1
    }
    joint = {i for ids in _joint_plans(analyses) if not ids & answerers for i in ids}
    found |= _unfought(analyses, sides)
    return found | joint | _outsiders(analyses, set(sides) - answerers)


def _unfought(analyses: Sequence[Analysis], sides: Mapping[str, set[str]]) -> set[str]:
    """Whose plan for a truce an armed group answers without being at war with it."""
    if not any(has_cue(a.sentence.tokens, a.sentence.language, "peace_aims") for a in analyses):
        return set()
    found: set[str] = set()
    for owner, row in sides.items():
        groups = [g for g in row if foes_of(g)]
        ours = any(owner in foes_of(g) or owner == home_of(g) for g in groups)
        if groups and not ours and not owner.startswith(("group:", "person:", "media:")):
            found.add(owner)
    return found


def _joint_plans(analyses: Sequence[Analysis]) -> list[set[str]]:
    """The owners of truces that two or more propose together."""
    plans = (n for a in analyses for n in a.nodes if n.name in ("proposal", "offer"))
    return [ids for n in plans if len(ids := _ids(n.roles.get("actor", []))) > 1]


def _outsiders(analyses: Sequence[Analysis], planners: set[str]) -> set[str]:
    """Whoever plans the end of a conflict between those who share a home and is none of them: a
    state and a group of its own, or two groups of one state."""
    named = {i for a in analyses for m in a.mentions if not m.place for i in m.ids}
    homes = Counter(home_of(i) or i for i in named if not i.startswith(("person:", "media:")))
    at_war = {home for home, count in homes.items() if count > 1}
    truces = {
        i
        for a in analyses
        for n in a.nodes
        if n.name == "proposal" and any(c.name == "agreement" for c in a.content(n))
        for i in _ids(n.roles.get("actor", []))
    }
    outside = {i for i in planners & truces if (home_of(i) or i) not in at_war}
    return outside if at_war else set()


def _answerers(analyses: Sequence[Analysis]) -> set[str]:
    """Who accepts, refuses or answers anything."""
    nodes = (n for a in analyses for n in a.nodes if n.concept.family == "answer" and not n.nominal)
    return {i for n in nodes for i in _ids(n.roles.get("actor", []))}


def _facing(node: Predication) -> set[str]:
    return {i for r in ("parties", "partner", "addressee") for i in _ids(node.roles.get(r, []))}


def _plans(analyses: Sequence[Analysis], third: set[str]) -> set[int]:
    """The sentences that speak of a third party's proposal."""
    return {
        analysis.sentence.index
        for analysis in analyses
        for node in analysis.nodes
        if node.name == "proposal" and third & _ids(node.roles.get("actor", []))
    }


def first_person(analysis: Analysis, speakers: Speakers) -> None:
    """Give what the speaker says of itself ("we are ready", "our mediation") to the speaker, who
    is a side where another is "our mediator"; ``speakers`` is asked where the sentence does not
    say who speaks."""
    for node in analysis.nodes:
        _between_us(analysis, node, speakers)
        own = node.ours or (node.verb is not None and node.verb.person == 1)
        if not own:
            continue
        saying = _speaking(analysis, node) or list(speakers())
        named = node.roles.get("actor")
        if not named:
            node.roles["actor"] = saying
        elif _mediator(node) and not _ids(saying) & _ids(named):
            sides = node.roles.setdefault("parties", [])
            sides.extend(m for m in saying if m not in sides)
    for node in analysis.nodes:
        _our_talks(analysis, node)


def _our_talks(analysis: Analysis, node: Predication) -> None:
    """«مذاکرات با A را به پایان رساندیم»: who ends them has held them; «تلاشی را آغاز کرده‌ایم»,
    «آمادگی خود را تأیید می‌کنیم»."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.verb is None or above.verb.person != 1 or not node.nominal:
        return
    if analysis.sentence.language != "fa":
        return
    held = node.name in ("talks", "meet") and bool(node.roles.get("partner"))
    own = held or node.name in ("effort", "ready", "mediation")
    gone_on = node.name == "mediation" and node.marker == "to" and above.name == "continue"
    if (
        own
        and (gone_on or node.marker == "object")
        and not node.roles.get("actor")
        and above.clause == node.clause
    ):
        node.roles["actor"] = list(above.roles.get("actor", []))


def _mediator(node: Predication) -> bool:
    """ "Our mediator", «میانجی ما پاکستان است»."""
    return node.name == "mediator" or (node.name == "mediation" and node.ours and not node.nominal)


def _between_us(analysis: Analysis, node: Predication, speakers: Speakers) -> None:
    """«میان ما و آمریکا»: the speaker is one of the sides."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    rows = [p for p in node.marks.get("between", []) if node.concept.roles.get("between")]
    ours = any(has_cue(tokens[p.first : p.last + 1], language, "our") for p in rows)
    sides = node.roles.get(node.concept.roles.get("between", ""), [])
    if ours and len(_ids(sides)) == 1:
        saying = _speaking(analysis, node) or list(speakers())
        sides.extend(m for m in saying if not set(m.ids) & _ids(sides))


def _speaking(analysis: Analysis, node: Predication) -> list[Mention]:
    for above in analysis.ancestors(node):
        if above.concept.family == "speech" and above.roles.get("actor"):
            return list(above.roles["actor"])
    return []
