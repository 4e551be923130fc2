"""Persian verb words with their auxiliaries: the simple groups, before modals are attached.

A core is a finite verb, or a participle or infinitive, with its future, perfect and passive
auxiliaries. The table of forms decides; where a form is also another word its place in the
clause does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from miyanji.documents.fold import key
from miyanji.languages.data import table
from miyanji.languages.fa.conjugation import Form, forms
from miyanji.languages.word import Word

_PREFIXES = frozenset({"بر", "باز", "فرا", "فرو", "وا", "در", "فرود"})
_FINITE = frozenset(
    {"past", "imperfect", "present", "subjunctive", "imperative", "perfect", "copula"}
    | {"pluperfect", "perfect_subjunctive"}
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
    i = 0
    while i < len(words):
        core = _core(words, pos, i)
        if core is None:
            i += 1
            continue
        found.append(core)
        i = core.tokens[-1] + 1
    return found


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
    return _prefix_future(words, i)


def _future(words: Sequence[Word], i: int, form: Form) -> Core | None:
    """خواهد رفت: the auxiliary and the short infinitive, which looks like the past."""
    if i + 1 >= len(words):
        return None
    for main in forms().get(words[i + 1].key, ()):
        if main.kind == "past" and (main.person, main.plural) == (3, False) and not main.negated:
            return Core(
                (i, i + 1), i + 1, main.lemma, "future", form.person, form.plural, form.negated
            )
    return None


def _prefix_future(words: Sequence[Word], i: int) -> Core | None:
    """باز خواهد گشت: a verb prefix before the future auxiliary."""
    if words[i].key not in _PREFIXES or i + 2 >= len(words):
        return None
    for form in forms().get(words[i + 1].key, ()):
        if form.kind != "future":
            continue
        for main in forms().get(words[i].key + words[i + 2].key, ()):
            if main.kind == "past" and not main.negated:
                tokens = (i, i + 1, i + 2)
                return Core(
                    tokens, i + 2, main.lemma, "future", form.person, form.plural, form.negated
                )
    return None


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
    if form.weak and pos[i] not in ("VERB", "AUX"):
        return None
    kind = "participle" if at_boundary(words, i + 1) else "adjective"
    return Core((i,), i, form.lemma, kind, 3, None, form.negated)


def _plain(words: Sequence[Word], pos: Sequence[str], i: int, form: Form) -> Core | None:
    if form.weak and not _placed(words, pos, i):
        return None
    return Core((i,), i, form.lemma, form.kind, form.person, form.plural, form.negated)


def _placed(words: Sequence[Word], pos: Sequence[str], i: int) -> bool:
    """Whether a word that may be no verb stands where a verb does."""
    closed = lists()
    before = words[i - 1].key if i else ""
    if before in closed["prepositions"] or before in closed["determiners"]:
        return False
    after = words[i + 1].key if i + 1 < len(words) else ""
    if pos[i] in ("VERB", "AUX") and after in closed["prepositions"]:
        return True
    return at_boundary(words, i + 1)


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
        if isinstance(words, list)
    }
