"""Word vectors of a parser's first layer, made once per word form: what surrounds a word makes no
difference before the layers that look at its neighbours."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.model import Model

_MOST = 1 << 16
"""Forms; each takes about 0.4 kB."""


def remember(pipeline: "Language") -> None:
    """Put a memory before the embedding layer of ``pipeline``, which is changed in place.

    The vectors are the same to the bit. Only for pipelines that are not trained on.
    """
    from thinc.model import Model

    layers = pipeline.get_pipe("tok2vec").model.layers
    layers[0] = Model("remembered", _forward, layers=[layers[0]], attrs={"known": {}})


def _forward(
    model: "Model[Any, Any]", docs: Sequence["Doc"], is_train: bool
) -> tuple[list[Any], Callable[[Any], Any]]:
    from numpy import asarray, empty
    from spacy.tokens import Doc

    known: dict[str, Any] = model.attrs["known"]
    words = [[token.text for token in doc] for doc in docs]
    if len(known) > _MOST:
        known.clear()
    new = sorted({word for row in words for word in row} - known.keys())
    if new:
        (vectors,) = model.layers[0].predict([Doc(docs[0].vocab, words=new)])
        known.update(zip(new, asarray(vectors), strict=True))
    wide = len(next(iter(known.values()), ()))
    rows = [asarray([known[word] for word in row]) if row else empty((0, wide)) for row in words]
    return [row.astype("float32", copy=False) for row in rows], lambda change: change
