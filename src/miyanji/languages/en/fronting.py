"""Mend the English parse of what stands before a sentence's main verb.

"Offering to mediate, Kenya called for calm" (the participle is no main verb), "If Belgrade rules
out mediation, ..." and "Will Armenia consent to it?" (the verb is taken for a noun), "The talks
collapsed" (the noun is taken for a verb).
"""

from collections.abc import Sequence

from miyanji.languages.en.chain import is_participle, modals, word_set
from miyanji.languages.en.lemmas import irregular, known, verb
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

_NAMES = ("NOUN", "PROPN", "PRON")
_INSIDE = ("PROPN", "NOUN", "ADJ", "DET", "PART", "NUM", "ADP")
_OPENERS = frozenset({"if", "unless", "when", "once", "should", "because", "whether", "that"})
_OBJECTS = frozenset({"a", "an", "the", "its", "his", "her", "their", "any", "no"})
_PARTICLES = frozenset({"out", "down", "up", "off", "back", "aside", "on", "over", "away"})
# Words of a subject, from its first to the verb.
_SUBJECT = 7


def fronted(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """Return the tree with such verbs and nouns as what they are."""
    tree = _turned(words, _opened(words, _subjunctive(words, _inverted(words, tree))))
    return _after_opening(words, _participle(words, _gerund(words, tree)))


def _root(tree: Sequence[Parsed]) -> int | None:
    return next((i for i, n in enumerate(tree) if n.head == i and n.dep != "punct"), None)


def _inverted(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """ "Will A's army respond?": after an auxiliary that opens a question, a bare form."""
    root = _root(tree)
    auxiliary = bool(words) and (words[0].key in modals() or words[0].key in word_set("do"))
    if root is None or not auxiliary or words[-1].key != "?":
        return tree
    if root == 1 and len(words) > 2 and words[1].text[:1].isupper() and tree[2].head == 1:
        # The name was taken for the verb.
        if tree[2].pos != "NOUN" or words[2].key not in known():
            return tree
        tree = [n._replace(head=2) if n.head == 1 else n for n in tree]
        tree[1] = tree[1]._replace(pos="PROPN", dep="nsubj", head=2)
        tree[2] = tree[2]._replace(dep="root", head=2)
        return _verbal(tree, 2, 2)
    if root < 2:
        return tree
    if tree[root].pos != "NOUN" or words[root].key not in known() or tree[0].head != root:
        return tree
    return _verbal(tree, root, root)


def _subjunctive(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """ "Asked that Berlin mediate": a bare form that "that" marks is a verb."""
    for i, node in enumerate(tree):
        named = i > 0 and tree[i - 1].head == i and tree[i - 1].pos in _NAMES
        bare = named and node.pos == "NOUN" and node.dep == "ccomp" and words[i].key in known()
        if bare and any(n.head == i and words[j].key == "that" for j, n in enumerate(tree[:i])):
            return _verbal(tree, i, node.head)
    return tree


def _verbal(tree: list[Parsed], at: int, head: int) -> list[Parsed]:
    """The noun ``at`` is a verb: the nearest noun before it its subject, and what hangs on it no
    longer hangs on a noun."""
    own = [i for i, n in enumerate(tree) if n.head == at and i != at]
    before = [i for i in own if i < at and tree[i].pos in _NAMES]
    fixed = list(tree)
    fixed[at] = fixed[at]._replace(pos="VERB", head=head)
    for i in own:
        dep = fixed[i].dep
        if before and i == before[-1]:
            fixed[i] = fixed[i]._replace(dep="nsubj")
        elif before and i < before[-1] and dep in ("compound", "amod", "det", "nmod:poss"):
            fixed[i] = fixed[i]._replace(head=before[-1])
        elif dep.startswith("nmod") and i > at:
            fixed[i] = fixed[i]._replace(dep="obl")
    return fixed


def _opened(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """ "If A rules out mediation, ...": a third person between a name and an object."""
    for start, word in enumerate(words):
        if word.key in _OPENERS:
            at = _third_person(words, tree, start)
            if at is not None:
                return _subordinate(words, tree, start, at)
    return tree


def _third_person(words: Sequence[Word], tree: Sequence[Parsed], start: int) -> int | None:
    """The noun after a name that can be a verb, where no verb stands before the next comma."""
    for i in range(start + 2, min(start + _SUBJECT, len(words) - 1)):
        key = words[i].key
        if tree[i - 1].pos not in _INSIDE:
            return None
        if tree[i].pos != "NOUN" or not key.endswith("s") or words[i].text[:1].isupper():
            continue
        base, after = verb(key), words[i + 1]
        opens = after.key in _OBJECTS | _PARTICLES or after.key == "to" or after.text[:1].isupper()
        opens = opens or any(n.head == i and n.dep == "nsubj" for n in tree)
        if base != key and base in known() and opens and words[i - 1].key not in _OBJECTS:
            return None if _verb_inside(words, tree, start, i) else i
    return None


def _verb_inside(words: Sequence[Word], tree: Sequence[Parsed], start: int, at: int) -> bool:
    end = _comma(words, at)
    return any(tree[i].pos in ("VERB", "AUX") and i != at for i in range(start + 1, at)) or any(
        tree[i].pos == "AUX" for i in range(at + 1, end)
    )


def _comma(words: Sequence[Word], start: int) -> int:
    return next((i for i in range(start, len(words)) if words[i].key == ","), len(words))


def _subordinate(words: Sequence[Word], tree: list[Parsed], start: int, at: int) -> list[Parsed]:
    """The third person at ``at`` heads all up to the comma."""
    end = _comma(words, at)
    tops = [i for i in range(start, end) if not start <= tree[i].head < end or tree[i].head == i]
    inside = {i for i in tops if tree[i].pos != "PUNCT"} - {at}
    up = next((i for i in (at, *sorted(inside)) if not start <= tree[i].head < end), None)
    above = tree[up] if up is not None else tree[at]
    if above.head == up:
        return tree
    fixed = _verbal(tree, at, above.head)
    fixed[at] = fixed[at]._replace(dep="advcl", head=above.head)
    fixed[start] = fixed[start]._replace(head=at, dep="mark")
    loose = {i for i in inside if tree[i].pos not in ("VERB", "AUX")}
    taken = {j for j in range(start, end) if tree[j].head in inside and j < at}
    taken |= {j for j in range(start, end) if tree[j].head in loose}
    for i in sorted(inside | taken):
        _under(fixed, i, at, start, end)
    return fixed


def _turned(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """ "If A calls on B to mediate, ...": the infinitive hangs on the finite verb before it."""
    for i, node in enumerate(tree):
        up = node.head
        inside = node.pos == "VERB" and node.dep == "advcl" and i < up < _comma(words, i)
        if not inside or tree[up].head == up or not _infinitive(words, tree, up):
            continue
        if any(
            n.head == i and n.dep == "mark" and words[j].key in _OPENERS for j, n in enumerate(tree)
        ):
            tree[i] = node._replace(head=tree[up].head)
            tree[up] = tree[up]._replace(head=i, dep="xcomp")
    return tree


def _infinitive(words: Sequence[Word], tree: Sequence[Parsed], at: int) -> bool:
    return at > 0 and words[at - 1].key == "to" and tree[at].pos == "VERB"


def _under(tree: list[Parsed], i: int, at: int, start: int, end: int) -> None:
    node = tree[i]
    loose = not start <= node.head < end or node.dep in ("mark", "obj", "nsubj")
    if i == at or not loose:
        return
    if node.pos == "VERB":
        tree[i] = node._replace(head=at, dep="xcomp")
        return
    dep = "nsubj" if i < at and node.pos in _NAMES else node.dep
    if i > at and node.pos in ("NOUN", "PROPN"):
        dep = "obj" if node.dep in ("nsubj", "obj", "advcl", "conj", "root", "obl") else node.dep
    elif node.pos == "ADJ" and i > at:
        noun = next((j for j in range(i + 1, end) if tree[j].pos in ("NOUN", "PROPN")), None)
        if noun is not None:
            tree[noun] = tree[noun]._replace(head=at, dep="obj")
            tree[i] = node._replace(head=noun, dep="amod")
            return
    tree[i] = node._replace(head=at, dep=dep)


def _gerund(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """ "Expressing readiness to mediate, ...": the first word is a verb with its object."""
    if len(words) < 2 or not words[0].key.endswith("ing") or tree[0].pos == "VERB":
        return tree
    noun = tree[0].head
    opens = tree[0].dep in ("amod", "compound") and 0 < noun <= 2 and _comma(words, 0) < len(words)
    if not opens or verb(words[0].key) not in known() or words[0].key == verb(words[0].key):
        return tree
    above = tree[noun]
    root = above.head == noun
    tree[0] = tree[0]._replace(pos="VERB", head=0 if root else above.head, dep=above.dep)
    tree[noun] = above._replace(head=0, dep="obj")
    return [
        n._replace(head=0)
        if root and n.head == noun and i > noun and n.pos == "VERB" and i > _comma(words, 0)
        else n
        for i, n in enumerate(tree)
    ]


def _after_opening(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """ "In a call with A, B's minister offered": what stands between the comma and the verb is
    its subject, and no part of what opens the sentence."""
    root = _root(tree)
    if root is None or tree[0].pos not in ("ADP", "SCONJ") or tree[root].pos != "VERB":
        return tree
    if not _past(words[root].key) or any(n.head == root and _subject(n) for n in tree):
        return tree
    commas = [i for i in range(1, root) if words[i].key == ","]
    last = root - 1
    while last > 0 and tree[last].pos in ("AUX", "ADV"):
        last -= 1
    if not commas or last <= commas[-1] or tree[last].pos not in ("NOUN", "PROPN"):
        return tree
    run = range(commas[-1] + 1, last + 1)
    if any(tree[i].pos not in _INSIDE for i in run):
        return tree
    fixed = list(tree)
    for i in run:
        if fixed[i].head not in run:
            fixed[i] = fixed[i]._replace(head=last)
    fixed[last] = fixed[last]._replace(head=root, dep="nsubj")
    return fixed


def _subject(node: Parsed) -> bool:
    return node.dep.startswith(("nsubj", "csubj", "expl"))


def _participle(words: Sequence[Word], tree: list[Parsed]) -> list[Parsed]:
    """ "Having accepted the plan, A called for calm": what opens with a participle goes on after
    a comma with its subject and a finite verb."""
    root, comma = _root(tree), _comma(words, 0)
    if root is None or root >= comma or comma + 2 >= len(words):
        return tree
    if not words[0].key.endswith("ing") or tree[0].pos not in ("VERB", "AUX"):
        return tree
    found = _main(words, tree, comma)
    if found is None:
        return tree
    subject, at = found
    fixed = [n._replace(head=at) if n.head == root and i > comma else n for i, n in enumerate(tree)]
    fixed[at] = fixed[at]._replace(pos="VERB", head=at, dep="root")
    fixed[root] = fixed[root]._replace(head=at, dep="advcl")
    fixed[subject] = fixed[subject]._replace(head=at, dep="nsubj")
    for i in range(comma + 1, subject):
        if not comma < fixed[i].head < at:
            fixed[i] = fixed[i]._replace(head=subject)
    fixed[comma] = fixed[comma]._replace(head=at)
    return fixed


def _main(words: Sequence[Word], tree: Sequence[Parsed], comma: int) -> tuple[int, int] | None:
    """The subject after the comma and its finite verb."""
    for at in range(comma + 2, min(comma + 2 + _SUBJECT, len(words))):
        if tree[at].pos == "VERB":
            subject = at - 1
            while subject > comma and tree[subject].pos in ("AUX", "ADV"):
                subject -= 1
            finite = _past(words[at].key) or any(tree[i].pos == "AUX" for i in range(subject, at))
            return (subject, at) if finite and tree[subject].pos in _NAMES else None
        if tree[at - 1].pos not in (*_INSIDE, "AUX", "ADV"):
            return None
    return None


def _past(word: str) -> bool:
    base = verb(word)
    third = word.endswith("s") and not word.endswith("ss")
    return (
        base != word and base in known() and (is_participle(word) or word in irregular() or third)
    )
