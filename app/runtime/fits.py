"""Whether a model fits this machine's memory now. Arithmetic only; bytes throughout."""

from dataclasses import dataclass
from enum import StrEnum

from app.runtime.catalogue import Model

COMMON_CONTEXT = 4096
"""Tokens of context that are counted on where nobody says otherwise."""

OVERHEAD = 200 << 20
"""What the engine takes besides weights and context: buffers, vocabulary, Python itself. Measured: 90–170 MB."""

BREATH = 512 << 20
"""What should stay free, so that the person's other programs are not pushed out."""


class Fit(StrEnum):
    """How a model fits; the value is a code for the page."""

    YES = "models.fits.yes"
    TIGHT = "models.fits.tight"
    NO = "models.fits.no"


@dataclass(frozen=True, slots=True)
class Need:
    """The memory that a model takes: its weights, the context's keys and values (16-bit), and the rest."""

    weights: int
    context: int
    overhead: int = OVERHEAD

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.context + self.overhead


def need(model: Model, context: int = COMMON_CONTEXT) -> Need:
    """What this model takes with a context of so many tokens; never more than it was trained for."""
    tokens = min(context, model.context)
    return Need(model.bytes, 2 * 2 * model.layers * model.kv_heads * model.head_size * tokens)


def fit(needed: int, available: int) -> Fit:
    """How a need of so many bytes stands to what is free."""
    if needed + BREATH <= available:
        return Fit.YES
    return Fit.TIGHT if needed <= available else Fit.NO


def available_memory() -> int:
    """Bytes that programs may take now without swapping."""
    import psutil

    return int(psutil.virtual_memory().available)
