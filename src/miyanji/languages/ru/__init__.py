"""Russian: tokens with lemmas for keys, sentences, verb groups and the case of nouns."""

from miyanji.languages.ru import lemmas, sentences, tokens, verbs

__all__ = ["lemmas", "sentences", "tokens", "verbs"]
