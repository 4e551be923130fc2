"""English verb groups: auxiliaries, negation, voice, tense and modality."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from miyanji.languages.data import table
from miyanji.languages.en.guess import guess
from miyanji.languages.en.lemmas import irregular, verb
from miyanji.languages.sentence import Aspect, Tense, VerbGroup
from miyanji.languages.word import Word

_REACH = 8


@dataclass(slots=True)
class _Chain:
    """The words of one group while it is read from left to right."""

    tokens: list[int] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    negated: bool = False
    to: bool = False


def groups(words: Sequence[Word], pos: Sequence[str]) -> list[VerbGroup]:
    """Return the verb groups of a sentence in the order of their heads.

    Where no parser has given parts of speech, a rough guess from form and neighbours is used.
    """
    tags = list(pos) if any(pos) else guess(words)
    found: list[VerbGroup] = []
    used: set[int] = set()
    for i in range(len(words)):
        if i in used or not _begins(words, tags, i):
            continue
        chain = _chain(words, tags, i)
        if chain.verbs:
            used.update(chain.tokens)
            found.append(_group(words, tags, chain))
    return sorted(found, key=lambda group: group.head)


def _begins(words: Sequence[Word], tags: Sequence[str], i: int) -> bool:
    return tags[i] in ("VERB", "AUX") or _is_to(words, tags, i)


def _is_to(words: Sequence[Word], tags: Sequence[str], i: int) -> bool:
    """Whether an infinitive's "to" stands here."""
    if words[i].key != "to":
        return False
    after = i + 1
    while after < len(words) and (tags[after] == "ADV" or words[after].key in _set("negations")):
        after += 1
    return (
        after < len(words)
        and tags[after] in ("VERB", "AUX")
        and verb(words[after].key) == _base(words[after].key)
    )


def _base(word: str) -> str:
    return word if word not in _set("be") else "be"


def _chain(words: Sequence[Word], tags: Sequence[str], i: int) -> _Chain:
    chain = _Chain()
    if i and words[i - 1].key in ("not", "never"):
        chain.tokens.append(i - 1)
        chain.negated = True
    if _is_to(words, tags, i):
        chain.to = True
        chain.tokens.append(i)
        i += 1
    skipped: list[int] = []
    while i < len(words):
        word = words[i].key
        if tags[i] in ("VERB", "AUX"):
            if chain.verbs and not _continues(words, chain, i):
                break
            chain.tokens.extend([*skipped, i])
            skipped = []
            chain.verbs.append(i)
            if tags[i] == "VERB" and not _auxiliary(word):
                break
        elif word in _set("negations"):
            chain.tokens.append(i)
            chain.negated = True
        elif (
            word == "to"
            and chain.verbs
            and words[chain.verbs[-1]].key
            in (*_set("be"), "going", "ought", "used", "have", "has", "had")
            and _is_to(words, tags, i)
        ):
            chain.tokens.append(i)
        elif chain.verbs and (tags[i] == "ADV" or word in _set("adverbs")):
            if word in ("longer", "hardly") and (word == "hardly" or words[i - 1].key == "no"):
                chain.negated = True
        elif chain.verbs and word == "no" and i + 1 < len(words) and words[i + 1].key == "longer":
            chain.negated = True
        elif _inverted(words, tags, chain, i):
            pass
        else:
            break
        i += 1
    return chain


def _auxiliary(word: str) -> bool:
    return word in _set("be") or word in _set("have") or word in _set("do") or word in modals()


def _continues(words: Sequence[Word], chain: _Chain, i: int) -> bool:
    """Whether the verb at ``i`` can be governed by the chain's last verb."""
    last, word = words[chain.verbs[-1]].key, words[i].key
    if not _auxiliary(last):
        return False
    if last in modals() or last in _set("do"):
        return verb(word) == _base(word) or word in irregular()
    if words[i - 1].key == "to":
        return True
    if last in _set("have"):
        return _participle(word)
    return word.endswith("ing") or _participle(word)


def _participle(word: str) -> bool:
    return (
        word.endswith(("ed", "en", "n't")) or word in irregular() or word in ("been", "had", "done")
    )


def _inverted(words: Sequence[Word], tags: Sequence[str], chain: _Chain, i: int) -> bool:
    """A subject between auxiliary and verb: "Will Iran accept?"."""
    if len(chain.verbs) != 1 or i - chain.verbs[0] > _REACH:
        return False
    first = chain.verbs[0]
    if not _auxiliary(words[first].key) or (first and words[first - 1].key not in _QUESTION):
        return False
    return tags[i] in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM")


_QUESTION = frozenset(
    [
        '"',
        "“",
        "‘",
        "'",
        ":",
        "-",
        "–",
        ",",
        "when",
        "why",
        "how",
        "what",
        "where",
        "who",
        "whom",
        "which",
        "and",
        "but",
        "or",
        "if",
    ]
)


def _group(words: Sequence[Word], tags: Sequence[str], chain: _Chain) -> VerbGroup:
    head = chain.verbs[-1]
    auxiliaries = [words[i].key for i in chain.verbs[:-1]]
    main = words[head].key
    finite = not chain.to and (
        (bool(auxiliaries) and auxiliaries[0] not in ("being", "having", "been", "be"))
        or _finite(words, tags, head)
    )
    tense, aspect = _time(auxiliaries, main, chain)
    modal = next((modals()[a] for a in auxiliaries if a in modals()), None)
    passive = (
        bool(auxiliaries)
        and auxiliaries[-1] in _set("be")
        and not main.endswith("ing")
        and main not in _set("be")
        and not _planned(words, chain)
    )
    return VerbGroup(
        tokens=tuple(sorted(set(chain.tokens))),
        head=head,
        lemma=verb(main),
        tense=tense if finite else "none",
        aspect=aspect,
        mood="indicative",
        negated=chain.negated,
        passive=passive,
        finite=finite,
        modal=None if modal == "future" else modal,
    )


def _planned(words: Sequence[Word], chain: _Chain) -> bool:
    return len(chain.verbs) > 1 and words[chain.verbs[-1] - 1].key == "to"


def _time(auxiliaries: list[str], main: str, chain: _Chain) -> tuple[Tense, Aspect]:
    words = [*auxiliaries, main]
    aspect: Aspect = "simple"
    if any(w in _set("have") for w in auxiliaries):
        aspect = "pluperfect" if "had" in auxiliaries else "perfect"
    elif main.endswith("ing") and any(w in _set("be") for w in auxiliaries):
        aspect = "progressive"
    if any(modals().get(w) == "future" for w in auxiliaries):
        return "future", aspect
    first = words[0]
    if first in ("was", "were", "had", "did", "could", "would", "might") or aspect in (
        "perfect",
        "pluperfect",
    ):
        return "past", aspect
    if (
        not auxiliaries
        and first not in _set("be")
        and first != verb(first)
        and not first.endswith("s")
    ):
        return "past", aspect
    return "present", aspect


def _finite(words: Sequence[Word], tags: Sequence[str], head: int) -> bool:
    word = words[head].key
    if word.endswith("ing") or word in ("been", "being", "be"):
        return False
    return True


@cache
def modals() -> dict[str, str]:
    """Return the modal auxiliaries with their sense; "future" for will and shall."""
    return dict(table("en", "closed.toml")["modals"])


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("en", "closed.toml")[name])
