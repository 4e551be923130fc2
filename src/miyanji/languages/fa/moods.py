"""What a Persian verb takes from its neighbours: progressive, conditional, shared tense."""

import itertools
from collections.abc import Sequence

from miyanji.languages.fa.cores import lists
from miyanji.languages.fa.draft import Draft, marks_between
from miyanji.languages.word import Word

_REACH = 6
# «قطعی شده و این توافق فردا اعلام خواهد شد»: what opens a clause with a subject of its own.
_PLANS = {"قرار", "بنا", "خواهد", "خواهند", "نخواهد", "نخواهند"}
_POINTING = ("این", "آن", "همین")


def settle_moods(words: Sequence[Word], drafts: list[Draft]) -> None:
    """Settle progressives, conditions, imperatives, spoken plurals and shared tenses."""
    _progressives(words, drafts)
    _conditions(words, drafts)
    _imperatives(drafts)
    _spoken(words, drafts)
    _shared(words, drafts)


def _progressives(words: Sequence[Word], drafts: list[Draft]) -> None:
    """دارد … می‌رود, داشت … می‌رفت: one group."""
    for auxiliary, main in itertools.pairwise(drafts):
        if auxiliary.gone or auxiliary.core.lemma != "داشتن" or main.gone:
            continue
        pair = (auxiliary.core.kind, main.core.kind)
        if pair not in (("present", "present"), ("past", "imperfect")):
            continue
        if _is_progressive(words, auxiliary, main):
            main.take(auxiliary.core.tokens)
            main.change(aspect="progressive")
            auxiliary.gone = True


def _is_progressive(words: Sequence[Word], auxiliary: Draft, main: Draft) -> bool:
    left, right = auxiliary.core.tokens[-1], main.core.tokens[0]
    same = (auxiliary.core.person, auxiliary.core.plural) == (main.core.person, main.core.plural)
    if not same or right - left > _REACH:
        return False
    before = words[left - 1].key if left else ""
    if before in lists()["holdings"] or before.endswith(("ی", "را")) or auxiliary.core.negated:
        return False
    return not any(w.key in lists()["boundaries"] or w.key == "،" for w in words[left:right])


def _conditions(words: Sequence[Word], drafts: list[Draft]) -> None:
    """Mark the verb of an if-clause as conditional."""
    openers = lists()["conditions"] | {"صورتی"}
    conditions = [i for i, w in enumerate(words) if w.key in openers and _is_condition(words, i)]
    for start in conditions:
        for draft in drafts:
            if draft.finite and draft.core.tokens[-1] > start:
                if "؛" not in marks_between(words, start, draft.core.tokens[0]):
                    draft.change(mood="conditional")
                break


def _is_condition(words: Sequence[Word], i: int) -> bool:
    """اگر, چنانچه, (در) صورتی که."""
    if words[i].key in lists()["conditions"]:
        return True
    return words[i].key == "صورتی" and i + 1 < len(words) and words[i + 1].key == "که"


def _imperatives(drafts: list[Draft]) -> None:
    """A second-person subjunctive that nothing governs is an order (بنویسید)."""
    for draft in drafts:
        core = draft.core
        if core.kind == "subjunctive" and core.person == 2 and core.plural:
            group = draft.group
            if group.modal is None and group.mood == "subjunctive" and group.tense == "present":
                draft.change(mood="imperative", tense="none")


def _spoken(words: Sequence[Word], drafts: list[Draft]) -> None:
    """An infinitive that closes a sentence without another verb is the spoken plural past
    («اعلام کردن» for اعلام کردند)."""
    standing = [d for d in drafts if not d.gone]
    if not standing or any(d.group.finite for d in standing):
        return
    last = standing[-1]
    rest = words[last.core.tokens[-1] + 1 :]
    closes = any(w.key in (".", "!", "؟", "?", ":") for w in rest[:1])
    if last.core.kind != "infinitive" or not closes or _is_nominal(words, last.core.tokens[0]):
        return
    last.change(tense="past", finite=True, person=3, plural=True)


def _is_nominal(words: Sequence[Word], i: int) -> bool:
    return any(w.key in lists()["prepositions"] for w in words[max(0, i - 3) : i])


def _shared(words: Sequence[Word], drafts: list[Draft]) -> None:
    """«ایفا کرده و کمک کند»: a bare participle shares the mood and tense of the verb that
    follows it; with a past verb it stays a perfect."""
    for i in range(len(drafts) - 2, -1, -1):
        draft = drafts[i]
        if draft.gone or draft.core.kind != "participle":
            continue
        after = next((d for d in drafts[i + 1 :] if d.finite), None)
        if after is None or not _coordinated(words, draft, after):
            continue
        group = after.group
        plain = group.tense == "present" and group.mood == "indicative" and group.modal is None
        if group.tense == "past" or plain or _opens_plan(words, draft, after):
            continue
        draft.change(tense=group.tense, mood=group.mood, aspect=group.aspect)
        draft.change(modal=group.modal, person=group.person, plural=group.plural)


def _opens_plan(words: Sequence[Word], draft: Draft, after: Draft) -> bool:
    """«وارد شده و قرار است دیدار کند»: what is planned, or has to be, begins after the "and"."""
    first = min(after.group.tokens)
    opens = words[first].key in _PLANS or after.group.modal is not None
    return opens and draft.core.tokens[-1] + 2 == first < after.group.head


def _coordinated(words: Sequence[Word], draft: Draft, after: Draft) -> bool:
    left = draft.core.tokens[-1]
    if left + 2 >= len(words) or words[left + 1].key != "و":
        return False
    if words[left + 2].key in _POINTING:
        return False
    return not marks_between(words, left, after.group.head)
