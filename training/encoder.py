"""The packed encoder (``training.packed``) as a torch module; torch is needed."""

from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from training import packed


class Encoder(nn.Module):
    """The packed encoder as a torch module: states of all layers for numbered pieces."""

    def __init__(self, file: Path, dropout: float) -> None:
        super().__init__()
        stored = np.load(file)
        width, depth, heads, inner = map(int, stored["sizes"])
        table = packed.weights(stored["matrix " + packed.EMBEDDING], width)
        self.width, self.count = width, len(table)
        self.embed = nn.Embedding(len(table) + 1, width)
        self.place = nn.Embedding(len(stored["emb.pos"]) // width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(
                width, heads, inner, dropout, "gelu", layer_norm_eps=1e-12, batch_first=True
            )
            for _ in range(depth)
        )
        self._fill(stored, table)

    @torch.no_grad()
    def _fill(self, stored: Any, table: packed.Floats) -> None:
        kind = torch.tensor(stored["emb.type"][: self.width])
        self.embed.weight.copy_(torch.tensor(np.vstack([table, table.mean(0)])))
        self.place.weight.copy_(torch.tensor(stored["emb.pos"]).view(-1, self.width) + kind)
        self.norm.load_state_dict(_pair(stored, "emb.ln."))
        for i, layer in enumerate(self.layers):
            layer.load_state_dict(_layer(stored, i, self.width, layer.linear1.out_features))

    def forward(self, pieces: Tensor) -> list[Tensor]:
        """Return the states (sentences, pieces, width) after each layer; padding is piece -1."""
        padding = pieces < 0
        places = torch.arange(pieces.shape[1], device=pieces.device)
        state = self.drop(self.norm(self.embed(pieces.clamp(min=0)) + self.place(places)))
        found = []
        for layer in self.layers:
            state = layer(state, src_key_padding_mask=padding)
            found.append(state)
        return found


def _pair(stored: Any, prefix: str) -> dict[str, Tensor]:
    return {
        "weight": torch.tensor(stored[prefix + "w"]),
        "bias": torch.tensor(stored[prefix + "b"]),
    }


def _layer(stored: Any, i: int, width: int, inner: int) -> dict[str, Tensor]:
    def matrix(name: str, columns: int = width) -> Tensor:
        return torch.tensor(packed.weights(stored[f"matrix l{i}.{name}.w"], columns))

    def bias(name: str) -> Tensor:
        return torch.tensor(stored[f"l{i}.{name}.b"])

    return {
        "self_attn.in_proj_weight": torch.cat([matrix(name) for name in "qkv"]),
        "self_attn.in_proj_bias": torch.cat([bias(name) for name in "qkv"]),
        "self_attn.out_proj.weight": matrix("ao"),
        "self_attn.out_proj.bias": bias("ao"),
        "linear1.weight": matrix("fi"),
        "linear1.bias": bias("fi"),
        "linear2.weight": matrix("fo", inner),
        "linear2.bias": bias("fo"),
        "norm1.weight": torch.tensor(stored[f"l{i}.aln.w"]),
        "norm1.bias": bias("aln"),
        "norm2.weight": torch.tensor(stored[f"l{i}.oln.w"]),
        "norm2.bias": bias("oln"),
    }
