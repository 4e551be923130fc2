"""Persian verb words with their auxiliaries: the simple groups, before modals are attached.

A core is a finite verb, or a participle or infinitive, with its future, perfect and passive
auxiliaries. The table of forms decides; where a form is also another word its place in the
clause does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from miyanji.documents.fold import key
from miyanji.languages.data import table
from miyanji.languages.fa.conjugation import PREFIXES, Form, forms
from miyanji.languages.word import Word

_LIGHT = frozenset(
    {"کردن", "شدن", "دادن", "داشتن", "گرفتن", "زدن", "یافتن", "گردیدن", "خوردن", "بودن", "نمودن"}
)


@dataclass(frozen=True, slots=True)
class Core:
    """A simple verb group. ``kind`` is a kind of Form, or "future"."""

    tokens: tuple[int, ...]
    head: int
    lemma: str
    kind: str
    person: int | None = None
    plural: bool | None = None
    negated: bool = False
    passive: bool = False


def cores(words: Sequence[Word], pos: Sequence[str]) -> list[Core]:
    """Return the simple verb groups in order; ``pos`` may be empty strings."""
    found: list[Core] = []
    free = 0
    for i in [i for i, word in enumerate(words) if _may_open(word.key)]:
        core = _core(words, pos, i) if i >= free else None
        if core is not None:
            found.append(core)
            free = core.tokens[-1] + 1
    return found


@lru_cache(maxsize=1 << 16)
def _may_open(word: str) -> bool:
    """Whether a group may begin with this key: with most words none does."""
    return word in forms() or word in PREFIXES or _copula(word) is not None


def _core(words: Sequence[Word], pos: Sequence[str], i: int) -> Core | None:
    readings = forms().get(words[i].key, ())
    for form in readings:
        if form.kind == "future":
            core = _future(words, i, form)
        elif form.kind == "participle":
            core = _participle(words, pos, i, form)
        else:
            core = _plain(words, pos, i, form)
        if core is not None:
            return core
    return _prefix_future(words, i) or _enclitic(words, i)


def _enclitic(words: Sequence[Word], i: int) -> Core | None:
    """آماده‌ایم, موافق‌اند: a predicate with the copula written on it."""
    found = _copula(words[i].key)
    return Core((i,), i, "بودن", "copula", *found) if found else None


@lru_cache(maxsize=1 << 16)
def _copula(word: str) -> tuple[int, bool] | None:
    """Return person and number of the copula at the end of a key, None if there is none."""
    return next((form for end, form in _COPULAS.items() if enclitic_base(word, end)), None)


_COPULAS = {
    "ایم": (1, True),
    "یم": (1, True),
    "ام": (1, False),
    "م": (1, False),
    "اید": (2, True),
    "ید": (2, True),
    "اند": (3, True),
    "ند": (3, True),
}


def enclitic_base(word: str, ending: str = "") -> str:
    """Return the predicate that the key ``word`` joins with a copula, "" if it joins none."""
    endings = (ending,) if ending else tuple(_COPULAS)
    bases = (word.removesuffix(e) for e in endings if word.endswith(e))
    return next((base for base in bases if base in lists()["predicatives"]), "")


def _future(words: Sequence[Word], i: int, form: Form) -> Core | None:
    """خواهد رفت: the auxiliary and the short infinitive, which looks like the past."""
    prefix = form.lemma.removesuffix("خواستن")
    main = short_infinitive(prefix + words[i + 1].key) if i + 1 < len(words) else None
    if main is None:
        return None
    return Core((i, i + 1), i + 1, main, "future", form.person, form.plural, form.negated)


def short_infinitive(word: str) -> str | None:
    """Return the infinitive when a key can be a short infinitive: it looks like the past."""
    for form in forms().get(word, ()):
        if form.kind == "past" and (form.person, form.plural) == (3, False) and not form.negated:
            return form.lemma
    return None


def _prefix_future(words: Sequence[Word], i: int) -> Core | None:
    """باز خواهد گشت: a verb prefix before the future auxiliary."""
    if words[i].key not in PREFIXES or i + 2 >= len(words):
        return None
    aux = next((f for f in forms().get(words[i + 1].key, ()) if f.kind == "future"), None)
    main = short_infinitive(words[i].key + words[i + 2].key)
    if aux is None or main is None:
        return None
    return Core((i, i + 1, i + 2), i + 2, main, "future", aux.person, aux.plural, aux.negated)


def _participle(words: Sequence[Word], pos: Sequence[str], i: int, form: Form) -> Core | None:
    """A participle with شدن (passive), است, بود, باشد (perfect tenses), or alone."""
    after = _core(words, pos, i + 1) if i + 1 < len(words) else None
    if after is not None and after.tokens[0] == i + 1:
        if after.lemma == "شدن" and form.lemma not in ("شدن", "بودن", "داشتن"):
            return replace(
                after,
                tokens=(i, *after.tokens),
                head=i,
                lemma=form.lemma,
                negated=after.negated or form.negated,
                passive=True,
            )
        if after.lemma == "بودن" and len(after.tokens) <= 2:
            return _perfect(i, form, after)
    return _lone_participle(words, pos, i, form)


_PERFECTS = {
    "copula": "perfect",
    "past": "pluperfect",
    "subjunctive": "perfect_subjunctive",
    "perfect": "pluperfect",
    "participle": "pluperfect",
}


def _perfect(i: int, form: Form, after: Core) -> Core | None:
    kind = _PERFECTS.get(after.kind)
    if kind is None:
        return None
    if form.lemma == "داشتن" and kind == "perfect_subjunctive":
        kind = "subjunctive"
    return Core(
        (i, *after.tokens),
        i,
        form.lemma,
        kind,
        after.person,
        after.plural,
        form.negated or after.negated,
    )


def _lone_participle(words: Sequence[Word], pos: Sequence[str], i: int, form: Form) -> Core | None:
    """«حمله کرده و رفت»: the auxiliary is left out before a clause boundary."""
    before = words[i - 1].key if i else ""
    if form.weak and pos[i] not in ("VERB", "AUX") and not _light(before, form.lemma):
        return None
    ends = at_boundary(words, i + 1) and before not in lists()["prepositions"]
    kind = "participle" if ends else "adjective"
    return Core((i,), i, form.lemma, kind, 3, None, form.negated)


def _light(before: str, lemma: str) -> bool:
    """Whether the word before makes a verb of a doubtful participle (حمله برده, را دیده)."""
    return before == "را" or before in _light_nouns().get(lemma, ())


@cache
def _light_nouns() -> dict[str, frozenset[str]]:
    nouns = table("fa", "ambiguous.toml")["light"]
    return {key(verb): frozenset(key(n) for n in names) for verb, names in nouns.items()}


def _plain(words: Sequence[Word], pos: Sequence[str], i: int, form: Form) -> Core | None:
    if form.weak and not _placed(words, pos, i, form):
        return None
    return Core((i,), i, form.lemma, form.kind, form.person, form.plural, form.negated)


def _placed(words: Sequence[Word], pos: Sequence[str], i: int, form: Form) -> bool:
    """Whether a word that may be no verb stands where a verb does."""
    closed = lists()
    before = words[i - 1].key if i else ""
    if form.kind == "imperative":
        return pos[i] == "VERB" and (not i or at_boundary(words, i - 1))
    if before in closed["prepositions"] or before in closed["determiners"]:
        return False
    after = words[i + 1].key if i + 1 < len(words) else ""
    if form.weak > 1 and not _light(before, form.lemma):
        return _surely_placed(words, pos, i, after)
    if after in closed["prepositions"] or at_boundary(words, i + 1):
        return True
    return any(not f.weak and f.lemma not in _LIGHT for f in forms().get(after, ()))


def _surely_placed(words: Sequence[Word], pos: Sequence[str], i: int, after: str) -> bool:
    """The stricter test for what is mostly a noun (خرید, برخورد): before a mark or که, and
    either the parser says verb or it cannot say."""
    if pos[i] and pos[i] not in ("VERB", "AUX"):
        return False
    if pos[i] and after in lists()["prepositions"]:
        return True
    return at_boundary(words, i + 1) and (bool(pos[i]) or after not in ("و", "یا", "،"))


def at_boundary(words: Sequence[Word], i: int) -> bool:
    """Whether a clause may end before word ``i``: a mark, a conjunction or the end."""
    if i >= len(words):
        return True
    mark = words[i].key
    return (not mark[0].isalnum() and mark[0] not in "#@_") or mark in lists()["boundaries"]


@cache
def lists() -> dict[str, frozenset[str]]:
    """Return the closed word classes as sets of keys."""
    closed = table("fa", "closed.toml")
    return {
        name: frozenset(key(w) or w for w in words)
        for name, words in closed.items()
        if isinstance(words, list) and name != "phrases"
    }
