"""Parts of speech, trees and lemmas by the shipped parsers, for words that we have already split.

Each language's model is a spaCy folder made by ``training/``. spaCy is imported when the first
sentence is parsed, so that importing this module stays cheap.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from miyanji.documents.fold import key
from miyanji.languages.remembered import remember

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = Path(__file__).parent / "models"
LONGEST = 200
"""Words per piece: a longer sentence is a list or a page without stops, not one tree."""
BATCH = 64
BREAKS = frozenset({".", "؟", "?", "!", "؛", ";", "،", ",", ":", "-", "–", "—", "•", "|"})

_NAME = "Bush"
"""A name that the English treebank knows well: what a name does in a sentence is the same whoever
bears it. It stands in where the parser takes a stranger's name for something else, as "Blinken"
for a past tense."""

_VERBAL = ("VERB", "AUX")
_SHORT = 4

_CLAUSES = {"obl": "xcomp", "nmod": "acl"}

# The treebanks write straight marks; news is typeset.
_ENGLISH_MARKS = str.maketrans("‘’ʼ“”„«»–—", '\'\'\'"""""--')


class MissingModelError(FileNotFoundError):
    """The language has no parser here."""


class Parsed(NamedTuple):
    """What the parser says of a word.

    ``pos`` and ``dep`` are Universal Dependencies labels (``dep`` of a root is "root"), ``lemma``
    is a key ("" where none was asked for), ``head`` the index of the governing word in the
    sentence; the root governs itself.
    """

    pos: str
    lemma: str
    dep: str
    head: int


def available(language: str) -> bool:
    """Say whether a parser for the language is installed."""
    return (MODELS / language / "meta.json").is_file()


def parse(
    language: str, sentences: Sequence[Sequence[str]], *, lemmas: bool = False
) -> list[list[Parsed]]:
    """Parse sentences given as words, and return one ``Parsed`` per word in the same order.

    Persian words are best given as keys, English words as written. A sentence of more than
    ``LONGEST`` words is parsed in pieces whose later roots hang on the first one's root as
    ``parataxis``. Raises ``MissingModelError`` when the language's model is not installed.
    """
    model = load(language, lemmas)
    pieces = [list(_pieces(words)) for words in sentences]
    parsed = _run(model, language, [piece for group in pieces for piece in group])
    return [_joined([next(parsed) for _ in group]) for group in pieces]


@cache
def load(language: str, lemmas: bool = False) -> "Language":
    """Return the language's pipeline, loaded once per process.

    The rooms take their lemmas from tables and rules, which know our words, so the model's are
    only made on request.
    """
    if not available(language):
        raise MissingModelError(
            f"no parser for {language!r} in {MODELS / language}: reinstall miyanji, "
            "or train one as training/README.md says"
        )
    from spacy.util import load_model_from_path

    left_out = ["tokenizer"] if lemmas else ["tokenizer", "trainable_lemmatizer"]
    model = load_model_from_path(MODELS / language, exclude=left_out)
    remember(model)
    return model


def _run(
    model: "Language", language: str, pieces: Iterable[Sequence[str]]
) -> Iterator[list[Parsed]]:
    from spacy.tokens import Doc

    forms = ([_form(language, word) for word in piece] for piece in pieces)
    docs = (Doc(model.vocab, words=words) for words in forms)
    for doc in model.pipe(docs, batch_size=BATCH):
        if language == "en":
            known = _with_known_names(model, doc)
            yield _infinitives(_one_rooted(_parsed(known)), known)
        else:
            yield _one_rooted(_parsed(doc))


def _with_known_names(model: "Language", doc: "Doc") -> "Doc":
    """Parse again, under a name that the model knows, what it takes for no name but a verb."""
    from spacy.tokens import Doc

    mistaken = set() if "trainable_lemmatizer" in model.pipe_names else _mistaken(doc)
    if not mistaken:
        return doc
    words = [_NAME if token.i in mistaken else token.text for token in doc]
    return model(Doc(model.vocab, words=words))


def _mistaken(doc: "Doc") -> set[int]:
    """The strangers' names that were read as verbs, but in a headline of capitals."""
    known = vocabulary("en")
    odd = {t.i for t in doc if t.tag_ in _VERBAL and _strange(t.text, known)}
    prose = any(t.text.islower() and len(t.text) > _SHORT for t in doc)
    return odd if prose else set()


def _strange(word: str, known: frozenset[str]) -> bool:
    """The word is written like a name, and the model has never seen it."""
    named = word[:1].isupper() and word[1:].islower() and word.isalpha()
    return named and not {word, word.lower()} & known


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Return the words (and parts of words) that the language's model was trained on."""
    strings = MODELS / language / "vocab" / "strings.json"
    return frozenset(json.loads(strings.read_text(encoding="utf-8")))


def _form(language: str, word: str) -> str:
    """Return the word in the spelling that the model was trained on; never empty."""
    if language == "fa":
        return key(word) or word or " "
    return word.translate(_ENGLISH_MARKS) or " "


def _parsed(doc: "Doc") -> list[Parsed]:
    """Read a whole parse at once: token by token takes as long as a part of the parse."""
    from spacy.attrs import DEP, HEAD, LEMMA, TAG

    strings = doc.vocab.strings
    table = doc.to_array([TAG, LEMMA, DEP, HEAD])
    heads = table[:, 3].astype("int64").tolist()
    return [
        Parsed(strings[tag], _lemma(doc, i, lemma), _label(strings[dep]), i + heads[i])
        for i, (tag, lemma, dep, _) in enumerate(table.tolist())
    ]


def _lemma(doc: "Doc", i: int, lemma: int) -> str:
    return (key(doc.vocab.strings[lemma]) or doc[i].text) if lemma else ""


def _label(dep: str) -> str:
    return "root" if dep == "ROOT" else dep


def _one_rooted(words: list[Parsed]) -> list[Parsed]:
    """Hang every further root on the first: the caller has already split the text."""
    roots = [i for i, word in enumerate(words) if word.head == i]
    for i in roots[1:]:
        words[i] = words[i]._replace(dep="parataxis", head=roots[0])
    return words


def _infinitives(words: list[Parsed], doc: "Doc") -> list[Parsed]:
    """Read "to" before a verb as its mark, and the verb as a clause.

    Of a verb that the treebank lacks ("offered to mediate") the parser may see the part of speech
    and still label it as a noun's phrase, which no infinitive is.
    """
    for i, word in enumerate(words[:-1]):
        verb = words[i + 1]
        if doc[i].lower_ == "to" and word.head == i + 1 and verb.pos == "VERB":
            words[i] = word._replace(pos="PART", dep="mark")
            words[i + 1] = verb._replace(dep=_CLAUSES.get(verb.dep, verb.dep))
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
        whole += [word._replace(head=word.head + len(whole)) for word in piece]
    return _one_rooted(whole)
