"""Putting actors, acts, sources and dates into the reader's words; one place for all outputs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from miyanji.actors import label
from miyanji.actors.actor import ActorKind
from miyanji.brief import dates
from miyanji.brief.brief import Brief, NamedActor
from miyanji.brief.labels import Labels, labels
from miyanji.coding.act import Act, ActDate, Attribution
from miyanji.coding.issues import issues
from miyanji.mediation.process import Response
from miyanji.mediation.responses import is_explicit, is_neutral, of_both

_CONTROLS = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_SPACE = re.compile(r"\s+")


def harmless(text: str) -> str:
    """Return ``text`` without control characters and direction overrides, for display only."""
    return _CONTROLS.sub("", text)


def one_line(text: str) -> str:
    """Return ``text`` harmless and on one line; half-spaces and direction marks stay."""
    return _SPACE.sub(" ", harmless(text)).strip()


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for one reader's language over the actors of one or more briefs."""

    labels: Labels
    actors: dict[str, NamedActor]

    def actor(self, actor_id: str) -> str:
        """Return the actor's name; where the briefs do not name it that of the gazetteer, or its
        id."""
        known = self.actors.get(actor_id)
        if known is None:
            return label(actor_id, self.labels.language)
        return known.label(self.labels.language)

    def names(self, actor_ids: Iterable[str]) -> str:
        """Return a list of actors in words."""
        return self.labels.join([self.actor(a) for a in actor_ids])

    def kind(self, actor_id: str) -> ActorKind | None:
        """Return what kind of actor it is, where the briefs name it."""
        known = self.actors.get(actor_id)
        return known.kind if known else None

    def issues(self, ids: Iterable[str]) -> str:
        """Return a list of issues in words."""
        ids = list(ids)
        if not ids:
            return self.labels.tables["language"]["none_named"]
        return self.labels.join([self.issue(i) for i in ids])

    def issue(self, issue_id: str) -> str:
        """Return the name of an issue of the lexicon; any other words show themselves."""
        known = issues().get(issue_id)
        if known and self.labels.language in known.labels:
            return known.labels[self.labels.language]
        return one_line(issue_id).replace("_", " ")

    def response(self, response: Response) -> str:
        """Return a side's answer; accounts that contradict each other leave it open."""
        disputed = response.value == "unknown" and response.acts
        return self.labels.of("response", "disputed" if disputed else response.value)

    def act(self, act: Act) -> str:
        """Return what was done: the mediation word, or the PLOVER word of another act."""
        waits = act.act == "no_public_answer" and is_neutral(act)
        if act.act and not waits:
            return self.labels.of("act", act.act)
        if is_explicit(act):
            return self.labels.of("response", "noncommittal")
        if act.plover:
            by_code = self.labels.tables["cameo"].get(act.cameo or "")
            return by_code or self.labels.of("plover", act.plover.event)
        return self.labels.of("act", "other")

    def who(self, act: Act) -> str:
        """Return "who → whom"; those between whom it is where nobody is addressed."""
        actors = (
            self.labels.tables["language"]["both_sides"] if of_both(act) else self.names(act.actor)
        )
        others = [a for a in act.addressees if a not in act.actor]
        if not others:
            return actors
        return f"{actors} {self.labels.arrow} {self.names(others)}"

    def office(self, actor_id: str) -> str | None:
        """Return a person's office in words."""
        known = self.actors.get(actor_id)
        return self.labels.of("office", known.office) if known and known.office else None

    def source(self, attribution: Attribution, quote: bool = True) -> str:
        """Return who vouches for an act: the kind, the speaker, and who passes it on."""
        text = self.labels.of("attribution", attribution.kind)
        spoken = self._voice(attribution.speaker, attribution.phrase, quote)
        if spoken:
            text += self.labels.colon + spoken
        via = attribution.via
        passed = self._voice(via.speaker, via.phrase, quote) if via else None
        return f"{text} ({self.labels.field('via')} {passed})" if passed else text

    def _voice(self, speaker: str | None, phrase: str | None, quote: bool) -> str | None:
        said = one_line(phrase).strip(" ,;:،؛") if phrase else None
        if said and quote:
            said = self.labels.quote(said)
        name = self.actor(speaker) if speaker else None
        if said and name == speaker:
            # A person that no gazetteer knows is called what the text calls him.
            return said
        if name and said:
            return f"{name} {said}"
        return name or said

    def when(self, when: ActDate | None) -> str:
        """Return when it was; "undated" for None."""
        if when is None:
            return self.labels.field("undated")
        return dates.shown(when, self.labels.language)

    def day(self, day: date | None) -> str:
        """Return one day; "not said" for None."""
        if day is None:
            return self.labels.tables["language"]["not_said"]
        return dates.shown_day(day, self.labels.language)


def wording(briefs: Sequence[Brief], language: str) -> Wording:
    """Return the words for ``briefs`` in ``language``."""
    return Wording(labels(language), {a.id: a for b in reversed(briefs) for a in b.actors})
