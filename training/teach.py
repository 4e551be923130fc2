"""Train parsers on the encoder, and let them read raw text for the small ones to learn from.

    python -m training.teach fit FOLDER --seed N   # once per member of the ensemble
    python -m training.teach read FOLDER           # by all members; prints their scores

FOLDER holds what ``training.examples`` wrote; ``read`` writes ``trees.json.gz`` there. torch is
needed. On a CPU set OMP_NUM_THREADS=1 where others work: threads that wait for each other cost more
than they bring.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from training import scripts
from training.batching import DEVICE, Labels, Row, batch, batches, labels, load
from training.encoder import Encoder
from training.teacher import Teacher, loss

BATCH = 32
READ_BATCH = 64
PIECES = "encoder.embed.weight"


class Steps:
    """AdamW with warm-up and linear decay, at one rate for the encoder and one for the rest."""

    def __init__(self, model: nn.Module, encoder: nn.Module, rate: float, total: int) -> None:
        inside = {id(p) for p in encoder.parameters()}
        rest = [p for p in model.parameters() if id(p) not in inside]
        learned = [p for p in encoder.parameters() if p.requires_grad]
        groups = [{"params": learned, "lr": rate}, {"params": rest, "lr": 1e-3}]
        self.model = model
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
        warm = max(1, total // 10)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda n: min((n + 1) / warm, max(0.0, (total - n) / (total - warm)))
        )

    def take(self, value: Tensor) -> None:
        """Go one step down the loss."""
        self.optimizer.zero_grad(set_to_none=True)
        value.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()


def fit(folder: Path, banks: Sequence[str], seed: int, epochs: int, rate: float) -> None:
    """Train one member of the ensemble on the treebanks named, and keep it."""
    torch.manual_seed(seed)
    rows = load(folder)
    known = labels(rows)
    train = [row for row in rows if row["part"] == "train" and row["bank"] in banks]
    model = _new(folder, known)
    chance = random.Random(seed)
    steps = Steps(model, model.encoder, rate, epochs * -(-len(train) // BATCH))
    for epoch in range(epochs):
        model.train()
        for group in batches(train, BATCH, chance):
            inputs = batch(group, known)
            with torch.autocast(DEVICE, torch.bfloat16, DEVICE == "cuda"):
                scores = model(inputs)
            steps.take(loss(scores, inputs.gold))
        if epoch % 4 == 3 or epoch == epochs - 1:
            print(seed, epoch, measure(read_all([model], rows, "tune", known)), flush=True)
    torch.save(_learned(model.state_dict()), folder / f"member-{seed}.pt")


def _learned(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Leave out the pieces, which are not learned: so a member reads other folders' text too."""
    return {name: value for name, value in state.items() if name != PIECES}


def _new(folder: Path, known: Labels) -> Teacher:
    encoder = Encoder(folder / "encoder.npz", 0.1)
    encoder.embed.weight.requires_grad_(False)
    return Teacher(encoder, known).to(DEVICE)


@torch.no_grad()
def read_all(
    models: Sequence[Teacher], rows: Sequence[Row], part: str, known: Labels
) -> list[tuple[Row, Row]]:
    """Return the sentences of a part, each with the tree that the models find together."""
    for model in models:
        model.eval()
    found: list[tuple[Row, Row]] = []
    for group in batches([row for row in rows if row["part"] == part], READ_BATCH, None):
        inputs = batch([{**row, "heads": []} for row in group], known)
        with torch.autocast(DEVICE, torch.bfloat16, DEVICE == "cuda"):
            every = [model(inputs) for model in models]
        arcs, deps, pos, forms = (
            torch.stack([s.float().log_softmax(axis).exp() for s in part_scores]).mean(0)
            for part_scores, axis in zip(zip(*every, strict=True), (2, 1, 2, 2), strict=True)
        )
        found += zip(group, _trees(group, arcs, deps, pos, forms, known), strict=True)
    return found


def _trees(
    rows: Sequence[Row], arcs: Tensor, deps: Tensor, pos: Tensor, forms: Tensor, known: Labels
) -> Iterator[Row]:
    """Yield each sentence's best heads under one root, and the labels under those heads."""
    inside = arcs.clone()
    inside[:, :, 0] = 0
    root = arcs[:, :, 0].clone()
    root[:, 0] = -1
    best, heads = inside.max(2)
    tops = root.argmax(1)
    index = torch.arange(len(rows), device=heads.device)
    best[index, tops] = root[index, tops]
    heads[index, tops] = 0
    under = deps.gather(3, heads[:, None, :, None].expand(-1, deps.shape[1], -1, 1)).squeeze(3)
    columns = (heads, under.argmax(1), pos.argmax(2), forms.argmax(2))
    lists = [column.cpu().tolist() for column in columns]
    sure = best.clamp(min=1e-9).log().cpu().tolist()
    for i, row in enumerate(rows):
        yield _tree(row, [column[i] for column in lists], sure[i], known)


def _tree(row: Row, columns: list[list[int]], sure: list[float], known: Labels) -> Row:
    size = len(row["forms"])
    heads, deps, pos, forms = (column[1 : size + 1] for column in columns)
    return {
        "bank": row["bank"],
        "forms": row["forms"],
        "heads": [i if head == 0 else head - 1 for i, head in enumerate(heads)],
        "deps": [known.deps[number] for number in deps],
        "pos": [known.pos[number] for number in pos],
        "lemmas": [
            scripts.apply(known.scripts[number], form)
            for number, form in zip(forms, row["forms"], strict=True)
        ],
        "sure": round(sum(sure[1 : size + 1]) / size, 4),
    }


def measure(pairs: Sequence[tuple[Row, Row]]) -> dict[str, dict[str, float]]:
    """Return, per treebank, the shares of heads, arcs, tags and lemmas that are right."""
    result: dict[str, dict[str, float]] = {}
    for bank in sorted({row["bank"] for row, _ in pairs}):
        counts = np.zeros(5)
        for row, tree in pairs:
            if row["bank"] == bank:
                counts += _right(row, tree)
        shares = (counts[1:] / counts[0]).round(4).tolist()
        result[bank] = dict(zip(("uas", "las", "pos", "lemma"), shares, strict=True))
    return result


def _right(row: Row, tree: Row) -> "np.ndarray[Any, Any]":
    found = np.zeros(5)
    for i, form in enumerate(row["forms"]):
        if row["pos"][i] == "PUNCT":
            continue
        head = row["heads"][i] == tree["heads"][i]
        arc = head and row["deps"][i] == tree["deps"][i]
        lemma = scripts.apply(row["scripts"][i], form) == tree["lemmas"][i]
        found += [1, head, arc, row["pos"][i] == tree["pos"][i], lemma]
    return found


def read(folder: Path) -> None:
    """Read the raw sentences by all members, and print what they reach on the test parts."""
    rows = load(folder)
    known = labels(rows)
    models = []
    for file in sorted(folder.glob("member-*.pt")):
        model = _new(folder, known)
        model.load_state_dict(_learned(torch.load(file, map_location=DEVICE)), strict=False)
        models.append(model)
        print(file.name, measure(read_all([model], rows, "test", known)), flush=True)
    print("all", measure(read_all(models, rows, "test", known)), flush=True)
    trees = [tree for _, tree in read_all(models, rows, "raw", known)]
    with gzip.open(folder / "trees.json.gz", "wt", encoding="utf-8") as file:
        json.dump(trees, file, ensure_ascii=False)
    print(f"{len(trees)} trees")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one of the two steps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=["fit", "read"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--banks", nargs="+", default=["fa_perdt", "fa_seraji"])
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    options = parser.parse_args(arguments)
    if options.step == "fit":
        fit(options.folder, options.banks, options.seed, options.epochs, options.rate)
    else:
        read(options.folder)


if __name__ == "__main__":
    main()
