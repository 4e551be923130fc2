"""Persian verb groups: tense, aspect, mood, negation, voice, person and modality."""

from collections.abc import Sequence

from miyanji.languages.fa.cores import Core, cores
from miyanji.languages.sentence import Aspect, Mood, Tense, VerbGroup
from miyanji.languages.word import Word

_SHAPES: dict[str, tuple[Tense, Aspect, Mood, bool]] = {
    "past": ("past", "simple", "indicative", True),
    "imperfect": ("past", "progressive", "indicative", True),
    "present": ("present", "simple", "indicative", True),
    "copula": ("present", "simple", "indicative", True),
    "subjunctive": ("present", "simple", "subjunctive", True),
    "imperative": ("none", "simple", "imperative", True),
    "perfect": ("past", "perfect", "indicative", True),
    "pluperfect": ("past", "pluperfect", "indicative", True),
    "perfect_subjunctive": ("past", "perfect", "subjunctive", True),
    "future": ("future", "simple", "indicative", True),
    "participle": ("past", "perfect", "indicative", True),
    "adjective": ("none", "perfect", "indicative", False),
    "infinitive": ("none", "simple", "indicative", False),
}


def groups(words: Sequence[Word], pos: Sequence[str]) -> list[VerbGroup]:
    """Return the verb groups of a sentence in the order of their heads."""
    found = [_group(core) for core in cores(words, pos)]
    return sorted(found, key=lambda group: group.head)


def _group(core: Core) -> VerbGroup:
    tense, aspect, mood, finite = _SHAPES[core.kind]
    return VerbGroup(
        tokens=core.tokens,
        head=core.head,
        lemma=core.lemma,
        tense=tense,
        aspect=aspect,
        mood=mood,
        negated=core.negated,
        passive=core.passive,
        finite=finite,
        person=core.person if finite else None,
        plural=core.plural if finite else None,
    )
