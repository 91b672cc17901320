"""One step's gradients, computed by several threads that each take the next part when they are free.

Two threads inside each operation would wait for each other at every one; where another program holds a core for a
while, the whole would run at that core's pace.
"""

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import torch

from .examples import Example, stacked
from .labels import ANY
from .learning import apart, loss_of
from .network import Finder

NEVER = -1e4
"""Added to attention where there is no token."""


@dataclass(frozen=True)
class Lessons:
    """A network whose probabilities are learned too: `trust` is their share of the loss, on real text or on all."""

    teacher: Finder
    trust: float
    everywhere: bool


class Workers:
    """Threads that compute gradients of one network."""

    def __init__(self, network: Finder, threads: int, lessons: Lessons | None = None) -> None:
        self.network, self.lessons = network, lessons
        self.learning = [parameter for parameter in network.parameters() if parameter.requires_grad]
        self.sums = [[torch.zeros_like(parameter) for parameter in self.learning] for _ in range(threads)]
        self.pool = ThreadPoolExecutor(threads, initializer=torch.set_num_threads, initargs=(1,))

    def gradients(self, parts: Sequence[Sequence[Example]]) -> float:
        """Put the mean loss's gradients into the parameters; the mean loss a token."""
        asked = sum(int((example.targets != ANY).sum()) for part in parts for example in part)
        lock = threading.Lock()
        left = iter(parts)

        def next_parts() -> Iterator[Sequence[Example]]:
            while True:
                with lock:
                    part = next(left, None)
                if part is None:
                    return
                yield part

        losses = self.pool.map(lambda sums: sum(self._part(part, asked, sums) for part in next_parts()), self.sums)
        total = sum(losses)
        first, *others = self.sums
        for other in others:
            torch._foreach_add_(first, other)
            torch._foreach_zero_(other)
        for parameter, gradient in zip(self.learning, first, strict=True):
            parameter.grad = gradient
        return total

    def clear(self) -> None:
        """Forget the gradients once they are used."""
        torch._foreach_zero_(self.sums[0])

    def _part(self, part: Sequence[Example], asked: int, sums: list[torch.Tensor]) -> float:
        ids, targets, there = map(torch.from_numpy, stacked(part))
        mask = None if bool(there.all()) else (~there)[:, None, None] * NEVER
        with torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
            logits, _ = self.network(ids, mask)
        loss = self._loss(part, ids, targets, mask, logits.float()) / asked
        torch._foreach_add_(sums, list(torch.autograd.grad(loss, self.learning)))
        return float(loss.detach())

    def _loss(
        self, part: Sequence[Example], ids: torch.Tensor, targets: torch.Tensor, mask: torch.Tensor | None,
        logits: torch.Tensor,
    ) -> torch.Tensor:
        lessons = self.lessons
        rows = [at for at, example in enumerate(part) if lessons and (lessons.everywhere or not example.made)]
        if lessons is None or not rows:
            return loss_of(logits, targets)
        alone = [at for at in range(len(part)) if at not in set(rows)]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, cache_enabled=False):
            taught, _ = lessons.teacher(ids[rows], None if mask is None else mask[rows])
        loss = (1 - lessons.trust) * loss_of(logits[rows], targets[rows])
        loss = loss + lessons.trust * apart(logits[rows], taught.float(), targets[rows])
        return loss + loss_of(logits[alone], targets[alone]) if alone else loss
