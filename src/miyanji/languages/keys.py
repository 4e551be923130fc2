"""The key of a phrase of a lexicon: what the keys of its tokens in that language join to."""

from functools import lru_cache

from miyanji.documents.fold import key


def read_as(language: str) -> str:
    """Return the language whose word lists a text is read with: its own, else the English ones."""
    return language if language in ("fa", "ar", "ru") else "en"


def phrase_key(text: str, language: str) -> str:
    """Return the key of ``text`` in ``language``.

    >>> phrase_key("الوساطة", "ar") == phrase_key("وساطة", "ar")
    True
    """
    if language == "ar":
        from miyanji.languages.ar import clitics

        return clitics.phrase_key(text)
    if language == "ru":
        from miyanji.languages.ru import tokens

        return "".join(word.key for word in tokens.tokenize(text, 0, len(text)))
    return key(text)


@lru_cache(maxsize=1 << 16)
def is_word(spelled: str) -> bool:
    """Whether a key is a word or a number and no mark.

    >>> is_word("5"), is_word("..."), is_word("")
    (True, False, False)
    """
    return any(c.isalnum() for c in spelled)
