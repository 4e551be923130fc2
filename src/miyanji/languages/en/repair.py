"""Mend what the English parser gets wrong in short news sentences.

It now and then takes the only verb for a modifier or a name ("Norway lifted sanctions", "China
vetoed the plan"), or what follows a modal for a noun ("must end attacks"). A sentence without a
finite verb at its root is searched for a word that can only be one.
"""

from collections.abc import Sequence
from itertools import pairwise

from miyanji.languages.en.arguments import arguments
from miyanji.languages.en.asides import asides
from miyanji.languages.en.chain import modals
from miyanji.languages.en.clauses import frame
from miyanji.languages.en.compounds import compounds
from miyanji.languages.en.fronting import fronted
from miyanji.languages.en.lemmas import irregular, known, verb
from miyanji.languages.en.openings import openings
from miyanji.languages.en.pasts import pasts
from miyanji.languages.en.regrouping import regrouped
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_VERBAL = ("VERB", "AUX")
_LOOSE = ("amod", "advcl", "acl", "acl:relcl", "parataxis", "list", "appos", "case")
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET")
# Words from a title to the end of the name that it belongs to.
_NAME = 6
_OBJECTS = frozenset({"its", "the", "a", "an", "his", "her", "their", "no", "to", "it", "them"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", ",", "by"})


def repair(words: Sequence[Word], tree: Sequence[Parsed]) -> list[Parsed]:
    """Return the tree with a verb at its root where the words hold one."""
    whole = openings(words, compounds(words, _after_modals(words, list(tree))))
    whole = regrouped(words, fronted(words, pasts(words, whole)))
    fixed = arguments(words, _one_subject(asides(words, frame(words, whole))))
    root = next((i for i, node in enumerate(fixed) if node.head == i and node.dep != "punct"), None)
    if root is None or (fixed[root].pos == "ADJ" and verb(words[root].key) == words[root].key):
        return fixed
    if _has_predicate(fixed, root):
        return _third_person(words, fixed, root)
    headline = _after_name(words, fixed)
    if headline is not None and headline < root and fixed[headline].head in (root, 0):
        return _headed(fixed, headline, root)
    # In "The talks collapsed" the noun stands right behind its article.
    named = not root or fixed[root - 1].pos != "DET"
    if (
        named
        and _finite(words[root].key)
        and any(n.head == root and i < root and n.pos in _NOMINAL for i, n in enumerate(fixed))
    ):
        return _as_verb(fixed, root)
    for i in range(len(fixed)):
        if _hangs_on(fixed, i, root) and _stray(words, fixed, i, root):
            return _rerooted(fixed, i, root)
    praised = _before_object(words, fixed, root)
    if praised is not None:
        return _with_object(_rerooted(fixed, praised, root), praised, root)
    if headline is not None and headline != root:
        return _headed(fixed, headline, root)
    return fixed


def _one_subject(tree: list[Parsed]) -> list[Parsed]:
    """ "The daily Haaretz reported": a noun right before a name is its title, no second subject."""
    for i, (node, after) in enumerate(pairwise(tree)):
        if node.dep == after.dep == "nsubj" and node.head == after.head and after.pos == "PROPN":
            tree = [n._replace(head=i + 1) if n.head == i else n for n in tree]
            tree[i] = node._replace(head=i + 1, dep="compound")
    return tree


def _after_name(words: Sequence[Word], tree: Sequence[Parsed]) -> int | None:
    """ "Chad accepts Norwegian mediation", "Chad and Togo hold new talks": a verb in the present
    between two names, or before what opens an object."""
    joined = False
    for i in range(1, min(_NAME, len(words) - 1)):
        word, before = words[i], words[i - 1]
        joined = joined or word.key == "and"
        if not (before.text[:1].isupper() or before.key in ("and", "the")):
            return None
        third = word.key.endswith("s") and word.key.isalpha() and _finite(word.key)
        if word.text.islower() and third and tree[i].dep == "flat":
            return i
        if word.text.islower() and (third or (joined and word.key in known())):
            opens = words[i + 1].text[:1].isupper() or words[i + 1].key in _OBJECTS
            return i if opens or tree[i + 1].pos in ("ADJ", "NUM") else None
    return None


def _headed(tree: list[Parsed], verb: int, root: int) -> list[Parsed]:
    """The verb heads the clause; what comes after it and hung on the name before it is its own."""
    tree[verb] = tree[verb]._replace(pos="VERB")
    noun = next((i for i in range(verb + 1, len(tree)) if tree[i].head <= root <= verb), None)
    fixed = _rerooted(tree, verb, root)
    if root < verb and noun is not None and fixed[noun].pos in ("NOUN", "PROPN"):
        fixed[noun] = fixed[noun]._replace(head=verb, dep="obj")
    own = fixed[root].head if fixed[root].dep != "nsubj" else root
    for i, node in enumerate(fixed):
        if i > verb and node.head in (root, own) and root < verb and i != noun:
            fixed[i] = node._replace(head=verb)
    return fixed


def _third_person(words: Sequence[Word], tree: list[Parsed], root: int) -> list[Parsed]:
    """ "Costa Rica lifts blockade": the word before a bare verb form is the verb."""
    key, at = words[root].key, root - 1
    # In "Uganda hosts talks" the second may be a third person as well.
    gerund = key.endswith("ing")
    opens = key in known() or gerund or _double(words, root)
    bare = tree[root].pos == "VERB" and at > 0 and opens
    if not bare or tree[at].pos not in ("NOUN", "PROPN") or not words[at].key.endswith("s"):
        return tree
    if not _finite(words[at].key) or any(n.head == root and n.pos in ("AUX", "PART") for n in tree):
        return tree
    tree[at] = tree[at]._replace(pos="VERB", head=at, dep="root")
    taken = ("VERB", "xcomp") if gerund else ("NOUN", "obj")
    tree[root] = tree[root]._replace(pos=taken[0], head=at, dep=taken[1])
    before = [i for i, n in enumerate(tree) if i < at and n.head in (at, root)]
    for i in before:
        tree[i] = tree[i]._replace(head=at, dep="nsubj" if i == before[-1] else tree[i].dep)
    return tree


def _double(words: Sequence[Word], root: int) -> bool:
    named = root > 1 and words[root - 2].text[:1].isupper()
    return named and words[root].key.endswith("s") and words[root - 1].text.islower()


def _has_predicate(tree: Sequence[Parsed], root: int) -> bool:
    if tree[root].pos in _VERBAL:
        return True
    return any(n.head == root and (n.dep == "cop" or n.pos == "AUX") for n in tree)


def _finite(word: str) -> bool:
    """Whether a word can be a past or a third person of a known verb."""
    base = verb(word)
    past = word.endswith("ed") or word in irregular()
    third = word.endswith("s") and not word.endswith("ss")
    return base != word and base in known() and (past or third)


def _before_object(words: Sequence[Word], tree: Sequence[Parsed], root: int) -> int | None:
    """ "Niger's president praised Kenya": a past form between the noun at the root and a name."""
    for i in range(root + 1, len(tree) - 1):
        node, after = tree[i], tree[i + 1]
        named = after.pos == "PROPN" and node.head == i + 1 and after.head == root
        if node.dep == "amod" and named and words[i].key.endswith("ed") and _finite(words[i].key):
            return i if i == root + 1 else None
    return None


def _with_object(tree: list[Parsed], verb: int, noun: int) -> list[Parsed]:
    """The name is the verb's object, and what hung on the noun behind it is the verb's."""
    tree[verb] = tree[verb]._replace(pos="VERB")
    tree[verb + 1] = tree[verb + 1]._replace(head=verb, dep="obj")
    for i in range(verb + 2, len(tree)):
        if tree[i].head == noun:
            dep = "advcl" if tree[i].dep == "acl" else tree[i].dep
            tree[i] = tree[i]._replace(head=verb, dep=dep)
    return tree


def _hangs_on(tree: Sequence[Parsed], i: int, root: int) -> bool:
    """On the root, or on what is coordinated with it ("A and the B movement signed")."""
    above = tree[i].head
    joined = tree[above].dep == "conj" and tree[above].head == root and tree[i].dep == "acl"
    return above == root or (joined and i == above + 1)


def _stray(words: Sequence[Word], tree: Sequence[Parsed], i: int, root: int) -> bool:
    """A verb with something before it and something after it that no relative word opens."""
    node = tree[i]
    if node.pos != "VERB" or node.dep not in _LOOSE or i == 0:
        return False
    if not (_finite(words[i].key) or _past_chain(words, i)):
        return False
    if words[i - 1].key in _RELATIVE or (i + 1 < len(words) and words[i + 1].key == "by"):
        return False
    owns = any(n.head == i and j < i and n.dep.startswith("nsubj") for j, n in enumerate(tree))
    relative = any(n.head == i and words[j].key in _RELATIVE - {","} for j, n in enumerate(tree))
    if relative or (owns and node.dep in ("amod", "acl")):
        return False
    if node.dep in ("amod", "advcl"):
        named = (n.head in (root, i) and j < i and _heads(n) for j, n in enumerate(tree))
        return i < root and any(named)
    return i > root or node.dep == "case"


def _past_chain(words: Sequence[Word], i: int) -> bool:
    return words[i - 1].key in ("has", "have", "had")


def _heads(node: Parsed) -> bool:
    return node.pos in ("NOUN", "PROPN", "ADJ") and node.dep != "det"


def _as_verb(tree: list[Parsed], root: int) -> list[Parsed]:
    """Make the root a verb: the nearest noun before it is its subject."""
    tree[root] = tree[root]._replace(pos="VERB")
    before = [i for i, n in enumerate(tree) if n.head == root and i < root and n.pos in _NOMINAL]
    after = [i for i, n in enumerate(tree) if n.head == root and i > root and n.pos in _NOMINAL]
    if not any(tree[i].dep.startswith("nsubj") for i in before):
        tree[before[-1]] = tree[before[-1]]._replace(dep="nsubj")
        for i in before[:-1]:
            tree[i] = tree[i]._replace(head=before[-1])
    objects = [i for i in after if tree[i].dep in ("compound", "nmod", "appos", "flat", "dep")]
    if objects and not any(tree[i].dep == "obj" for i in after):
        tree[objects[0]] = tree[objects[0]]._replace(dep="obj")
    return tree


def _rerooted(tree: list[Parsed], i: int, root: int) -> list[Parsed]:
    """Put the verb ``i`` at the root; the old root becomes its subject or object."""
    tree[i] = tree[i]._replace(head=i, dep="root")
    if i > root:
        own = next((j for j, n in enumerate(tree) if n.head == i and _subject(n)), None)
        between = tree[root + 1 : own] if own is not None else []
        joined = own is not None and own - root <= _NAME and all(n.pos != "PUNCT" for n in between)
        up = own if own is not None and joined else i
        dep = "nmod" if joined else "nsubj" if own is None else "obl"
        tree[root] = tree[root]._replace(head=up, dep=dep)
        return tree
    subject = [j for j, n in enumerate(tree) if n.head == root and j < i and _heads(n)]
    if not subject and not any(n.head == i and _subject(n) for n in tree):
        subject = [j for j, n in enumerate(tree) if n.head == i and j < i and _heads(n)][-1:]
    tree[root] = tree[root]._replace(head=i, dep="obj")
    for j in subject:
        last = j == subject[-1]
        tree[j] = tree[j]._replace(head=i if last else subject[-1], dep="nsubj" if last else "nmod")
    for j, n in enumerate(tree):
        if n.head == root and j < i and j not in subject:
            tree[j] = n._replace(head=i)
    return tree


def _subject(node: Parsed) -> bool:
    return node.dep.startswith("nsubj")


def _after_modals(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """ "must end attacks": what follows a modal that governs it is the verb."""
    for i, node in enumerate(tree[:-1]):
        after = tree[i + 1]
        base = words[i + 1].key
        if words[i].key not in modals() or base not in known() or after.pos != "NOUN":
            continue
        if after.head == i or (after.dep in ("compound", "amod") and tree[after.head].head == i):
            up = i + 1 if node.head == i else node.head
            tree = [n._replace(head=i + 1) if n.head == i else n for n in tree]
            if after.head != i:
                tree[after.head] = tree[after.head]._replace(dep="obj")
            tree[i + 1] = Parsed("VERB", base, node.dep, up)
            tree[i] = Parsed("AUX", node.lemma, "aux", i + 1)
    return tree
