"""Choosing the next token from a model's scores, with how probable it was and what else was near."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.asking import Sampling

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAREST = 4
"""Alternatives that are kept beside the chosen token."""

REACH = 12.0
"""Alternatives less probable than e⁻¹² of the best are of no interest, which spares sorting the whole vocabulary."""


COLD = 0.01
"""A temperature below this takes the best, as 0 does."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A token with its natural-log probability at temperature 1, and the nearest others likewise, best first."""

    token: int
    logprob: float
    others: tuple[tuple[int, float], ...]


class Chooser:
    """Chooses as the sampling says; the seed makes its choices repeatable."""

    def __init__(self, sampling: Sampling) -> None:
        import numpy

        self._np = numpy
        self._sampling = sampling
        self._random = numpy.random.Generator(numpy.random.PCG64(sampling.seed))

    def choose(self, scores: "NDArray[np.float32]") -> Choice:
        """The choice for one row of scores, one a token of the vocabulary."""
        np = self._np
        best = int(scores.argmax())
        top = float(scores[best])
        normal = top + float(np.log(np.exp(scores - scores[best]).sum(dtype=np.float64)))
        near = np.flatnonzero(scores >= top - REACH)
        if len(near) > 64:
            near = near[np.argpartition(scores[near], -64)[-64:]]
        near = near[np.argsort(-scores[near], kind="stable")]
        token = best if self._sampling.temperature < COLD else self._drawn(scores)
        others = tuple((int(one), float(scores[one]) - normal) for one in near[: NEAREST + 1] if int(one) != token)
        return Choice(token, min(0.0, float(scores[token]) - normal), others[:NEAREST])

    def _drawn(self, scores: "NDArray[np.float32]") -> int:
        """A token by chance, among the most probable ones that together reach top_p."""
        np = self._np
        order = np.argsort(-scores, kind="stable")
        weights = np.exp((scores[order].astype(np.float64) - float(scores[order[0]])) / self._sampling.temperature)
        weights /= weights.sum()
        reach = int(np.searchsorted(weights.cumsum(), self._sampling.top_p)) + 1
        kept = weights[:reach] / weights[:reach].sum()
        return int(order[int(self._random.choice(len(kept), p=kept))])
