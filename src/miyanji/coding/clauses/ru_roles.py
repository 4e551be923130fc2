"""Which bare Russian phrase is subject, object or "to", and the markers of the others."""

from collections.abc import Sequence
from functools import cache

from miyanji.coding.clauses.ru_runs import Run
from miyanji.coding.clauses.ru_words import kind_of
from miyanji.coding.lexicon import concepts, cue_keys, lexicon, load
from miyanji.languages.keys import phrase_key
from miyanji.languages.ru.morphology import nominal
from miyanji.languages.ru.tokens import plain
from miyanji.languages.sentence import Token, VerbGroup

# Verbs whose genitive or instrumental complement is an object.
_BEING = frozenset({"быть", "стать", "являться", "выступить", "выступать", "остаться", "служить"})


class Roles:
    """Gives the runs without a preposition their markers."""

    def __init__(self, tokens: Sequence[Token], verb: VerbGroup | None) -> None:
        self.tokens, self.verb = tokens, verb

    def settle(self, runs: list[Run]) -> None:
        """Mark the runs of one clause."""
        for run in runs:
            if run.preposition:
                run.marker = self._governed_marker(run)
        bare = [r for r in runs if not r.preposition and r.noun]
        for run in bare:
            if self._says_when(run):
                run.marker = "in"
        bare = [r for r in bare if r.marker == ""]
        subject = self._subject(bare)
        subject = subject or self._speaking_house(runs)
        if subject is not None:
            subject.marker = "subject"
        rest = [r for r in bare if r is not subject]
        self._objects(rest)

    def _governed_marker(self, run: Run) -> str:
        if self._says_when(run):
            return "in"
        if len(run.cases) == 1:
            return _shifts().get((run.preposition, next(iter(run.cases))), run.marker)
        return run.marker

    def _says_when(self, run: Run) -> bool:
        words = cue_keys("ru", "time_words")
        head = next(
            (t for t in self.tokens[run.first : run.last + 1] if kind_of(t)[0] == "noun"), None
        )
        return head is not None and head.key in words and not run.name

    def _subject(self, bare: list[Run]) -> Run | None:
        verb = self.verb
        fit = [r for r in bare if "nomn" in r.cases]
        if verb is None:
            return fit[0] if fit else None
        if not verb.finite or verb.person == 1:
            return None
        if self._impersonal(verb):
            return None
        agreeing = [r for r in fit if self._agrees(r, verb) and not self._done_to(r, verb)]
        if any(r.name for r in agreeing):
            agreeing = [r for r in agreeing if not self._of_a_thing(r)]
        agreeing = [r for r in agreeing if not self._left_to(r, agreeing, verb)]
        before = [r for r in agreeing if r.first < verb.head]
        only = [r for r in agreeing if "accs" not in r.cases]
        return next(iter([*[r for r in only if r in before], *only, *before, *agreeing]), None)

    def _left_to(self, run: Run, agreeing: list[Run], verb: VerbGroup) -> bool:
        """«посреднические усилия предприняли ОАЭ»: a thing before the verb, a name behind it."""
        if run.name or "accs" not in run.cases or run.first > verb.head:
            return False
        if verb.passive or verb.lemma.endswith("ся"):
            return False
        named = any(r.name and r.first > verb.head for r in agreeing)
        head = nominal(plain(self.tokens[run.first].text))
        return named and not any(r.animate for r in head)

    def _of_a_thing(self, run: Run) -> bool:
        """«план, который предложил Египет»: a thing is what is proposed where a name may do it."""
        if self.tokens[run.first].key != "который" or "accs" not in run.cases or run.first < 2:
            return False
        before = nominal(plain(self.tokens[run.first - 2].text))
        return bool(before) and not any(r.animate for r in before)

    def _done_to(self, run: Run, verb: VerbGroup) -> bool:
        """«и передали ей предложения»: a thing behind a verb of doing is what is done."""
        if run.name or "accs" not in run.cases or run.first < verb.head:
            return False
        if verb.passive or verb.lemma.endswith("ся"):
            return False
        entry = lexicon("ru").verbs.get(verb.lemma)
        family = concepts()[entry.concept].family if entry else "support"
        return family not in ("support", "change", "quality")

    def _speaking_house(self, runs: list[Run]) -> Run | None:
        """«в Кремле заявили»: who speaks is named by the house."""
        verb = self.verb
        if verb is None or not verb.plural or not verb.finite or not speaks(verb):
            return None
        inside = (r for r in runs if r.preposition == phrase_key("в", "ru") and r.name)
        return next((r for r in inside if r.marker == "in"), None)

    def _impersonal(self, verb: VerbGroup) -> bool:
        return verb.lemma in ("нет", "надо", "нужно", "необходимо", "можно", "нельзя")

    def _agrees(self, run: Run, verb: VerbGroup) -> bool:
        """Number, and in the past gender; a row or a name of unknown gender may be either."""
        if verb.plural is None:
            return True
        if run.joined:
            return True
        if verb.plural != run.plural:
            return False
        gender = gender_of(self.tokens[verb.head])
        own = {g for g in run.genders if g}
        return not gender or not own or gender in own or "ms-f" in own

    def _objects(self, rest: list[Run]) -> None:
        verb = self.verb
        passive = verb is not None and (verb.passive or verb.lemma.endswith("ся"))
        for run in rest:
            if run.cases <= {"datv"} or (run.cases == {"datv", "ablt"} and not passive):
                run.marker = "to"
            elif run.cases <= {"ablt"}:
                run.marker = "by" if passive and not self._object_of(verb) else ""
        open_ = [r for r in rest if r.marker == "" and not r.cases <= {"ablt"}]
        self._object(open_, rest, passive)

    def _object_of(self, verb: VerbGroup | None) -> bool:
        """«обменялись посланиями»: the instrumental is what is exchanged."""
        return verb is not None and not verb.passive and verb.lemma in cue_keys("ru", "with_object")

    def _object(self, open_: list[Run], rest: list[Run], passive: bool) -> None:
        sure = [r for r in open_ if r.cases & {"accs"} and "datv" not in r.cases]
        either = [r for r in open_ if {"accs", "datv"} <= r.cases]
        if sure and either and not passive:
            for run in either:
                run.marker = "to"
        reflexive = self.verb is not None and not self.verb.passive
        wanted = [r for r in open_ if r.cases <= {"gent"} or "gent" in r.cases]
        if reflexive and passive and wanted:
            # «добиваются перемирия»
            wanted[0].marker = "object"
            return
        takes = sure or either or wanted
        if takes and not passive:
            takes[0].marker = "object"
            return
        loose = [r for r in rest if r.cases <= {"ablt"} and r.marker == ""]
        if loose and self.verb is not None and self.verb.lemma not in _BEING:
            loose[0].marker = "object"


def speaks(verb: VerbGroup | None) -> bool:
    """Tell whether a verb is one of speech."""
    if verb is None:
        return False
    entry = lexicon("ru").verbs.get(verb.lemma)
    return entry is not None and concepts()[entry.concept].family == "speech"


@cache
def _gender_of(form: str) -> str:
    from miyanji.languages.ru.verbs import verbal

    reading = verbal(form)
    if reading is None or reading.tense not in ("past", ""):
        return ""
    return reading.gender


def gender_of(token: Token) -> str:
    """Return the gender that a past verb form agrees with ("" where it shows none)."""
    return _gender_of(plain(token.text))


@cache
def _shifts() -> dict[tuple[str, str], str]:
    """Markers that a preposition has with one of its cases, where it is not its row's."""
    return {
        (phrase_key(word, "ru"), case): role
        for row in load("markers.ru.toml")["marker"]
        for case, role in row.get("cases", {}).items()
        for word in row["words"]
    }
