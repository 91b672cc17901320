"""The adviser's types: a machine, how a model fits it, how fast it is. Memory in bytes, bandwidth in GB/s (10⁹)."""

from dataclasses import dataclass
from typing import Literal

from app.core.asking import ModelState
from app.core.reasons import Reason

Kind = Literal["metal", "cuda", "processor"]
"""What computes: Apple's graphics processor, NVIDIA's, or the processor itself."""

Source = Literal["table", "measured", "unknown"]
"""Where a bandwidth comes from: the maker's figure, a short test here, nowhere."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What one kind of processor computes from. total: of it all; free: what a model may take now.

    shared: whether the processor and the graphics processor have this memory together. bandwidth: 0 if unknown.
    """

    kind: Kind
    total: int
    free: int
    bandwidth: float = 0.0
    source: Source = "unknown"
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Machine:
    """A computer as a model sees it. name: how it is called; cores: of the processor; system: Linux, macOS, Windows.

    graphics: the graphics processor's name, "" where there is none. usable: whether the installed engine computes on
    it. places: where a model can lie, the fastest first. imagined: whether it is a row of the table, not this one.
    """

    name: str
    processor: str
    cores: int
    system: str
    places: tuple[Memory, ...]
    graphics: str = ""
    usable: bool = True
    imagined: bool = False


@dataclass(frozen=True, slots=True)
class Speed:
    """Tokens a second while an answer is written; measured: by this machine's own answers, not reckoned."""

    low: float
    likely: float
    high: float
    measured: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """How a model stands to a machine. fits: a code ("models.fits.yes", "….tight", "….no"); needs: bytes with context.

    place: what computes, "" where it does not fit. speed: None where nothing is known of the machine's bandwidth.
    """

    model: ModelState
    fits: str
    needs: int
    place: Kind | Literal[""]
    speed: Speed | None

    @property
    def possible(self) -> bool:
        """Whether it can run there at all."""
        return bool(self.place)


@dataclass(frozen=True, slots=True)
class Counsel:
    """What fits a machine with a context of so many tokens, best answering first, and one model to take.

    chosen: its name, "" where none fits; why: the reason.
    """

    machine: Machine
    context: int
    models: tuple[Advice, ...]
    chosen: str
    why: Reason


@dataclass(frozen=True, slots=True)
class Drift:
    """How far a quantised network is from its float original over so many inputs.

    mean, worst: cosine of the two answers, 1 where they are alike. same: share of places where both choose the same.
    """

    mean: float
    worst: float
    same: float
    inputs: int
