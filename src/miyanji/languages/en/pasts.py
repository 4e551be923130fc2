"""Mend the English parse of a verb form that was taken for a modifier or a name.

"Turkey has eased visa rules", "prosecutors are probing officials", "Russia vetoed a resolution":
an auxiliary with its participle right behind it, and, in a sentence without any other predicate,
the past form between a name and what opens an object.
"""

from collections.abc import Sequence

from miyanji.languages.en.chain import word_set
from miyanji.languages.en.lemmas import irregular, known, verb
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_HAVING = frozenset({"has", "have", "had"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been"})
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")
_MODIFYING = ("amod", "compound")
_OBJECTS = frozenset({"a", "an", "the", "its", "his", "her", "their", "no", "some", "all", "any"})
# Particles and states between a verb and its object ("rolled back tariffs", "shot dead a man").
_PARTICLES = frozenset({"back", "down", "out", "off", "up", "over", "away", "dead", "in"})
# Words of the subject before its verb.
_SUBJECT = 8


def pasts(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """Return the tree with such a form as the verb that it is."""
    root = next((i for i, node in enumerate(tree) if node.head == i and node.dep != "punct"), None)
    if root is None:
        return tree
    key = words[root].key
    if key in _HAVING and root + 1 < len(tree):
        return _perfect(words, tree, root)
    if key.endswith("ing") and tree[root].pos != "VERB":
        return _progressive(words, tree, root)
    predicated = tree[root].pos in ("VERB", "AUX") or any(
        n.head == root and (n.dep == "cop" or n.pos == "AUX") for n in tree
    )
    found = None if predicated else _past(words, tree)
    return tree if found is None else _rooted(words, tree, found, root)


def _perfect(words: Sequence[Word], tree: list[Parsed], have: int) -> list[Parsed]:
    """ "Has eased rules": the participle behind "has" is no modifier of its object."""
    at = have + 1
    noun = tree[at].head
    taken = tree[at].dep in _MODIFYING and noun > at and tree[noun].head == have
    if not taken or not _form(words[at].key) or words[at].text[:1].isupper():
        return tree
    tree = [n._replace(head=at) if n.head == have else n for n in tree]
    tree[at] = tree[at]._replace(pos="VERB", head=at, dep="root")
    tree[have] = tree[have]._replace(pos="AUX", head=at, dep="aux")
    tree[noun] = tree[noun]._replace(dep="obj")
    return tree


def _progressive(words: Sequence[Word], tree: list[Parsed], root: int) -> list[Parsed]:
    """ "Are probing officials": what has an object is a verb."""
    base = verb(words[root].key)
    holds = any(n.head == root and n.dep == "obj" and i > root for i, n in enumerate(tree))
    if not holds or base not in known() or words[root - 1].key not in _BEING:
        return tree
    tree[root] = tree[root]._replace(pos="VERB")
    return [n._replace(dep="aux") if n.head == root and n.dep == "cop" else n for n in tree]


def _past(words: Sequence[Word], tree: Sequence[Parsed]) -> int | None:
    """The past form between the subject that opens the sentence and an object."""
    for i in range(1, min(_SUBJECT, len(words) - 1)):
        if tree[i - 1].pos == "PUNCT" or words[i].text[:1].isupper() or tree[i].pos == "ADP":
            continue
        if tree[i - 1].pos not in _NOMINAL or not _form(words[i].key):
            continue
        return i if _opens_object(words, tree, i) else None
    return None


def _opens_object(words: Sequence[Word], tree: Sequence[Parsed], i: int) -> bool:
    """An object comes behind, or the form can be nothing but a past ("withdrew")."""
    after = i + 1
    if words[after].key in _PARTICLES and after + 1 < len(words):
        after += 1
    key = words[after].key
    if key == "by":
        return False
    opens = key in _OBJECTS or words[after].text[:1].isupper() or tree[after].pos == "NUM"
    # A passive participle behind its noun takes no object.
    object_ = tree[after].pos in _NOMINAL and (_named(words, i) or tree[i].dep == "acl")
    return opens or _only_past(words[i].key) or object_


def _named(words: Sequence[Word], i: int) -> bool:
    return words[i - 1].text[:1].isupper() and words[i].key.endswith("ed")


def _form(word: str) -> bool:
    base = verb(word)
    return base != word and base in known() and (word.endswith("ed") or word in irregular())


def _only_past(word: str) -> bool:
    """No participle looks like it ("withdrew", and "withdrawn")."""
    return word in word_set("only_past")


def _rooted(words: Sequence[Word], tree: list[Parsed], at: int, root: int) -> list[Parsed]:
    """Put the verb ``at`` at the root: what stands before it is its subject, behind it its own."""
    fixed = list(tree)
    fixed[at] = fixed[at]._replace(pos="VERB", head=at, dep="root")
    before = [i for i in range(at) if not 0 <= fixed[i].head < at or fixed[i].head == i]
    names = ("NOUN", "PROPN")
    heads = [i for i in before if fixed[i].pos in names or words[i].text[:1].isupper()]
    for i in before:
        subject = heads and i == heads[-1]
        up = at if subject or not heads else heads[-1]
        fixed[i] = fixed[i]._replace(head=up, dep="nsubj" if subject else fixed[i].dep)
    loose = {root} if root > at and fixed[root].pos not in ("NOUN", "PROPN") else set()
    behind = [
        i
        for i in range(at + 1, len(fixed))
        if fixed[i].head <= at or i == root or fixed[i].head in loose
    ]
    taken = False
    for i in behind:
        nominal = fixed[i].pos in ("NOUN", "PROPN") and not taken
        cased = any(n.head == i and n.dep == "case" for n in fixed)
        free = nominal and not cased and not fixed[i].dep.startswith("obl")
        dep = "obj" if free else "obl" if cased else fixed[i].dep
        taken = taken or dep == "obj"
        fixed[i] = fixed[i]._replace(head=at, dep="dep" if dep == "root" else dep)
    return fixed
