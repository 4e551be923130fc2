"""The words of an English verb group, read from left to right."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from miyanji.languages.data import table
from miyanji.languages.en.lemmas import irregular, verb
from miyanji.languages.word import Word

_REACH = 8
# "To apply" is no split infinitive.
_LY = 6
_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})


@dataclass(slots=True)
class Chain:
    """Auxiliaries and main verb (``verbs``), all words (``tokens``), negation, "to" and what "be"
    with it says: a plan, or what is yet to be done."""

    tokens: list[int] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    negated: bool = False
    to: bool = False
    plan: bool = False
    yet: bool = False


def read(words: Sequence[Word], tags: Sequence[str], start: int) -> Chain:
    """Return the chain that begins at ``start`` with a verb, an auxiliary or "to"."""
    chain = Chain()
    if start and words[start - 1].key in ("not", "never"):
        chain.tokens.append(start - 1)
        chain.negated = True
    if is_to(words, tags, start):
        chain.to = True
        chain.tokens.append(start)
        start += 1
    for i in range(start, len(words)):
        if not _step(words, tags, chain, i):
            break
    return chain


def _step(words: Sequence[Word], tags: Sequence[str], chain: Chain, i: int) -> bool:
    """Take in the word at ``i``; return whether the chain goes on."""
    word = words[i].key
    if tags[i] in ("VERB", "AUX"):
        if chain.verbs and not _continues(words, chain, i):
            return False
        chain.tokens.append(i)
        chain.verbs.append(i)
        return is_auxiliary(word)
    if word in word_set("negations"):
        chain.tokens.append(i)
        chain.negated = True
        return True
    if word == "to" and chain.verbs and is_to(words, tags, i):
        beside = i - 1 in chain.tokens or tags[i - 1] == "ADV"
        chain.plan = beside and words[chain.verbs[-1]].key in word_set("be")
        if not (chain.plan or words[chain.verbs[-1]].key == "ought"):
            return False
        if words[i - 1].key == "yet":
            # "Is yet to comment": it has not.
            chain.plan, chain.yet, chain.negated = False, True, True
        chain.tokens.append(i)
        return True
    return _passes(words, tags, chain, i)


def _passes(words: Sequence[Word], tags: Sequence[str], chain: Chain, i: int) -> bool:
    """Whether a word inside the group is stepped over: an adverb, or an inverted subject."""
    word = words[i].key
    if word == "no" and i + 1 < len(words) and words[i + 1].key == "longer":
        chain.negated = True
        return True
    if chain.to and not chain.verbs and _between(word):
        return True
    if tags[i] == "ADV" or word in word_set("adverbs"):
        chain.negated = chain.negated or word == "hardly"
        return True
    return _inverted(words, tags, chain, i)


def _inverted(words: Sequence[Word], tags: Sequence[str], chain: Chain, i: int) -> bool:
    """A subject between auxiliary and verb: "Will Iran accept?"."""
    if len(chain.verbs) != 1 or chain.to or i - chain.verbs[0] > _REACH:
        return False
    first = chain.verbs[0]
    if first and words[first - 1].key not in word_set("openers"):
        return False
    owner = words[i].key in ("'s", "’s", "'", "’")
    return owner or (tags[i] in _SUBJECTS and words[i].key not in word_set("prepositions"))


def is_to(words: Sequence[Word], tags: Sequence[str], i: int) -> bool:
    """Whether an infinitive's "to" stands at ``i``."""
    if words[i].key != "to":
        return False
    after = i + 1
    while after < len(words) and (tags[after] == "ADV" or _between(words[after].key)):
        after += 1
    return after < len(words) and tags[after] in ("VERB", "AUX") and is_base(words[after].key)


def _between(word: str) -> bool:
    """What may split an infinitive, whatever the tagger makes of it ("to publicly respond")."""
    return word == "not" or (word.endswith("ly") and len(word) > _LY)


def is_base(word: str) -> bool:
    """Whether a word can be a bare infinitive."""
    return word == "be" or verb(word) == word or irregular().get(word) == word


def is_auxiliary(word: str) -> bool:
    """Whether a word can govern another verb without "to"."""
    return (
        word in word_set("be")
        or word in word_set("have")
        or word in word_set("do")
        or word in modals()
    )


def _continues(words: Sequence[Word], chain: Chain, i: int) -> bool:
    """Whether the verb at ``i`` can be governed by the chain's last verb."""
    last, word = words[chain.verbs[-1]].key, words[i].key
    if words[i - 1].key == "to" or (chain.plan and i - 1 not in chain.verbs):
        return is_base(word)
    if last in modals() or last in word_set("do"):
        return is_base(word)
    if last in word_set("have"):
        return is_participle(word)
    return last in word_set("be") and (word.endswith("ing") or is_participle(word))


def is_participle(word: str) -> bool:
    """Whether a word can be a past participle."""
    return word.endswith(("ed", "en")) or word in irregular() or word in ("been", "had", "done")


@cache
def modals() -> dict[str, str]:
    """Return the modal auxiliaries with their sense; "future" for will."""
    return dict(table("en", "closed.toml")["modals"])


@cache
def word_set(name: str) -> frozenset[str]:
    """Return a closed word class."""
    return frozenset(table("en", "closed.toml")[name])
