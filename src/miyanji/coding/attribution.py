"""Attribution: whose words an act rests on, up to two levels deep.

A newspaper that quotes an official gives the official as the source and the paper as ``via``.
The kinds follow the labelling rules: an official or ministry named by office or name is on
record, unnamed persons are anonymous, a medium in its own voice asserts, commentators opine.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from miyanji.actors.actor import MediaMention, Mention
from miyanji.coding.act import Attribution, AttributionKind, Source, Span
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.documents.document import Document

_UNNAMED = ("source", "official")
_OWN_WORDS = ("offer", "ready")
_SPEAKING = (
    "president",
    "prime-minister",
    "foreign-minister",
    "minister",
    "spokesperson",
    "secretary-general",
    "deputy-minister",
    "ambassador",
    "ministry",
    "king",
    "emir",
)
_OPINION = ("analyst", "expert", "journalist")


@dataclass(frozen=True, slots=True)
class Level:
    """One source of an act."""

    kind: AttributionKind
    speaker: str | None
    phrase: str
    span: Span
    medium: bool = False


@dataclass(slots=True)
class Standing:
    """The source that the article left standing: a speaker's colon or a report that goes on."""

    level: Level | None = None
    mentions: tuple[Mention, ...] = ()


def attribute(
    document: Document,
    analysis: Analysis,
    media: Sequence[MediaMention],
    node: Predication,
    standing: Callable[[], Standing],
) -> Attribution:
    """Return who vouches for ``node``; ``standing`` is asked where its sentence does not say it."""
    levels = list(_levels(document, analysis, media, node)) or _own_words(document, analysis, node)
    if not levels and (level := standing().level) is not None:
        levels = [level]
    people = [level for level in levels if not level.medium]
    papers = [level for level in levels if level.medium]
    if not people and not papers:
        kind: AttributionKind = "media_assertion"
        if has_cue(_clause_words(analysis, node), analysis.sentence.language, "analyst"):
            kind = "author_opinion"
        return Attribution(kind)
    first = (people or papers)[0]
    via = papers[0] if people and papers else None
    return Attribution(
        first.kind,
        first.speaker,
        first.phrase,
        first.span,
        Source(via.speaker, via.phrase, via.span) if via else None,
    )


def _own_words(document: Document, analysis: Analysis, node: Predication) -> list[Level]:
    """An office holder who offers, or says to be ready, vouches for it."""
    if node.nominal:
        return []
    if node.verb is not None and node.concept.family != "speech" and _announced(analysis, node):
        return [_spoken_by(document, m) for m in node.roles.get("actor", [])[:1]]
    if node.name not in _OWN_WORDS:
        return []
    named = [m for m in node.roles.get("actor", []) if m.person or m.office in _SPEAKING]
    return [_spoken_by(document, m) for m in named[:1]]


def _announced(analysis: Analysis, node: Predication) -> bool:
    """A verb of speech whose noun says what is done («أعلنت رفضها», «объявил о согласии»)."""
    language = analysis.sentence.language
    if language not in ("ar", "ru") or node.verb is None:
        return False
    return node.verb.lemma in cue_keys(language, "announcing")


def stand(
    document: Document,
    analysis: Analysis,
    media: Sequence[MediaMention],
    standing: Standing,
) -> Standing:
    """Return the source that stands after ``analysis``.

    A speaker's colon, after a name or after a verb of speech, opens a source that the following
    sentences share; a speaker without a colon only says who "we" is.
    """
    opener = next((c for c in analysis.clauses if c.speaker), None)
    if opener is not None:
        phrase = Phrase("subject", opener.tokens[0], opener.tokens[-1], opener.tokens[0])
        inside = tuple(m for m in analysis.mentions if m.first <= phrase.last)
        return Standing(_level(document, analysis, media, phrase), inside)
    spoken = next((n for n in analysis.nodes if _speaks(analysis, n)), None)
    if spoken is None:
        return standing
    phrases = spoken.marks.get("subject", [])
    level = _level(document, analysis, media, phrases[0]) if phrases else None
    opens = any(t.key == ":" for t in analysis.sentence.tokens)
    return Standing(level if opens else None, tuple(spoken.roles["actor"]))


def _speaks(analysis: Analysis, node: Predication) -> bool:
    main = node.concept.family == "speech" and not node.nominal and node.parent is None
    return main and bool(node.roles.get("actor"))


def _levels(
    document: Document,
    analysis: Analysis,
    media: Sequence[MediaMention],
    node: Predication,
) -> Iterator[Level]:
    seen: set[Span] = set()
    for phrase in _source_phrases(analysis, node):
        level = _level(document, analysis, media, phrase)
        if level is not None and level.span not in seen:
            seen.add(level.span)
            yield level


def _source_phrases(analysis: Analysis, node: Predication) -> Iterator[Phrase]:
    """Phrases that name a source, nearest first: subjects of governing speech, then "according
    to" phrases of the sentence."""
    for above in [node, *analysis.ancestors(node)]:
        if above.concept.family == "speech" and not _goes_on(analysis, node, above):
            own = ("of", "by", "source") if above.nominal else ("subject", "by", "source")
            for marker in own:
                yield from above.marks.get(marker, [])
            if analysis.sentence.language == "fa" and not above.nominal:
                yield from _appositions(analysis, above)
    for clause in analysis.clauses:
        cites = clause.verb is not None and clause.verb.lemma in _citing(analysis)
        wanted = ("source", "object") if cites else ("source",)
        yield from (p for p in clause.phrases if p.marker in wanted)


def _goes_on(analysis: Analysis, node: Predication, above: Predication) -> bool:
    """«A آمادگی خود را اعلام کرد، ولی B آن را رد کرد»: what was announced is the verb's object,
    and what another does after it is told by the author."""
    held = (n for n in (node, *analysis.ancestors(node)) if n.parent == above.index)
    child = next(held, None)
    joined = child is not None and child.link == "coordinate" and bool(child.marks.get("subject"))
    return joined and bool(above.marks.get("object")) and above.clause != node.clause


def _appositions(analysis: Analysis, node: Predication) -> Iterator[Phrase]:
    """«عمرو شریف، سخنگوی اتحادیهٔ عرب، گفت»: the office of a name that nobody knows."""
    subject = next(iter(node.marks.get("subject", [])), None)
    for phrase in analysis.clauses[node.clause].phrases:
        if subject is not None and phrase.marker == "" and phrase.first <= subject.last + 2:
            yield phrase


def _citing(analysis: Analysis) -> frozenset[str]:
    return cue_keys(analysis.sentence.language, "citing")


def _level(
    document: Document, analysis: Analysis, media: Sequence[MediaMention], phrase: Phrase
) -> Level | None:
    sentence = analysis.sentence
    words = sentence.tokens[phrase.first : phrase.last + 1]
    start, end = words[0].start, words[-1].end
    mention = next((m for m in analysis.mentions if _inside(m, phrase)), None)
    paper = next((m for m in media if _inside(m, phrase)), None)
    text = document.text[start:end]
    reported = has_cue(words, sentence.language, "media_nouns")
    unnamed = mention is not None and mention.person is None and mention.office in _UNNAMED
    held = has_cue(words[:1], sentence.language, "own_offices")
    if has_cue(words, sentence.language, "anonymous") or (unnamed and not held):
        return Level("anonymous", None, text, (start, end))
    if len(words) > 1 and has_cue(words, sentence.language, "named_people"):
        return Level("named", mention.person if mention else None, text, (start, end))
    if has_cue(words, sentence.language, "analyst") or (mention and mention.office in _OPINION):
        speaker = (mention.person or None) if mention else None
        return Level("author_opinion", speaker, text, (start, end))
    if mention is not None and not (mention.kind == "demonym" and (paper or reported)):
        return _spoken_by(document, mention)
    if paper is not None:
        name = document.text[paper.start : paper.end]
        return Level("media_assertion", paper.id, name, (paper.start, paper.end), medium=True)
    if reported:
        return Level("media_assertion", None, text, (start, end), medium=True)
    if has_cue(words, sentence.language, "official_nouns"):
        return Level("official_on_record", None, text, (start, end))
    return None


def _spoken_by(document: Document, mention: Mention) -> Level:
    on_record = any(not i.startswith("person:") for i in mention.ids) or mention.office is not None
    kind: AttributionKind = "official_on_record" if on_record else "named"
    if mention.office == "legislator":
        kind = "named"
    speaker = mention.person or mention.ids[0]
    span = (mention.start, mention.end)
    return Level(kind, speaker, document.text[span[0] : span[1]], span)


def _inside(mention: Mention | MediaMention, phrase: Phrase) -> bool:
    return phrase.first <= mention.first and mention.last <= phrase.last


def _clause_words(analysis: Analysis, node: Predication) -> list:  # type: ignore[type-arg]
    return [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
