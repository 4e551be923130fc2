"""Ties in words, as JSON, and as one page with a small picture."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from miyanji import __version__
from miyanji.brief.line import Line
from miyanji.brief.serialise import SCHEMA
from miyanji.brief.wording import Wording, one_line, wording
from miyanji.store.ties import Period, Tie, Ties

_BARS = "▁▂▃▄▅▆▇█"


def ties_to_dict(found: Ties) -> dict[str, Any]:
    """Return ties as JSON-ready data."""
    rows = [asdict(t) | {"net": t.net} for t in found.ties]
    data = {
        "schema": SCHEMA,
        "note": wording((), "en").labels.say("ties_note"),
        "sides": found.sides,
        "candidates": found.candidates,
        "window": {"from": found.start, "to": found.end},
        "ties": rows,
        "asymmetry": [
            {"candidate": c, "origin": o, "value": found.asymmetry(c, o)}
            for c in found.candidates
            for o in dict.fromkeys(t.origin for t in found.ties)
        ],
        "prior_mediations": [asdict(p) for p in found.prior],
    }
    plain: dict[str, Any] = _plain(data)
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value


def ties_lines(found: Ties, language: str) -> Iterator[Line]:
    """Yield the lines of ties."""
    words = wording((), language)
    labels = words.labels
    yield Line(heading(found, words), "title")
    yield Line(window_text(found, words), "dim")
    yield Line(labels.say("ties_note"), "strong")
    for candidate in found.candidates:
        yield from [Line(""), Line(words.actor(candidate), "heading")]
        for tie in (t for t in found.ties if t.candidate == candidate):
            yield Line(tie_text(tie, words), "", 2, 4)
            yield Line(f"{labels.field('cooperative')} {bars(tie, 1)}", "dim", 4)
            yield Line(f"{labels.field('hostile')} {bars(tie, -1)}", "dim", 4)
        for origin in dict.fromkeys(t.origin for t in found.ties):
            yield Line(lean_text(found, candidate, origin, words), "", 2, 4)
        yield from (Line(text, "", 2, 4) for text in prior_texts(found, candidate, words))


def heading(found: Ties, words: Wording) -> str:
    """Return what the ties are of."""
    return words.labels.say("ties_head", sides=words.names(found.sides))


def window_text(found: Ties, words: Wording) -> str:
    """Return the window in words."""
    return words.labels.say("ties_window", start=words.day(found.start), end=words.day(found.end))


def tie_text(tie: Tie, words: Wording) -> str:
    """Return one tie with its N, counts and scores."""
    number = words.labels.number
    return words.labels.say(
        "tie",
        side=words.actor(tie.side),
        origin=tie.origin,
        n=number(tie.n),
        cooperative=number(tie.cooperative),
        hostile=number(tie.hostile),
        score=decimal(tie.score),
        scored=number(tie.scored),
        net=decimal(tie.net),
    )


def decimal(value: float | None) -> str:
    """Return a figure with its sign and one or two decimals; a dash for None."""
    return "–" if value is None else f"{value:+.2f}"


def lean_text(found: Ties, candidate: str, origin: str, words: Wording) -> str:
    """Return how the candidate's ties with the two sides differ."""
    value = found.asymmetry(candidate, origin)
    if value is None:
        return words.labels.say("lean_unknown", origin=origin)
    side = words.actor(found.sides[0 if value >= 0 else 1])
    return words.labels.say("lean", value=decimal(abs(value)), side=side, origin=origin)


def prior_texts(found: Ties, candidate: str, words: Wording) -> list[str]:
    """Return the earlier mediations of a candidate, a line each, or that there are none."""
    labels = words.labels
    rows = [p for p in found.prior if p.candidate == candidate]
    if not rows:
        return [labels.say("no_prior")]
    texts = [labels.say("prior", count=labels.number(len(rows)))]
    for row in rows[-_SHOWN:]:
        kind = labels.of("act", row.act) if row.pair else f"CAMEO {row.act}"
        note = "" if row.pair else f" ({labels.say('prior_dyadic')})"
        quote = f" {labels.quote(one_line(row.quote))}" if row.quote else ""
        texts.append(f"{words.day(row.day)} · {kind}{note} · {row.origin}{quote}")
    return texts


_SHOWN = 10


def bars(tie: Tie, sign: int) -> str:
    """Return the events of each period as a row of bars, highest first in the block."""
    values = [count(p, sign) for p in tie.periods]
    top = max(max((max(p.cooperative, p.hostile) for p in tie.periods), default=0), 1)
    return "".join(_BARS[round(v / top * (len(_BARS) - 1))] if v else "·" for v in values)


def count(period: Period, sign: int) -> int:
    """Return a period's cooperative (1) or hostile (-1) events."""
    return period.cooperative if sign > 0 else period.hostile


def render_ties(found: Ties, language: str = "en") -> str:
    """Return the page of ties; it asks nothing of the network and runs no script."""
    from miyanji.brief.page import environment, style

    words = wording((), language)
    css = style()
    top = max((max(p.cooperative, p.hostile) for t in found.ties for p in t.periods), default=1)
    return (
        environment()
        .get_template("ties.html.j2")
        .render(
            found=found,
            words=words,
            labels=words.labels,
            title=heading(found, words),
            window=window_text(found, words),
            decimal=decimal,
            lean=lambda c, o: lean_text(found, c, o, words),
            origins=list(dict.fromkeys(t.origin for t in found.ties)),
            prior=lambda c: prior_texts(found, c, words),
            top=max(top, 1),
            css=Markup(css),
            css_hash=b64encode(sha256(css.encode()).digest()).decode(),
            version=__version__,
        )
    )
