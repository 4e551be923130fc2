"""A parser on the encoder: deep biaffine attention (Dozat and Manning 2017), tags, lemma scripts.

It reads all treebanks at once; which treebank a sentence is in is an input, so that raw text can be
read in one scheme.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional
from training.batching import NOTHING, Batch, Labels
from training.encoder import Encoder


class Biaffine(nn.Module):
    """Scores of pairs of words, for each of ``labels``."""

    def __init__(self, width: int, inner: int, labels: int) -> None:
        super().__init__()
        self.low = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.33))
        self.high = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.33))
        self.weight = nn.Parameter(torch.zeros(labels, inner + 1, inner + 1))
        nn.init.xavier_uniform_(self.weight)

    def forward(self, words: Tensor) -> Tensor:
        """Return (sentences, labels, words, heads); the first position is the root."""
        low, high = (
            functional.pad(self.low(words), (0, 1), value=1),
            functional.pad(self.high(words), (0, 1), value=1),
        )
        return torch.einsum("bid,ldh,bjh->blij", low, self.weight, high)


class Teacher(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: Encoder, known: Labels) -> None:
        super().__init__()
        self.encoder = encoder
        self.mix = nn.Parameter(torch.zeros(len(encoder.layers)))
        self.bank = nn.Embedding(len(known.banks), 64)
        width = encoder.width + 64
        self.drop = nn.Dropout(0.33)
        self.arcs = Biaffine(width, 512, 1)
        self.deps = Biaffine(width, 128, len(known.deps))
        self.pos = nn.Linear(width, len(known.pos))
        self.scripts = nn.Linear(width, len(known.scripts))

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return the scores of arcs, labels, tags and scripts, the root at position 0."""
        states = torch.stack(self.encoder(batch.pieces))
        mixed = (states * self.mix.softmax(0).view(-1, 1, 1, 1)).sum(0)
        words = torch.bmm(batch.shares.to(mixed.dtype), mixed)
        bank = self.bank(batch.banks).unsqueeze(1).expand(-1, words.shape[1], -1)
        words = self.drop(torch.cat([words, bank], -1))
        arcs = self.arcs(words).squeeze(1).masked_fill(batch.absent.unsqueeze(1), -1e4)
        return arcs, self.deps(words), self.pos(words), self.scripts(words)


def loss(scores: tuple[Tensor, Tensor, Tensor, Tensor], gold: dict[str, Tensor]) -> Tensor:
    """Return the sum of the four losses; labels are judged under the gold heads."""
    arcs, deps, pos, forms = (part.float() for part in scores)
    heads = gold["heads"].clamp(min=0)
    index = heads[:, None, :, None].expand(-1, deps.shape[1], -1, 1)
    under = deps.gather(3, index).squeeze(3).transpose(1, 2)
    pairs = ((arcs, "heads"), (under, "deps"), (pos, "pos"), (forms, "scripts"))
    total = [
        functional.cross_entropy(s.flatten(0, 1), gold[name].flatten(), ignore_index=NOTHING)
        for s, name in pairs
    ]
    return total[0] + total[1] + 0.5 * total[2] + 0.5 * total[3]
