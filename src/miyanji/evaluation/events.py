"""Events in other people's terms: PLOVER types of sentences, and who did what to whom.

Two forms are read: a table with one type per sentence (Zero-Shot-PLOVER), and PETRARCH validation
records with CAMEO dyads, whose codes are brought to PLOVER by their two-digit family. Both are
compared as the published figures were: one type per sentence is the most frequent of its acts; a
dyad is two country codes of three letters and a type.
"""

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from importlib.resources import files
from itertools import permutations, product
from pathlib import Path
from typing import Any

from miyanji.actors.homes import home_of
from miyanji.coding.act import Act, Span
from miyanji.coding.typefeatures import Marked
from miyanji.coding.typemodel import types_of
from miyanji.evaluation.coded import Coded
from miyanji.evaluation.gold import GoldError, GoldText
from miyanji.evaluation.measures import Counts, Pair, set_counts

NOTHING = "NONE"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SENTENCE = re.compile(r"<Sentence\b([^>]*)>(.*?)</Sentence>", re.DOTALL)
_EVENT = re.compile(r"<EventCoding\b([^>]*)>")
_TEXT = re.compile(r"<Text>(.*?)</Text>", re.DOTALL)
_MARK = re.compile(r"<(/?)([st])>")
_ATTRIBUTE = re.compile(r'(\w+)\s*=\s*"([^"]*)"')


@dataclass(frozen=True, slots=True)
class Record:
    """A sentence with its type, or its dyads as ``SRC TGT TYPE``, and where the table marks them
    the spans of source and target; None where not labelled."""

    text: GoldText
    type: str | None = None
    dyads: frozenset[str] | None = None
    marked: Marked | None = None


@cache
def _types() -> dict[str, Any]:
    data = files("miyanji.evaluation").joinpath("data/plover_types.toml")
    return tomllib.loads(data.read_text(encoding="utf-8"))


def read_types(path: Path) -> list[Record]:
    """Sentences with one PLOVER type each (columns ``sentence`` and ``gold_root``, and where
    source and target are marked ``marked_sentence`` with <s> and <t>)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        Record(
            GoldText(f"{path.stem}-{i}", "en", row["sentence"]),
            type=merged(row["gold_root"]),
            marked=unmarked(row["marked_sentence"]) if row.get("marked_sentence") else None,
        )
        for i, row in enumerate(rows)
    ]


def unmarked(text: str) -> Marked:
    """The text without its <s> and <t> tags, and the spans that they marked.

    >>> unmarked("<s>Mali</s> left <t>Togo</t>.").source
    ((0, 4),)
    """
    plain, spans, opened = "", {"s": list[Span](), "t": list[Span]()}, dict[str, int]()
    last = 0
    for tag in _MARK.finditer(text):
        plain, last = plain + text[last : tag.start()], tag.end()
        if tag[1]:
            spans[tag[2]].append((opened.pop(tag[2], len(plain)), len(plain)))
        else:
            opened[tag[2]] = len(plain)
    return Marked(plain + text[last:], tuple(spans["s"]), tuple(spans["t"]))


def marked_pairs(records: Sequence[Record]) -> list[Pair]:
    """Gold type of each marked sentence, and the type that the model of types gives it."""
    known = [(record.type, record.marked) for record in records if record.type and record.marked]
    found = types_of([marked for _, marked in known])
    return [(kind, got) for (kind, _), got in zip(known, found, strict=True)]


def read_dyads(path: Path) -> list[Record]:
    """PETRARCH validation records; a record whose evaluation is switched off is left out.

    The files look like XML and are not: a Sentence is closed where it opens, comments hold tags.
    """
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    records = [
        _record(body, f"{path.stem}-{i}")
        for i, (head, body) in enumerate(_SENTENCE.findall(text))
        if _attributes(head).get("evaluate", "true").lower() == "true" and _TEXT.search(body)
    ]
    if not records:
        raise GoldError(f"{path}: holds no Sentence with a Text")
    return records


def _record(body: str, name: str) -> Record:
    words = _TEXT.search(body)
    text = " ".join(unescape(words[1]).split()) if words else ""
    events = (_dyad(_attributes(event)) for event in _EVENT.findall(body))
    return Record(GoldText(name, "en", text), dyads=frozenset(filter(None, events)))


def _attributes(tag: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(tag))


def _dyad(event: dict[str, str]) -> str | None:
    kind = _types()["families"].get(event.get("eventcode", "")[:2])
    source, target = event.get("sourcecode", "")[:3], event.get("targetcode", "")[:3]
    return f"{source} {target} {merged(kind)}" if kind and source and target else None


def merged(kind: str) -> str:
    """The type as the one-label data write it: CONCEDE and RETREAT are YIELD."""
    return str(_types()["merged"].get(kind, kind))


def type_pairs(records: Sequence[Record], coded: Sequence[Coded]) -> list[Pair]:
    """Gold type and read type of each sentence."""
    return [
        (record.type, _most_frequent(item.acts))
        for record, item in zip(records, coded, strict=True)
        if record.type
    ]


def _most_frequent(acts: Iterable[Act]) -> str:
    counts = Counter(merged(act.plover.event) for act in acts if act.plover)
    return counts.most_common(1)[0][0] if counts else NOTHING


def dyad_counts(records: Sequence[Record], coded: Sequence[Coded]) -> Counts:
    """Counts of dyads with their type, over the records that have any."""
    total = Counts()
    for record, item in zip(records, coded, strict=True):
        if record.dyads:
            total += set_counts(record.dyads, dyads(item.acts))
    return total


def dyads(acts: Iterable[Act]) -> set[str]:
    """``SRC TGT TYPE`` of each act; actors without an addressee act on each other, and a state may
    act on its own people. CAMEO's family 08 is both what is conceded and what is withdrawn, so
    that the two are one type here."""
    return {
        f"{source} {target} {merged(act.plover.event)}"
        for act in acts
        if act.plover
        for source, target in _directed(act, act.plover.event)
    }


def _directed(act: Act, kind: str) -> Iterable[tuple[str, str]]:
    actor, others = _homes(act.actor), _homes(act.addressees)
    pairs = list(product(actor, others)) or list(permutations(actor, 2))
    if kind in _types()["mutual"]:
        pairs += [(target, source) for source, target in pairs]
    return [(source[:3], target[:3]) for source, target in pairs]


def _homes(names: Iterable[str]) -> list[str]:
    """The states of groups and persons, other actors as they are."""
    return [home_of(name) or name for name in names]
