"""Which sentences can hold a mediation, and why one that can was not coded."""

from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis
from miyanji.languages.sentence import Sentence


def relevant(sentence: Sentence | Analysis) -> bool:
    """Tell whether the sentence holds a word of mediation."""
    plain = sentence.sentence if isinstance(sentence, Analysis) else sentence
    return has_cue(plain.tokens, plain.language, "mediation_words")


def reason(analysis: Analysis) -> str:
    """Return why a relevant sentence gave no act: a key of the labels."""
    if not any(n.name in ("mediation", "mediator") for n in analysis.nodes):
        return "mediation_word_in_other_use"
    if not analysis.mentions:
        return "no_known_actor"
    return "no_role_filled"
