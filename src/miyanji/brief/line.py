"""A line of text output."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of output.

    ``style`` is "title", "heading", "strong", "quote", "dim" or "" for plain text; ``indent``
    counts columns; ``hang`` is how much further its later lines stand in.
    """

    text: str
    style: str = ""
    indent: int = 0
    hang: int = 0
