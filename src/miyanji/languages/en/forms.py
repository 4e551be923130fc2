"""The words as the English parser is given them, where what is written leads it astray."""

from collections.abc import Sequence

from miyanji.languages.word import Word

# Participles that stand before a title, and an adjective that the treebank knows in their place.
_TITLED = {"acting": "former", "sitting": "former", "outgoing": "former", "visiting": "former"}


def forms(words: Sequence[Word]) -> list[str]:
    """Return one form per word: an "acting Prime Minister" acts as nothing."""
    return [_form(words, i) for i in range(len(words))]


def _form(words: Sequence[Word], i: int) -> str:
    word = words[i]
    titled = word.text in _TITLED and i + 1 < len(words) and words[i + 1].text[0].isupper()
    return _TITLED[word.text] if titled else word.text
