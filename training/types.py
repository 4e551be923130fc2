"""Train the model of PLOVER types (src/miyanji/coding/data/types.npz) and say how good it is.

    python -m training.types TABLE [--write]

TABLE has the columns ``marked_sentence`` (with <s> and <t>) and ``gold_root``. Five-fold
cross-validation keeps the rows of one sentence in one fold. The weights are those of a ridge
classifier, solved in the dual: there are fewer rows than features. The same table gives the same
bytes.
"""

import argparse
import hashlib
import io
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from miyanji.coding.typefeatures import Marked, features
from miyanji.coding.typemodel import SIZE, Sparse, TypeModel, hashed, weighed
from miyanji.evaluation.events import read_types
from miyanji.evaluation.measures import accuracy, macro_f1

FOLDS, RIDGE, BALANCE = 5, 0.3, 0.5
OUT = Path(__file__).parents[1] / "src/miyanji/coding/data/types.npz"
Array = NDArray[np.float64]


def document_frequencies(rows: list[tuple[Sparse, ...]]) -> NDArray[np.float32]:
    """Inverse document frequencies of every place, by block."""
    counts = np.zeros((len(rows[0]), SIZE))
    for row in rows:
        for b, (places, _) in enumerate(row):
            counts[b, places] += 1
    return (np.log((1 + len(rows)) / (1 + counts)) + 1).astype(np.float32)


def fit(rows: list[tuple[Sparse, ...]], kinds: list[str]) -> TypeModel:
    """A ridge classifier on the rows; rare types weigh more."""
    idf = document_frequencies(rows)
    types = tuple(sorted(set(kinds)))
    values = [
        [(places, weighed(places, counts, idf[b])) for b, (places, counts) in enumerate(row)]
        for row in rows
    ]
    dense = [_dense([row[b] for row in values]) for b in range(len(idf))]
    gram = sum(block.astype(np.float64) @ block.T for block in dense)
    targets = np.array([[1.0 if kind == t else -1.0 for t in types] for kind in kinds])
    share = np.array([kinds.count(kind) for kind in kinds]) * len(types) / len(kinds)
    alpha = np.linalg.solve(gram + np.diag(RIDGE * share**BALANCE), targets - targets.mean(0))
    weights = np.stack([block.T @ alpha for block in dense], axis=1)
    return TypeModel(types, np.moveaxis(weights, 2, 0).swapaxes(1, 2).astype(np.float32), idf)


def _dense(rows: list[tuple[NDArray[np.int64], Array]]) -> NDArray[np.float32]:
    block = np.zeros((len(rows), SIZE), dtype=np.float32)
    for i, (places, values) in enumerate(rows):
        block[i, places] = values
    return block


def predict(model: TypeModel, row: tuple[Sparse, ...]) -> str:
    """The type of a row whose features are hashed already."""
    total = sum(
        model.weights[:, b, places] @ weighed(places, counts, model.idf[b])
        for b, (places, counts) in enumerate(row)
    )
    return model.types[int(np.argmax(total))]


def cross_validated(
    rows: list[tuple[Sparse, ...]], kinds: list[str], texts: list[str]
) -> list[float]:
    """Print the figures of each fold and of all; return the macro-F1 of each fold."""
    order = {text: i for i, text in enumerate(sorted(set(texts), key=_spread))}
    fold = [order[text] % FOLDS for text in texts]
    pairs, found = [], []
    for f in range(FOLDS):
        kept = [i for i in range(len(rows)) if fold[i] != f]
        model = fit([rows[i] for i in kept], [kinds[i] for i in kept])
        mine = [(kinds[i], predict(model, rows[i])) for i in range(len(rows)) if fold[i] == f]
        found.append(macro_f1(mine, sorted({gold for gold, _ in mine})))
        pairs += mine
    print(f"folds {' '.join(f'{value:.3f}' for value in found)}")
    print(
        f"all   macro-F1 {macro_f1(pairs, sorted(set(kinds))):.3f} accuracy {accuracy(pairs):.3f}"
    )
    return found


def _spread(text: str) -> bytes:
    """An order of sentences that says nothing of their type."""
    return hashlib.sha1(text.encode()).digest()


def write(model: TypeModel, path: Path) -> None:
    """Write the weights as bytes with one scale, the same for the same model."""
    scale = np.float32(np.abs(model.weights).max() / 127)
    arrays = {
        "types": np.array(model.types),
        "weights": np.round(model.weights / scale).astype(np.int8),
        "scale": scale,
        "idf": model.idf.astype(np.float16),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, array in arrays.items():
            held = io.BytesIO()
            np.save(held, array, allow_pickle=False)
            file.writestr(zipfile.ZipInfo(f"{name}.npy"), held.getvalue(), zipfile.ZIP_DEFLATED)


def main() -> None:
    """Train, cross-validate and, if asked, write the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    records = [r for r in read_types(options.table) if r.marked and r.type]
    marked: list[Marked] = [r.marked for r in records if r.marked]
    kinds = [r.type or "" for r in records]
    rows = [tuple(hashed(block) for block in features(m)) for m in marked]
    cross_validated(rows, kinds, [m.text for m in marked])
    if options.write:
        write(fit(rows, kinds), OUT)
        print(f"{OUT.name}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
