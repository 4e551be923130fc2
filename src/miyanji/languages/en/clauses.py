"""Mend the English parse of a clause's frame: who is its subject, and which of its nouns the
parser took for a verb.

Agency news puts a time before the subject ("Later on Thursday, Chad asked ..."), and heaps nouns
whose plural looks like a verb ("several air strikes against"). The treebank has few of either.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from miyanji.languages.data import rows
from miyanji.languages.en.lemmas import irregular, known, verb
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_NAMES = ("PROPN", "NOUN")
_BEFORE_NOUNS = ("DET", "ADJ", "NUM", "ADP")
_CLAUSE = {"obj": "ccomp"}
_CLAUSAL = ("this", "that", "which", "whatever")
_OPENERS = ("appos", "compound", "nmod", "flat", "conj", "obl", "dep")
_GOVERNED = ("ccomp", "xcomp", "acl", "advcl", "nmod", "obl", "parataxis", "conj", "acl:relcl")


@cache
def _times() -> frozenset[str]:
    """Return the words that a time ends with."""
    return frozenset(row[0] for row in rows("en", "times.tsv"))


def frame(words: Sequence[Word], tree: Sequence[Parsed]) -> list[Parsed]:
    """Return the tree with plural nouns as nouns, and with the name right before a root verb
    without a subject as its subject."""
    fixed = list(tree)
    for i, noun in _qualities(words, fixed):
        _as_quality(fixed, i, noun)
    for i in _plurals(words, fixed):
        _as_noun(fixed, i)
    _opened(words, fixed)
    return fixed


def _qualities(words: Sequence[Word], tree: Sequence[Parsed]) -> Iterator[tuple[int, int]]:
    """ "Indirect talks", "indirect US-Iran talks": no form of a verb that we know, before a noun
    of which it can only be a quality."""
    for i, node in enumerate(tree[:-1]):
        key = words[i].key
        bare = key not in known() and verb(key) == key and key not in irregular()
        if node.pos == "VERB" and bare and key.isalpha() and not key.endswith("ing"):
            noun = _noun_after(words, tree, i)
            if noun is not None:
                yield i, noun


def _noun_after(words: Sequence[Word], tree: Sequence[Parsed], i: int) -> int | None:
    """The noun at the end of the names and nouns right after ``i``, where it hangs on ``i`` or
    on nothing of its own."""
    end = i
    while end + 1 < len(tree) and (
        tree[end + 1].pos in ("NOUN", "PROPN", "ADJ") or words[end + 1].key in ("-", "–")
    ):
        end += 1
    if end == i or tree[end].pos != "NOUN":
        return None
    loose = tree[end].head == i or (tree[end].dep == "parataxis" and tree[end].head < i)
    return end if loose and tree[end].dep in ("obj", "parataxis", "obl", "nsubj") else None


def _as_quality(tree: list[Parsed], i: int, noun: int) -> None:
    """The noun takes the place in the tree that the word before it had."""
    up = noun if tree[i].head == i else tree[i].head
    dep = "obj" if tree[i].dep in ("ccomp", "xcomp", "conj") else tree[i].dep
    for j, node in enumerate(tree):
        if node.head == i and j not in (i, noun):
            own = "compound" if node.dep.startswith("nsubj") and j == i - 1 else node.dep
            tree[j] = node._replace(head=noun, dep=own)
    tree[noun] = tree[noun]._replace(head=up, dep=dep)
    tree[i] = tree[i]._replace(pos="ADJ", head=noun, dep="amod")
    _object_of(tree, i - 1, noun)


def _object_of(tree: list[Parsed], at: int, noun: int) -> None:
    """ "The two sides held indirect talks": the verb that seemed to qualify the subject."""
    verbal = at > 0 and tree[at].pos == "VERB" and tree[at].dep == "acl"
    if not verbal or tree[tree[at].head].dep != "nsubj" or tree[tree[at].head].head != noun:
        return
    up, dep = tree[noun].head, tree[noun].dep
    subject = tree[at].head
    tree[at] = tree[at]._replace(head=at if up == noun else up, dep=_CLAUSE.get(dep, dep))
    tree[noun] = tree[noun]._replace(head=at, dep="obj")
    tree[subject] = tree[subject]._replace(head=at)
    for j, node in enumerate(tree):
        if node.head == noun and node.pos == "PUNCT":
            tree[j] = node._replace(head=at)


def _plurals(words: Sequence[Word], tree: Sequence[Parsed]) -> Iterator[int]:
    """Third persons that close a noun phrase, and have no subject and no object."""
    for i, node in enumerate(tree):
        key = words[i].key
        if i == 0 or node.pos != "VERB" or not key.endswith("s") or key.endswith("ss"):
            continue
        if node.head >= i or node.dep not in _GOVERNED or not _opens_phrase(words, tree, i):
            continue
        own = [n.dep for j, n in enumerate(tree) if n.head == i and j != i]
        if not any(dep.startswith(("nsubj", "obj", "ccomp", "xcomp", "aux")) for dep in own):
            yield i


def _opens_phrase(words: Sequence[Word], tree: Sequence[Parsed], i: int) -> bool:
    """Nouns of a compound, and before them what only stands before a noun."""
    at = i - 1
    while at >= 0 and tree[at].pos == "NOUN" and tree[at].dep == "compound":
        at -= 1
    if at < 0 or tree[at].pos not in _BEFORE_NOUNS or words[at].key in _CLAUSAL:
        return False
    return at < i - 1 or tree[at].pos != "ADP"


def _as_noun(tree: list[Parsed], i: int) -> None:
    """The noun takes what stands before it; its phrases become those of a noun."""
    above = tree[i].head
    dep = "obj" if tree[i].dep in ("ccomp", "xcomp") else tree[i].dep
    dep = "nmod" if dep.startswith(("acl", "advcl")) and tree[above].pos in _NAMES else dep
    tree[i] = tree[i]._replace(pos="NOUN", dep=dep)
    for j, node in enumerate(tree):
        if node.head == i and node.dep == "obl":
            tree[j] = node._replace(dep="nmod")
    at = i - 1
    while at > above and tree[at].pos in ("NOUN", "ADJ", "NUM", "DET"):
        if above < tree[at].head != i:
            tree[at] = tree[at]._replace(head=i if tree[at].head > i - 2 else tree[at].head)
        at -= 1


def _opened(words: Sequence[Word], tree: list[Parsed]) -> None:
    """ "Later on Thursday, Chad asked": the name before the verb is no part of the time."""
    root = next((i for i, n in enumerate(tree) if n.head == i and n.pos == "VERB"), None)
    if root is None or root < 2 or not _lacks_subject(words, tree, root):
        return
    last = root - 1
    while last > 0 and tree[last].pos in ("AUX", "ADV"):
        last -= 1
    if tree[last].pos != "PROPN" or tree[last].dep not in _OPENERS:
        return
    first = last
    while first > 0 and tree[first - 1].pos in ("PROPN", "NOUN", "ADJ", "DET"):
        first -= 1
    marked = first > 0 and words[first - 1].key == ","
    split = first if marked else _day(words, first, last)
    if split is None or split > last:
        return
    for j in range(split, last):
        if not split <= tree[j].head <= last:
            tree[j] = tree[j]._replace(head=last, dep="compound")
    tree[last] = tree[last]._replace(head=root, dep="nsubj")
    day = next(j for j in range(split - 1, -1, -1) if tree[j].pos in _NAMES or j == 0)
    if split <= tree[day].head <= last or tree[day].dep == "nsubj":
        tree[day] = tree[day]._replace(head=root, dep="obl")
    for j, node in enumerate(tree[:split]):
        if split <= node.head <= last:
            tree[j] = node._replace(head=root if node.pos == "PUNCT" else day)


def _lacks_subject(words: Sequence[Word], tree: Sequence[Parsed], root: int) -> bool:
    finite = words[root].key.endswith(("ed", "s")) or verb(words[root].key) != words[root].key
    subjects = (
        n.head == root and n.dep.startswith(("nsubj", "csubj", "expl")) and w.key not in _times()
        for w, n in zip(words, tree, strict=True)
    )
    return finite and not any(subjects)


def _day(words: Sequence[Word], first: int, last: int) -> int | None:
    """Where a name begins after the day or the month that a time ends with."""
    days = [i for i in range(first, last) if words[i].key in _times()]
    return days[-1] + 1 if days else None
