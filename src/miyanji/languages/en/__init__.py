"""English: tokens, sentences, lemmas and verb groups."""

from miyanji.languages.en import lemmas, sentences, tokens, verbs
from miyanji.languages.en.datelines import dateline, rejoined
from miyanji.languages.en.forms import forms
from miyanji.languages.en.repair import repair

__all__ = ["dateline", "forms", "lemmas", "rejoined", "repair", "sentences", "tokens", "verbs"]
