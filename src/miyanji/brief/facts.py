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
    start = "who" if process.mediators else "nobody"
    shape = "one" if len(process.parties) == 1 else "between"
    who = words.labels.say(
        f"{start}_{shape}",
        mediators=words.names(process.mediators),
        parties=words.names(process.parties),
    )
    if not process.issues:
        return f"{who} {words.labels.say('no_issues')}"
    return f"{who} {words.labels.say('on_issues', issues=words.issues(process.issues))}"


def process_standing(process: Process, words: Wording) -> str:
    """Return stage, status and requesters in one line."""
    labels = words.labels
    facts = [
        ("stage", labels.of("stage", process.stage)),
        ("status", labels.of("status", process.status)),
        ("requesters", words.names(process.requesters)),
    ]
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
