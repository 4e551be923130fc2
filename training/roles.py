"""Train the weights of roles (src/miyanji/mediation/data/roles.npz) and say how good they are.

    python -m training.roles [--shared FOLDER] [--apart] [--write]
    python -m training.roles count SET FILE...

Trained on the development part of the labels of ``evaluation/labels`` and of our own articles, on
the labelled examples of dev_news and its texts without a word of mediation (in FOLDER, by default
../shared), and on the counts of ``training/data/pages.jsonl.gz``: pages that were read and labelled
by hand, of which only the counts of concepts are kept, no word and no name. ``count`` adds the
counts of labelled texts (gold .jsonl) to that file under the name SET. ``--apart`` trains without
each set of pages in turn and scores it. The same data give the same bytes.
"""

import argparse
import gzip
import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from training.logistic import fit

from miyanji import coding
from miyanji.documents import from_text
from miyanji.evaluation.command import gather
from miyanji.evaluation.gold import GoldText
from miyanji.evaluation.measures import Counts, set_counts
from miyanji.mediation.clues import Clues, Values, counted, of_actor, of_answer, of_text, sort_of
from miyanji.mediation.judging import ACCEPT, MEDIATION, MEDIATOR, OCCURRED, PARTY
from miyanji.mediation.showing import TOLD
from miyanji.mediation.weights import QUESTIONS, Question, Weights

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "training/data/pages.jsonl.gz"
OUT = ROOT / "src/miyanji/mediation/data/roles.npz"
COSTS: dict[Question, float] = {
    "mediation": 1.0,
    "occurred": 0.2,
    "mediator": 0.4,
    "party": 0.4,
    "accept": 0.2,
}
# Texts without a word of mediation are many, and nearly the same.
UNLABELLED = {"fa": 1500, "en": 700}


@dataclass(frozen=True, slots=True)
class Text:
    """The clues of a labelled text; names are numbered."""

    set: str
    mediation: bool
    stage: str
    clues: Clues
    mediators: frozenset[str]
    parties: frozenset[str]
    answers: dict[str, str]


def text_of(name: str, gold: GoldText) -> Text:
    """Read a gold text and count its clues."""
    document = from_text(
        gold.text, source=gold.id, published=gold.published, language=gold.language
    )
    (reading,) = coding.read_many([document])
    clues = counted(reading.cast.mentions, reading.coding.analyses, len(reading.sentences))
    return Text(
        name,
        bool(gold.has_mediation),
        str(gold.stage or "none"),
        clues,
        frozenset(gold.mediators or ()),
        frozenset(gold.parties or ()),
        dict(gold.responses or {}),
    )


def row_of(text: Text) -> dict[str, Any]:
    """The counts of a text as they are kept: actors by their sort alone."""
    actors = [
        {
            "sort": sort_of(name),
            "clues": dict(sorted(counts.items())),
            **({"mediator": True} if name in text.mediators else {}),
            **({"party": True} if name in text.parties else {}),
            **({"answer": text.answers[name]} if name in text.answers else {}),
        }
        for name, counts in text.clues.actors.items()
    ]
    return {
        "set": text.set,
        "mediation": text.mediation,
        "stage": text.stage,
        "sentences": text.clues.sentences,
        "concepts": dict(sorted(text.clues.concepts.items())),
        "actors": sorted(actors, key=lambda a: json.dumps(a, sort_keys=True)),
    }


_NAMES = {"state": "{:03}", "body": "BODY{}", "group": "group:{}", "person": "person:{}"}


def from_row(row: dict[str, Any]) -> Text:
    """A text from its kept counts."""
    actors = {_NAMES[a["sort"]].format(i): a for i, a in enumerate(row["actors"])}
    clues = Clues(
        {name: Counter(a["clues"]) for name, a in actors.items()},
        Counter(row["concepts"]),
        row["sentences"],
    )
    return Text(
        row["set"],
        row["mediation"],
        row["stage"],
        clues,
        frozenset(n for n, a in actors.items() if a.get("mediator")),
        frozenset(n for n, a in actors.items() if a.get("party")),
        {n: a["answer"] for n, a in actors.items() if "answer" in a},
    )


def pages() -> list[Text]:
    """The kept counts of pages that were read."""
    with gzip.open(PAGES, "rt", encoding="utf-8") as file:
        return [from_row(json.loads(line)) for line in file]


def count(name: str, paths: Sequence[Path]) -> int:
    """Add the counts of labelled texts to the kept ones, in place of a set of that name."""
    rows = []
    if PAGES.exists():
        with gzip.open(PAGES, "rt", encoding="utf-8") as file:
            rows = [row for row in map(json.loads, file) if row["set"] != name]
    fresh = [row_of(text_of(name, gold)) for gold in gather(paths)]
    lines = [json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in (*rows, *fresh)]
    held = gzip.compress("".join(f"{line}\n" for line in lines).encode(), 9, mtime=0)
    PAGES.write_bytes(held)
    return len(fresh)


def labelled(shared: Path) -> Iterator[Text]:
    """The labelled texts of dev_news, our own articles, and texts without mediation."""
    news = shared / "dev_news"
    paths = [ROOT / f"evaluation/labels/{lang}.jsonl" for lang in UNLABELLED]
    paths += [news / "labelled.jsonl"]
    paths += [ROOT / f"evaluation/gold/{lang}_articles.jsonl" for lang in UNLABELLED]
    yield from (text_of("own", gold) for gold in gather(paths, news, "dev"))
    known = {gold.id for gold in gather(paths, news)}
    for language, most in UNLABELLED.items():
        rows = [json.loads(line) for line in (news / f"{language}.jsonl").open(encoding="utf-8")]
        free = [row for row in rows if row["id"] not in known][:most]
        for row in free:
            gold = GoldText(id=row["id"], language=language, text=row["text"])
            text = text_of("none", gold)
            if TOLD & set(text.clues.concepts):
                yield text


def rows(texts: Sequence[Text], question: Question) -> tuple[list[Values], list[bool]]:
    """What a question is asked about, and its answers."""
    if question == "mediation":
        return [of_text(t.clues) for t in texts], [t.mediation for t in texts]
    told = [t for t in texts if t.mediation]
    if question == "occurred":
        return [of_text(t.clues) for t in told], [t.stage == "occurred" for t in told]
    if question == "accept":
        asked = [(t, p) for t in told for p in t.answers if p in t.clues.actors]
        values = [of_answer(t.clues, p) for t, p in asked]
        return values, [t.answers[p] == "accept" for t, p in asked]
    named = [(t, name) for t in told for name in t.clues.actors]
    role = "mediators" if question == "mediator" else "parties"
    return [of_actor(t.clues, n) for t, n in named], [n in getattr(t, role) for t, n in named]


def trained(texts: Sequence[Text]) -> dict[Question, Weights]:
    """The weights of every question."""
    found: dict[Question, Weights] = {}
    for question in QUESTIONS:
        model = fit(*rows(texts, question), COSTS[question])
        found[question] = Weights(model.weights, model.bias)
    return found


def apart(own: Sequence[Text], read: Sequence[Text]) -> None:
    """Print how the weights judge each set of pages that they were not trained on."""
    whole = {q: Counts() for q in QUESTIONS}
    for name in sorted({t.set for t in read}):
        model = trained([*own, *(t for t in read if t.set != name)])
        found = {q: _judged(model, [t for t in read if t.set == name], q) for q in QUESTIONS}
        whole = {q: whole[q] + found[q] for q in QUESTIONS}
        print(name, _line(found))
    print("all", _line(whole))


_LEAST: dict[Question, float] = {
    "mediation": MEDIATION["en"],
    "occurred": OCCURRED,
    "mediator": MEDIATOR[0],
    "party": PARTY[0],
    "accept": ACCEPT,
}


def _judged(model: dict[Question, Weights], texts: Sequence[Text], question: Question) -> Counts:
    values, yes = rows(texts, question)
    found = [i for i, v in enumerate(values) if model[question].likely(v) > _LEAST[question]]
    gold = [i for i, y in enumerate(yes) if y]
    return set_counts(map(str, gold), map(str, found))


def _line(found: dict[Question, Counts]) -> str:
    return "  ".join(
        f"{q} {c.f1:.3f} (P {c.precision:.3f} R {c.recall:.3f})" for q, c in found.items()
    )


def write(model: dict[Question, Weights], path: Path) -> None:
    """Write the weights as 16-bit numbers with one scale per question."""
    arrays: dict[str, Any] = {}
    for question, held in model.items():
        values = np.array(list(held.clues.values()))
        scale = np.abs(values).max() / 32767
        small = np.round(values / scale).astype(np.int16)
        kept = np.flatnonzero(small)
        names = np.array(list(held.clues))[kept]
        arrays[f"{question}.clues"], arrays[f"{question}.weights"] = names, small[kept]
        arrays[f"{question}.scale"], arrays[f"{question}.bias"] = scale, np.float64(held.bias)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array, allow_pickle=False)
            file.writestr(zipfile.ZipInfo(f"{name}.npy"), buffer.getvalue(), zipfile.ZIP_DEFLATED)


def main() -> None:
    """Count pages, or train, score and, if asked, write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("words", nargs="*", help="count SET FILE...")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if options.words:
        _, name, *files = options.words
        print(f"{name}: {count(name, [Path(f) for f in files])} texts")
        return
    own, read = list(labelled(options.shared)), pages()
    mediated = sum(t.mediation for t in (*own, *read))
    print(f"{len(own)} texts of our own and of dev_news, {len(read)} pages; {mediated} mediated")
    if options.apart:
        apart(own, read)
    if options.write:
        write(trained([*own, *read]), OUT)
        print(f"{OUT.name}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
