"""Forms of the Arabic verbs of ``data/verbs.tsv``, from past and present by rule.

Only what unvowelled news text shows is told apart: third persons and "we" and "I", singular,
dual and plural, past, present, its jussive, and the future with sin.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from miyanji.documents.fold import key
from miyanji.languages.data import rows

_LONG = "اویی"


@dataclass(frozen=True, slots=True)
class Form:
    """What a written form of a verb is; ``noun`` where the same word is a noun as well."""

    lemma: str
    tense: Literal["past", "present", "future"]
    person: int
    plural: bool
    feminine: bool = False
    noun: bool = False


@cache
def forms() -> dict[str, Form]:
    """Return every written form by key; of two verbs with the same form the first listed."""
    found: dict[str, Form] = {}
    for row in rows("ar", "verbs.tsv"):
        past, present, flags = (key(c) for c in (*row, "")[:3])
        stems = row[3].split() if len(row) > 3 else []
        for spelled, form in _forms(past, present, [key(s) for s in stems], flags):
            found.setdefault(spelled, form)
    return found


def _forms(past: str, present: str, short: list[str], flags: str) -> Iterator[tuple[str, Form]]:
    if flags == "m":
        yield from (row for row in _past(past, past, noun=False) if row[0].endswith(("ت", "وا")))
    elif flags != "p":
        yield from _past(past, short[0] if short else past, noun=flags == "n")
    yield from _present(past, present, short[1] if short else "")


def _past(past: str, short: str, *, noun: bool) -> Iterator[tuple[str, Form]]:
    stem, we = _past_stems(past, short)
    yield past, Form(past, "past", 3, False, noun=noun)
    yield stem + "ت", Form(past, "past", 3, False, feminine=True)
    yield stem + "وا", Form(past, "past", 3, True)
    yield stem + "تا", Form(past, "past", 3, True, feminine=True)
    # The dual of a past that is a noun too is also that noun in the accusative («طلبا»).
    dual = past[:-1] + "یا" if past[-1] == "ی" else stem + "ا"
    yield dual, Form(past, "past", 3, True, noun=noun)
    yield we + "نا", Form(past, "past", 1, True)


def _past_stems(past: str, short: str) -> tuple[str, str]:
    """Return the stems before -t and -wa, and before "we"."""
    if past[-1] == "ی":
        return past[:-1], past
    if past[-1] == "ا":
        return past[:-1], past[:-1] + "و"
    return past, short


def _present(past: str, present: str, short: str) -> Iterator[tuple[str, Form]]:
    """``present`` begins with the ya of the third person."""
    bare, weak = present[1:], present[-1] in _LONG
    stem = bare[:-1] if weak else bare
    spelled = {(bare, False), (stem, False), (stem + "ون", True), (stem + "وا", True)}
    spelled |= {(bare + "ان", True)}
    if short:
        # Of "we" the jussive is left out: «نقل» is the past of another verb.
        yield short, Form(past, "present", 3, False)
        yield "ت" + short[1:], Form(past, "present", 3, False, feminine=True)
    for body, plural in sorted(spelled):
        for prefix, person, feminine in (("ی", 3, False), ("ت", 3, True), ("ن", 1, False)):
            if plural and person == 1:
                continue
            many = plural or person == 1
            yield prefix + body, Form(past, "present", person, many, feminine)
            yield "س" + prefix + body, Form(past, "future", person, many, feminine)
    yield "ا" + bare, Form(past, "present", 1, False)
    yield "سا" + bare, Form(past, "future", 1, False)
