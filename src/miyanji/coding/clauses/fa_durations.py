"""Copulas that only count time: «دو سال است میان A و B میانجی‌گری می‌کند»."""

from miyanji.languages.keys import is_word
from miyanji.languages.sentence import Sentence, VerbGroup

_UNITS = {"ساعت", "روز", "هفته", "ماه", "سال", "دهه", "مدت", "وقت"}
_WHILE = {"مدتی", "چندی", "دیری", "مدتها", "سالها", "ماهها", "هفتهها", "روزها"}


def counts_time(sentence: Sentence, verb: VerbGroup) -> bool:
    """Tell whether ``verb`` is «است» after a number of days, months or years in a sentence whose
    own verb follows without «که»."""
    tokens, at = sentence.tokens, verb.head
    if verb.lemma != "بودن" or len(verb.tokens) > 1 or verb.negated or at < 2:
        return False
    unit = tokens[at - 1]
    counted = unit.key in _WHILE or (unit.key in _UNITS and _number(sentence, at - 2))
    after = tokens[at + 1].key if at + 1 < len(tokens) else "که"
    later = any(v.finite and min(v.tokens) > at for v in sentence.verbs)
    return counted and later and after != "که" and is_word(after)


def _number(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return token.pos == "NUM" or token.key.isdigit() or token.key in {"یک", "چند", "چندین"}
