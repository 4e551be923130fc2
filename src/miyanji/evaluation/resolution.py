"""Actor resolution: does a phrase lead to the right state?

The expectations are those of NGEC, a table with one phrase per line and assertions on the
country code of the actor that it names. Only the country is scored: our records hold a state or
organisation for each phrase and no sector.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from miyanji import actors, languages
from miyanji.actors.actor import Mention
from miyanji.documents.document import Block, Document
from miyanji.evaluation.measures import Pair

_COUNTRY = re.compile(r"\['country'\]\s*==\s*[\"']+([A-Z]*)[\"']+")


@dataclass(frozen=True, slots=True)
class Expectation:
    """A phrase, where known the sentence it stands in and its date, and the expected country.

    ``country`` is empty where the phrase names no country's actor.
    """

    phrase: str
    context: str
    published: date | None
    country: str


def read_expectations(path: Path) -> list[Expectation]:
    """The lines of the table that say which country a phrase belongs to."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        Expectation(row["query"], row["context"] or row["query"], _day(row["date"]), found[1])
        for row in rows
        if row["query"] and (found := _COUNTRY.search(row["assertions"]))
    ]


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def country_pairs(expectations: Sequence[Expectation]) -> list[Pair]:
    """Expected and found country of each phrase."""
    return [(item.country, country_of(item)) for item in expectations]


def country_of(item: Expectation) -> str:
    """The state or organisation of the first mention in the phrase, a group's home, or nothing."""
    text = item.context if item.phrase in item.context else item.phrase
    whole = (Block("paragraph", 0, len(text)),)
    document = Document("phrase", text, "en", None, item.published, whole)
    cast = actors.resolve(languages.analyse(document), document)
    start = text.find(item.phrase)
    inside = [
        mention
        for row in cast.mentions
        for mention in row
        if start <= mention.start and mention.end <= start + len(item.phrase)
    ]
    day = item.published
    return next((code for mention in inside if (code := _code(mention, day))), "")


def _code(mention: Mention, day: date | None) -> str:
    """The state or organisation that is named, else the home of the group or person."""
    named = next((name for name in mention.ids if name.isupper()), "")
    homes = (actors.home_of(name, day) for name in (*mention.ids, mention.person or ""))
    return named or next((home for home in homes if home), "")
