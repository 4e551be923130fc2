"""Persian light verbs that look like nouns, infinitives or participles."""

from collections.abc import Sequence
from functools import cache

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.fa_words import ENDS
from miyanji.coding.lexicon import Lexicon, cue_keys, lexicon, longest_match, matched
from miyanji.languages.keys import is_word
from miyanji.languages.sentence import Sentence, Token, VerbGroup

# Before «گفته» as a noun.
_OF_SAYING = {"به", "این", "آن", "طبق", "بر", "بنابر", "از", "اساس", "همین"}


def light_verbs(sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon) -> list[VerbGroup]:
    """Return verbs in mid-sentence that look like nouns (کرد، داد، خواست) after their light noun.

    Newspapers drop که after a verb of speech, so such a verb does not stand last; they also drop
    the auxiliary of a perfect («از قطر خواسته میانجی شود»), where a wish must follow.
    """
    tokens, taken = sentence.tokens, {t for v in sentence.verbs if v.finite for t in v.tokens}
    forms = lex.cues["light_forms"]
    found = _spoken_plurals(sentence, mentions, lex, taken)
    for token in tokens[1:]:
        form = forms.get(token.key)
        if (
            not form
            or token.i in taken
            or (form.get("perfect") and not _wish_after(sentence, token.i))
        ):
            if token.i not in taken and _tells(sentence, mentions, token.i):
                found.append(VerbGroup((token.i,), token.i, "گفتن", "past", "perfect", person=3))
            continue
        if _follows_noun(tokens, token.i, form["verb"], lex):
            found.append(
                VerbGroup(
                    (token.i,), token.i, form["verb"], "past", person=3, plural=form["plural"]
                )
            )
    return found


def _spoken_plurals(
    sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon, taken: set[int]
) -> list[VerbGroup]:
    """«قطر و مصر ... به توافق رسیدن»: the spoken third person plural looks like an infinitive;
    it ends a stretch that names somebody and has no other verb."""
    tokens, start, found = sentence.tokens, 0, list[VerbGroup]()
    for token in tokens:
        if token.key in ENDS:
            start = token.i + 1
        if (
            not token.key.endswith("ن")
            or token.key not in _light_infinitives()
            or not _stretch_ends(sentence, token.i)
        ):
            continue
        places = range(start, token.i)
        free = not taken & set(places)
        named = any(m.first in places and not m.place for m in mentions)
        if free and named and _heads_light(tokens, token.i, start, lex):
            found.append(VerbGroup((token.i,), token.i, token.key, "past", person=3, plural=True))
    return found


@cache
def _light_infinitives() -> frozenset[str]:
    """The light verbs of the lexicon."""
    return frozenset(verb for verbs in lexicon("fa").light.values() for verb in verbs)


def _stretch_ends(sentence: Sentence, i: int) -> bool:
    after = sentence.tokens[i + 1 : i + 2]
    return not after or after[0].key in ENDS or not is_word(after[0].key)


def _heads_light(tokens: Sequence[Token], i: int, start: int, lex: Lexicon) -> bool:
    """The light noun right before begins a phrase: neither a preposition nor another noun of
    the light verb's kind governs it («برای آشتی دادن», «تلاش برای ...»)."""
    for first in range(max(start, i - 3), i):
        length = longest_match(tokens, first, lex.light, lex.longest, i)
        if first + length != i or tokens[i].key not in matched(tokens, first, length, lex.light):
            continue
        before = tokens[first - 1] if first > start else None
        return before is None or not longest_match(tokens, before.i, lex.markers, 1, first)
    return False


def _tells(sentence: Sentence, mentions: Sequence[Mention], i: int) -> bool:
    """«قطر به حماس گفته وقتی نمانده»: the participle of saying after who says and to whom, before
    what is said; «به گفته او» and «این گفته او» are nouns."""
    tokens = sentence.tokens
    if tokens[i].key != "گفته" or not i or tokens[i - 1].key in _OF_SAYING:
        return False
    if i + 1 >= len(tokens) or any(m.first == i + 1 for m in mentions):
        return False
    told = any(v.finite and min(v.tokens) > i for v in sentence.verbs)
    short = cue_keys("fa", "no_words") | cue_keys("fa", "yes_words")
    return told or any(t.key in short for t in tokens[i + 1 : i + 4])


def _wish_after(sentence: Sentence, i: int) -> bool:
    """The next finite verb is a subjunctive, and no auxiliary touches the word."""
    after = [v for v in sentence.verbs if v.finite and min(v.tokens) > i]
    return bool(after) and after[0].mood == "subjunctive" and min(after[0].tokens) > i + 1


def _follows_noun(tokens: Sequence[Token], i: int, verb: str, lex: Lexicon) -> bool:
    for start in range(max(0, i - 3), i):
        length = longest_match(tokens, start, lex.light, lex.longest, i)
        if start + length == i and verb in matched(tokens, start, length, lex.light):
            return True
    if verb not in lex.verbs or lex.verbs[verb].concept != "request":
        return False
    return "از" in {t.key for t in tokens[max(0, i - 8) : i]}
