"""Which sentences can hold a mediation, and why one that can was not coded."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from miyanji.actors.agents import names_agent
from miyanji.actors.towns import tells_where
from miyanji.coding.frame import Draft
from miyanji.coding.lexicon import cue_keys, has_cue, load, longest_match, spots
from miyanji.coding.predications import Analysis
from miyanji.coding.table import Table
from miyanji.languages.keys import phrase_key
from miyanji.languages.sentence import Sentence, Token


def relevant(sentence: Sentence | Analysis) -> bool:
    """Tell whether the sentence holds a word of mediation."""
    plain = sentence.sentence if isinstance(sentence, Analysis) else sentence
    return _may_tell(plain) and has_cue(plain.tokens, plain.language, "mediation_words")


def _may_tell(sentence: Sentence) -> bool:
    """Whether the letters of such a word are there: without a look at lemmas, which no Persian
    sentence without them need be read for."""
    return sentence.language != "fa" or any(root in sentence.letters for root in _roots())


@cache
def _roots() -> tuple[str, ...]:
    """What every form of a Persian mediation word holds: an ending is written after the word, or
    in the place of its last letter («واسطگان»)."""
    roots = {key[:-1] for key in cue_keys("fa", "mediation_words")}
    return tuple(r for r in sorted(roots) if not any(o != r and o in r for o in roots))


def peopled(sentence: Sentence) -> bool:
    """Tell whether an English sentence tells of people or a body without a name in a town or a
    province ("a court in Lyon")."""
    return tells_where(sentence) and names_agent(sentence.tokens, sentence.language)


def reason(analysis: Analysis) -> str:
    """Return why a relevant sentence gave no act: a key of the labels."""
    if not any(n.name in ("mediation", "mediator") for n in analysis.nodes):
        return "mediation_word_in_other_use"
    if not analysis.mentions:
        return "no_known_actor"
    return "no_role_filled"


@cache
def _lures(language: str) -> Table[None]:
    """Words of labour, law, sport, trade, family ...: what else is said to be mediated."""
    rows = [row for row in load("lures.toml")["lure"] if row["id"] not in _TIMES]
    return _table(rows, language)


def _table(rows: Sequence[dict[str, Any]], language: str) -> Table[None]:
    terms = (term for row in rows for term in row.get(language, ()))
    return Table.of((phrase_key(term, language) for term in terms), None)


# Languages whose adjectives of origin are names of their own.
_ORIGINS = ("ar", "ru")
_TIMES = ("history", "protecting-power")


@cache
def _past_disputes(language: str) -> Table[None]:
    rows = [row for row in load("lures.toml")["lure"] if row["id"] == "history"]
    return _table(rows, language)


def recalls(tokens: Sequence[Token], language: str) -> bool:
    """Tell whether the words name a dispute or an accord of the past («جنگ کره»)."""
    table = _past_disputes(language)
    return any(longest_match(tokens, i, table, 6) for i in spots(tokens, table))


def lured(analysis: Analysis) -> bool:
    """Tell whether the sentence speaks of another kind of mediation: it holds a word of that kind
    and names fewer than two states, organisations or groups."""
    sentence = analysis.sentence
    named = [m for m in analysis.mentions if not m.place]
    if sentence.language in _ORIGINS:
        # «النادي السعودي», «الاتحاد المصري لكرة القدم»: whose club it is, is no side.
        named = [m for m in named if m.kind != "demonym"]
    sides = {i for m in named for i in m.ids}
    if len({i for i in sides if not i.startswith("person:")}) >= 2:
        return False
    return has_lure(sentence)


def has_lure(sentence: Sentence) -> bool:
    """Tell whether the sentence holds a word of another kind of mediation."""
    table = _lures(sentence.language)
    tokens = sentence.tokens
    return any(longest_match(tokens, i, table, 6) for i in spots(tokens, table))


def kept(analysis: Analysis, drafts: list[Draft], lures: Callable[[], bool]) -> list[Draft]:
    """Drop mediation acts that stand beside a lure and name no two sides, and in an article with
    a lure anywhere (``lures`` says it when asked) those that name nobody."""
    if not any(d.frame.act for d in drafts):
        return drafts
    least = 2 if lured(analysis) else int(lures())
    if not least:
        return drafts
    origin = analysis.sentence.language in _ORIGINS
    return [d for d in drafts if not d.frame.act or _named(d, origin=origin) >= least]


def _named(draft: Draft, *, origin: bool) -> int:
    """How many are named; with ``origin`` adjectives of origin do not count."""
    named = (m for role in ("mediators", "parties", "actor") for m in draft.roles[role])
    named = (m for m in named if not (origin and m.kind == "demonym"))
    return len({i for m in named for i in m.ids})
