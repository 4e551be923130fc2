"""Mend English trees in which a verb's arguments hang where none can: two subjects of one verb, a
subject of an infinitive, a preposition on a modifier."""

from collections.abc import Sequence
from functools import cache

from miyanji.languages.data import table
from miyanji.languages.en.lemmas import known
from miyanji.languages.en.lemmas import verb as verb_of
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_BEFORE_NOUN = ("compound", "amod", "nmod:desc")


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(table("en", "arguments.toml")[group])


def arguments(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """Return the tree with its arguments put right; ``tree`` may be changed."""
    for i, node in enumerate(tree):
        if node.dep == "case":
            tree[i] = node._replace(head=_noun_of(tree, node.head))
        elif node.dep == "advmod" and words[i].key == "together":
            _together(tree, i)
    _hyphened(words, tree)
    _verbs_taken_for_nouns(words, tree)
    for verb, node in enumerate(tree):
        if node.pos == "VERB":
            _put_forward(words, tree, verb)
            _plan_for(words, tree, verb)
            _listed_subject(words, tree, verb)
            _two_subjects(words, tree, verb)
            _raised_subject(tree, verb)
            _asked_to(words, tree, verb)
            _two_statements(words, tree, verb)
            _after_relative(words, tree, verb)
            _opening_phrase(words, tree, verb)
    for i, node in enumerate(tree):
        if node.dep in ("nmod", "obl"):
            _beside_its_noun(words, tree, i)
    return tree


def _hyphened(words: Sequence[Word], tree: list[Parsed]) -> None:
    """ "As go-between" is one noun, the "co" of "co-hosted" no word of its own."""
    for i in range(len(words) - 2):
        three = [word.key for word in words[i : i + 3]]
        if three == ["go", "-", "between"]:
            _one_noun(words, tree, i)
        elif three[:2] == ["co", "-"] and tree[i].pos == "NOUN":
            tree[i] = tree[i]._replace(pos="ADV")


def _one_noun(words: Sequence[Word], tree: list[Parsed], at: int) -> None:
    """Hang "as go-between" on the word before it where a parse has it open a clause."""
    case, inside = at - 1, {*range(at - 1, at + 3)}
    astray = case > 0 and words[case].key == "as" and tree[case].head > at + 2
    if not astray or _above(tree, case - 1) & inside:
        return
    tree[case] = tree[case]._replace(pos="ADP", dep="case", head=at)
    for i in (at + 1, at + 2):
        tree[i] = tree[i]._replace(dep="compound", head=at)
    tree[at] = tree[at]._replace(pos="NOUN", dep="obl", head=case - 1)


def _above(tree: Sequence[Parsed], i: int) -> set[int]:
    """A word and all that it hangs on."""
    found: set[int] = set()
    while i not in found:
        found.add(i)
        i = tree[i].head
    return found


def _verbs_taken_for_nouns(words: Sequence[Word], tree: list[Parsed]) -> None:
    """ "Let Kenya mediate", "with Qatar mediating": the treebank lacks the verb."""
    for i, node in enumerate(tree):
        if node.pos != "NOUN":
            continue
        key = words[i].key
        if node.dep == "xcomp" and key in known() and tree[node.head].pos == "VERB":
            tree[i] = node._replace(pos="VERB")
        name = tree[i - 1]
        gerund = key.endswith("ing") and verb_of(key) in known() and name.head == i
        if gerund and name.pos == "PROPN" and _marked(words, tree, i, "with"):
            tree[i] = node._replace(pos="VERB", dep="advcl")
            tree[i - 1] = name._replace(dep="nsubj")


def _marked(words: Sequence[Word], tree: Sequence[Parsed], head: int, word: str) -> bool:
    return any(n.head == head and words[i].key == word for i, n in enumerate(tree))


def _beside_its_noun(words: Sequence[Word], tree: list[Parsed], i: int) -> None:
    """ "The mediation of A between B and C", "asked for mediation with B": whom a mediation is
    between or with belongs to it, whatever word before it a parse may take."""
    case = next((j for j, n in enumerate(tree) if n.head == i and n.dep == "case"), 0)
    if case < 1 or words[case].key not in ("between", "with"):
        return
    above = tree[i].head
    if words[case - 1].key in _words("two_sided") and tree[i].dep == "obl" and above < case - 1:
        tree[i] = tree[i]._replace(head=case - 1, dep="nmod")
    owned = tree[above].dep == "nmod" and words[tree[above].head].key in _words("two_sided")
    if words[case].key == "between" and owned and tree[above].head < above < case:
        tree[i] = tree[i]._replace(head=tree[above].head)


def _noun_of(tree: Sequence[Parsed], i: int) -> int:
    """ "By intelligence chief Ibrahim Kalin", "with Turkish and Qatari mediators": a preposition
    before a modifier is that of its noun."""
    seen = {i}
    while tree[i].dep in _BEFORE_NOUN and tree[i].head > i and tree[i].head not in seen:
        i = tree[i].head
        seen.add(i)
    return i


def _together(tree: list[Parsed], at: int) -> None:
    """ "A, together with B and C, offered": B and C do what A does."""
    noun = tree[at].head
    beside = next((i for i, n in enumerate(tree) if n.head == at and i > at), None)
    if beside is not None and noun < at and tree[noun].pos in ("NOUN", "PROPN"):
        tree[beside] = tree[beside]._replace(head=noun, dep="conj")


def _plan_for(words: Sequence[Word], tree: list[Parsed], verb: int) -> None:
    """ "A plan for ending the war", "a week to accept": what a plan or a term is for is a part of
    it."""
    if verb < 2 or tree[verb].dep != "advcl" or tree[verb - 1].head != verb:
        return
    plan = words[verb - 2].key in _words("plans") and words[verb].key.endswith("ing")
    given = words[verb - 2].key in _words("times") and tree[verb - 2].dep == "obj"
    if (plan and words[verb - 1].key == "for") or (given and words[verb - 1].key == "to"):
        tree[verb] = tree[verb]._replace(head=verb - 2, dep="acl")


def _subjects(tree: Sequence[Parsed], verb: int) -> list[int]:
    return [i for i, n in enumerate(tree) if n.head == verb != i and n.dep.startswith("nsubj")]


def _has(tree: Sequence[Parsed], verb: int, *deps: str) -> bool:
    return any(n.head == verb and n.dep in deps for n in tree)


def _start(tree: Sequence[Parsed], head: int) -> int:
    """The first word of what hangs on a word."""
    found = {head}
    while more := {i for i, n in enumerate(tree) if n.head in found} - found:
        found |= more
    return min(found)


def _put_forward(words: Sequence[Word], tree: list[Parsed], verb: int) -> None:
    """ "The truce proposal put forward by A": what is put forward is no subject of it."""
    noun = verb - 1
    if noun < 1 or tree[noun].dep != "nsubj" or tree[noun].head != verb:
        return
    before = tree[verb].head
    by = [w.key for w in words[verb + 1 : verb + 3]]
    given = bool(by) and by[-1] == "by" and by[0] in _words("after_put")
    if before != noun - 1 or not tree[verb].dep.startswith("acl") or not given:
        return
    above = tree[before]
    tree[noun] = tree[noun]._replace(
        head=noun if above.head == before else above.head, dep=above.dep
    )
    tree[before] = above._replace(head=noun, dep="compound")
    for i, n in enumerate(tree):
        if n.head == before and i != noun:
            tree[i] = n._replace(head=noun)
    tree[verb] = tree[verb]._replace(head=noun, dep="acl")


def _listed_subject(words: Sequence[Word], tree: list[Parsed], verb: int) -> None:
    """ "Talks between A and B go on", "the offer to provide a venue and a mediator was declined":
    what follows "and" is the second of two, and what stands before the two is the subject."""
    subjects = _subjects(tree, verb)
    second = next((s for s in reversed(subjects) if s < verb), 0)
    start = _start(tree, second) if second else 0
    start += words[start].key == "and"
    if start < 2 or words[start - 1].key != "and" or not _alike(tree, start - 2, second):
        return
    first, noun = start - 2, tree[verb].head
    if tree[verb].dep == "conj" and _infinitive(words, tree, noun):
        noun = tree[noun].head
    joined = tree[verb].dep == "conj" and noun < first and tree[noun].pos in ("NOUN", "PROPN")
    if subjects[0] < first:
        tree[second] = tree[second]._replace(head=first, dep="conj")
    elif joined and _start(tree, first) > noun:
        _crown(tree, verb, noun)
        tree[second] = tree[second]._replace(head=first, dep="conj")


def _alike(tree: Sequence[Parsed], first: int, second: int) -> bool:
    names = tree[first].pos == tree[second].pos == "PROPN"
    return names or (tree[first].pos == tree[second].pos == "NOUN" and tree[first].dep == "obj")


def _infinitive(words: Sequence[Word], tree: Sequence[Parsed], verb: int) -> bool:
    return tree[verb].dep == "acl" and verb > 0 and words[verb - 1].key == "to"


def _crown(tree: list[Parsed], verb: int, noun: int) -> None:
    """Make a verb that was hung on a noun the head of the noun's clause."""
    above, passive = tree[noun], _has(tree, verb, "aux:pass")
    root = above.head == noun
    tree[verb] = tree[verb]._replace(
        head=verb if root else above.head, dep="root" if root else "ccomp"
    )
    tree[noun] = above._replace(head=verb, dep="nsubj:pass" if passive else "nsubj")


def _two_subjects(words: Sequence[Word], tree: list[Parsed], verb: int) -> None:
    """ "A urged B to accept", "the plan, which ..., A dismissed": of two subjects the one after the
    verb, or the one before a comma, is the object."""
    subjects = _subjects(tree, verb)
    if len(subjects) != 2 or _has(tree, verb, "obj", "aux:pass"):
        return
    first, second = subjects
    if first < verb < second:
        tree[second] = tree[second]._replace(dep="obj")
    elif second < verb and words[_start(tree, second) - 1].key == ",":
        tree[first] = tree[first]._replace(dep="obj")


def _raised_subject(tree: list[Parsed], verb: int) -> None:
    """ "Help A and B find a way": who is helped is the object of what governs the verb."""
    above = tree[verb].head
    if tree[verb].dep != "xcomp" or tree[above].pos != "VERB" or _has(tree, above, "obj"):
        return
    for child in _subjects(tree, verb):
        if above < child < verb:
            tree[child] = tree[child]._replace(head=above, dep="obj")


def _asked_to(words: Sequence[Word], tree: list[Parsed], verb: int) -> None:
    """ "Was asked by A to mediate": what is asked is no purpose."""
    node = tree[verb]
    infinitive = verb > 0 and words[verb - 1].key == "to"
    asked = node.head < verb and words[node.head].key in _words("asked")
    if node.dep == "advcl" and infinitive and asked:
        tree[verb] = node._replace(dep="xcomp")


def _two_statements(words: Sequence[Word], tree: list[Parsed], verb: int) -> None:
    """ "A offered; B declined": what a semicolon ends is told by nobody after it."""
    node = tree[verb]
    if node.dep == "ccomp" and any(w.text == ";" for w in words[verb : node.head]):
        tree[verb] = node._replace(dep="parataxis")


def _after_relative(words: Sequence[Word], tree: list[Parsed], verb: int) -> None:
    """ "A, who brokered the truce, thanked B": what follows the relative clause without "and" is
    said of A."""
    node = tree[verb]
    if node.dep != "conj" or not tree[node.head].dep.startswith("acl:relcl"):
        return
    noun = tree[node.head].head
    alone = words[verb - 1].key == "," and not _has(tree, verb, "cc") and not _subjects(tree, verb)
    if alone and tree[noun].pos in ("NOUN", "PROPN") and tree[noun].dep != "nsubj":
        _crown(tree, verb, noun)


def _opening_phrase(words: Sequence[Word], tree: list[Parsed], verb: int) -> None:
    """ "Without security guarantees A will not agree": a third person without a subject, which a
    preposition opens, is a noun."""
    before = [i for i, n in enumerate(tree) if n.head == verb and i < verb]
    opened = verb in (1, 2, 3) and [i for i in before if tree[i].pos in ("NOUN", "PROPN", "ADJ")]
    if not opened or tree[0].dep != "case" or not words[verb].key.endswith("s"):
        return
    clause = next((i for i, n in enumerate(tree) if n.head == verb and n.dep == "ccomp"), None)
    if clause is None or clause < verb or _subjects(tree, verb):
        return
    above = tree[verb]
    root = above.head == verb
    tree[clause] = tree[clause]._replace(head=clause if root else above.head, dep=above.dep)
    tree[verb] = above._replace(pos="NOUN", dep="obl", head=clause)
    for i in before:
        tree[i] = tree[i]._replace(dep="compound", head=verb)
    tree[0] = tree[0]._replace(dep="case", head=verb)
