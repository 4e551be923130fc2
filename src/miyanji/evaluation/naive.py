"""The naive baseline that any reader of news has to beat.

A trigger word means that mediation occurred; the two states named most often are the parties;
other states in the sentence of a trigger are the mediators; everybody accepts.
"""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.core import get_global

from miyanji.coding.act import Act
from miyanji.documents.fold import key
from miyanji.evaluation.gold import GoldText
from miyanji.mediation.process import Process, Response


@dataclass(frozen=True, slots=True)
class NaiveCoding:
    """A coding with one process at most and no acts."""

    acts: tuple[Act, ...]
    processes: tuple[Process, ...]


def naive_coder(gold: GoldText) -> NaiveCoding:
    """Code a text naively; a language without a word list reads as English."""
    words = _words(gold.language)
    hit = [s for s in re.split(f"[{re.escape(words['ends'])}]", gold.text) if _triggered(s, words)]
    if not hit:
        return NaiveCoding((), ())
    parties = tuple(name for name, _ in _states(gold.text, gold.language).most_common(2))
    near = Counter[str]()
    for sentence in hit:
        near += _states(sentence, gold.language)
    mediators = tuple(name for name in near if name not in parties)
    return NaiveCoding((), (_process(parties, mediators),))


def _process(parties: tuple[str, ...], mediators: tuple[str, ...]) -> Process:
    return Process(
        id="p1",
        parties=parties,
        mediators=mediators,
        requesters=(),
        issues=(),
        stage="occurred",
        status="open",
        responses={party: Response("accept") for party in parties},
        by_mediator={},
        linkages=(),
        acts=(),
    )


@cache
def _words(language: str) -> dict[str, Any]:
    data = files("miyanji.evaluation").joinpath("data/naive.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(data)
    words: dict[str, Any] = tables.get(language) or tables["en"]
    return words


def _triggered(sentence: str, words: dict[str, Any]) -> bool:
    stems = tuple(words["triggers"])
    return any(key(word).startswith(stems) for word in re.findall(r"[\w\u200c-]+", sentence))


def _states(text: str, language: str) -> Counter[str]:
    pattern, names = _names(language)
    return Counter(names[key(match)] for match in pattern.findall(text.replace("\u200c", "")))


@cache
def _names(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Names of states, longest first, and the id of each."""
    alpha3 = {two[0]: three for three, two in _aliases().items() if len(three) == 3}
    territories = Locale.parse(language or "en").territories
    names = {name: alpha3[two] for two, name in territories.items() if two in alpha3}
    names |= _words(language).get("aliases", {})
    longest = sorted(names, key=len, reverse=True)
    prefixed = f"[{p}]?" if (p := _words(language).get("prefixes")) else ""
    any_name = "|".join(map(re.escape, longest))
    pattern = re.compile(rf"(?<!\w){prefixed}({any_name})(?!\w)")
    return pattern, {key(name): state for name, state in names.items()}


def _aliases() -> dict[str, list[str]]:
    aliases = get_global("territory_aliases")
    return {name: codes for name, codes in aliases.items() if name.isalpha()}
