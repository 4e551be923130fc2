"""Reports, and what each tells: one act as one report has it, with the days it may have been."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from miyanji.coding.act import Act, Span, renamed
from miyanji.mediation.process import Process
from miyanji.mediation.traits import Form, Packed, Traits, forms, traits, unpacked

# How many days before its publication a report without a date may speak of.
FRESH = 3
# The day of an act may be one later than that of its report, on the other side of the world.
_ZONES = timedelta(1)
_DUE = ("meeting_indirect", "meeting_direct", "carry_message", "host", "agreement", "propose_text")
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Marks:
    """What was read in the words of a report before: the traits of its acts by their ids, and
    whether its whole text speaks of direct or indirect talks."""

    by_act: Mapping[str, Packed]
    forms: frozenset[Form]


@dataclass(frozen=True)
class Report:
    """One document with its acts and processes.

    ``outlet`` is who published it (a host, a paper), where that is known; ``text`` is the text
    that the spans count in, empty where only the quotes are at hand; ``marks`` are those of its
    words, where they are known.
    """

    name: str
    published: date | None
    language: str
    acts: tuple[Act, ...]
    processes: tuple[Process, ...]
    outlet: str | None = None
    text: str = ""
    marks: Marks | None = None

    @cached_property
    def forms(self) -> frozenset[Form]:
        """Whether its text speaks of direct or indirect talks."""
        return self.marks.forms if self.marks else forms(self.text, self.language)


@dataclass(frozen=True, slots=True)
class Telling:
    """An act as ``report`` tells it; the act's id is ``report:id``.

    ``days`` is the first and last day on which it may have happened or is due, None where neither
    the words nor the publication say it; ``traits`` are the comparable marks of its words.
    """

    report: Report
    act: Act
    days: Days | None
    traits: Traits

    @property
    def context(self) -> str:
        """The act's words with their sentence."""
        return context_of(self.act.quote, self.act.span, self.report.text)

    @property
    def exact(self) -> bool:
        """Tell whether the words say the day."""
        return self.days is not None and self.days[0] == self.days[1] and _says_when(self.act)

    @property
    def day(self) -> date | None:
        """The day at which the telling stands on a timeline: the first that the words give, else
        the day of publication."""
        if self.days is None:
            return None
        return self.days[0] if _says_when(self.act) else self.days[1]

    @property
    def known(self) -> date | None:
        """The day from which the telling was known."""
        return self.report.published or self.day


def located(act_id: str, report: str) -> str:
    """Return the id of an act over several reports."""
    return f"{report}:{act_id}"


def tellings(report: Report, ids: Iterable[str] | None = None) -> list[Telling]:
    """Return what ``report`` tells: every act, or those of ``ids``, in text order."""
    wanted = None if ids is None else set(ids)
    return [
        Telling(
            report,
            renamed(act, located(act.id, report.name)),
            _days(act, report.published),
            _traits(act, report),
        )
        for act in (sober(a, report.published) for a in report.acts)
        if wanted is None or act.id in wanted
    ]


def _traits(act: Act, report: Report) -> Traits:
    if report.marks:
        return unpacked(*report.marks.by_act[act.id])
    return traits(context_of(act.quote, act.span, report.text), report.language)


def by_publication(reports: Iterable[Report]) -> list[Report]:
    """Return ``reports`` in order of publication, those without a date first."""
    return sorted(reports, key=lambda r: r.published or date.min)


def known_by(reports: Iterable[Report], day: date) -> list[Report]:
    """Return the reports published by ``day``, without acts said to have happened after it.

    A report without a publication date cannot be placed and is left out.
    """
    return [
        replace(r, acts=tuple(sober(a, r.published) for a in r.acts if not _later(a, day)))
        for r in reports
        if r.published is not None and r.published <= day
    ]


def sober(act: Act, published: date | None) -> Act:
    """Return ``act`` without what its report cannot know.

    The day of a postponement is that of the news: the days that its words give are those on which
    it was or is now due. Talks, messages and agreements dated after their report are planned.
    """
    if act.date is None or act.actuality != "happened" or published is None:
        return act
    if act.act == "postpone":
        return replace(act, date=None)
    if act.date.start - published <= _ZONES:
        return act
    return replace(act, actuality="planned") if act.act in _DUE else act


def _later(act: Act, day: date) -> bool:
    """Whether it happened later by its words; a plan and a postponement were known all the same."""
    if act.act in (*_DUE, "postpone"):
        return False
    return act.actuality == "happened" and act.date is not None and act.date.start > day


def _says_when(act: Act) -> bool:
    return act.date is not None and act.date.basis != "published"


def _days(act: Act, published: date | None) -> Days | None:
    if act.date is not None and _says_when(act):
        return act.date.start, act.date.end
    if published is None:
        return (act.date.start, act.date.end) if act.date else None
    try:
        return published - timedelta(FRESH), published
    except OverflowError:
        return published, published


def context_of(quote: str, span: Span, text: str) -> str:
    """Return the sentence around an act's words, cut at full stops and line ends."""
    if not text:
        return quote
    start, end = span
    before, after = text[max(0, start - 300) : start], text[end : end + 300]
    head = max((before.rfind(mark) + len(mark) for mark in _ENDS if mark in before), default=0)
    tails = [at for mark in _ENDS if (at := after.find(mark)) >= 0]
    return before[head:] + quote + after[: min(tails, default=len(after))]


_ENDS = (". ", ".\n", "\n", "؟", "? ", "! ", "؛ ")
