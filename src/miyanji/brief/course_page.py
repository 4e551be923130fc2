"""Courses as one HTML page that asks nothing of the network and runs no script."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from markupsafe import Markup

from miyanji import __version__
from miyanji.brief import course_lines as texts
from miyanji.brief.course_json import Told
from miyanji.brief.facts import process_standing, process_summary
from miyanji.brief.labels import direction_of
from miyanji.brief.page import environment, style
from miyanji.brief.wording import Wording, one_line, wording


def render_courses(told: Told, language: str = "en") -> str:
    """Return the page of courses; labels in ``language``, every quote in its own direction."""
    return "".join(course_page(told, language))


def course_page(told: Told, language: str = "en") -> Iterator[str]:
    """Yield the page of ``render_courses`` piece by piece, one course in memory at a time."""
    words = wording((), language)
    css = style()
    return (
        environment()
        .get_template("course.html.j2")
        .generate(
            told=told,
            words=words,
            labels=words.labels,
            texts=texts,
            summary=process_summary,
            standing=process_standing,
            one_line=one_line,
            direction_of=direction_of,
            title=_title(told, words),
            css=Markup(css),
            css_hash=b64encode(sha256(css.encode()).digest()).decode(),
            version=__version__,
        )
    )


def _title(told: Told, words: Wording) -> str:
    heading = words.labels.heading("course")
    if not told.courses:
        return heading
    parties = words.names(told.courses[0].process.parties)
    return f"{parties} – {heading}"
