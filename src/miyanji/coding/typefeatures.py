"""What a sentence shows of the event between a marked source and a marked target.

Three blocks of features: what the coder sees (concepts of predications, the turns of their mood,
and under which marker the two spans stand), words with the spans masked, and letters of words.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from miyanji import actors, languages
from miyanji.coding.act import Span
from miyanji.coding.analysing import analyse
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.turns import turned
from miyanji.documents.document import Block, Document
from miyanji.languages.sentence import Sentence, Token

SOURCE, TARGET = "SRCX", "TGTX"
_GRAMS = (3, 4, 5)
_AFTER = 3

Features = Counter[str]


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with the character spans of who acts and of who is acted on."""

    text: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]


def features(marked: Marked) -> tuple[Features, Features, Features]:
    """Return the features of the three blocks: predications, words, letters."""
    whole = (Block("paragraph", 0, len(marked.text)),)
    document = Document("sentence", marked.text, "en", None, None, whole)
    sentences = languages.analyse(document)
    cast = actors.resolve(sentences, document)
    words = [w for sentence in sentences for w in _masked(sentence, marked)]
    seen: Features = Counter()
    for sentence in sentences:
        source, target = _inside(sentence, marked.source), _inside(sentence, marked.target)
        if source or target:
            analysis = analyse(sentence, cast.mentions[sentence.index])
            for node in analysis.nodes:
                seen.update(_of_node(analysis, node, source, target))
    return seen, Counter(_of_words(words)), Counter(_letters(words))


def _inside(sentence: Sentence, spans: Sequence[Span]) -> set[int]:
    return {t.i for t in sentence.tokens if _covered(t, spans)}


def _covered(token: Token, spans: Sequence[Span]) -> bool:
    return any(start <= token.start < end for start, end in spans)


def _masked(sentence: Sentence, marked: Marked) -> Iterator[str]:
    """Yield lemmas, names as written, and one mask for each run of a span's words."""
    last = ""
    for token in sentence.tokens:
        mask = SOURCE if _covered(token, marked.source) else ""
        mask = mask or (TARGET if _covered(token, marked.target) else "")
        if mask:
            if mask != last:
                yield mask
        elif any(c.isalnum() for c in token.text):
            yield token.key if token.pos == "PROPN" else token.lemma
        else:
            continue
        last = mask


def _of_node(
    analysis: Analysis, node: Predication, source: set[int], target: set[int]
) -> Iterator[str]:
    name = node.name or (node.verb.lemma if node.verb else "")
    mood = _mood(node)
    event = turned(analysis, node, list(analysis.content(node)))[0].event
    event = event if node.concept.plover else ""
    sides = {side for side, _ in _marks(node, source, target)}
    yield f"concept {name}"
    yield from (f"{side} {marker} {name}" for side, marker in _marks(node, source, target))
    if mood:
        yield from (f"mood {mood}", f"concept {name} {mood}")
    if event:
        yield f"event {event}"
        yield from (f"{side} event {event}" for side in sorted(sides))
    if event and len(sides) > 1:
        yield from (f"both {event}", f"both {event}")
    if "source" in sides:
        yield f"source {name} {mood}"
        yield f"source type {node.concept.plover} {mood}"
    if node.parent is not None:
        yield f"under {analysis.nodes[node.parent].name} {name}"


def _mood(node: Predication) -> str:
    verb = node.verb
    if verb is None:
        return ""
    parts = ("not" if verb.negated else "", "will" if verb.tense == "future" else "", verb.modal)
    return " ".join(part for part in parts if part)


def _marks(node: Predication, source: set[int], target: set[int]) -> list[tuple[str, str]]:
    found = []
    for marker, phrases in node.marks.items():
        for phrase in phrases:
            held = set(range(phrase.first, phrase.last + 1))
            found += [("source", marker)] if held & source else []
            found += [("target", marker)] if held & target else []
    return found


def _of_words(words: Sequence[str]) -> Iterator[str]:
    for i, word in enumerate(words):
        yield f"1 {word}"
        if i:
            yield f"2 {words[i - 1]} {word}"
        if i > 1:
            yield f"3 {words[i - 2]} {words[i - 1]} {word}"
    if SOURCE in words and TARGET in words:
        at, other = words.index(SOURCE), words.index(TARGET)
        yield f"order {at < other}"
        yield from (f"between {w}" for w in words[min(at, other) + 1 : max(at, other)])
        yield from (f"after {w}" for w in words[at + 1 : at + 1 + _AFTER])


def _letters(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        padded = f" {word} "
        for size in _GRAMS:
            yield from (padded[i : i + size] for i in range(len(padded) - size + 1))
