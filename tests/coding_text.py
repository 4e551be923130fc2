"""Helpers of the tests of the coder's room: a text in, its clauses or its acts out."""

from miyanji import actors, documents, languages
from miyanji.brief.brief import Brief
from miyanji.brief.reading import read
from miyanji.coding.act import Act
from miyanji.coding.analysing import analyse
from miyanji.coding.clauses import Clause
from miyanji.coding.predications import Analysis, Predication

HALF_SPACE = "\u200c"
DAY = "2026-05-15"


def language_of(text: str) -> str:
    """The language that the letters of a test's own text show."""
    return "fa" if any("\u0600" <= c <= "\u06ff" for c in text) else "en"


def analyses(text: str) -> list[Analysis]:
    document = documents.from_text(text, source="x", published=None, language=language_of(text))
    sentences = languages.analyse(document)
    cast = actors.resolve(sentences, document)
    return [analyse(s, cast.mentions[s.index]) for s in sentences]


def told(text: str, name: str) -> tuple[Analysis, Predication]:
    """The one sentence of ``text`` and the first predication in it of the concept ``name``."""
    (analysis,) = analyses(text)
    return analysis, next(n for n in analysis.nodes if n.name == name)


def clauses(text: str) -> tuple[Analysis, list[Clause]]:
    """The one sentence of ``text`` and those of its clauses that have words."""
    (analysis,) = analyses(text)
    return analysis, [c for c in analysis.clauses if c.tokens]


def marked(text: str) -> set[tuple[str, str]]:
    """Every (marker, words) of the one sentence of ``text``; words by their keys."""
    analysis, found = clauses(text)
    tokens = analysis.sentence.tokens
    return {
        (p.marker, " ".join(t.key for t in tokens[p.first : p.last + 1]))
        for c in found
        for p in c.phrases
    }


def brief(text: str) -> Brief:
    return read("x", text=text, language=language_of(text), published=DAY)


def acts(text: str) -> tuple[Act, ...]:
    return brief(text).acts


def the(text: str, kind: str | None) -> Act:
    """The one act of ``kind`` in ``text``."""
    found = [a for a in acts(text) if a.act == kind]
    assert len(found) == 1, [(a.act, a.actor, a.rule) for a in acts(text)]
    return found[0]


def bare(text: str) -> str:
    """``text`` with its half-spaces lost."""
    return text.replace(HALF_SPACE, "")


def with_twins(rows: list[tuple]) -> list[tuple]:
    """The rows, and for each whose text has half-spaces the row of the text without them."""
    twins = [(bare(row[0]), *row[1:]) for row in rows if HALF_SPACE in row[0]]
    return [*rows, *twins]
