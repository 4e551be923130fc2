"""From a document to sentences, one sub-folder per language."""

from miyanji.languages.analysis import analyse, analyse_many, analyse_text, parse_some
from miyanji.languages.sentence import Sentence, Token, VerbGroup

__all__ = [
    "Sentence",
    "Token",
    "VerbGroup",
    "analyse",
    "analyse_many",
    "analyse_text",
    "parse_some",
]
