"""Readings of short articles of our own, for the tests of what is weighed."""

from miyanji import coding
from miyanji.coding.reading import Reading
from miyanji.documents import from_text
from tests.coding_text import language_of

# No frame of the rules reads a mediation in it.
HELPED = (
    "After months of fighting, Chad and Niger are close to a ceasefire agreement. Norway and the "
    "African Union have helped the two governments to narrow their differences in talks in Oslo. "
    "Chad's foreign minister thanked Norway for its role. Niger said the talks with Chad would go "
    "on. The rains begin in June."
)
QUIET = (
    "Chad and Niger opened a new road on Monday. The road is ninety kilometres long. Traders from "
    "Chad welcomed it. Niger plans a second one. Talks on its cost are to begin in May."
)


def reading(text: str) -> Reading:
    document = from_text(text, source="x", published=None, language=language_of(text))
    return next(coding.read_many([document]))
