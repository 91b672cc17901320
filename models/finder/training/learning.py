"""How the network learns: the loss over sets of possible labels, the rate over time, the average of its weights."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from .labels import ANY, LABELS

LEAN = 0.5
"""What a kind that the corpus does not annotate counts against O: without it, nothing would ever call for O there."""


def loss_of(logits: Tensor, targets: Tensor) -> Tensor:
    """Sum of -log p(any label that is possible) over tokens; logits [..., labels], targets sets of labels as bits.

    Where O and other labels are possible the others count LEAN: a model that is sure of one keeps it, one that
    hesitates comes down on O.
    """
    bits = torch.arange(len(LABELS))
    possible = (targets.unsqueeze(-1) >> bits) & 1
    doubtful = (possible[..., :1] == 1) & (possible.sum(-1, keepdim=True) < len(LABELS)) & (bits > 0)
    leaning = logits + doubtful * math.log(LEAN)
    return (logits.logsumexp(-1) - leaning.masked_fill(possible == 0, -torch.inf).logsumexp(-1)).sum()


def apart(logits: Tensor, taught: Tensor, targets: Tensor) -> Tensor:
    """Sum of the divergence from a teacher's probabilities over tokens that ask for something; both [..., labels]."""
    asked = targets != ANY
    own, theirs = logits[asked].log_softmax(-1), taught[asked].log_softmax(-1)
    return functional.kl_div(own, theirs, reduction="sum", log_target=True)


def groups(network: nn.Module, rate: float, head_rate: float, decay: float) -> list[dict]:
    """The parameters that learn: the head faster, vectors (biases, norms) without decay."""
    found: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            key = (head_rate if name.startswith("head.") else rate, decay if parameter.ndim > 1 else 0.0)
            found.setdefault(key, []).append(parameter)
    return [
        {"params": parameters, "lr": lr, "top": lr, "weight_decay": weight_decay}
        for (lr, weight_decay), parameters in found.items()
    ]


def set_rate(optimizer: torch.optim.Optimizer, done: float, warm: float = 0.05) -> None:
    """The rate after this share of the run: up in a straight line, then down to a hundredth."""
    share = done / warm if done < warm else max(0.01, (1 - done) / (1 - warm))
    for group in optimizer.param_groups:
        group["lr"] = group["top"] * min(1.0, max(share, 0.01))


class Average:
    """A running mean of the weights that learn: steadier than the last step, at no cost when used."""

    def __init__(self, network: nn.Module, keep: float) -> None:
        self.keep = keep
        self.steps = 0
        self.learning = [name for name, parameter in network.named_parameters() if parameter.requires_grad]
        self.weights = {name: value.clone() for name, value in network.state_dict().items() if name in self.learning}

    @torch.no_grad()
    def update(self, network: nn.Module) -> None:
        """Take in the present weights; early ones fade faster."""
        self.steps += 1
        keep = min(self.keep, self.steps / (self.steps + 9))
        own = dict(network.named_parameters())
        torch._foreach_lerp_([self.weights[n] for n in self.learning], [own[n].data for n in self.learning], 1 - keep)

    @torch.no_grad()
    def swap(self, network: nn.Module) -> None:
        """Exchange the mean and the present weights; a second call puts them back."""
        own = dict(network.named_parameters())
        for name in self.learning:
            held = own[name].data.clone()
            own[name].data.copy_(self.weights[name])
            self.weights[name].copy_(held)
