"""Arabic verb groups: tense, negation, person and number, with auxiliaries taken in.

A form that is a noun too (رفض, طلب) is a verb where a particle or the beginning of a clause
stands before it, and is left open elsewhere: the builder of clauses, which knows the names, asks
``open_form`` and decides.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from miyanji.documents.fold import key
from miyanji.languages.ar.conjugation import Form, forms
from miyanji.languages.data import table
from miyanji.languages.sentence import Tense, Token, VerbGroup
from miyanji.languages.word import Word

_AUXILIARY = frozenset({"کان", "ظل", "بات", "اصبح", "زال", "بدا", "عاد", "بقی"})
_NO_VERB_BETWEEN = frozenset({"ان", "الذی", "التی", "الذین", "،", ":", ".", "؛", "و", "لکن"})
# With a pronoun written on them they open a clause whose verb comes next («إنه عرض»).
_PARTICLES = frozenset({"ان", "لکن"})
_COMMAS = frozenset({"،", ",", "-", "–"})
_REACH = 6


def groups(words: Sequence[Word], pos: Sequence[str]) -> list[VerbGroup]:
    """Return the verb groups of a sentence in the order of their heads; ``pos`` is not used."""
    found = [_group(words, i, form) for i, form in _found(words)]
    return _with_auxiliaries(words, [*found, *_predicates(words, {g.head for g in found})])


def open_form(words: Sequence[Word] | Sequence[Token], i: int) -> bool:
    """Whether the form at ``i`` may as well be a noun, and nothing before it says that it is a
    verb."""
    form = forms().get(words[i].key)
    if form is None or not form.noun:
        return False
    if i > 1 and words[i - 1].key in _PRONOUNS and words[i - 2].key in _PARTICLES:
        return False
    before = _before(words, i)
    return bool(before) and before not in _closed("open_clause") | set(_negations())


def _found(words: Sequence[Word]) -> list[tuple[int, Form]]:
    return [
        (i, form)
        for i, word in enumerate(words)
        if (form := forms().get(word.key)) is not None and _may_be_verb(words, i)
    ]


def _may_be_verb(words: Sequence[Word], i: int) -> bool:
    """Neither the article nor a preposition stands before it; ل only before a present."""
    if _has_article(words[i]):
        return False
    before = _before(words, i)
    form = forms()[words[i].key]
    if before in _closed("open_clause"):
        return True
    if before == "ل" and form.tense == "present":
        return True
    if before == "ما" and i > 1 and words[i - 2].key in ("بعد", "عند"):
        return True
    if form.noun and i + 1 < len(words) and words[i + 1].key in _PRONOUNS:
        return False
    return before not in _closed("prepositions") and before != "ل"


def _has_article(word: Word) -> bool:
    """Whether the key leaves out an article («الطلب», «لطلب» after ل)."""
    return key(word.text) in ("ال" + word.key, "ل" + word.key)


_PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "نا", "ی", "کم"})


def _before(words: Sequence[Word] | Sequence[Token], i: int) -> str:
    """The word before in the same stretch between marks ("" at its beginning); a waw at the
    beginning does not count."""
    at = i - 1
    if at >= 0 and words[at].key in ("و", "ف"):
        at -= 1
        if at >= 0 and any(c.isalpha() for c in words[at].key):
            return "و"
    elif at >= 0 and words[at].key in _COMMAS:
        return "،"
    if at < 0 or not any(c.isalpha() for c in words[at].key):
        return ""
    return words[at].key


def _group(words: Sequence[Word], i: int, form: Form) -> VerbGroup:
    negation = _negation(words, i)
    tense: Tense = form.tense
    if negation is not None:
        tense = _negations()[words[negation].key] or tense  # type: ignore[assignment]
    near = {words[t].key for t in range(max(0, i - 2), i)}
    if "سوف" in near:
        tense = "future"
    maybe = form.tense == "present" and ("قد" in near or "ربما" in near)
    purpose = form.tense == "present" and i > 0 and words[i - 1].key == "ل"
    tokens = tuple(t for t in (negation, i) if t is not None)
    return VerbGroup(
        tokens=tokens,
        head=i,
        lemma=form.lemma,
        tense=tense,
        mood="subjunctive" if purpose else "indicative",
        negated=negation is not None,
        modal="may" if maybe else None,
        person=form.person,
        plural=form.plural,
    )


def _negation(words: Sequence[Word], i: int) -> int | None:
    """The particle right before the verb, or ليس within reach with nothing but names between."""
    if i and words[i - 1].key in _negations():
        return i - 1
    return None


def _predicates(words: Sequence[Word], taken: set[int]) -> list[VerbGroup]:
    """Adjectives and participles that predicate («روسيا مستعدة», «من المقرر أن»)."""
    found = []
    for i, word in enumerate(words):
        name = _participles().get(word.key)
        if name is None or i in taken or (name in _later() and not any(h < i for h in taken)):
            continue
        group = _predicate(words, i, name)
        if group is not None:
            found.append(group)
    return found


def _predicate(words: Sequence[Word], i: int, name: str) -> VerbGroup | None:
    if name in _under():
        return _false(words, i, name)
    of = i > 0 and words[i - 1].key == "من"
    if _has_article(words[i]) != of:
        return None
    if not of and i and words[i - 1].key in _closed("prepositions") - {"غیر"}:
        return None
    near = range(max(0, i - 4), i)
    negation = next((t for t in near if words[t].key in _DENYING), None)
    tokens = tuple(sorted({t for t in (negation, i - 1 if of else None, i) if t is not None}))
    plural = words[i].key.endswith(("ون", "ین"))
    ours = i > 0 and words[i - 1].key in ("نا", "نحن")
    person = 1 if ours else None
    denied = negation is not None
    return VerbGroup(tokens, i, name, "present", negated=denied, person=person, plural=plural)


def _false(words: Sequence[Word], i: int, name: str) -> VerbGroup | None:
    """«غير صحيح»: one predicate that denies, not the denial of another."""
    if i == 0 or words[i - 1].key not in _under()[name]:
        return None
    return VerbGroup((i - 1, i), i, name, "present")


@cache
def _under() -> dict[str, frozenset[str]]:
    rows = table("ar", "participles.toml")["participle"]
    return {key(r["lemma"]): frozenset(map(key, r["under"])) for r in rows if "under" in r}


_DENYING = frozenset({"غیر", "لیس", "لیست", "لیسوا", "لسنا", "لست"})


@cache
def _participles() -> dict[str, str]:
    rows = table("ar", "participles.toml")["participle"]
    return {key(form): key(row["lemma"]) for row in rows for form in row["forms"]}


@cache
def _later() -> frozenset[str]:
    """Participles that go on from a verb before them."""
    rows = table("ar", "participles.toml")["participle"]
    return frozenset(key(row["lemma"]) for row in rows if row.get("after"))


def _with_auxiliaries(words: Sequence[Word], found: list[VerbGroup]) -> list[VerbGroup]:
    """Take «كان», «لا يزال», «بدأ» into the verb after them; a subject may stand between."""
    ordered = sorted(found, key=lambda g: g.head)
    kept: list[VerbGroup] = []
    for group in ordered:
        helper = kept[-1] if kept else None
        if helper is not None and helper.lemma in _AUXILIARY and _joins(words, helper, group):
            kept[-1] = _joined(helper, group)
        else:
            kept.append(group)
    return kept


def _joins(words: Sequence[Word], helper: VerbGroup, verb: VerbGroup) -> bool:
    between = range(helper.head + 1, min(verb.tokens))
    if len(between) > _REACH or any(words[i].key in _NO_VERB_BETWEEN for i in between):
        return False
    return not open_form(words, verb.head) or not between


def _joined(helper: VerbGroup, verb: VerbGroup) -> VerbGroup:
    tokens = tuple(sorted({*helper.tokens, *verb.tokens}))
    past = helper.tense == "past" and helper.lemma == "کان"
    aspect = "pluperfect" if past and verb.tense == "past" else verb.aspect
    negated = verb.negated or (helper.negated and helper.lemma != "زال")
    tense = "past" if past or (helper.tense == "past" and helper.lemma == "عاد") else verb.tense
    return replace(verb, tokens=tokens, aspect=aspect, negated=negated, tense=tense)


@cache
def _closed(group: str) -> frozenset[str]:
    return frozenset(key(word) for word in table("ar", "closed.toml")[group])


@cache
def _negations() -> dict[str, str]:
    return {key(w): tense for w, tense in table("ar", "closed.toml")["negation"].items()}
