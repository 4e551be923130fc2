"""What a Russian word or name may be: noun or adjective, its cases, number and gender."""

from collections.abc import Sequence
from functools import cache

from miyanji.actors.actor import Mention
from miyanji.languages.ru.morphology import cases, in_dictionary, nominal, readings
from miyanji.languages.ru.tokens import plain
from miyanji.languages.sentence import Sentence, Token

PAUSES = frozenset({",", ";", "-", "–", "—", ":", "(", ")", "«", "»", '"', "“", "”"})
AND = frozenset({"и", "или", "либо"})
ALL_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
_ADJECTIVAL = frozenset({"ADJF", "PRTF", "NUMR"})
NOUN_LIKE = frozenset({"NOUN", "NPRO"})


def without_described(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the names without the adjectives that only say where another one is from
    («палестинским движением ХАМАС»)."""
    tokens = sentence.tokens
    starts = {m.first: m for m in mentions}
    kept = []
    for m in mentions:
        after = starts.get(m.last + 2) or starts.get(m.last + 1)
        joined = any(t.key in AND | PAUSES for t in tokens[m.last + 1 : m.last + 2])
        group = after is not None and after.kind == "name" and _is_group(after)
        if not (group and not joined and is_origin(tokens, m)):
            kept.append(m)
    return kept


def _is_group(mention: Mention) -> bool:
    return all(i.startswith("group:") for i in mention.ids)


def is_origin(tokens: Sequence[Token], mention: Mention) -> bool:
    """An adjective of origin, no noun for people («хуситы»)."""
    return mention.kind == "demonym" and kind_of(tokens[mention.last])[0] != "noun"


def kind_of(token: Token) -> tuple[str, frozenset[str]]:
    """Whether a token is "noun" or "adjective" ("" for neither), and its cases."""
    if not any(c.isalnum() for c in token.key):
        return "", frozenset()
    form = plain(token.text)
    if form.isdigit():
        return "adjective", ALL_CASES
    if token.text.isupper() and len(token.text) > 1:
        return "noun", ALL_CASES
    if form.endswith("о") and token.key.endswith("ий"):
        # The first part of «сирийско-израильский».
        return "adjective", ALL_CASES
    found = nominal(form)
    if _small(form) and token.text.islower():
        return "", frozenset()
    if not found:
        foreign = not any("а" <= c <= "я" for c in form)
        return ("noun", ALL_CASES) if foreign else ("", frozenset())
    own = cases(form)
    best = found[0].pos
    if best in _ADJECTIVAL:
        return "adjective", own
    return ("noun", own) if best in NOUN_LIKE else ("", frozenset())


@cache
def _small(form: str) -> bool:
    """A particle, conjunction or adverb, whatever rare noun it looks like («ли»)."""
    found = readings(form)
    return bool(found) and found[0].pos in ("PRCL", "CONJ", "INTJ", "PREP", "ADVB", "COMP", "PRED")


def mention_cases(tokens: Sequence[Token], mention: Mention) -> frozenset[str]:
    """The cases of a name: of its title or first noun and, where a person's name ends it, of that
    too; the genitives in between do not count."""
    found = ALL_CASES
    for token in tokens[mention.first : mention.last + 1]:
        kind, own = kind_of(token)
        if not kind:
            continue
        found = found & own or own
        if kind == "noun":
            break
    last = cases(plain(tokens[mention.last].text)) if mention.person else found
    return found & last or found


def tail_cases(tokens: Sequence[Token], mention: Mention, own: frozenset[str]) -> frozenset[str]:
    """The cases of the last word where it is the owner of a title: «между представителями Кабула и
    Исламабада» goes on with it."""
    if mention.person or mention.first == mention.last:
        return own
    kind, last = kind_of(tokens[mention.last])
    titled = kind == "noun" and kind_of(tokens[mention.first])[0] == "noun" and "gent" in last
    return own | {"gent"} if titled else own


def mention_number(tokens: Sequence[Token], mention: Mention) -> tuple[bool, str]:
    """Return whether the noun of a name is plural, and its gender."""
    for token in tokens[mention.first : mention.last + 1]:
        if kind_of(token)[0] == "noun":
            plural, gender = number_of(token, cases(plain(token.text)))
            # Abbreviations agree by whatever they stand for («ХАМАС согласилось»).
            return plural, "" if token.text.isupper() else gender
    return False, ""


def number_of(token: Token, own: frozenset[str]) -> tuple[bool, str]:
    """Return whether the noun is plural in one of the cases ``own``, and its gender."""
    form = plain(token.text)
    found = [r for r in nominal(form) if r.case in own and r.pos in NOUN_LIKE]
    if not found or (token.text[0].isupper() and not in_dictionary(form)):
        return False, ""
    found = [r for r in found if r.case == "nomn"] or found
    return found[0].number == "plur", found[0].gender
