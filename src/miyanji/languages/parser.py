"""Parts of speech, trees and lemmas by the shipped parsers, for words that we have already split.

Each language's model is a spaCy folder made by ``training/``. spaCy is imported when the first
sentence is parsed, so that importing this module stays cheap.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from miyanji.documents.fold import key

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

MODELS = Path(__file__).parent / "models"
LONGEST = 200
"""Words per piece: a longer sentence is a list or a page without stops, not one tree."""
BATCH = 64
BREAKS = frozenset({".", "؟", "?", "!", "؛", ";", "،", ",", ":", "-", "–", "—", "•", "|"})

_CLAUSES = {"obl": "xcomp", "nmod": "acl"}

# The treebanks write straight marks; news is typeset.
_ENGLISH_MARKS = str.maketrans("‘’ʼ“”„«»–—", '\'\'\'"""""--')


class MissingModelError(FileNotFoundError):
    """The language has no parser here."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the parser says of a word.

    ``pos`` and ``dep`` are Universal Dependencies labels (``dep`` of a root is "root"), ``lemma``
    is a key, ``head`` the index of the governing word in the sentence; the root governs itself.
    """

    pos: str
    lemma: str
    dep: str
    head: int


def available(language: str) -> bool:
    """Say whether a parser for the language is installed."""
    return (MODELS / language / "meta.json").is_file()


def parse(language: str, sentences: Sequence[Sequence[str]]) -> list[list[Parsed]]:
    """Parse sentences given as words, and return one ``Parsed`` per word in the same order.

    Persian words are best given as keys, English words as written. A sentence of more than
    ``LONGEST`` words is parsed in pieces whose later roots hang on the first one's root as
    ``parataxis``. Raises ``MissingModelError`` when the language's model is not installed.
    """
    model = load(language)
    pieces = [list(_pieces(words)) for words in sentences]
    parsed = _run(model, language, [piece for group in pieces for piece in group])
    return [_joined([next(parsed) for _ in group]) for group in pieces]


@cache
def load(language: str) -> "Language":
    """Return the language's pipeline, loaded once per process."""
    if not available(language):
        raise MissingModelError(
            f"no parser for {language!r} in {MODELS / language}: reinstall miyanji, "
            "or train one as training/README.md says"
        )
    from spacy.util import load_model_from_path

    return load_model_from_path(MODELS / language, exclude=["tokenizer"])


def _run(
    model: "Language", language: str, pieces: Iterable[Sequence[str]]
) -> Iterator[list[Parsed]]:
    from spacy.tokens import Doc

    docs = (Doc(model.vocab, words=[_form(language, word) for word in piece]) for piece in pieces)
    for doc in model.pipe(docs, batch_size=BATCH):
        words = _one_rooted([_parsed(token) for token in doc])
        yield _infinitives(words) if language == "en" else words


def _form(language: str, word: str) -> str:
    """Return the word in the spelling that the model was trained on; never empty."""
    if language == "fa":
        return key(word) or word or " "
    return word.translate(_ENGLISH_MARKS) or " "


def _parsed(token: "Token") -> Parsed:
    dep = "root" if token.dep_ == "ROOT" else token.dep_
    return Parsed(token.tag_, key(token.lemma_) or token.text, dep, token.head.i)


def _one_rooted(words: list[Parsed]) -> list[Parsed]:
    """Hang every further root on the first: the caller has already split the text."""
    roots = [i for i, word in enumerate(words) if word.head == i]
    for i in roots[1:]:
        words[i] = replace(words[i], dep="parataxis", head=roots[0])
    return words


def _infinitives(words: list[Parsed]) -> list[Parsed]:
    """Read "to" before a verb as its mark, and the verb as a clause.

    Of a verb that the treebank lacks ("offered to mediate") the parser may see the part of speech
    and still label it as a noun's phrase, which no infinitive is.
    """
    for i, word in enumerate(words[:-1]):
        verb = words[i + 1]
        if word.lemma == "to" and word.head == i + 1 and verb.pos == "VERB":
            words[i] = replace(word, pos="PART", dep="mark")
            words[i + 1] = replace(verb, dep=_CLAUSES.get(verb.dep, verb.dep))
    return words


def _pieces(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut a sentence that is too long, after the last mark within reach where there is one."""
    start = 0
    while len(words) - start > LONGEST:
        reach = range(start + LONGEST, start + LONGEST // 2, -1)
        end = next((i for i in reach if words[i - 1] in BREAKS), start + LONGEST)
        yield words[start:end]
        start = end
    yield words[start:]


def _joined(pieces: list[list[Parsed]]) -> list[Parsed]:
    if len(pieces) == 1:
        return pieces[0]
    whole: list[Parsed] = []
    for piece in pieces:
        whole += [replace(word, head=word.head + len(whole)) for word in piece]
    return _one_rooted(whole)
