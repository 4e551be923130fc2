"""Dependents of English event nouns: possessors, adjectives, prepositional phrases and lists."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Phrase
from miyanji.coding.clauses.en_tree import Tree
from miyanji.coding.lexicon import Lexicon, lexicon
from miyanji.languages.sentence import Sentence

_JOINTS = frozenset((",", "and", "&", "the"))
_LISTED = ("of", "between", "by")
_MOVING = ("from", "to", "by")


def marker_of(sentence: Sentence, i: int) -> str:
    """Return the preposition's marker of the noun at ``i`` ("" if it has none)."""
    return Tree(sentence).case_of(i, lexicon("en"))


def noun_phrases(
    sentence: Sentence, mentions: Sequence[Mention], first: int, last: int
) -> list[Phrase]:
    """Return the dependents of the noun ``first..last``: possessors, adjectives and "of" as
    ``of``, other prepositions under their own marker."""
    tree = Tree(sentence)
    lex = lexicon("en")
    found: list[Phrase] = []
    for head in range(first, last + 1):
        for child in tree.children[head]:
            if not first <= child <= last:
                found.extend(_noun_dependents(tree, child, lex))
    found = _possessed(sentence, found)
    found = [_listed(sentence, mentions, p) for p in found]
    inside = next((m for m in mentions if m.first <= last <= m.last), None)
    if inside is not None:
        found.append(Phrase("of", inside.first, inside.last, last))
    if inside is not None or not any(_possesses(sentence, p) for p in found):
        found.extend(_named_left(sentence, mentions, inside.first if inside else first))
    host = sentence.tokens[last].head
    # "B, now A's envoy" acts for A.
    if sentence.tokens[last].dep == "appos" and not _named_owner(sentence, mentions, found):
        reach = [i for i in tree.subtree(host) if i < first]
        found.append(Phrase("of", min(reach, default=host), max(reach, default=host), host))
    return sorted(found, key=lambda p: p.first)


def _possesses(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.marker == "of" and sentence.tokens[phrase.head].dep in ("nmod:poss", "nmod")


def _named_owner(sentence: Sentence, mentions: Sequence[Mention], found: Sequence[Phrase]) -> bool:
    owners = [p for p in found if sentence.tokens[p.head].dep == "nmod:poss"]
    return any(p.first <= m.first and m.last <= p.last for p in owners for m in mentions)


def _listed(sentence: Sentence, mentions: Sequence[Mention], phrase: Phrase) -> Phrase:
    """Lengthen "of A" where a list goes on and the parse breaks off: "the mediation of A, the B
    and C". Under a preposition what follows the comma may be a new clause."""
    last = max((m.last for m in mentions if phrase.first <= m.first <= phrase.last), default=-1)
    if phrase.marker not in _LISTED or last < 0 or last < phrase.last - 1:
        return phrase
    end = _list_end(sentence, mentions, last)
    return Phrase(phrase.marker, phrase.first, max(end, phrase.last), phrase.head)


def _list_end(sentence: Sentence, mentions: Sequence[Mention], last: int) -> int:
    """The last word of the names enumerated after ``last``, which an "and" has to close."""
    tokens, starts = sentence.tokens, {m.first: m for m in mentions}
    closed, at, end = False, last + 1, last
    while at < len(tokens) and (at in starts or tokens[at].key in _JOINTS):
        closed = closed or tokens[at].key in ("and", "&")
        if at in starts:
            end = starts[at].last
            if closed:
                return end
            at = end
        at += 1
    return last


def _possessed(sentence: Sentence, found: list[Phrase]) -> list[Phrase]:
    """In "Qatar's Gaza mediation" the possessor acts, and the other name says where or whom."""
    owners = [p for p in found if sentence.tokens[p.head].dep == "nmod:poss"]
    others = [p for p in found if p.marker == "of" and sentence.tokens[p.head].dep == "compound"]
    if not owners:
        return found
    found = [replace(p, marker="object") if _owned_by_other(sentence, p) else p for p in found]
    return [p if p not in others else Phrase("between", p.first, p.last, p.head) for p in found]


def _owned_by_other(sentence: Sentence, phrase: Phrase) -> bool:
    """ "Tehran's rejection of the European offer": beside an owner "of" says what is rejected."""
    of = sentence.tokens[phrase.first].key == "of"
    return of and phrase.marker == "of" and sentence.tokens[phrase.head].dep == "nmod"


def _named_left(sentence: Sentence, mentions: Sequence[Mention], first: int) -> list[Phrase]:
    """Names and demonyms in a row right before a noun ("U.S., Qatari and Egyptian mediators")."""
    at, joints = first - 1, {",", "and", "&", "-", "'s", "’s"}
    start = first
    ends = {m.last: m for m in mentions}
    while at >= 0 and (at in ends or sentence.tokens[at].key in joints):
        start = ends[at].first if at in ends else start
        at = ends[at].first - 1 if at in ends else at - 1
    return [Phrase("of", start, first - 1, first - 1)] if start < first else []


def _noun_dependents(tree: Tree, child: int, lex: Lexicon) -> Iterator[Phrase]:
    """Yield the phrase of a noun's dependent. "The delivery of a letter from A to B by C": what is
    delivered is a thing, and the phrases on it say who delivers it from whom to whom."""
    phrase = _noun_dependent(tree, child, lex)
    if phrase is None:
        return
    thing = phrase.marker == "of" and child > tree.tokens[child].head and child not in tree.named
    inner = [c for c in tree.children[child] if tree.case_of(c, lex) in _MOVING] if thing else []
    if len(inner) > 1:
        phrase = replace(phrase, last=min(min(tree.subtree(c)) for c in inner) - 1)
        yield from (p for c in inner if (p := _noun_dependent(tree, c, lex)) is not None)
    yield phrase


def _noun_dependent(tree: Tree, child: int, lex: Lexicon) -> Phrase | None:
    dep = tree.tokens[child].dep
    reach = tree.subtree(child)
    if dep in ("nmod:poss", "compound", "amod", "conj") and child < tree.tokens[child].head:
        return Phrase("of", min(reach), max(reach), child)
    if dep in ("nmod", "obl"):
        return Phrase(tree.case_of(child, lex) or "of", min(reach), max(reach), child)
    return None
