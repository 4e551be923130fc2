"""The brief as lines of text, without knowing where they will be shown."""

from collections.abc import Iterable, Iterator, Sequence

from miyanji.brief.answer import (
    Finding,
    MediatorAnswer,
    ProcessAnswer,
    QuestionAnswer,
    Side,
    Unknown,
    answers,
)
from miyanji.brief.answer import question as question_of
from miyanji.brief.brief import Brief
from miyanji.brief.facts import act_line, heading_lines, process_standing, process_summary
from miyanji.brief.line import Line
from miyanji.brief.model import model_sentences
from miyanji.brief.wording import Wording, one_line, wording
from miyanji.coding.act import Act, ActDate
from miyanji.mediation.process import Process


def lines(briefs: Sequence[Brief], language: str) -> list[Line]:
    """Return the lines of one brief, or of several one after the other."""
    words = wording(briefs, language)
    result: list[Line] = []
    for number, brief in enumerate(briefs):
        result += [Line("")] if number else []
        result += _brief(brief, words)
    return result


def _brief(brief: Brief, words: Wording) -> Iterator[Line]:
    shown: set[str] = set()
    yield from _head(brief, words)
    yield from _answer(brief, words, shown)
    asked = question_of(brief)
    if asked:
        yield from _question(asked, words, shown)
    yield from _linkages(brief.processes, words)
    yield from _acts(brief, words, shown)
    yield from _uncoded(brief, words)
    yield from _candidates(brief, words)


def _head(brief: Brief, words: Wording) -> Iterator[Line]:
    document, labels = brief.document, words.labels
    facts = [
        one_line(document.source),
        labels.language_name(document.language),
        f"{labels.field('published')} {words.day(document.published)}",
    ]
    yield Line(labels.heading("brief"), "title")
    yield Line(" · ".join(facts), "dim")
    if document.title:
        yield Line(one_line(document.title), "strong")
    for warning in document.warnings:
        yield Line(one_line(warning), "dim")


def _answer(brief: Brief, words: Wording, shown: set[str]) -> Iterator[Line]:
    yield from heading_lines(words, "answer")
    found = answers(brief)
    if not found:
        yield Line(words.labels.say("no_process"), indent=2)
    for number, answer in enumerate(found):
        yield from [Line("")] if number else []
        yield from _process(answer, words, shown)


def _process(answer: ProcessAnswer, words: Wording, shown: set[str]) -> Iterator[Line]:
    yield Line(process_summary(answer.process, words), "strong", 2, 2)
    yield Line(process_standing(answer.process, words), "", 2, 2)
    for mediator in answer.mediators:
        yield from _mediator(mediator, words, shown)
    tracked = {s.actor for m in answer.mediators for s in m.sides}
    for side in answer.sides:
        if side.actor not in tracked:
            yield from _side(side, words.actor(side.actor), words, shown)


def _mediator(answer: MediatorAnswer, words: Wording, shown: set[str]) -> Iterator[Line]:
    labels, arrow = words.labels, words.labels.arrow
    name = words.actor(answer.mediator)
    if answer.requests:
        asked = labels.say("asked", who=words.names(answer.requested_by), mediator=name)
        yield Line(asked, "strong", 4)
        yield from _evidence(answer.requests, words, 6, shown)
    value = labels.of("willing", answer.willing.response.value)
    yield Line(f"{name}{labels.colon}{value}", "strong", 4)
    yield from _evidence(answer.willing.acts, words, 6, shown)
    for side in answer.sides:
        yield from _side(side, f"{words.actor(side.actor)} {arrow} {name}", words, shown)


def _side(side: Side, label: str, words: Wording, shown: set[str]) -> Iterator[Line]:
    value = words.response(side.response)
    yield Line(f"{label}{words.labels.colon}{value}", "strong", 4)
    yield from _evidence(side.acts, words, 6, shown)


def _evidence(acts: Iterable[Act], words: Wording, indent: int, shown: set[str]) -> Iterator[Line]:
    """Show each act with its words, and only its id when the words already stood above."""
    for act in acts:
        yield Line(f"[{act.id}] {act_line(act, words)}", "", indent, 5)
        if act.id not in shown:
            yield Line(words.labels.quote(one_line(act.quote)), "quote", indent + 2)
        shown.add(act.id)


def _question(asked: QuestionAnswer, words: Wording, shown: set[str]) -> Iterator[Line]:
    labels = words.labels
    yield from heading_lines(words, "question")
    yield Line(labels.quote(one_line(asked.text)), "quote", 2)
    if asked.process is None:
        key = "no_process_for" if asked.mediator else "no_mediator_named"
        mediator = words.actor(asked.mediator) if asked.mediator else ""
        yield Line(labels.say(key, mediator=mediator), indent=2)
        return
    yield Line(labels.say("question_note"), "dim", 2)
    for finding in asked.findings:
        value = finding_value(finding, words)
        yield Line(f"{labels.field(finding.key)}{labels.colon}{value}", "strong", 4, 2)
        yield from _evidence(finding.acts, words, 6, shown)
    if asked.unknown:
        yield Line(labels.field("not_known") + labels.colon.rstrip(), "strong", 4)
    for gap in asked.unknown:
        yield Line("- " + unknown_text(gap, words), "", 6, 2)
    if asked.model:
        yield Line(labels.field("model") + labels.colon.rstrip(), "strong", 4)
        yield Line(labels.say("model_note"), "dim", 6)
        for sentence in model_sentences(asked.model, words):
            yield Line("- " + sentence, "", 6, 2)


def finding_value(finding: Finding, words: Wording) -> str:
    """Return whom a finding names; for willingness, also what the mediator said of it."""
    if finding.value is None:
        return words.names(finding.actors) if finding.actors else words.labels.say("nobody_here")
    value = words.labels.of("willing", finding.value)
    return f"{words.names(finding.actors)}{words.labels.comma}{value}"


def unknown_text(gap: Unknown, words: Wording) -> str:
    """Return what the article does not say, in words."""
    party = words.actor(gap.party) if gap.party else ""
    return words.labels.say(gap.key, mediator=words.actor(gap.mediator), party=party)


def _linkages(processes: Iterable[Process], words: Wording) -> Iterator[Line]:
    links = [link for process in processes for link in process.linkages]
    if links:
        yield from heading_lines(words, "linkages")
    for link in links:
        who = words.labels.join([words.actor(link.mediator), words.actor(link.party)])
        source = f" ({one_line(link.source)})" if link.source else ""
        colon = words.labels.colon
        yield Line(f"{who}{colon}{words.issue(link.topic)}{source}", "", 2, 2)
        yield Line(words.labels.quote(one_line(link.quote)), "quote", 4)


def by_date(acts: Iterable[Act]) -> list[Act]:
    """Return ``acts`` in order of date, those without a date last, then as in the text."""

    def order(act: Act) -> tuple[bool, str, int]:
        when: ActDate | None = act.date
        return (when is None, when.start.isoformat() if when else "", act.span[0])

    return sorted(acts, key=order)


def _acts(brief: Brief, words: Wording, shown: set[str]) -> Iterator[Line]:
    """Every act in order of date; words that already stood above are not repeated."""
    yield from heading_lines(words, "acts")
    if not brief.acts:
        yield Line(words.labels.say("no_acts"), indent=2)
    yield from _evidence(by_date(brief.acts), words, 2, shown)


def _uncoded(brief: Brief, words: Wording) -> Iterator[Line]:
    if brief.uncoded:
        yield from heading_lines(words, "uncoded")
    for item in brief.uncoded:
        start, end = item.span
        yield Line(words.labels.of("reason", item.reason), "dim", 2, 2)
        yield Line(words.labels.quote(one_line(brief.document.text[start:end])), "quote", 4)


def _candidates(brief: Brief, words: Wording) -> Iterator[Line]:
    if not brief.candidates:
        return
    yield from heading_lines(words, "candidates")
    names = dict.fromkeys(
        f"{one_line(c.text)} ({words.labels.of('kind', c.kind)})" for c in brief.candidates
    )
    yield Line(words.labels.comma.join(names), "", 2)
