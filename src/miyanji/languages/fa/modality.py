"""Persian modals and the verbs they govern: باید برود, نقش را می‌تواند … ایفا کند, می‌توان گفت."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from miyanji.documents.fold import key
from miyanji.languages.data import table
from miyanji.languages.fa.conjugation import modals
from miyanji.languages.fa.draft import Draft, marks_between
from miyanji.languages.word import Word

_GOVERNED = frozenset({"subjunctive", "perfect_subjunctive"})


class _Governor(NamedTuple):
    """A modal expression: its tokens, sense, and the draft it stands for, if it is a verb."""

    tokens: tuple[int, ...]
    sense: str
    negated: bool = False
    draft: Draft | None = None
    joined: bool = True
    word: str = ""

    @property
    def last(self) -> int:
        return self.tokens[-1]


def attach_modals(words: Sequence[Word], drafts: list[Draft]) -> None:
    """Join each modal to the verb it governs, or mark that verb when a clause lies between."""
    for governor in sorted(_governors(words, drafts), key=lambda g: g.tokens):
        complement, near = _complement(words, drafts, governor)
        if complement is None:
            continue
        if governor.draft is not None and governor.draft.gone:
            continue
        _govern(governor, complement, near)
        _spread(words, drafts, complement)


def _governors(words: Sequence[Word], drafts: list[Draft]) -> list[_Governor]:
    taken = {i: d for d in drafts for i in d.core.tokens}
    senses = modals()
    found = [
        _Governor((i,), senses[w.key], w.key.startswith("ن"), word=w.key)
        for i, w in enumerate(words)
        if w.key in senses and (i not in taken or words[i].key in _IMPERSONAL)
    ]
    for draft in drafts:
        governor = _verb_governor(words, draft) or _phrase_governor(words, draft)
        if governor is not None:
            found.append(governor)
    return found


_IMPERSONAL = frozenset({"میتوان", "نمیتوان", "بتوان", "نتوان"})


def _verb_governor(words: Sequence[Word], draft: Draft) -> _Governor | None:
    sense = _senses().get(draft.core.lemma)
    if sense is None or not draft.group.finite:
        return None
    if sense == "want" and _asks_another(words, draft):
        return None
    return _Governor(draft.core.tokens, sense, draft.core.negated, draft, True, draft.core.lemma)


def _asks_another(words: Sequence[Word], draft: Draft) -> bool:
    """«از روسیه می‌خواهد کمک کند» asks; «می‌خواهد کمک کند» wants."""
    i = draft.core.tokens[0] - 1
    while i >= 0 and words[i].key not in ("که", "؛", ".", ":"):
        if words[i].key == "از":
            return True
        i -= 1
    return False


def _phrase_governor(words: Sequence[Word], draft: Draft) -> _Governor | None:
    before = draft.core.tokens[0] - 1
    if before < 0:
        return None
    for phrase_words, verbs, sense, joined in _phrases():
        if words[before].key in phrase_words and draft.core.lemma in verbs:
            tokens = (before, *draft.core.tokens)
            word = words[before].key
            return _Governor(tokens, sense, draft.core.negated, draft, joined, word)
    return None


def _complement(
    words: Sequence[Word], drafts: list[Draft], governor: _Governor
) -> tuple[Draft | None, bool]:
    """Return the governed verb and whether it stands in the governor's own clause.

    A relative clause in between (که with its own indicative verb) is stepped over.
    """
    inside = 0
    last = governor.last
    for draft in drafts:
        if draft.gone or draft.core.tokens[0] <= governor.last or not _verbal(draft):
            continue
        marks = marks_between(words, last, draft.core.tokens[0])
        directly = words[governor.last + 1].key == "که"
        if any(mark != "که" for mark in marks):
            return None, False
        inside += len(marks) - (1 if directly and last == governor.last and marks else 0)
        if _governable(words, draft, governor) and not inside:
            return draft, not directly
        if inside and draft.group.finite and draft.core.kind not in _GOVERNED:
            inside -= 1
            last = draft.core.tokens[-1]
            continue
        if inside and _governable(words, draft, governor):
            return draft, False
        return None, False
    return None, False


def _verbal(draft: Draft) -> bool:
    return draft.core.kind not in ("infinitive", "adjective")


def _governable(words: Sequence[Word], draft: Draft, governor: _Governor) -> bool:
    kind = draft.core.kind
    if kind in _GOVERNED:
        return _same_subject(draft, governor)
    if governor.draft is not None:
        return False
    if governor.sense == "may" or (kind == "imperfect" and governor.sense == "must"):
        return True
    short = kind == "past" and draft.core.person == 3 and not draft.core.plural
    return kind == "participle" or (short and not draft.core.negated)


def _same_subject(draft: Draft, governor: _Governor) -> bool:
    """می‌تواند and می‌کوشد share their subject with the complement; می‌خواهد need not."""
    if governor.draft is None or not governor.joined or governor.sense != "want":
        return True
    core = governor.draft.core
    return (core.person, core.plural) == (draft.core.person, draft.core.plural)


def _govern(governor: _Governor, complement: Draft, near: bool) -> None:
    fields: dict[str, object] = {}
    if governor.sense == "future":
        fields["tense"] = "future"
    else:
        fields["modal"] = governor.sense
    if governor.draft is None and complement.core.kind == "past" and governor.sense != "may":
        fields |= {"tense": "present", "person": None, "plural": None}
    if near and governor.joined:
        fields["negated"] = governor.negated or complement.group.negated
        if governor.draft is not None:
            _absorb(governor, fields)
        complement.take(governor.tokens)
    elif governor.negated and governor.joined:
        fields["negated"] = True
    complement.change(**fields)


def _absorb(governor: _Governor, fields: dict[str, object]) -> None:
    """The modal verb gives the group its tense; its own group ends."""
    assert governor.draft is not None
    governor.draft.gone = True
    if governor.sense != "future" and governor.word in _senses():
        group = governor.draft.group
        fields |= {"tense": group.tense, "aspect": group.aspect, "mood": group.mood}


def _spread(words: Sequence[Word], drafts: list[Draft], governed: Draft) -> None:
    """«باید حل کند و کمک کند»: the modal also governs a coordinated subjunctive."""
    last = governed
    for draft in drafts:
        if draft.gone or draft.core.tokens[0] <= last.core.tokens[-1] or not _verbal(draft):
            continue
        between = words[last.core.tokens[-1] + 1 : draft.core.tokens[0]]
        keys = {w.key for w in between}
        if draft.core.kind not in _GOVERNED or "و" not in keys | {"یا"} or keys & _STOPS:
            return
        group = governed.group
        draft.change(modal=group.modal, tense=group.tense)
        last = draft


_STOPS = frozenset({"که", "تا", "اگر", "؛", ":", "؟", "باید", "نباید"})


@cache
def _senses() -> dict[str, str]:
    return {key(verb): sense for verb, sense in table("fa", "closed.toml")["modal_verbs"].items()}


@cache
def _phrases() -> tuple[tuple[frozenset[str], frozenset[str], str, bool], ...]:
    return tuple(
        (
            frozenset(map(key, phrase["words"])),
            frozenset(map(key, phrase["verbs"])),
            phrase["sense"],
            phrase["joined"],
        )
        for phrase in table("fa", "closed.toml")["phrases"]
    )
