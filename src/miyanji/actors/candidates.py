"""Names that look like actors and are in no list."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from miyanji.actors.actor import ActorKind, Candidate
from miyanji.actors.items import Item
from miyanji.actors.titles import Chain
from miyanji.actors.wording import body_words
from miyanji.languages.keys import read_as
from miyanji.languages.sentence import Sentence


def candidates(
    sentence: Sentence, row: Sequence[Item], found: Sequence[Chain], text: str
) -> Iterator[Candidate]:
    """Yield the names not known: those in title chains, and runs of two or more name words."""
    titled = [chain.name for chain in found if chain.name]
    for name in titled:
        yield _candidate(sentence, name[0].first, name[-1].last, "person", text)
    if "NN" not in "".join([item.letter for item in row]):
        return
    taken = {item.first for name in titled for item in name}
    for letter, group in groupby(row, key=lambda item: item.letter):
        run = list(group)
        if letter == "N" and len(run) > 1 and run[0].first not in taken:
            yield _candidate(
                sentence, run[0].first, run[-1].last, _kind(sentence, run[0].first, run), text
            )


def _kind(sentence: Sentence, first: int, run: Sequence[Item]) -> ActorKind:
    keys = [sentence.tokens[item.first].key for item in run]
    before = sentence.tokens[first - 1].key if first else ""
    bodies = body_words(read_as(sentence.language))
    return "organisation" if bodies.intersection((before, keys[0], keys[-1])) else "person"


def _candidate(sentence: Sentence, first: int, last: int, kind: ActorKind, text: str) -> Candidate:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Candidate(text[start:end], kind, start, end)
