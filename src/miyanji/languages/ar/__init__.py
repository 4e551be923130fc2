"""Arabic: tokens, sentences, lemmas and verb groups, read without a tree."""

from miyanji.languages.ar import lemmas, sentences, tokens, verbs

__all__ = ["lemmas", "sentences", "tokens", "verbs"]
