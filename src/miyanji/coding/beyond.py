"""What stands after a predication in its own part of an English sentence: the words, and the sides
that they name. Read off the word order, as a parse hangs infinitives and gerunds on many things."""

from collections.abc import Collection, Iterable, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import cue_keys
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Token

_PRIVATE = ("person:", "media:")


def rest(analysis: Analysis, node: Predication) -> list[int]:
    """Return the tokens after ``node``, but for those of clauses that govern it ("..., he said")
    and for what a colon, a semicolon or another sentence opens."""
    above = {n.clause for n in analysis.ancestors(node)} - {node.clause}
    over = {i for c in analysis.clauses if c.index in above for i in c.tokens}
    tokens, found = analysis.sentence.tokens, list[int]()
    for i in range(node.last + 1, len(tokens)):
        if tokens[i].key in (";", ":", "?"):
            break
        if i not in over:
            found.append(i)
    return found


def sides(
    analysis: Analysis, places: Collection[int], without: set[str], *, anywhere: bool = False
) -> list[Mention]:
    """Return the states, organisations and groups named at ``places`` other than ``without``; where
    somebody only is ("in Rome") is no side, unless ``anywhere``."""
    found: list[Mention] = []
    for m in analysis.mentions:
        named = (
            m.sentence == analysis.sentence.index
            and m.first in places
            and (anywhere or not m.place)
        )
        ids = {i for i in m.ids if not i.startswith(_PRIVATE)}
        if named and ids and not ids & without and m not in found:
            found.append(m)
    return found


def ids_in(mentions: Iterable[Mention]) -> set[str]:
    """Return the ids of states, organisations and groups among ``mentions``."""
    return {i for m in mentions for i in m.ids if not i.startswith(_PRIVATE)}


def stateful(mentions: Iterable[Mention]) -> bool:
    """Tell whether all of ``mentions``, one at least, are states or organisations."""
    ids = [i for m in mentions for i in m.ids]
    return bool(ids) and not any(i.startswith((*_PRIVATE, "group:")) for i in ids)


def first_of(tokens: Sequence[Token], places: Iterable[int], cue: str) -> int | None:
    """Return the first of ``places`` whose word or lemma the cue list has, else None."""
    keys = cue_keys("en", cue)
    return next((i for i in places if tokens[i].key in keys or tokens[i].lemma in keys), None)


def concepts_at(analysis: Analysis, places: Collection[int]) -> set[str]:
    """Return the concepts whose words stand at ``places``."""
    return {n.name for n in analysis.nodes if n.first in places}
