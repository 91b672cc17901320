"""The finder's network: the encoder (post-LN BERT) with a linear head over the BIO labels."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from .e5_file import Encoder, Sizes


class Dropout(nn.Module):
    """Dropout out of a pool of random numbers: drawing new ones costs a tenth of a training step."""

    SIZE = 1 << 22

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self.pool = (torch.rand(self.SIZE if share else 0) >= share).to(torch.bfloat16) / (1 - share)

    def forward(self, x: Tensor) -> Tensor:
        """The same, with a share of it zero while training."""
        if not self.training or not self.share:
            return x
        count = x.numel()
        start = int(torch.randint(0, self.SIZE - count + 1, ()))
        return x * self.pool[start : start + count].view(x.shape)


class Layer(nn.Module):
    """Attention, then a feed-forward part, each followed by its norm."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.heads = sizes.heads
        self.qkv = nn.Linear(sizes.hidden, 3 * sizes.hidden)
        self.out = nn.Linear(sizes.hidden, sizes.hidden)
        self.norm1 = nn.LayerNorm(sizes.hidden, eps=sizes.eps)
        self.up = nn.Linear(sizes.hidden, sizes.feed)
        self.down = nn.Linear(sizes.feed, sizes.hidden)
        self.norm2 = nn.LayerNorm(sizes.hidden, eps=sizes.eps)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """[n, tokens, hidden] to the same."""
        n, tokens, hidden = x.shape
        q, k, v = self.qkv(x).view(n, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Written out: on processors the fused attention in bf16 takes half of a step.
        weights = (q * (hidden // self.heads) ** -0.5) @ k.transpose(-1, -2)
        if mask is not None:
            weights = weights + mask.to(weights.dtype)
        seen = weights.softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).reshape(n, tokens, hidden))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Finder(nn.Module):
    """Ids in, one row of scores a token out, with the last hidden state."""

    def __init__(self, sizes: Sizes, vocabulary: int, labels: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = sizes
        self.word = nn.Embedding(vocabulary, sizes.hidden)
        self.position = nn.Embedding(sizes.positions, sizes.hidden)
        self.norm = nn.LayerNorm(sizes.hidden, eps=sizes.eps)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.dropout = Dropout(dropout)
        self.head = nn.Linear(sizes.hidden, labels)

    def forward(self, ids: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """ids [n, tokens], mask [n, 1, 1, tokens] very negative where no token is; logits and hidden, a row a token."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(x), x

    def load_encoder(self, encoder: Encoder, places: list[int]) -> None:
        """Take the encoder's weights: row i is that of piece places[i]; the type is added to positions."""
        hidden = self.sizes.hidden
        words = encoder.floats("emb.word").reshape(-1, hidden)[places]
        positions = encoder.floats("emb.pos").reshape(-1, hidden) + encoder.floats("emb.type")[:hidden]
        state = {"word.weight": words, "position.weight": positions}
        state |= {"norm.weight": encoder.floats("emb.ln.w"), "norm.bias": encoder.floats("emb.ln.b")}
        for at in range(self.sizes.layers):
            state |= _layer(encoder, at)
        own = self.state_dict()
        for name, values in state.items():
            own[name].copy_(torch.from_numpy(values.copy()).reshape(own[name].shape))

    def keep(self, layers: Sequence[int]) -> None:
        """Go on with these layers alone, in this order."""
        self.layers = nn.ModuleList(self.layers[at] for at in layers)
        self.sizes = replace(self.sizes, layers=len(layers))

    def freeze_embedding(self) -> None:
        """Words and positions stay what they are, so that the 4-bit table can be shipped as it came."""
        self.word.weight.requires_grad_(False)
        self.position.weight.requires_grad_(False)


def _layer(encoder: Encoder, at: int) -> dict[str, np.ndarray]:
    joined = {
        f"layers.{at}.qkv.weight": np.concatenate([encoder.floats(f"l{at}.{part}.w") for part in "qkv"]),
        f"layers.{at}.qkv.bias": np.concatenate([encoder.floats(f"l{at}.{part}.b") for part in "qkv"]),
    }
    for own, theirs in (("out", "ao"), ("norm1", "aln"), ("up", "fi"), ("down", "fo"), ("norm2", "oln")):
        joined[f"layers.{at}.{own}.weight"] = encoder.floats(f"l{at}.{theirs}.w")
        joined[f"layers.{at}.{own}.bias"] = encoder.floats(f"l{at}.{theirs}.b")
    return joined
