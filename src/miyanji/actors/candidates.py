"""Names that look like actors and are in no list."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from miyanji.actors.actor import ActorKind, Candidate
from miyanji.actors.gazetteer import read_toml
from miyanji.actors.holders import people
from miyanji.actors.items import Item
from miyanji.actors.titles import Chain
from miyanji.actors.wording import body_words
from miyanji.documents.fold import key
from miyanji.languages.fa.lemmas import tags
from miyanji.languages.keys import phrase_key, read_as
from miyanji.languages.parser import vocabulary
from miyanji.languages.sentence import Sentence


def candidates(
    sentence: Sentence, row: Sequence[Item], found: Sequence[Chain], text: str
) -> Iterator[Candidate]:
    """Yield the names not known: those in title chains, and runs of two or more name words that
    may be somebody's. Laws, places, periods and phrases in capitals are nobody's names.
    """
    titled = [(chain.name[0].first, chain.name[-1].last) for chain in found if chain.name]
    for first, last in titled:
        if first < last or not _phrase(sentence, first, last):
            yield _candidate(sentence, first, last, "person", text)
    if "NN" not in "".join([item.letter for item in row]):
        return
    for first, last in _runs(sentence, row):
        kind = _kind(sentence, first, last)
        if kind and not any(start <= first <= end for start, end in titled):
            yield _candidate(sentence, first, last, kind, text)


def _runs(sentence: Sentence, row: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of runs of name words; an initial and its point bind them."""
    end = -1
    for letter, group in groupby(row, key=lambda item: item.letter):
        run = list(group)
        if letter != "N" or run[0].first <= end:
            continue
        end = run[-1].last
        while _initial(sentence, end):
            end += 2
        yield from _whole(sentence, run[0].first, end)


def _initial(sentence: Sentence, at: int) -> bool:
    """Whether a token is a letter with a point before another name word."""
    after = [token.text for token in sentence.words[at + 1 : at + 3]]
    return len(sentence.words[at].text) == 1 and after[:1] == ["."] and after[-1][:1].isupper()


def _whole(sentence: Sentence, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a run of several words that is no piece of a name cut off at a mark."""
    last, *after = sentence.words[end : end + 2]
    cut = bool(after) and after[0].text == "-" and after[0].start == last.end
    if first < end and len(last.text) > 1 and last.text[-1] != "-" and not cut:
        yield first, end


def _kind(sentence: Sentence, first: int, last: int) -> ActorKind | None:
    """Return what a name's words make it, or None for the name of nothing that acts. The head of a
    name is its last word in English and its first in Persian.
    """
    language = read_as(sentence.language)
    head = sentence.words[last if language == "en" else first].key
    edges = {sentence.words[first].key, head}
    before = sentence.words[first - 1].key if first and language != "en" else head
    bodies = body_words(language) | _words(language, "body")
    if head in bodies:
        return "organisation"
    if edges & _words(language, "nobody") or _phrase(sentence, first, last):
        return None
    return "organisation" if before in bodies else "person"


def _phrase(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words are common ones: a heading ("Immediate Action") or no name at all."""
    language = read_as(sentence.language)
    keys = [token.key for token in sentence.words[first : last + 1]]
    if keys[0] in given_names(language):
        return False
    if language == "fa":
        return tags().get(keys[0]) == "NOUN"
    return language == "en" and keys[0] in vocabulary("en")


@cache
def given_names(language: str) -> frozenset[str]:
    """Return the keys of the first words of office holders' names."""
    names = (person.names.get(language, "").split() for person in people().values())
    return frozenset(key(name[0]) for name in names if len(name) > 1)


@cache
def _words(language: str, group: str) -> frozenset[str]:
    words = read_toml("candidates.toml").get(language, {}).get(group, ())
    return frozenset(phrase_key(word, language) for word in words)


def _candidate(sentence: Sentence, first: int, last: int, kind: ActorKind, text: str) -> Candidate:
    start, end = sentence.words[first].start, sentence.words[last].end
    return Candidate(text[start:end], kind, start, end)
