"""Whose term of office a clause speaks of: what was done under somebody who has left is past."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from miyanji.actors.holders import Person, people, surname
from miyanji.coding.lexicon import has_cue, longest_match, matched
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.table import Table
from miyanji.documents.document import Document
from miyanji.documents.fold import key
from miyanji.languages.sentence import Token

_LONGEST = 5
# Words from "government" to the name («دولت شهید رئیسی»).
_BEFORE = 2


def under_former(document: Document, analysis: Analysis, node: Predication) -> bool:
    """Tell whether the clause of ``node`` places it in the term of somebody who had left every
    office before the year of the article («در دولت رئیسی», "under Obama"); never without a date."""
    if document.published is None:
        return False
    others = (m for m in analysis.mentions if not m.person)
    named = {i for m in others for i in range(m.first, m.last + 1)}
    words = [
        analysis.sentence.tokens[i]
        for i in analysis.clauses[node.clause].tokens
        if i not in named or has_cue([analysis.sentence.tokens[i]], document.language, "terms")
    ]
    return any(end.year < document.published.year for end in _ends(words, document.language))


def _ends(words: Sequence[Token], language: str) -> list[date]:
    """When those whose terms are named left their last office."""
    table = _left(language)
    found = []
    for i in range(1, len(words)):
        if has_cue(words[max(0, i - _BEFORE) : i], language, "terms"):
            length = longest_match(words, i, table, _LONGEST)
            found += [matched(words, i, length, table)] if length else []
    return found


@cache
def _left(language: str) -> Table[date]:
    """By name, the day on which somebody left the last office; none who still holds one."""
    last: dict[str, date] = {}
    for person in people().values():
        end = _end(person)
        for name in _names(person, language):
            last[name] = max(end, last.get(name, date.min))
    return Table({name: end for name, end in last.items() if end < date.max})


def _end(person: Person) -> date:
    return max((office.end or date.max for office in person.offices), default=date.max)


def _names(person: Person, language: str) -> list[str]:
    spellings = (person.names.get(language), surname(person, language))
    names = [name for name in (*spellings, *person.aliases.get(language, ())) if name]
    return ["".join(key(word) for word in name.split()) for name in names]
