"""Whether a model fits a machine, how fast it will write there, and which one to take. Arithmetic only.

Writing one token reads every weight, and the keys and values of all tokens so far, once: the memory's bandwidth bounds
it. On top comes a fixed time for each layer. Seconds a token = bytes / (share · bandwidth) + seconds · layers.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from app.core.advising import Advice, Counsel, Kind, Machine, Memory, Speed
from app.core.asking import ModelState
from app.core.reasons import Reason
from app.runtime.catalogue import Model
from app.runtime.fits import COMMON_CONTEXT, Fit, fit, need

APPLE_SHARE = 0.75
"""What macOS lets the graphics processor take of the whole memory."""

TALKED = 2000
"""Tokens that lie before an answer as a rule: five passages and a question."""

READING = 6.0
"""Tokens a second at which people read: some 250 words a minute, 1.4 tokens a word."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How one kind of processor computes. share: of the bandwidth that decoding reaches; layer: seconds a layer.

    error: the mean relative error of this reckoning on the machines that it was made from.
    """

    share: float
    layer: float
    error: float


PACES: dict[Kind, Pace] = {
    # Published speeds of llama.cpp, as the project's facts give them; 3.7 % and 6.3 % mean error.
    "metal": Pace(0.945, 190e-6, 0.037),
    "cuda": Pace(0.865, 40e-6, 0.063),
    # Measured on one processor: two models reach 52–59 % of what one core reads. Others may differ by much.
    "processor": Pace(0.55, 80e-6, 0.12),
}

TAIL = 4
"""Mean errors to each side that make the range. Where errors have a heavy tail (Laplace), ln 20 = 3.0 of them hold 95
of 100 machines; a third more, because those means are of the very points that the constants were fitted to.
"""

Measured = Callable[[str], Speed | None]
"""What answers of the model with this sha256 were measured at on this machine."""


def fits_where(machine: Machine, needed: int, held: int = 0) -> tuple[Fit, Memory | None]:
    """How a need of so many bytes fits, and where; held: bytes of a loaded model that makes room.

    The graphics processor comes first, also where it is tight; what it cannot hold the processor computes.
    """
    for place in machine.places:
        if place.kind != "processor" and not machine.usable:
            continue
        how = fit(needed, room(place, held))
        if how is not Fit.NO:
            return how, place
    return Fit.NO, None


def room(place: Memory, held: int = 0) -> int:
    """Bytes that a model may take in this place."""
    free = min(place.total, place.free + held)
    return min(free, int(place.total * APPLE_SHARE)) if place.kind == "metal" else free


def speed(kind: Kind, bandwidth: float, weights: int, layers: int, context: int) -> Speed | None:
    """Tokens a second; bandwidth in 10⁹ bytes a second, weights and context in bytes that each token reads."""
    if bandwidth <= 0:
        return None
    pace = PACES[kind]
    likely = 1 / ((weights + context) / (pace.share * bandwidth * 1e9) + pace.layer * layers)
    spread = 1 + TAIL * pace.error
    return Speed(likely / spread, likely, likely * spread)


def advise(
    model: Model, state: ModelState, machine: Machine, measured: Measured, context: int = COMMON_CONTEXT,
    held: int = 0,
) -> Advice:
    """How this model stands to this machine; this machine's own measurement stands in place of the reckoning."""
    needs = need(model, context)
    how, place = fits_where(machine, needs.total, held)
    if place is None:
        return Advice(state, how.value, needs.total, "", None)
    own = None if machine.imagined else measured(model.sha256)
    read = need(model, min(context, TALKED)).context
    reckoned = speed(place.kind, place.bandwidth, needs.weights, model.layers, read)
    if model.form == "mlx" and place.kind != "metal":
        # MLX is made for Apple's chips; how fast it is elsewhere only its own answers say.
        reckoned = None
    return Advice(state, how.value, needs.total, place.kind, own or reckoned)


def counsel(
    machine: Machine, context: int, models: Sequence[Advice], installed: bool = False,
    withdrawn: Collection[str] = (),
) -> Counsel:
    """All of them, the best answering first, and one to take: of those that fit with room to spare and write as fast
    as people read, the one that answers best. installed: only of those that are here.
    """
    ordered = tuple(sorted(models, key=lambda one: (-one.model.rank, one.needs, one.model.name)))
    takes = [
        one for one in ordered
        if one.possible and (one.model.installed or not installed) and one.model.sha256 not in withdrawn
    ]
    easy = [one for one in takes if one.fits == Fit.YES]
    quick = [one for one in easy if one.speed is not None and one.speed.likely >= READING]
    reasons = ("machine.why.best", quick), ("machine.why.slow", _quickest(easy)), ("machine.why.tight", takes)
    for code, those in reasons:
        if those:
            best = those[0]
            why = Reason.of(code, model=best.model.title or best.model.name, count=len(takes))
            return Counsel(machine, context, ordered, best.model.name, why)
    return Counsel(machine, context, ordered, "", Reason.of("machine.why.none"))


def _quickest(models: Sequence[Advice]) -> list[Advice]:
    """Where none is quick: the quickest first, since a better answer that nobody waits for is none."""
    return sorted(models, key=lambda one: -(one.speed.likely if one.speed else 0.0))
