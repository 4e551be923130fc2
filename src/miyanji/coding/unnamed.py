"""People, bodies and things that a phrase is about without a name."""

from collections.abc import Iterable, Sequence

from miyanji.actors.agents import acts_within, agent_at
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Sentence, Token

# Words for how many there are of those that act or are acted on ("dozens of protesters").
_COUNTING = frozenset(
    {"dozen", "hundred", "thousand", "group", "number", "score", "handful", "couple", "crowd"}
    | {"member", "leader", "pair", "some", "most", "many", "several", "scores", "million", "one"}
)

# Sectors of those who stand against a government.
_AGAINST = ("REB", "OPP", "UAF", "PRM")


def has_agent(analysis: Analysis, node: Predication, markers: Iterable[str]) -> bool:
    """Tell whether a phrase of ``node`` under one of the markers is about such people."""
    phrases = [p for marker in markers for p in node.marks.get(marker, [])]
    return any(agent(analysis, p) for p in phrases)


def agent(analysis: Analysis, phrase: Phrase) -> bool:
    """The phrase is about people or a body without a name ("two policemen", "the court")."""
    sentence = analysis.sentence
    heads = _heads(sentence, phrase) if sentence.language == "en" else _all(phrase)
    found = (agent_at(sentence.tokens, i, sentence.language) for i in heads)
    return any(sector is not None and acts_within(sector) for sector in found)


def _all(phrase: Phrase) -> Sequence[int]:
    return range(phrase.first, phrase.last + 1)


def _heads(sentence: Sentence, phrase: Phrase) -> Sequence[int]:
    """The head of a phrase, and of whom it counts ("dozens of protesters", "11 of the men")."""
    tokens, head = sentence.tokens, phrase.head
    if tokens[head].lemma not in _COUNTING and tokens[head].pos != "NUM":
        return [head]
    of = (i for i in range(head + 1, phrase.last + 1) if tokens[i].head == head)
    return [head, *(i for i in of if tokens[i].dep == "nmod")]


def among_themselves(analysis: Analysis, node: Predication) -> bool:
    """ "A's government and rebels signed a pact": two sides of one country."""
    if analysis.sentence.language != "en" or node.nominal:
        return False
    tokens = analysis.sentence.tokens
    for phrase in node.marks.get("subject", []):
        words = range(phrase.first, phrase.last + 1)
        found = {agent_at(tokens, i, "en") for i in words}
        if (
            "GOV" in found
            and not found.isdisjoint(_AGAINST)
            and any(_and(tokens[i]) for i in words)
        ):
            return True
    return False


def _and(token: Token) -> bool:
    return token.key == "and"


def penal(analysis: Analysis, node: Predication) -> bool:
    """ "Called for sanctions against A": what is asked for is a penalty."""
    tokens = analysis.sentence.tokens
    heads = [tokens[p.head] for p in node.marks.get("for", [])]
    asks = node.concept.plover == "REQUEST" and analysis.sentence.language == "en"
    return asks and bool(heads) and has_cue(heads, "en", "penalties")
