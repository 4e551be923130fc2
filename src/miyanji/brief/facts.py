"""What is said of processes and acts wherever they are shown."""

from miyanji.brief.line import Line
from miyanji.brief.wording import Wording
from miyanji.coding.act import Act
from miyanji.mediation.process import Process


def heading_lines(words: Wording, key: str) -> list[Line]:
    """Return a heading with an empty line above it."""
    return [Line(""), Line(words.labels.heading(key), "heading")]


def process_summary(process: Process, words: Wording) -> str:
    """Return who mediates between whom on what, in one sentence."""
    aside = set(passed_over(process))
    leading = tuple(m for m in process.mediators if m not in aside)
    start = "who" if process.mediators else "nobody"
    shape = "one" if len(process.parties) == 1 else "between"
    who = words.labels.say(
        f"{start}_{shape}",
        mediators=words.names(leading),
        parties=words.names(process.parties),
    )
    if not process.issues:
        return f"{who} {words.labels.say('no_issues')}"
    return f"{who} {words.labels.say('on_issues', issues=words.issues(process.issues))}"


def passed_over(process: Process) -> tuple[str, ...]:
    """Return the would-be mediators whom a side refused and whom another has left behind."""
    tracks = {m: t for m, t in process.by_mediator.items() if t.stage != process.stage}
    refused = {
        m for m, t in tracks.items() if any(r.value == "reject" for r in t.responses.values())
    }
    left = tuple(m for m in process.mediators if m in refused)
    return left if len(left) < len(process.mediators) else ()


def _refused(process: Process, mediator: str, words: Wording) -> str:
    answers = process.by_mediator[mediator].responses
    by = tuple(party for party, answer in answers.items() if answer.value == "reject")
    return words.labels.say("refused_by", mediator=words.actor(mediator), parties=words.names(by))


def process_standing(process: Process, words: Wording) -> str:
    """Return stage, status and requesters in one line."""
    labels = words.labels
    facts = [
        ("stage", labels.of("stage", process.stage)),
        ("status", labels.of("status", process.status)),
        ("requesters", words.names(process.requesters)),
    ]
    further = [_refused(process, m, words) for m in passed_over(process)]
    if further:
        facts.append(("further", labels.comma.join(further)))
    colon = labels.colon
    return " · ".join(f"{labels.field(name)}{colon}{value}" for name, value in facts)


def act_line(act: Act, words: Wording) -> str:
    """Return who did what when, whether it happened, and who says so."""
    labels = words.labels
    parts = [f"{words.who(act)}{labels.colon}{words.act(act)}"]
    if act.actuality != "happened":
        parts.append(labels.of("actuality", act.actuality))
    if act.channel:
        parts.append(labels.of("channel", act.channel))
    if act.date:
        parts.append(words.when(act.date))
    parts.append(words.source(act.attribution))
    return " · ".join(parts)
