"""The words of the brief in the reader's language, from ``brief/data/labels.<lang>.toml``."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from miyanji.brief import dates

LANGUAGES = ("en", "fa")
_LANGUAGE_NAMES = {
    "en": {"en": "English", "fa": "انگلیسی"},
    "fa": {"en": "Persian", "fa": "فارسی"},
    "ar": {"en": "Arabic", "fa": "عربی"},
    "ru": {"en": "Russian", "fa": "روسی"},
}


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of one language, by kind and key."""

    language: str
    tables: dict[str, dict[str, str]]

    @property
    def direction(self) -> str:
        """Return "ltr" or "rtl"."""
        return self.tables["language"]["direction"]

    @property
    def colon(self) -> str:
        """Return what stands between a name and its value."""
        return self.tables["language"]["colon"]

    @property
    def comma(self) -> str:
        """Return what stands between the items of a list."""
        return self.tables["language"]["comma"]

    @property
    def arrow(self) -> str:
        """Return the arrow that points the way the language is read."""
        return self.tables["language"]["arrow"]

    def of(self, kind: str, key: str | None) -> str:
        """Return the label of ``key``; a key without one shows itself, underscores as spaces."""
        if key is None:
            return self.tables["language"]["not_said"]
        return self.tables.get(kind, {}).get(key) or key.replace("_", " ")

    def heading(self, key: str) -> str:
        """Return a heading."""
        return self.tables["heading"][key]

    def field(self, key: str) -> str:
        """Return the name of a field."""
        return self.tables["field"][key]

    def say(self, key: str, **words: object) -> str:
        """Return a sentence with its braces filled in."""
        return self.tables["sentence"][key].format(**words)

    def number(self, value: int) -> str:
        """Return a number in the digits of this language."""
        return dates.digits(value, self.language)

    def quote(self, text: str) -> str:
        """Return ``text`` between this language's quotation marks."""
        marks = self.tables["language"]
        return f"{marks['open_quote']}{text}{marks['close_quote']}"

    def join(self, items: Sequence[str]) -> str:
        """Return a list as this language writes it; "nobody named" when empty."""
        marks = self.tables["language"]
        if not items:
            return marks["none"]
        if len(items) == 1:
            return items[0]
        return marks["comma"].join(items[:-1]) + marks["and"] + items[-1]

    def language_name(self, code: str) -> str:
        """Return the name of the language ``code``."""
        return _LANGUAGE_NAMES.get(code, {}).get(self.language, code)


@cache
def labels(language: str) -> Labels:
    """Return the labels of ``language``; raise ``ValueError`` for one that has none."""
    if language not in LANGUAGES:
        raise ValueError(f"no labels in {language!r}; choose one of {', '.join(LANGUAGES)}")
    path = files("miyanji.brief") / "data" / f"labels.{language}.toml"
    return Labels(language, tomllib.loads(path.read_text(encoding="utf-8")))


def direction_of(language: str) -> str:
    """Return the writing direction of a text in ``language``."""
    return "rtl" if language in {"fa", "ar", "he", "ur", "ps", "ckb", "sd", "ug", "yi"} else "ltr"
