"""People and bodies without a name ("police", "protesters", "villagers") and their sector."""

from collections.abc import Sequence
from functools import cache

from miyanji.actors.gazetteer import read_toml
from miyanji.documents.fold import fold
from miyanji.languages.keys import phrase_key
from miyanji.languages.sentence import Token

SECTORS = frozenset(
    {"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM"}
    | {"CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "REL", "NGO", "UNK"}
)
# Who is of another country only where the words say so: migrants and refugees are left out.
_ABROAD = frozenset(("REF",))
# Letters by which a word is told at once to end no phrase.
_ENDING = 4


@cache
def agents(language: str) -> dict[str, str]:
    """Return the sector of each noun or phrase, by key."""
    rows = read_toml("agents.toml")["agent"]
    return {phrase_key(t, language): row["sector"] for row in rows for t in row.get(language, ())}


@cache
def _longest(language: str) -> int:
    rows = read_toml("agents.toml")["agent"]
    return max(len(fold(term).split()) for row in rows for term in row.get(language, ("",)))


def agent_at(tokens: Sequence[Token], last: int, language: str) -> str | None:
    """Return the sector of the longest phrase that ends with the token ``last``."""
    table = agents(language)
    for length in range(min(_longest(language), last + 1), 0, -1):
        head = "".join(t.key for t in tokens[last - length + 1 : last])
        for end in (tokens[last].key, tokens[last].lemma):
            if head + end in table:
                return table[head + end]
    return None


def acts_within(sector: str) -> bool:
    """Tell whether an actor of this sector, without a country named, is one of its own country."""
    return sector not in _ABROAD


def names_agent(tokens: Sequence[Token], language: str) -> bool:
    """Tell whether any of the tokens ends a phrase for people or a body without a name."""
    ends = _ends(language)
    places = (t.i for t in tokens if t.key[-_ENDING:] in ends or t.lemma[-_ENDING:] in ends)
    sectors = (agent_at(tokens, i, language) for i in places)
    return any(sector is not None and acts_within(sector) for sector in sectors)


@cache
def _ends(language: str) -> frozenset[str]:
    """The last letters of all phrases: most words have others."""
    return frozenset(phrase[-_ENDING:] for phrase in agents(language))
