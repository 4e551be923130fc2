"""Persian: tokens, sentences, parts of speech, lemmas and verb groups."""

from miyanji.languages.fa import lemmas, sentences, tagging, tokens, verbs

__all__ = ["lemmas", "sentences", "tagging", "tokens", "verbs"]
