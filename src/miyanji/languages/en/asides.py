"""Mend the English parse around what stands between two commas.

"The talks, hosted by Kenya, aimed to end the war", "Following talks hosted by Kenya, Chad and Niger
agreed to a truce": the parser hangs the main verb on the aside, or the subject on the opening.
"""

from collections.abc import Sequence

from miyanji.languages.en.lemmas import irregular, known, verb
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_NAMES = ("PROPN", "NOUN")
# What a parse makes of a title before its name.
_TITLED = ("obl:unmarked", "obl", "ccomp", "dislocated", "vocative", "obj", "nsubj", "parataxis")
_LOOSE = ("acl", "advcl", "ccomp", "parataxis", "conj", "acl:relcl")
_OPENING = frozenset({"following", "after", "during", "amid", "despite", "since", "with", "upon"})


def asides(words: Sequence[Word], tree: Sequence[Parsed]) -> list[Parsed]:
    """Return the tree with the main verb after an aside, and the subject after an opening, at
    their places."""
    fixed = list(tree)
    _determined(words, fixed)
    _after_aside(words, fixed)
    _after_opening(words, fixed)
    _apposed(words, fixed)
    _absolute(words, fixed)
    return fixed


def _determined(words: Sequence[Word], tree: list[Parsed]) -> None:
    """ "The talks, ...": a plural right after "the" is no verb."""
    at = next((i for i, n in enumerate(tree) if n.head == i and n.pos == "VERB"), None)
    if at != 1 or words[0].key != "the" or not words[1].key.endswith("s"):
        return
    tree[0] = tree[0]._replace(dep="det")
    tree[1] = tree[1]._replace(pos="NOUN")


def _after_aside(words: Sequence[Word], tree: list[Parsed]) -> None:
    """The verb after the comma that closes an aside about the root heads the sentence."""
    root = next((i for i, n in enumerate(tree) if n.head == i), None)
    if root is None or tree[root].pos not in _NAMES:
        return
    opened = next((i for i in range(root + 1, len(tree)) if words[i].key == ","), None)
    shut = opened and next((i for i in range(opened + 1, len(tree)) if words[i].key == ","), None)
    if not opened or not shut or shut + 1 >= len(tree):
        return
    main = shut + 1
    inside = range(opened + 1, shut)
    named = next((i for i in inside if _renames(tree, i, root)), None)
    if named is not None and _split_off(words, tree, main, (root, named)):
        _head(tree, main, (root, named), shut)
        return
    beside = tree[opened + 1].head == tree[main].head == root and tree[main].dep in _LOOSE
    if beside and _finite(words[main].key):
        _head(tree, main, (root,), shut)


def _renames(tree: Sequence[Parsed], i: int, root: int) -> bool:
    """ "Jan Berg, the UN envoy for Chad": who the name before the comma is."""
    up = tree[i].head
    return tree[i].dep == "appos" and (up == root or (tree[up].dep == "flat" and up < i))


def _split_off(
    words: Sequence[Word], tree: Sequence[Parsed], main: int, names: tuple[int, int]
) -> bool:
    """A past form right after the aside that was taken for a part of it, or for a modifier of the
    noun that it governs."""
    after = words[main + 1].key if main + 1 < len(words) else "by"
    if after == "by" or tree[main].pos not in ("VERB", "ADJ") or not _finite(words[main].key):
        return False
    node = tree[main]
    governs = node.dep == "amod" and main < node.head and tree[node.head].head in names
    return governs or (node.head in names and node.dep in _LOOSE)


def _head(tree: list[Parsed], main: int, names: tuple[int, ...], shut: int) -> None:
    """The verb heads the sentence, the name its subject; what comes after the aside is its own."""
    governed, root = tree[main].head, names[0]
    for i, node in enumerate(tree):
        late = i > shut or (node.pos == "PUNCT" and node.head == root)
        if node.head in names and late and i != main:
            tree[i] = node._replace(head=main)
    if governed > main:
        tree[governed] = tree[governed]._replace(dep="obj", head=main)
    tree[main] = tree[main]._replace(pos="VERB", dep="root", head=main)
    tree[root] = tree[root]._replace(dep="nsubj", head=main)


def _after_opening(words: Sequence[Word], tree: list[Parsed]) -> None:
    """Names between the comma that closes an opening phrase and the verb are its subject."""
    root = next((i for i, n in enumerate(tree) if n.head == i and n.pos == "VERB"), None)
    if root is None or words[0].key not in _OPENING:
        return
    comma = next((i for i in range(1, root) if words[i].key == ","), None)
    subject = next((i for i, n in enumerate(tree) if n.head == root and _subject(n)), None)
    if comma is None or (subject is not None and subject > comma):
        return
    names = [i for i in range(comma + 1, root) if tree[i].pos in ("PROPN", "CCONJ")]
    if not names or names != list(range(comma + 1, root)) or tree[names[0]].pos != "PROPN":
        return
    first = names[0]
    tree[first] = tree[first]._replace(head=root, dep="nsubj")
    for i in names[1:]:
        if tree[i].pos == "PROPN":
            joined = tree[i - 1].pos == "CCONJ"
            dep, head = ("conj", first) if joined else ("flat", i - 1)
            tree[i] = tree[i]._replace(head=head, dep=dep)
    if subject is not None:
        tree[subject] = tree[subject]._replace(dep="obl")


def _apposed(words: Sequence[Word], tree: list[Parsed]) -> None:
    """ "The foreign minister, A B, said": the title is the subject and the name its apposition."""
    for i in range(1, len(tree) - 3):
        main, at = tree[i].head, i + 2
        if words[i + 1].key != "," or tree[i].pos != "NOUN" or tree[main].pos != "VERB":
            continue
        if tree[i].dep not in _TITLED or main < at or not words[at].text[:1].isupper():
            continue
        name = next((j for j in range(at, min(at + 4, main)) if tree[j].head == main), None)
        shut = next((j for j in range(at, main) if words[j].key == ","), None)
        if name is not None and shut is not None and name < shut and _subject(tree[name]):
            tree[i] = tree[i]._replace(dep="nsubj")
            tree[name] = tree[name]._replace(head=i, dep="appos")


def _absolute(words: Sequence[Word], tree: list[Parsed]) -> None:
    """ "..., with Kenya and Ghana mediating": the names are the subject of what follows them."""
    for at, word in enumerate(words):
        if word.key != "with":
            continue
        verb_at = at + 1
        while verb_at < len(tree) and tree[verb_at].pos in ("PROPN", "CCONJ"):
            verb_at += 1
        participle = verb_at < len(tree) and words[verb_at].key.endswith("ing")
        names = [i for i in range(at + 1, verb_at) if tree[i].pos == "PROPN"]
        if not participle or not names or tree[verb_at].dep not in _LOOSE:
            continue
        if any(n.head == verb_at and _subject(n) for n in tree):
            continue
        head = next((i for i in names if not at < tree[i].head < verb_at), names[0])
        tree[head] = tree[head]._replace(head=verb_at, dep="nsubj")
        tree[at] = tree[at]._replace(head=verb_at, dep="mark")
        tree[verb_at] = tree[verb_at]._replace(dep="advcl")


def _finite(word: str) -> bool:
    base = verb(word)
    return base != word and base in known() and (word.endswith(("ed", "s")) or word in irregular())


def _subject(node: Parsed) -> bool:
    return node.dep.startswith("nsubj")
