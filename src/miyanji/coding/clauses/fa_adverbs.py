"""Persian adverbs of time and manner, and words that only tie a sentence to others."""

from miyanji.coding.clauses.clause import Phrase
from miyanji.coding.clauses.fa_words import POINTING, UNITS, Words
from miyanji.coding.lexicon import cue_table, longest_match, matched


def aside_at(words: Words, k: int) -> int:
    """Return how many words from ``k`` only tie the sentence to others:
    «به همین دلیل / قطر ...»."""
    i = words.positions[k]
    length = longest_match(words.tokens, i, cue_table("fa", "asides"), 4)
    if not length:
        return 0
    whole = words.whole(k, length)
    # «بعد از این / پیشنهاد»: "this" belongs to what follows unless that is a name.
    points = words.tokens[i + length - 1].key in POINTING
    return length if whole and (not points or i + length in words.starts) else 0


def adverb_at(words: Words, k: int) -> int:
    """Return how many words from ``k`` are an adverb of time that opens with a preposition or
    "this", and so ends the phrase before it («به زودی», «میان دو همسایه / این بار»)."""
    key = words.tokens[words.positions[k]].key
    manner = _manner(words, k)
    if manner:
        return manner
    if key in ("به", "این"):
        return time_at(words, k)
    return _since(words, k) if key == "از" else 0


def _manner(words: Words, k: int) -> int:
    """How many words from ``k`` say how or how likely («به احتمال زیاد / آنکارا»)."""
    i = words.positions[k]
    length = longest_match(words.tokens, i, cue_table("fa", "manner_words"), 4)
    return length if words.whole(k, length) else 0


def time_at(words: Words, k: int) -> int:
    """Return how many words from ``k`` say when, where more words follow that do not belong to
    them: «از ماه گذشته / پیام‌ها را»."""
    i = words.positions[k]
    length = longest_match(words.tokens, i, cue_table("fa", "time_words"), 4)
    return length if words.whole(k, length) else 0


def _since(words: Words, k: int) -> int:
    """«قطر از آغاز / میانجی این گفت‌وگوهاست»: how many words say "from the start"."""
    length = time_at(words, k)
    i = words.positions[k] + length
    role = length and i < len(words.tokens) and longest_match(words.tokens, i, words.lex.nouns, 1)
    named = matched(words.tokens, i, 1, words.lex.nouns).concept if role else ""
    return length if named in ("mediator", "mediation", "host") else 0


def says_when(words: Words, phrase: Phrase) -> bool:
    """Tell whether the phrase is nothing but words of time («دیروز»)."""
    length = phrase.last - phrase.first + 1
    tables = (cue_table("fa", name) for name in ("time_words", "manner_words"))
    return any(longest_match(words.tokens, phrase.first, t, 4) == length for t in tables)


def counts_back(words: Words, i: int) -> bool:
    """Tell whether token ``i`` is "ago", not "before" («دو روز پیش از طریق عمان»)."""
    before = words.tokens[i - 1] if i else None
    ago = words.tokens[i].key in ("پیش", "قبل", "بعد", "پس")
    return ago and before is not None and before.lemma in UNITS


def brings_near(words: Words, i: int) -> bool:
    """Tell whether token ``i`` belongs to "bring near" and is no "near" («نزدیک کردن مواضع»)."""
    after = words.tokens[i + 1].key if i + 1 < len(words.tokens) else ""
    return words.tokens[i].key == "نزدیک" and after in ("کردن", "ساختن", "شدن")
