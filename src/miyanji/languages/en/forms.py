"""The words as the English parser is given them, where what is written leads it astray."""

from collections.abc import Sequence

from miyanji.languages.en.lemmas import known, verb
from miyanji.languages.parser import vocabulary
from miyanji.languages.word import Word

# Participles that stand before a title, and an adjective that the treebank knows in their place.
_TITLED = {"acting": "former", "sitting": "former", "outgoing": "former", "visiting": "former"}
_SHORT, _LONGER = 3, 3


def forms(words: Sequence[Word]) -> list[str]:
    """Return one form per word: no "acting" before a title, and a headline in capitals as it
    would stand in a text."""
    titled = _title_case(words)
    return [_form(words, i, titled and i > 0) for i in range(len(words))]


def _title_case(words: Sequence[Word]) -> bool:
    """Nearly every longer word has a capital."""
    longer = [w.text for w in words if w.text.isalpha() and len(w.text) > _SHORT]
    capital = sum(text[0].isupper() and not text.isupper() for text in longer)
    return len(longer) >= _LONGER and capital * 10 >= len(longer) * 9


def _form(words: Sequence[Word], i: int, titled: bool) -> str:
    word, after = words[i], words[i + 1 : i + 2]
    if word.text in _TITLED and after and after[0].text[0].isupper():
        return _TITLED[word.text]
    return word.text.lower() if titled and _common(word) else word.text


def _common(word: Word) -> bool:
    """The word is no name: the parser knows it in small letters only, or it is a verb."""
    lower = word.text.lower()
    if not word.text[0].isupper():
        return False
    if lower not in vocabulary("en"):
        return verb(lower) != lower and verb(lower) in known()
    return word.text not in vocabulary("en") or verb(lower) in known()
