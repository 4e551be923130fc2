"""The dependents of a Russian noun: who owns it, and the phrases that go with it."""

from collections.abc import Iterator, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.clauses.ru_words import AND, is_origin, kind_of
from miyanji.coding.lexicon import concepts, lexicon
from miyanji.languages.sentence import Sentence, Token, VerbGroup


def noun_phrases(
    sentence: Sentence, clause: Clause, mentions: Sequence[Mention], first: int, last: int
) -> list[Phrase]:
    """Return the dependents of the noun at tokens ``first..last`` of ``clause``: the adjectives
    of origin before it and the genitives after it as ``of``, and the marked phrases that follow
    up to the next bare phrase."""
    home = next((p for p in clause.phrases if p.first <= first <= p.last), None)
    found = list(_origins(sentence, mentions, home, first))
    found += list(_genitives(sentence, mentions, home, last))
    if home is None:
        return found
    verb = clause.verb
    for phrase in clause.phrases[clause.phrases.index(home) + 1 :]:
        past_verb = verb is not None and home.last < verb.head < phrase.first
        if past_verb and not _carries(home, verb):
            break
        if phrase.marker == "source":
            break
        if phrase.marker in ("", "subject", "object", "to"):
            if phrase.marker == "to" and _prepositional(sentence, phrase):
                found.append(phrase)
                continue
            break
        found.append(phrase)
    return found


def _prepositional(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].key in ("к", "в", "на")


def _carries(home: Phrase, verb: VerbGroup | None) -> bool:
    """«Переговоры начались между A и B»: a verb that says that its subject takes place."""
    if verb is None or home.marker != "subject":
        return False
    entry = lexicon("ru").verbs.get(verb.lemma)
    return entry is not None and concepts()[entry.concept].family in ("support", "change")


def _origins(
    sentence: Sentence, mentions: Sequence[Mention], home: Phrase | None, first: int
) -> Iterator[Phrase]:
    """«катарское посредничество», «египетских и катарских посредников», «российско-украинские
    переговоры»: adjectives of origin right before the noun."""
    ends = {m.last: m for m in mentions if is_origin(sentence.tokens, m)}
    start = home.first if home else 0
    row, at = list[Mention](), first - 1
    while at >= start:
        if at in ends:
            row.insert(0, ends[at])
            at = ends[at].first - 1
        elif sentence.tokens[at].key in AND | {"-", "–", ","} or _adjective(sentence.tokens[at]):
            at -= 1
        else:
            break
    if row:
        yield Phrase("of", row[0].first, row[-1].last, row[0].first)


def _adjective(token: Token) -> bool:
    return kind_of(token)[0] == "adjective"


def _genitives(
    sentence: Sentence, mentions: Sequence[Mention], home: Phrase | None, last: int
) -> Iterator[Phrase]:
    """The names after the noun in its phrase."""
    if home is None:
        return
    inside = [m for m in mentions if last < m.first and m.last <= home.last]
    if not inside or is_origin(sentence.tokens, inside[0]):
        return
    if any(_own_head(sentence.tokens[i]) for i in range(last + 1, inside[0].first)):
        return
    yield Phrase("of", inside[0].first, max(m.last for m in inside), inside[0].first)


def _own_head(token: Token) -> bool:
    """A pronoun or conjunction between shows that the names are no genitives of the noun."""
    return token.key in AND
