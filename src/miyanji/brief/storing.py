"""`miyanji store add`: from documents into a store, a batch at a time."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from miyanji.brief.brief import NamedActor
from miyanji.brief.gathering import BATCH, Complain, Gathered, gather
from miyanji.documents.document import Document
from miyanji.store.adding import Added, Coded, Naming, add, hash_of, known
from miyanji.store.opening import opened


def add_sources(path: Path, sources: Sequence[str], coder: str, complain: Complain) -> Added:
    """Code the documents of ``sources`` that the store at ``path`` does not hold, and add them.

    ``coder`` is the version of the coder. Each batch is one transaction: broken off, the store is
    whole, and the same command goes on where it ended. Raises ``StoreError``.
    """
    done = Added()
    with opened(path, write=True) as connection:

        def held(document: Document, outlet: str | None) -> bool:
            key = hash_of(document, outlet)
            same = known(connection, [key]).get(key) == coder
            done.unchanged += same
            return same

        found = gather(sources, complain, held)
        while batch := list(islice(found, BATCH)):
            added = add(connection, [coded(g) for g in batch], coder)
            done.new += added.new
            done.renewed += added.renewed
            done.unchanged += added.unchanged
    return done


def coded(gathered: Gathered) -> Coded:
    """Return a document that was read, as the store takes it."""
    brief = gathered.brief
    return Coded(
        gathered.id,
        brief.document,
        brief.acts,
        brief.processes,
        tuple(_naming(a) for a in brief.actors),
        gathered.outlet,
    )


def _naming(actor: NamedActor) -> Naming:
    return Naming(actor.id, actor.kind, actor.names, actor.spans, actor.state, actor.office)
