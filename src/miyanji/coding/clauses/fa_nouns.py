"""The dependents of Persian event nouns: the names under their ezafe and their prepositions."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.lexicon import cue_keys
from miyanji.languages.sentence import Sentence

_PAUSES = {"،", ",", ";", "؛", "-", "–", "—"}
_AND = {"و", "یا", "هم"}


def noun_phrases(
    sentence: Sentence, clause: Clause, mentions: Sequence[Mention], first: int, last: int
) -> list[Phrase]:
    """Return the dependents of the noun at tokens ``first..last`` of ``clause``.

    The name that follows in the same phrase is its ``of`` (ezafe is not written); the marked
    phrases that follow up to the next bare phrase keep their markers.
    """
    home = next((p for p in clause.phrases if p.first <= first <= p.last), None)
    if home is None:
        return []
    # «نقش میانجی سوئیس», where «میانجی سوئیس» is an office
    around = (m for m in mentions if m.first <= first <= m.last or m.first <= last < m.last)
    found = [Phrase("of", m.first, m.last, m.last) for m in around]
    after = [m for m in mentions if last < m.first <= min(home.last, last + 6)]
    if after and not _coordinated(sentence, last, after[0]):
        inside = [m for m in mentions if after[0].first <= m.first and m.last <= home.last]
        if home.marker == "between":
            inside = _row(sentence, inside)
        end = max((m.last for m in inside), default=after[0].last)
        found.append(Phrase("of", after[0].first, max(end, after[0].last), after[0].first))
    for phrase in clause.phrases[clause.phrases.index(home) + 1 :]:
        if phrase.marker in ("", "subject", "object"):
            if _is_time(sentence, phrase):
                continue
            break
        if sentence.language == "ar" and phrase.marker == "source":
            break
        if sentence.language != "ar" or not _of_another(clause, mentions, home, phrase):
            found.append(phrase)
    return found


def _of_another(clause: Clause, mentions: Sequence[Mention], home: Phrase, phrase: Phrase) -> bool:
    """«بدعم من الاتحاد الأفريقي»: "from" goes with the noun right before it, not with one before
    that."""
    before = clause.phrases[clause.phrases.index(phrase) - 1]
    starts = {m.first for m in mentions}
    return phrase.marker == "from" and before is not home and before.first not in starts


def _row(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """The names that stand in one row, with nothing but joints between them, up to a title of
    its own: «میان میانجی‌های قطری-پاکستانی / و مقامات ایران»."""
    row: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.first):
        gap = sentence.tokens[row[-1].last + 1 : mention.first] if row else ()
        if any(t.key not in _AND | _PAUSES for t in gap) or (row and mention.office):
            break
        row.append(mention)
    return row


def _coordinated(sentence: Sentence, last: int, mention: Mention) -> bool:
    """«واسطه‌ها و نیز مقامات آمریکایی»: the name stands beside the noun, not under it."""
    if key_of(sentence, last + 1) not in _AND:
        return False
    return mention.first - last <= 2 or key_of(sentence, last + 2) in ("نیز", "همچنین")


def key_of(sentence: Sentence, i: int) -> str:
    """Return the key of token ``i``, "" where there is none."""
    return sentence.tokens[i].key if i < len(sentence.tokens) else ""


def _is_time(sentence: Sentence, phrase: Phrase) -> bool:
    """«یکشنبه» between a noun and its prepositions."""
    words = "".join(t.key for t in sentence.tokens[phrase.first : phrase.last + 1])
    return words in cue_keys(sentence.language, "time_words")
