"""From a document to analysed sentences."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import ModuleType
from typing import NamedTuple

from miyanji.documents.document import Block, Document
from miyanji.languages import ar, en, fa, parser, ru
from miyanji.languages.parser import Parsed
from miyanji.languages.sentence import Read, Sentence, Token
from miyanji.languages.word import Word

BY_TREE = frozenset({"en"})
"""Languages whose rules look at the tree; in the others the order of words or their cases tell."""


class _Raw(NamedTuple):
    block: Block
    start: int
    end: int
    words: list[Word]


def analyse(document: Document, *, parsed: bool = True) -> list[Sentence]:
    """Return the sentences of every block that is not furniture, in text order.

    Where a language is read by its tree, that is English, ``parsed`` runs the parser once over all
    sentences; without it ``pos`` and ``dep`` stay empty. Persian words have a part of speech in
    any case and no tree (``parser.parse`` gives one). Languages without rules of their own are
    read with the English ones.
    """
    return analyse_many([document], parsed=parsed)[0]


def analyse_many(documents: Sequence[Document], *, parsed: bool = True) -> list[list[Sentence]]:
    """Return the sentences of each document as ``analyse`` does, all parsed in one go."""
    raw = [_raw(document) for document in documents]
    words = [[piece.words for piece in pieces] for pieces in raw]
    trees = _trees(documents, words) if parsed else {}
    tags = _tags(documents, words)
    return [
        [
            _sentence(document, i, piece, trees.get((at, i)), tags.get((at, i)))
            for i, piece in enumerate(pieces)
        ]
        for at, (document, pieces) in enumerate(zip(documents, raw, strict=True))
    ]


def parse_some(
    documents: Sequence[Document],
    sentences: Sequence[Sequence[Sentence]],
    wanted: Sequence[Collection[int]],
) -> list[list[Sentence]]:
    """Return unparsed sentences again, those of each document whose index is in ``wanted`` as
    ``analyse`` gives them with a tree, and the others as they are."""
    words = [
        [s.words if s.index in chosen and s.language in BY_TREE else () for s in row]
        for row, chosen in zip(sentences, wanted, strict=True)
    ]
    trees = _trees(documents, words)
    return [
        [_grown(s, trees[at, i]) if (at, i) in trees else s for i, s in enumerate(row)]
        for at, row in enumerate(sentences)
    ]


def _grown(sentence: Sentence, tree: Sequence[Parsed]) -> Sentence:
    """Return an unparsed sentence with its tree."""
    pos = tuple(node.pos for node in tree)
    return replace(sentence, pos=pos, reader=_Reader(sentence.language, tree))


def analyse_text(text: str, language: str, *, parsed: bool = True) -> list[Sentence]:
    """Return the sentences of a bare text, taken as one paragraph."""
    begin = len(text) - len(text.lstrip())
    end = max(begin, len(text.rstrip()))
    blocks = (Block("paragraph", begin, end),) if end > begin else ()
    return analyse(Document("", text, language, None, None, blocks), parsed=parsed)


def _rules(language: str) -> ModuleType:
    return {"fa": fa, "ar": ar, "ru": ru}.get(language, en)


def _raw(document: Document) -> list[_Raw]:
    rules = _rules(document.language)
    return [
        _Raw(block, start, end, words)
        for block in document.blocks
        if block.kind != "furniture"
        for start, end in rules.sentences.split(document.text, block.start, block.end)
        if (words := rules.tokens.tokenize(document.text, start, end))
    ]


def _trees(
    documents: Sequence[Document], words: Sequence[Sequence[Sequence[Word]]]
) -> dict[tuple[int, int], Sequence[Parsed]]:
    """Return the tree of each English (document, sentence) that has words, by one run."""
    places = _places(documents, words, "en") if parser.available("en") else []
    found = _english([words[at][i] for at, i in places]) if places else []
    return dict(zip(places, found, strict=True))


def _tags(
    documents: Sequence[Document], words: Sequence[Sequence[Sequence[Word]]]
) -> dict[tuple[int, int], list[str]]:
    """Return the parts of speech of each Persian (document, sentence) that has words."""
    places = _places(documents, words, "fa")
    found = fa.tagging.tag([[word.key for word in words[at][i]] for at, i in places])
    return dict(zip(places, found, strict=True))


def _places(
    documents: Sequence[Document], words: Sequence[Sequence[Sequence[Word]]], language: str
) -> list[tuple[int, int]]:
    return [
        (at, i)
        for at, document in enumerate(documents)
        if document.language == language
        for i, row in enumerate(words[at])
        if row
    ]


def _english(rows: Sequence[Sequence[Word]]) -> list[list[Parsed]]:
    """The trees of English sentences, a dateline apart from what it opens."""
    starts = [en.dateline(row) for row in rows]
    bodies = [row[start:] for row, start in zip(rows, starts, strict=True)]
    found = parser.parse("en", [en.forms(body) for body in bodies])
    mended = map(en.repair, bodies, found)
    return [
        en.rejoined(row[:start], tree)
        for row, start, tree in zip(rows, starts, mended, strict=True)
    ]


def _sentence(
    document: Document,
    index: int,
    raw: _Raw,
    tree: Sequence[Parsed] | None,
    tags: Sequence[str] | None = None,
) -> Sentence:
    language, words = document.language, raw.words
    pos = (node.pos for node in tree) if tree else tags or ("",) * len(words)
    return Sentence(
        index=index,
        language=language,
        block=raw.block.kind,
        start=raw.start,
        end=raw.end,
        text=document.text[raw.start : raw.end],
        words=tuple(words),
        pos=tuple(pos),
        reader=_Reader(language, tree),
        question=_rules(language).sentences.is_question(words),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads words by the rules of a language and their tree, if there is one."""

    language: str
    tree: Sequence[Parsed] | None

    def __call__(self, words: Sequence[Word], pos: Sequence[str]) -> Read:
        rules = _rules(self.language)
        verbs = tuple(rules.verbs.groups(words, pos))
        return Read(_tokens(words, rules.lemmas.lemmas(words, pos, verbs), pos, self.tree), verbs)


def _tokens(
    words: Sequence[Word],
    lemmas: Sequence[str],
    pos: Sequence[str],
    tree: Sequence[Parsed] | None,
) -> tuple[Token, ...]:
    size = len(words)
    if not size:
        return ()
    text, start, end, key = zip(*words, strict=True)
    if tree is None:
        parsed: Sequence[Iterable[object]] = ([""] * size, range(size))
    else:
        parsed = [[node.dep for node in tree], [node.head for node in tree]]
    columns = zip(range(size), text, start, end, key, lemmas, pos, *parsed, strict=True)
    return tuple(map(_token, columns))


# Tokens are made by the million: without a call in Python for each it takes half the time.
_token = partial(tuple.__new__, Token)
