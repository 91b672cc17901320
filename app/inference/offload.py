"""Running on a graphics processor: what is there, how much of a model goes onto it, and whether it computes rightly.

A driver that computes wrongly says so to nobody. So what the processor and the graphics processor make of one short
text is compared after loading; where they differ, or the graphics processor fails, the processor takes over.
"""

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from app.core.errors import ModelTrouble
from app.core.reasons import Reason
from app.inference.native import Weights, library
from app.inference.working import Row, Working

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float64]
else:
    Rows = object

GPU, INTEGRATED = 1, 2
"""Kinds of device in ggml-backend.h."""
SPARE = 512 << 20
"""Bytes of a device that are left to working buffers and to the screen."""
FAREST = 0.1
"""Mean Kullback-Leibler divergence, in nats, between the two; rounding alone makes 0.001 to 0.02."""
PROBE = "The lease begins on the first of March and ends after three years."


@dataclass(frozen=True, slots=True)
class Device:
    """A graphics processor; memory in bytes."""

    name: str
    description: str
    kind: int
    free: int


@dataclass(frozen=True, slots=True)
class Plan:
    """How many layers go onto which device; none with a reason where there is a device but it is not used."""

    layers: int = 0
    device: str = ""
    why: Reason | None = None


class Probed(Protocol):
    """An engine that can be asked for what it makes of `PROBE`."""

    def probe(self) -> "Rows": ...

    def close(self) -> None: ...


Made = TypeVar("Made", bound=Probed)


def devices() -> tuple[Device, ...]:
    """The graphics processors that llama.cpp can use here, dedicated ones first."""
    c = library()
    if not c.llama_supports_gpu_offload():
        return ()
    call = _backends()
    found = []
    for number in range(call("ggml_backend_dev_count", ctypes.c_size_t)):
        one = ctypes.c_void_p(call("ggml_backend_dev_get", ctypes.c_void_p, ctypes.c_size_t(number)))
        kind = call("ggml_backend_dev_type", ctypes.c_int, one)
        if kind in (GPU, INTEGRATED):
            free, total = ctypes.c_size_t(), ctypes.c_size_t()
            call("ggml_backend_dev_memory", None, one, ctypes.byref(free), ctypes.byref(total))
            name, words = (call(f"ggml_backend_dev_{what}", ctypes.c_char_p, one) for what in ("name", "description"))
            found.append(Device(name.decode("utf-8", "replace"), words.decode("utf-8", "replace"), kind, free.value))
    return tuple(sorted(found, key=lambda device: device.kind))


def _backends() -> Callable[..., Any]:
    from llama_cpp._ggml import libggml

    def call(name: str, answer: Any, *given: object) -> Any:
        function = getattr(libggml, name)
        function.restype = answer
        return function(*given)

    return call


def plan(found: Sequence[Device], weights: int, layers: int, context: int) -> Plan:
    """weights, context: bytes of the whole model and of its keys and values. As many layers as fit; all if they do.

    Fewer than a quarter are not worth the way there and back.
    """
    if not found:
        return Plan()
    device = found[0]
    shown = device.description or device.name
    each = (weights + context) // max(1, layers + 1)
    fits = max(0, device.free - SPARE) // max(1, each)
    if fits > layers:
        return Plan(layers + 1, shown)
    if fits * 4 < layers:
        return Plan(0, "", Reason.of("inference.gpu_small", device=shown))
    return Plan(fits, shown)


def settled(make: Callable[[int], Made], wanted: Plan, reference: Callable[[], "Rows"]) -> tuple[
    Made, Plan
]:
    """The engine that `make` makes with so many layers on the device, or without, and what came of the plan.

    reference: what the processor makes of `PROBE`. Raises what `make(0)` raises; Cancelled goes through.
    """
    if not wanted.layers:
        return make(0), wanted
    try:
        engine = make(wanted.layers)
    except ModelTrouble:
        return make(0), Plan(0, "", Reason.of("inference.gpu_failed", device=wanted.device))
    try:
        if alike(reference(), engine.probe()):
            return engine, wanted
        why = Reason.of("inference.gpu_differs", device=wanted.device)
    except ModelTrouble:
        why = Reason.of("inference.gpu_failed", device=wanted.device)
    except BaseException:
        engine.close()
        raise
    engine.close()
    return make(0), Plan(0, "", why)


def alike(reference: "Rows", found: "Rows") -> bool:
    """Whether rows of log-probabilities say the same."""
    import numpy as np

    if reference.shape != found.shape or not (np.isfinite(reference).all() and np.isfinite(found).all()):
        return False
    apart = (np.exp(reference) * (reference - found)).sum(axis=1)
    return bool(apart.mean() <= FAREST)


def probed(weights: Weights, threads: int, name: str) -> "Rows":
    """A row of log-probabilities for each token of `PROBE`. Raises ModelTrouble."""
    import numpy as np

    tokens = weights.tokens(PROBE, control=False)[:16]
    working = Working(weights, 64, threads, name)
    try:
        if not working.work(Row(token, at, 0, True) for at, token in enumerate(tokens)):
            raise ModelTrouble("inference.failed")
        rows = np.stack([working.scores(at) for at in range(len(tokens))]).astype(np.float64)
    finally:
        working.close()
    rows -= rows.max(axis=1, keepdims=True)
    sums: Rows = rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))
    return sums


def on_the_processor(path: str, name: str, threads: int) -> "Rows":
    """What the processor makes of `PROBE`: the file mapped for a moment, which takes no memory of its own."""
    weights = Weights(path, name, lambda share: True, mapped=True)  # noqa: ARG005 - C's way of asking
    try:
        return probed(weights, threads, name)
    finally:
        weights.close()
