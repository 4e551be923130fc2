"""The brief: everything that one article says about a dispute, with the words that show it."""

from dataclasses import dataclass
from typing import Any

from miyanji.actors.actor import ActorKind, Candidate
from miyanji.coding.act import Act, Span, Uncoded
from miyanji.documents.document import Document
from miyanji.mediation.process import Process


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor as the article names it.

    ``names`` maps a language code to the name for labels; ``names_in_text`` are the words of the
    text, in order of first use, and ``spans`` where they stand. For a person, ``state`` is whom
    the person acts for and ``office`` the office; both are None for everybody else.
    """

    id: str
    kind: ActorKind
    names: dict[str, str]
    names_in_text: tuple[str, ...]
    spans: tuple[Span, ...]
    state: str | None = None
    office: str | None = None

    def label(self, language: str) -> str:
        """Return the name in ``language``, in English where it is missing, or else the id."""
        return self.names.get(language) or self.names.get("en") or self.id


@dataclass(frozen=True, slots=True)
class Brief:
    """One article, read."""

    document: Document
    actors: tuple[NamedActor, ...]
    acts: tuple[Act, ...]
    processes: tuple[Process, ...]
    uncoded: tuple[Uncoded, ...]
    candidates: tuple[Candidate, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the brief as JSON-ready data (schema 1)."""
        from miyanji.brief.serialise import brief_to_dict

        return brief_to_dict(self)

    def to_json(self) -> str:
        """Return the brief as JSON text; the same brief gives the same bytes."""
        from miyanji.brief.serialise import dumps

        return dumps(self.to_dict())

    def to_html(self, language: str = "en") -> str:
        """Return one self-contained HTML page with labels in ``language`` ("en" or "fa")."""
        from miyanji.brief.page import render

        return render([self], language)

    def to_text(self, language: str = "en", width: int = 88) -> str:
        """Return the brief as plain text of at most ``width`` columns where words allow it."""
        from miyanji.brief.terminal import plain

        return plain([self], language, width)

    def _repr_html_(self) -> str:
        """Return the page inside a frame, so that its style stays its own in a notebook."""
        from html import escape

        page = escape(self.to_html(), quote=True)
        return f'<iframe sandbox srcdoc="{page}" style="width:100%;height:42rem;border:0"></iframe>'
