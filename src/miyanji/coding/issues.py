"""Issues: what a dispute is about, by the lexicon ``data/issues.toml``."""

from dataclasses import dataclass
from functools import cache

from miyanji.coding.act import Span
from miyanji.coding.lexicon import load, longest_match, matched, spots
from miyanji.coding.table import Table
from miyanji.languages.keys import phrase_key
from miyanji.languages.sentence import Sentence

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue of the lexicon with its labels and PLOVER contexts."""

    id: str
    labels: dict[str, str]
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueMention:
    """Words of a sentence that name an issue."""

    issue: str
    first: int
    last: int
    span: Span


@cache
def issues() -> dict[str, Issue]:
    """Return the issues of the lexicon by id."""
    return {
        row["id"]: Issue(
            row["id"],
            {"en": row["label_en"], "fa": row["label_fa"]},
            tuple(row.get("plover_contexts", ())),
        )
        for row in load("issues.toml")["issue"]
    }


@cache
def _terms(language: str) -> Table[str]:
    """Terms of "fa" and "en" stand with the issues, those of other languages in a file each."""
    if language in ("fa", "en"):
        rows = {row["id"]: row.get(language, ()) for row in load("issues.toml")["issue"]}
    else:
        rows = load(f"issues.{language}.toml")
    return Table((phrase_key(t, language), issue) for issue, terms in rows.items() for t in terms)


def terms_of(issue: str) -> tuple[str, ...]:
    """Return the words that name an issue, in every language, as written in the lexicon."""
    rows = [row for row in load("issues.toml")["issue"] if row["id"] == issue]
    return tuple(t for row in rows for language in ("fa", "en") for t in row.get(language, ()))


def find_issues(sentence: Sentence) -> list[IssueMention]:
    """Return the issues named in ``sentence``, left to right, longest match first."""
    table, tokens = _terms(sentence.language), sentence.tokens
    found, free = [], 0
    for i in spots(tokens, table):
        length = longest_match(tokens, i, table, _LONGEST) if i >= free else 0
        if length:
            issue = matched(tokens, i, length, table)
            last = i + length - 1
            found.append(IssueMention(issue, i, last, (tokens[i].start, tokens[last].end)))
            free = last + 1
    return found
