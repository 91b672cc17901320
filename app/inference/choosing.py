"""Choosing the next token from a model's scores, with how probable it was and what else was near."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

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


class Rules(Protocol):
    """What an answer has to keep to, token by token: a grammar of llama.cpp's, or a constraint over any vocabulary."""

    def allows(self, token: int) -> bool:
        """Whether this token may come next."""
        ...

    def masked(self, scores: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """The scores with minus infinity for every token that may not come next. Raises ModelTrouble if none may."""
        ...

    def accept(self, token: int) -> None:
        """Go on after this token, which must be one that is allowed."""
        ...


class Chooser:
    """Chooses as the sampling says; the seed makes its choices repeatable."""

    def __init__(self, sampling: Sampling, grammar: Rules | None = None) -> None:
        """grammar: what the answer has to keep to; it changes which tokens may be chosen, never how probable the
        model finds them.
        """
        import numpy

        self._np = numpy
        self._sampling = sampling
        self._grammar = grammar
        self._random = numpy.random.Generator(numpy.random.PCG64(sampling.seed))

    def choose(self, scores: "NDArray[np.float32]") -> Choice:
        """The choice for one row of scores, one a token of the vocabulary. Raises ModelTrouble where none is allowed.

        A grammar looks at the whole vocabulary only where the first choice does not fit it; that chooses as if it
        had masked first, since what is thrown away is drawn again from what is left.
        """
        token = self._one(scores)
        if self._grammar is not None:
            if not self._grammar.allows(token):
                token = self._one(self._grammar.masked(scores))
            self._grammar.accept(token)
        return judged(scores, token)

    def _one(self, scores: "NDArray[np.float32]") -> int:
        return int(scores.argmax()) if self._sampling.temperature < COLD else self._drawn(scores)

    def _drawn(self, scores: "NDArray[np.float32]") -> int:
        """A token by chance, among the most probable ones that together reach top_p."""
        np = self._np
        order = np.argsort(-scores, kind="stable")
        weights = np.exp((scores[order].astype(np.float64) - float(scores[order[0]])) / self._sampling.temperature)
        weights /= weights.sum()
        reach = int(np.searchsorted(weights.cumsum(), self._sampling.top_p)) + 1
        kept = weights[:reach] / weights[:reach].sum()
        return int(order[int(self._random.choice(len(kept), p=kept))])


def judged(scores: "NDArray[np.float32]", token: int) -> Choice:
    """How probable a row of scores makes this token, with the nearest others."""
    import numpy as np

    best = int(scores.argmax())
    top = float(scores[best])
    normal = top + float(np.log(np.exp(scores - scores[best]).sum(dtype=np.float64)))
    near = np.flatnonzero(scores >= top - REACH)
    if len(near) > 64:
        near = near[np.argpartition(scores[near], -64)[-64:]]
    near = near[np.argsort(-scores[near], kind="stable")]
    others = tuple((int(one), float(scores[one]) - normal) for one in near[: NEAREST + 1] if int(one) != token)
    return Choice(token, min(0.0, float(scores[token]) - normal), others[:NEAREST])
