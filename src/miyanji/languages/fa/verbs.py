"""Persian verb groups: tense, aspect, mood, negation, voice, person and modality.

``cores`` finds the verbs with their auxiliaries; the steps here join modals to their
complements, and settle what a verb takes from its neighbours.
"""

from collections.abc import Sequence

from miyanji.languages.fa.cores import Core, cores
from miyanji.languages.fa.draft import Draft
from miyanji.languages.fa.modality import attach_modals
from miyanji.languages.fa.moods import settle_moods
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
    """Return the verb groups of a sentence in the order of their heads.

    ``pos`` holds Universal Dependencies parts of speech, or empty strings; they are a hint
    about words that are also nouns, never the only evidence.
    """
    drafts = [Draft(core, _group(core)) for core in cores(words, pos)]
    attach_modals(words, drafts)
    settle_moods(words, drafts)
    return sorted((d.group for d in drafts if not d.gone), key=lambda group: group.head)


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
