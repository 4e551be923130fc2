"""English: tokens, sentences, lemmas and verb groups."""

from miyanji.languages.en import lemmas, sentences, tokens, verbs

__all__ = ["lemmas", "sentences", "tokens", "verbs"]
