"""The network in use: windows of ids in, probabilities out."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch

from .e5_file import Encoder
from .labels import LABELS
from .network import Finder
from .pieces import kept, model
from .tokenizer import BEGIN, END, Tokenizer


def fresh(encoder: Encoder, seed: int, dropout: float) -> tuple[Finder, Tokenizer]:
    """The network with the encoder's weights and a new head, and its tokenizer of the pieces kept."""
    torch.manual_seed(seed)
    places = kept(encoder.pieces)
    network = Finder(encoder.sizes, len(places), len(LABELS), dropout)
    network.load_encoder(encoder, places)
    network.freeze_embedding()
    return network, Tokenizer(model(encoder, places))


def trained(encoder: Encoder, file: Path, dropout: float = 0.0) -> tuple[Finder, Tokenizer]:
    """The network with the weights that train.py wrote; the frozen ones come from the encoder."""
    network, tokenizer = fresh(encoder, 0, dropout)
    state = torch.load(file, weights_only=True)["weights"]
    network.keep(range(sum(name.endswith(".qkv.weight") for name in state)))
    missing, unexpected = network.load_state_dict(state, strict=False)
    if unexpected or set(missing) != {"word.weight", "position.weight"}:
        raise ValueError(f"{file} is of another network")
    return network.eval(), tokenizer


def model_of(network: Finder, autocast: bool = True) -> Callable[[Sequence[np.ndarray]], list[np.ndarray]]:
    """The network as `scoring.table` takes it: one window at a time, as in use."""

    def run(windows: Sequence[np.ndarray]) -> list[np.ndarray]:
        found = []
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=autocast):
            for window in windows:
                ids = torch.from_numpy(np.concatenate([[BEGIN], window, [END]]).astype(np.int64))[None]
                found.append(network(ids)[0][0, 1:-1].float().softmax(-1).numpy())
        return found

    return run
