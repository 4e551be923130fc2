"""From a document to sentences, one sub-folder per language."""

from typing import TYPE_CHECKING

from miyanji.exports import exports

if TYPE_CHECKING:
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
__getattr__ = exports(
    __name__,
    {
        "analyse": "analysis",
        "analyse_many": "analysis",
        "analyse_text": "analysis",
        "parse_some": "analysis",
        "Sentence": "sentence",
        "Token": "sentence",
        "VerbGroup": "sentence",
    },
)
