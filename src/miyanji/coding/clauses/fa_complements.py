"""What a Persian verb or noun takes: its meaning, and whether که or no word opens what is said."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from miyanji.coding.clauses.clause import Clause
from miyanji.coding.lexicon import Entry, concepts, cue_keys, lexicon, longest_match, matched
from miyanji.languages.fa.cores import enclitic_base
from miyanji.languages.sentence import Token, VerbGroup

_CONDITIONS = {("در", "صورتی"), ("به", "شرطی"), ("در", "شرایطی")}
_HELD = ("host", "mediation")
_GOVERNING = {"از", "به", "بر"}


def light_entry(tokens: Sequence[Token], clause: Clause) -> Entry | None:
    """Return what the clause's verb means, alone or with the light noun right before it."""
    verb, lex = clause.verb, lexicon("fa")
    if verb is None:
        return None
    base = enclitic_base(tokens[verb.head].key)
    if base and verb.lemma in lex.light.get(base, {}):
        return lex.light[base][verb.lemma]
    start = verb.opening
    found: list[tuple[bool, Entry]] = []
    for i in [t for t in clause.tokens if t < start][-2:]:
        length = longest_match(tokens, i, lex.light, lex.longest, start)
        entry = matched(tokens, i, length, lex.light).get(verb.lemma) if length else None
        if entry is not None:
            found.append((i + length < start, entry))
    return min(found, key=lambda row: row[0])[1] if found else lex.verbs.get(verb.lemma)


def governs(
    tokens: Sequence[Token], verb_at: Mapping[int, VerbGroup], clause: Clause, i: int
) -> bool:
    """Tell whether the clause's verb takes what opens at token ``i`` without که: any words after
    a verb of speech, a verb that is only wished for after "ready" or "asked".

    ``verb_at`` gives the verbs of the sentence by their last token.
    """
    entry = light_entry(tokens, clause)
    family = concepts()[entry.concept].family if entry is not None else ""
    if family == "speech":
        return True
    following = next((v for t, v in sorted(verb_at.items()) if t >= i), None)
    wished = following is not None and _wished(following)
    agrees = entry is not None and entry.concept in ("accept", "permit")
    return (family == "desire" or agrees) and wished


def _wished(verb: VerbGroup) -> bool:
    """A subjunctive, or one that another modal verb before has claimed («ممکن است پیشنهاد بدهد
    میزبان باشد»)."""
    claimed = verb.modal in ("may", "must", "should", "want") and verb.tense != "past"
    return verb.mood == "subjunctive" or claimed


def predicated(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell whether که follows a copula whose noun takes no complement («استانبول میزبان نشستی است
    که ...»)."""
    if clause.verb is None or clause.verb.lemma != "بودن":
        return False
    nouns, lex = [t for t in clause.tokens if t not in clause.verb.tokens], lexicon("fa")
    lengths = ((i, longest_match(tokens, i, lex.light, lex.longest)) for i in nouns)
    said = (matched(tokens, i, n, lex.light).get("بودن") for i, n in lengths if n)
    return any(entry is not None and entry.concept in _HELD for entry in said)


def announces_content(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell whether the clause ends in a noun of what is said («این ادعا که»، «این ادعا را که»)."""
    words = [tokens[t].key for t in clause.tokens[-2:]]
    if len(words) == 2 and words[1] == "را":
        return words[0] in cue_keys("fa", "report_nouns")
    # «از / این که ... استقبال کرد»
    return words[-1] in cue_keys("fa", "content_nouns") | _GOVERNING


def split_condition(tokens: Sequence[Token], clause: Clause) -> bool:
    """Take the first half of a conjunction whose که stands after the verb out of the clause («در
    صورتی می‌پذیرد که ...»); tell whether there was one."""
    if clause.verb is None:
        return False
    for i, j in pairwise(clause.tokens):
        halves = (tokens[i].key, tokens[j].key)
        if halves in _CONDITIONS and j < min(clause.verb.tokens):
            clause.tokens = [t for t in clause.tokens if t not in (i, j)]
            return True
    return False
