"""English verb groups: auxiliaries, negation, voice, tense and modality.

Perfect groups ("has asked") are past here, with aspect "perfect", as in Persian; "is to host"
and "is going to send" are future.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from miyanji.languages.data import table
from miyanji.languages.en.chain import Chain, is_auxiliary, is_to, modals, read, word_set
from miyanji.languages.en.guess import guess
from miyanji.languages.en.lemmas import irregular, known, verb
from miyanji.languages.sentence import Aspect, Mood, Tense, VerbGroup
from miyanji.languages.word import Word

_STOPS = frozenset({",", ";", ":", ".", "and", "but", "that", "which", "who", "because", "then"})
_NONFINITE = frozenset({"be", "been", "being", "having"})


def groups(words: Sequence[Word], pos: Sequence[str]) -> list[VerbGroup]:
    """Return the verb groups of a sentence in the order of their heads.

    Where no parser has given parts of speech, a rough guess from form and neighbours is used.
    """
    tags = _checked(words, pos) if any(pos) else guess(words)
    found: list[VerbGroup] = []
    used: set[int] = set()
    for i in range(len(words)):
        if i in used or not (tags[i] in ("VERB", "AUX") or is_to(words, tags, i)):
            continue
        if i and words[i - 1].key in ("a", "an", "the") and is_auxiliary(words[i].key):
            continue
        chain = read(words, tags, i)
        if chain.verbs:
            used.update(chain.tokens)
            found.append(_group(words, tags, chain))
    found = _joined(words, sorted(found, key=lambda group: group.head))
    return [_conditional(words, group) for group in found]


def _checked(words: Sequence[Word], pos: Sequence[str]) -> list[str]:
    """Distrust "verb" for a word that is no known verb and has no verb's ending ("Swiss")."""
    return [
        "X" if tag == "VERB" and not _credible(word.key) else tag
        for word, tag in zip(words, pos, strict=True)
    ]


def _credible(word: str) -> bool:
    base = verb(word)
    if not word.replace("'", "").isalpha():
        return False
    return base in known() or base in irregular().values() or word.endswith(("ed", "ing", "en"))


def _group(words: Sequence[Word], tags: Sequence[str], chain: Chain) -> VerbGroup:
    head = chain.verbs[-1]
    auxiliaries = [words[i].key for i in chain.verbs[:-1]]
    main = words[head].key
    finite = not chain.to and _finite(words, tags, chain)
    senses = [modals()[a] for a in auxiliaries if a in modals()]
    modal = next((s for s in senses if s != "future"), None)
    aspect = _aspect(auxiliaries, main)
    return VerbGroup(
        tokens=tuple(sorted(set(chain.tokens))),
        head=head,
        lemma=verb(main),
        tense=_tense([*auxiliaries, main], aspect, chain) if finite else "none",
        aspect=aspect,
        mood=_mood(words, chain, finite),
        negated=chain.negated or (finite and _negative_subject(words, min(chain.tokens))),
        passive=_passive(auxiliaries, main, chain),
        finite=finite,
        modal=modal,
    )


def _finite(words: Sequence[Word], tags: Sequence[str], chain: Chain) -> bool:
    first = words[chain.verbs[0]].key
    if first in _NONFINITE or (first.endswith("ing") and verb(first) != first):
        return False
    return len(chain.verbs) > 1 or not _reduced(words, tags, chain.verbs[0])


def _reduced(words: Sequence[Word], tags: Sequence[str], i: int) -> bool:
    """Whether a participle stands for a clause or an adjective: "talks hosted by Oman", "the
    agreed terms", "seven people injured were treated"."""
    word = words[i].key
    after = words[i + 1].key if i + 1 < len(words) else ""
    if word.endswith("s") or verb(word) == word:
        return False
    before = tags[i - 1] if i else ""
    if before in ("DET", "ADJ", "ADP") or (i and words[i - 1].key in ("as", "when", "if")):
        return words[i - 1].key != "that"
    if i and words[i - 1].key in word_set("determiners"):
        return words[i - 1].key not in ("that", "this")
    return not is_auxiliary(word) and (after == "by" or after in ("was", "were", "is", "are"))


def _passive(auxiliaries: list[str], main: str, chain: Chain) -> bool:
    if not auxiliaries or chain.plan or chain.yet or auxiliaries[-1] not in word_set("be"):
        return False
    return not main.endswith("ing") and main not in word_set("be")


def _aspect(auxiliaries: list[str], main: str) -> Aspect:
    if any(a in word_set("have") for a in auxiliaries):
        return "pluperfect" if "had" in auxiliaries else "perfect"
    if main.endswith("ing") and any(a in word_set("be") for a in auxiliaries):
        return "progressive"
    return "simple"


def _tense(verbs: list[str], aspect: Aspect, chain: Chain) -> Tense:
    first = verbs[0]
    if any(modals().get(v) == "future" for v in verbs[:-1]) or chain.plan:
        return "future"
    if aspect in ("perfect", "pluperfect") or first in ("was", "were", "had", "did", "could"):
        return "past"
    if len(verbs) == 1 and first not in word_set("be"):
        return "past" if _is_past(first) else "present"
    return "present"


def _is_past(word: str) -> bool:
    """put and cut are read as past: news tells what happened."""
    base = verb(word)
    return not word.endswith("s") and (base != word or base in _unchanged()) and word != base + "s"


@cache
def _unchanged() -> frozenset[str]:
    return frozenset({"put", "cut", "hit", "set", "shut", "quit", "split", "spread"})


def _mood(words: Sequence[Word], chain: Chain, finite: bool) -> Mood:
    """A bare verb that opens the sentence is an order, "do" with it or not."""
    first = min(chain.tokens)
    opens = first == 0 or words[first - 1].key in ('"', "“", "please")
    keys = [words[i].key for i in chain.verbs]
    if finite and opens and keys[-1] == verb(keys[-1]) and keys[:-1] in ([], ["do"]):
        between = chain.verbs[-1] - first + 1 - len(set(chain.tokens))
        return "imperative" if between == 0 else "indicative"
    return "indicative"


def _negative_subject(words: Sequence[Word], first: int) -> bool:
    """ "No side accepted", "neither of them agreed": the subject denies the verb."""
    for i in range(first - 1, max(-1, first - 6), -1):
        if words[i].key in _STOPS or is_auxiliary(words[i].key):
            return False
        if words[i].key in word_set("negative_subjects"):
            return True
    return False


def _joined(words: Sequence[Word], found: list[VerbGroup]) -> list[VerbGroup]:
    """Join "wants to mediate" and "is expected to resume" into one group."""
    result: list[VerbGroup] = []
    for group in found:
        if result and _governs(words, result[-1], group):
            result[-1] = _join(words, result[-1], group)
        else:
            result.append(group)
    return result


def _governs(words: Sequence[Word], left: VerbGroup, right: VerbGroup) -> bool:
    gap = min(right.tokens) - left.head
    if right.finite or words[min(right.tokens)].key not in ("to", "not") or not left.finite:
        return False
    if left.lemma in _modal_verbs() and gap == 1 and not left.passive:
        return True
    if _is_yet(words, left) and gap == 2:
        return True
    if left.lemma == "be" and gap == 2:
        return words[left.head + 1].key in _plans()
    return gap == 1 and words[left.head].key in _plans() and len(left.tokens) > 1


def _is_yet(words: Sequence[Word], left: VerbGroup) -> bool:
    """ "Has yet to answer", "has still to answer": it has not answered."""
    return left.lemma == "have" and words[left.head + 1].key in ("yet", "still")


def _join(words: Sequence[Word], left: VerbGroup, right: VerbGroup) -> VerbGroup:
    if _is_yet(words, left):
        tokens = tuple(sorted({*left.tokens, *right.tokens}))
        return replace(
            right,
            tokens=tokens,
            tense="past",
            aspect="perfect",
            mood=left.mood,
            negated=True,
            finite=True,
        )
    tokens = tuple(sorted({*left.tokens, *right.tokens}))
    sense = None if words[left.head].key in _plans() else _modal_verbs().get(left.lemma)
    return replace(
        left,
        tokens=tokens,
        head=right.head,
        lemma=right.lemma,
        tense=left.tense if sense or left.tense == "past" else "future",
        aspect=left.aspect if sense else "simple",
        modal=left.modal or sense,
        negated=left.negated or right.negated,
        passive=right.passive,
    )


def _conditional(words: Sequence[Word], group: VerbGroup) -> VerbGroup:
    """Mark the verb of an if-clause."""
    if not group.finite:
        return group
    for i in range(min(group.tokens) - 1, max(-1, min(group.tokens) - 12), -1):
        if words[i].key in ("if", "unless", "provided"):
            asked = i and verb(words[i - 1].key) in ("ask", "wonder", "know", "see")
            return group if asked else replace(group, mood="conditional")
        if words[i].key in _STOPS:
            return group
    return group


@cache
def _modal_verbs() -> dict[str, str]:
    return dict(table("en", "closed.toml")["modal_verbs"])


@cache
def _plans() -> frozenset[str]:
    return frozenset(table("en", "closed.toml")["plans"]["words"])
