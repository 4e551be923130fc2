"""Acts made by hand for the tests of the mediation room."""

from miyanji.actors.actor import Cast
from miyanji.coding import Coding
from miyanji.coding.act import Act, Attribution, AttributionKind
from miyanji.mediation import Process, trace
from tests.builders import act, document

DOCUMENT = document("Words")


def make(
    number: int,
    kind: str | None,
    actor: str = "",
    to: str = "",
    by: str = "",
    between: str = "",
    *,
    said: AttributionKind = "media_assertion",
    **fields: object,
) -> Act:
    """Act ``a<number>``; actors, addressees, mediators and parties as words with spaces."""
    return act(
        DOCUMENT,
        f"a{number}",
        kind,
        "Words",
        actor=tuple(actor.split()),
        addressees=tuple(to.split()),
        mediators=tuple(by.split()),
        parties=tuple(between.split()),
        attribution=Attribution(said),
        **fields,
    )


def traced(*acts: Act) -> tuple[Process, ...]:
    """The processes that ``acts`` add up to, in a text that names nobody else."""
    return trace(DOCUMENT, (), Cast((), {}, (), ()), Coding(acts, ()))


def only(*acts: Act) -> Process:
    """The one process of ``acts``."""
    (found,) = traced(*acts)
    return found
