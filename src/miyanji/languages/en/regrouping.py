"""Mend English parses that join words across a clause boundary or take a noun for a verb.

"A offered to mediate between B and C, and B accepted" (the last name is the verb's subject, no
third side), "a Qatari offer to mediate" (what an article opens is a noun).
"""

from collections.abc import Sequence

from miyanji.languages.en.chain import word_set
from miyanji.languages.en.lemmas import known, verb
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_ARTICLES = frozenset({"a", "an", "its", "his", "her", "their", "the", "no", "any"})
_QUALITIES = ("ADJ", "PROPN")
_NOMINAL = ("obj", "nsubj", "nsubj:pass", "obl", "nmod", "iobj")
_JOINED = ("conj", "parataxis", "root", "advcl", "acl")
_CLAUSAL = {"xcomp": "acl", "obl": "nmod", "nsubj": "compound"}


def regrouped(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """Return the tree with such names and nouns where they belong."""
    for i in range(1, len(tree)):
        if tree[i].pos == "VERB":
            tree = _article(words, tree, i) if i > 1 else tree
            tree = _deed(words, _subject(words, tree, i), i)
    return tree


def _article(words: Sequence[Word], tree: list[Parsed], i: int) -> list[Parsed]:
    """ "A Qatari offer": the bare form after an article and a quality is a noun."""
    key, before = words[i].key, words[i - 2].key
    bare = key in known() and verb(key) == key
    owned = before in _ARTICLES and tree[i - 1].pos in _QUALITIES and tree[i - 1].head == i
    if not bare or not owned or words[i - 1].key.endswith("s"):
        return tree
    if before == "the" and tree[i].dep not in _NOMINAL:
        return tree
    own = [j for j, n in enumerate(tree) if n.head == i and j != i]
    if any(tree[j].pos == "AUX" or tree[j].dep in ("obj", "ccomp") for j in own):
        return tree
    fixed = list(tree)
    fixed[i] = fixed[i]._replace(pos="NOUN")
    for j in own:
        fixed[j] = fixed[j]._replace(dep=_CLAUSAL.get(fixed[j].dep, fixed[j].dep))
    opens = fixed[i - 2]
    if opens.head != i:
        fixed[i - 2] = opens._replace(head=i, dep="det")
    return fixed


def _subject(words: Sequence[Word], tree: list[Parsed], i: int) -> list[Parsed]:
    """ "..., and B accepted": the name between the conjunction and a finite verb."""
    at = i - 1
    while at > 0 and tree[at].pos in ("AUX", "ADV"):
        at -= 1
    joined = at > 2 and words[at - 1].key in ("and", "but", "while") and words[at - 2].key == ","
    finite = verb(words[i].key) != words[i].key and not words[i].key.endswith("ing")
    loose = tree[at].pos == "PROPN" and tree[at].dep == "conj" and tree[at].head < at - 1
    if not joined or not loose or not finite or tree[i].dep not in _JOINED:
        return tree
    if words[at].key in word_set("be") or any(n.head == i and n.dep[:5] == "nsubj" for n in tree):
        return tree
    fixed = list(tree)
    fixed[at] = fixed[at]._replace(head=i, dep="nsubj")
    fixed[at - 1] = fixed[at - 1]._replace(head=i)
    if fixed[i].dep in ("advcl", "acl"):
        fixed[i] = fixed[i]._replace(dep="conj")
    return fixed


def _deed(words: Sequence[Word], tree: list[Parsed], i: int) -> list[Parsed]:
    """ "Condemned the shelling and enlisted A": the past form goes on with the verb, not with its
    object, and what follows is its own."""
    noun = tree[i].head
    joined = tree[i].dep == "conj" and noun < i - 1 and words[i - 1].key == "and"
    if not joined or tree[noun].pos not in ("NOUN", "PROPN") or tree[noun].dep != "obj":
        return tree
    above, past = tree[noun].head, verb(words[i].key) != words[i].key
    finite = verb(words[above].key) != words[above].key and tree[above].pos == "VERB"
    if not past or not finite or words[i].key.endswith("ing") or above >= noun:
        return tree
    fixed = list(tree)
    fixed[i] = fixed[i]._replace(head=above)
    fixed[i - 1] = fixed[i - 1]._replace(head=i)
    for j in range(i + 1, len(tree)):
        if tree[j].head == noun and tree[j].dep == "conj":
            fixed[j] = fixed[j]._replace(head=i, dep="obj")
        elif tree[j].head == above and tree[j].dep.startswith(("obl", "advcl", "xcomp")):
            fixed[j] = fixed[j]._replace(head=i)
    return fixed
