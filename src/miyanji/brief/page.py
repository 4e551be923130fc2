"""The brief as one HTML page that asks nothing of the network and runs no script."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from miyanji import __version__
from miyanji.brief import dates
from miyanji.brief.answer import ProcessAnswer, QuestionAnswer, answers, question
from miyanji.brief.brief import Brief
from miyanji.brief.facts import process_standing, process_summary
from miyanji.brief.labels import direction_of
from miyanji.brief.lines import by_date, finding_value, unknown_text
from miyanji.brief.map import ActorMap, actor_map
from miyanji.brief.marking import MarkedBlock, marked
from miyanji.brief.matrix import Matrix, matrix
from miyanji.brief.merged import merged_courses, source_names
from miyanji.brief.model import model_sentences
from miyanji.brief.wording import Wording, harmless, one_line, wording
from miyanji.coding.act import Act, ActDate
from miyanji.mediation.process import Process


@dataclass(frozen=True, slots=True)
class Chapter:
    """Everything that the page shows of one brief; ``anchor`` begins every id of it."""

    anchor: str
    brief: Brief
    direction: str
    answers: tuple[ProcessAnswer, ...]
    question: QuestionAnswer | None
    blocks: list[MarkedBlock]
    map: ActorMap | None
    timeline: list[Act]
    acts: dict[str, Act]
    matrix: Matrix


def render(briefs: Sequence[Brief], language: str = "en") -> str:
    """Return the page of one brief, or of several with their merged processes first.

    ``language`` is that of labels and headings; each article keeps its own direction.
    """
    words = wording(briefs, language)
    chapters = [_chapter(brief, f"b{n}", words) for n, brief in enumerate(briefs, 1)]
    css = style()
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            words=words,
            labels=words.labels,
            chapters=chapters,
            merged=[c.process for c in merged_courses(briefs)] if len(briefs) > 1 else (),
            places=_places(briefs, chapters),
            title=_title(briefs, words),
            css=Markup(css),
            css_hash=b64encode(sha256(css.encode()).digest()).decode(),
            version=__version__,
            **_helpers(words),
        )
    )


def _chapter(brief: Brief, anchor: str, words: Wording) -> Chapter:
    return Chapter(
        anchor=anchor,
        brief=brief,
        direction=direction_of(brief.document.language),
        answers=answers(brief),
        question=question(brief),
        blocks=marked(brief),
        map=actor_map(brief, words),
        timeline=[a for a in by_date(brief.acts) if a.date],
        acts={a.id: a for a in brief.acts},
        matrix=matrix(brief),
    )


def _places(briefs: Sequence[Brief], chapters: Sequence[Chapter]) -> dict[str, str]:
    """Return the anchor of every act by its id over several sources."""
    return {
        f"{name}:{act.id}": f"{chapter.anchor}-{act.id}"
        for name, chapter in zip(source_names(briefs), chapters, strict=True)
        for act in chapter.brief.acts
    }


def _title(briefs: Sequence[Brief], words: Wording) -> str:
    first = briefs[0].document
    return f"{one_line(first.title or first.source)} – {words.labels.heading('brief')}"


def _helpers(words: Wording) -> dict[str, Callable[..., Any]]:
    """Return what the templates call."""

    def summary(process: Process) -> str:
        return process_summary(process, words)

    def standing(process: Process) -> str:
        return process_standing(process, words)

    def day(when: date | None) -> str:
        return words.day(when)

    def iso(when: ActDate) -> str:
        return dates.iso(when)

    return {
        "summary": summary,
        "standing": standing,
        "day": day,
        "iso": iso,
        "finding_value": lambda finding: finding_value(finding, words),
        "unknown_text": lambda gap: unknown_text(gap, words),
        "model_sentences": lambda found: list(model_sentences(found, words)),
        "one_line": one_line,
        "harmless": harmless,
    }


@cache
def style() -> str:
    """Return the style sheet of every page."""
    return (files("miyanji.brief") / "static" / "brief.css").read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Return the templates of this room."""
    return Environment(
        loader=PackageLoader("miyanji.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
