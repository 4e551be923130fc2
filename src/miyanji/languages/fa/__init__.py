"""Persian: tokens, sentences, lemmas and verb groups."""

from miyanji.languages.fa import lemmas, sentences, tokens, verbs

__all__ = ["lemmas", "sentences", "tokens", "verbs"]
