"""Shards: small runs of records that are coded, stored and resumed as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from miyanji.documents.corpus import Entry
from miyanji.documents.record import Record, Reject

RECORDS = 32
CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Shard:
    """Records and rejects in corpus order; ``key`` is a digest of them and of the coder.

    ``size`` is how many bytes of the corpus they take up, for the progress of a run.
    """

    key: str
    version: str
    items: tuple[Record | Reject, ...]
    size: int


def shards(entries: Iterable[Entry], version: str) -> Iterator[Shard]:
    """Yield shards of at most ``RECORDS`` items, or fewer where their texts are long.

    Where a shard ends depends on the corpus alone, never on the number of workers.
    """
    items: list[Record | Reject] = []
    held = start = read = 0
    for item, read in entries:
        items.append(item)
        held += len(item.body) if isinstance(item, Record) else 0
        if len(items) == RECORDS or held >= CHARACTERS:
            yield _shard(items, version, read - start)
            items, held, start = [], 0, read
    if items:
        yield _shard(items, version, read - start)


def _shard(items: list[Record | Reject], version: str, size: int) -> Shard:
    digest = blake2b(version.encode(), digest_size=16)
    for item in items:
        digest.update(repr(item).encode("utf-8", "surrogatepass"))
    return Shard(digest.hexdigest(), version, tuple(items), size)
