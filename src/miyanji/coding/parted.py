"""Persian light verbs whose noun stands apart from the rest of them.

«واکنشی به پیشنهاد A نشان نداده است», «آمادگی‌اش برای B را ابراز کرد»: between the noun and the
word that stays with the verb stands what the noun is about.
"""

from collections.abc import Sequence

from miyanji.coding.clauses import Clause
from miyanji.coding.lexicon import Entry, Lexicon, concepts, cue_keys, longest_match, matched
from miyanji.languages.sentence import Sentence, Token, VerbGroup

# «مورد ... قرار گرفت»: its subject undergoes what the noun says.
_UNDERGONE = ("گرفتن", "داشتن")
# How many words stay with the verb («بر عهده گرفت»).
_REST = (1, 2)


def subjected_light(
    sentence: Sentence, clause: Clause, verb: VerbGroup, lex: Lexicon
) -> tuple[list[int], Entry] | None:
    """«مورد پذیرش A قرار گرفت»: the noun after «مورد» says what A, who stands behind it, does."""
    tokens, at = sentence.tokens, verb.opening - 1
    if at not in clause.tokens or tokens[at].key != "قرار" or verb.lemma not in _UNDERGONE:
        return None
    for i in (t for t in clause.tokens if t < at and tokens[t - 1].key == "مورد" and t > 0):
        verbs = lex.light.get(tokens[i].key, {})
        entry = verbs.get("کردن") or verbs.get("داشتن") or lex.nouns.get(tokens[i].key)
        if entry is not None and concepts()[entry.concept].family == "answer":
            return [i - 1, i], entry
    return None


def parted_light(
    sentence: Sentence, clause: Clause, verb: VerbGroup, lex: Lexicon
) -> tuple[list[int], Entry] | None:
    """Return the tokens and the meaning of a light verb of ``clause`` with its noun apart, None
    where the word before the verb is no such word or no noun of the clause goes with it."""
    tokens, end = sentence.tokens, verb.opening
    heads = {p.first for p in clause.phrases if p.marker in ("", "subject", "object")}
    heads |= {i + 1 for i in heads if tokens[i].key in cue_keys("fa", "whatever")}
    for length in _REST:
        rest = list(range(end - length, end))
        said = "".join(tokens[i].key for i in rest if i in clause.tokens)
        if said not in cue_keys("fa", "parted_with"):
            continue
        for i in sorted((t for t in clause.tokens if t in heads and t < rest[0]), reverse=True):
            for word in (tokens[i].key, tokens[i].lemma):
                entry = lex.light.get(word + said, {}).get(verb.lemma)
                if entry is not None:
                    return [i, *rest], entry
    return None


def taken_on(
    sentence: Sentence, clause: Clause, verb: VerbGroup, lex: Lexicon, entry: Entry
) -> tuple[list[int], Entry] | None:
    """«میزبانی مذاکرات A و B را بر عهده گرفت»: what is taken on heads the object of ``entry``,
    which by itself only says that a role is played."""
    if sentence.language != "fa" or entry.concept != "play_role":
        return None
    return parted_light(sentence, clause, verb, lex)


def aimed_light(
    sentence: Sentence, clause: Clause, i: int, verb: VerbGroup, lex: Lexicon
) -> tuple[list[int], Entry] | None:
    """«درخواستی از A برای میانجیگری نکرد»: the noun at ``i`` before the verb is what the light
    verb's own noun, a wish, is for."""
    home = next((p for p in clause.phrases if p.first == i), None)
    if sentence.language != "fa" or home is None or home.marker != "for":
        return None
    heads = {p.first for p in clause.phrases if p.marker in ("", "subject", "object")}
    heads |= {j + 1 for j in heads if sentence.tokens[j].key in cue_keys("fa", "whatever")}
    for j in sorted(t for t in clause.tokens if t in heads and t < i):
        for word in (sentence.tokens[j].key, sentence.tokens[j].lemma):
            entry = lex.light.get(word, {}).get(verb.lemma)
            if entry is not None and concepts()[entry.concept].family == "desire":
                return [j], entry
    return None


def hosting(tokens: Sequence[Token], i: int, lex: Lexicon) -> bool:
    """«پیشنهاد میزبانی مذاکرات A و B را داد»: the names are those of the talks."""
    length = longest_match(tokens, i, lex.nouns, lex.longest)
    return length > 0 and matched(tokens, i, length, lex.nouns).concept == "host"


def headed_light(
    sentence: Sentence, clause: Clause, i: int, verb: VerbGroup, lex: Lexicon
) -> tuple[list[int], Entry] | None:
    """«واسطهٔ گفت‌وگو با A شد»: what somebody becomes opens the phrase of the noun at ``i``."""
    home = next((p for p in clause.phrases if p.first < i <= p.last), None)
    if sentence.language != "fa" or home is None or home.marker not in ("", "subject"):
        return None
    outer = lex.light.get(sentence.tokens[home.first].key, {}).get(verb.lemma)
    if outer is None:
        return None
    wished = concepts()[outer.concept].family == "desire"
    if outer.concept not in ("mediation", "host") and not wished:
        return None
    return [home.first], outer
