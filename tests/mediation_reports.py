"""Reports made by hand for the tests of linking and of courses."""

from datetime import date

from miyanji.coding.act import Act, ActDate, Attribution, AttributionKind
from miyanji.mediation.process import Process
from miyanji.mediation.reports import Report, Telling, tellings
from tests.builders import process


def on(day: str | date, until: str | None = None) -> ActDate:
    """A stated day, or a stated range up to ``until``."""
    start = date.fromisoformat(str(day))
    if until is None:
        return ActDate(start, start, "day", "stated")
    return ActDate(start, date.fromisoformat(until), "range", "stated")


def told(
    number: int,
    kind: str | None,
    actor: str = "",
    to: str = "",
    by: str = "",
    between: str = "",
    words: str = "Words",
    *,
    said: AttributionKind | Attribution = "media_assertion",
    **fields: object,
) -> Act:
    """Act ``a<number>``; actors, addressees, mediators and parties as words with spaces."""
    base: dict[str, object] = {
        "persons": {}, "issues": (), "actuality": "happened", "channel": None, "date": None,
        "plover": None, "cameo": None, "rule": "test.rule.v1",
    }  # fmt: skip
    return Act(
        id=f"a{number}",
        act=kind,
        actor=tuple(actor.split()),
        addressees=tuple(to.split()),
        mediators=tuple(by.split()),
        parties=tuple(between.split()),
        attribution=said if isinstance(said, Attribution) else Attribution(said),
        quote=words,
        span=(number * 1000, number * 1000 + len(words)),
        **{**base, **fields},  # type: ignore[arg-type]
    )


def report(
    name: str,
    published: str | None,
    *acts: Act,
    language: str = "en",
    outlet: str | None = None,
    parties: str = "ARM AZE",
    mediators: str = "CHE",
    processes: tuple[Process, ...] | None = None,
) -> Report:
    """A report whose acts are all of one process."""
    ids = tuple(a.id for a in acts)
    own = (process(tuple(parties.split()), tuple(mediators.split()), acts=ids),)
    day = date.fromisoformat(published) if published else None
    return Report(name, day, language, acts, own if processes is None else processes, outlet)


def tellings_of(*reports: Report) -> list[Telling]:
    """Everything that the reports tell."""
    return [t for r in reports for t in tellings(r)]
