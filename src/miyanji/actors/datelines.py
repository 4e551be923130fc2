"""Datelines: the town from which a report was sent names nobody who acts in it.

"GENEVA (Reuters) - Sudan said", "Doha, Qatar – ", «تهران - ایرنا - روسیه گفت».
"""

import re
from collections.abc import Callable, Sequence

from miyanji.actors.matching import Match
from miyanji.languages import en
from miyanji.languages.sentence import Sentence

_Test = Callable[[Match, Match], bool]
_DASH = r"\s*[-–—]+\s"
_NAME = r"[^\W\d_][\w.'’ \u200c-]{1,30}?"
_DAY = r"(?:\s*[,،]\s*[^\s,،].{0,24}?)?"
_AGENCY = r"\s*\([^()]{2,40}\)"
# "ISLAMABAD: ", as papers of South Asia write it.
_CAPITALS = re.compile(r"[A-Z][A-Z.' ’-]+[A-Z.]:\s")
# «МОСКВА, 5 мар – РИА Новости.», «ДОХА, 5 марта. /ТАСС/.»
_RUSSIAN = re.compile(
    r"[А-ЯЁ][А-ЯЁа-яё -]{2,25}[,.]\s*\d{1,2}\s+[а-яё]{3,9}\.?(?:\s+\d{4}(?:\s*г\.)?)?"
    r"\s*(?:[-–—]\s*|/|\()[\w .«»]{3,40}(?:/|\))?\s*[.–—-]?"
)
_WITH_AGENCY = re.compile(rf"{_NAME}{_DAY}{_AGENCY}(?:{_DASH}|\s*:\s)")
_BEFORE_MEDIUM = re.compile(rf"{_NAME}\s*[-–—/]\s*(?P<next>{_NAME})\s*[-–—:]+\s")
_WITH_COUNTRY = re.compile(rf"{_NAME}\s*[,،]\s*(?P<next>{_NAME}){_DASH}")
# "OHRID, North Macedonia, March 18 (Agency) - ": a town that no list has.
_TOWN = re.compile(rf"[A-Z][A-Z.'’ -]{{2,30}},\s*{_NAME}{_DAY}(?:{_AGENCY})?{_DASH}")


def without_dateline(sentence: Sentence, matches: Sequence[Match]) -> list[Match]:
    """Return the matches that do not stand in the dateline of ``sentence``."""
    if not matches:
        return []
    end = _end(sentence, matches) if matches[0].first == 0 else _after_town(sentence)
    return [m for m in matches if sentence.words[m.last].end > end]


def _after_town(sentence: Sentence) -> int:
    """The offset at which a dateline of an unknown town ends; the sentence's start without one."""
    base = sentence.words[0].start
    found = _TOWN.match(sentence.text[base - sentence.start :])
    return base + found.end() if found and sentence.language == "en" else base


def _end(sentence: Sentence, matches: Sequence[Match]) -> int:
    """The document offset at which the dateline ends; the sentence's start where it has none."""
    base = sentence.words[0].start
    opening = en.dateline(sentence.words) if sentence.language not in ("fa", "ar", "ru") else 0
    if opening:
        return sentence.words[opening - 1].end
    text = sentence.text[base - sentence.start :]
    if sentence.language == "ru" and (opened := _RUSSIAN.match(text)):
        return base + opened.end()
    found = _CAPITALS.match(text) or _WITH_AGENCY.match(text)
    for pattern, fits in ((_BEFORE_MEDIUM, _is_medium), (_WITH_COUNTRY, _is_country)):
        found = found or _fitting(pattern.match(text), fits, sentence, matches)
    return base if found is None else base + found.end()


def _fitting(
    found: re.Match[str] | None, fits: _Test, sentence: Sentence, matches: Sequence[Match]
) -> re.Match[str] | None:
    """Return ``found`` if the name after the town is what ``fits`` asks for."""
    if found is None:
        return None
    offset = sentence.words[0].start + found.start("next")
    named = next((m for m in matches if sentence.words[m.first].start == offset), None)
    return found if named is not None and fits(matches[0], named) else None


def _is_medium(town: Match, named: Match) -> bool:
    return named.entries[0].role == "media"


def _is_country(town: Match, named: Match) -> bool:
    return named is not town and named.entries[0].ref == town.entries[0].ref
