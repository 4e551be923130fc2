"""The towns where talks are held: seats of government and ``data/venues.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from miyanji.actors import russian
from miyanji.actors.gazetteer import state_aliases


@dataclass(frozen=True, slots=True)
class Venue:
    """A town with its spellings by language (the first is shown) and the state it lies in."""

    id: str
    state: str
    spellings: dict[str, tuple[str, ...]]

    def label(self, language: str) -> str:
        """Return the name in ``language``, in English where there is none, or else the id."""
        shown = self.spellings.get(language) or self.spellings.get("en") or (self.id,)
        return shown[0]


@cache
def venues() -> dict[str, Venue]:
    """Return every town by id; a town of the data file takes its spellings from the capital's."""
    path = resources.files("miyanji.mediation") / "data" / "venues.toml"
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    taken = set(rows.pop("none"))
    found = {}
    for name, row in rows.items():
        spellings = {language: tuple(row.get(language, ())) for language in ("en", "fa", "ru")}
        found[name] = Venue(name, row["state"], spellings)
        taken.update(*spellings.values())
    return _capitals(taken) | found


def _capitals(taken: set[str]) -> dict[str, Venue]:
    found = {}
    for state, row in state_aliases().items():
        spellings = {
            language: tuple(s for s in row.get(f"seats_{language}", ()) if s not in taken)
            for language in ("en", "fa")
        }
        shown = spellings["en"] or spellings["fa"]
        own = russian.capital(state)
        spellings["ru"] = (own,) if own and own not in taken else ()
        if shown:
            name = shown[0].lower().replace(" ", "-").replace("'", "")
            found[name] = Venue(name, state, spellings)
    return found
