"""What a network computes on: a ladder of ONNX Runtime's providers, each tested against the processor's answer.

A provider that is not installed is passed over in silence. One that is there and fails, computes something else or is
slower is left out, and the reason is kept for whoever asks. The one that sends data to the network is never named.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.core.reasons import Reason

CPU = "CPUExecutionProvider"
ONLY_CPU: tuple[str, ...] = ()
LADDER = (
    "TensorrtExecutionProvider", "CUDAExecutionProvider", "CoreMLExecutionProvider", "OpenVINOExecutionProvider",
    "DmlExecutionProvider",
)
"""The fastest first; the processor is below all of them and always there."""

OPTIONS: Mapping[str, Mapping[str, str]] = {
    # No cache of built engines: it would lie beside the models, unsigned.
    "TensorrtExecutionProvider": {"trt_engine_cache_enable": "0", "trt_timing_cache_enable": "0"},
    "CoreMLExecutionProvider": {"ModelFormat": "MLProgram"},
    "OpenVINOExecutionProvider": {"device_type": "CPU"},
}
FAREST = 0.02
"""Relative distance (L2) of a provider's answer from the processor's; half precision makes 0.001 to 0.01."""
SLOWER = 1.2
"""A provider that takes so many times the processor's time is of no use, as OpenVINO with some INT8 files."""
_SIDE = 8
_SEED = 7

Make = Callable[[Sequence[Any]], Any]
"""Makes an `InferenceSession` with these providers, names or (name, options)."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The session, what it computes on, and why nothing better."""

    session: Any
    provider: str
    notices: tuple[Reason, ...] = ()


def settled(
    make: Make, available: Sequence[str], wanted: Sequence[str], clock: Callable[[], float] = time.perf_counter
) -> Settled:
    """The first provider of those wanted that is there and passes, else the processor; raises what `make` raises."""
    plain = make([CPU])
    tried = [one for one in wanted if one in available and one != CPU]
    if not tried:
        return Settled(plain, CPU)
    names = [one.name for one in plain.get_outputs()]
    notices: list[Reason] = []
    try:
        inputs = probe(plain.get_inputs())
        expected, quiet = _run(plain, names, inputs, clock)
    except Exception:  # a network that wants more than numbers of any size
        return Settled(plain, CPU, (Reason.of("runtime.untested"),))
    for provider in tried:
        try:
            session = make([(provider, dict(OPTIONS.get(provider, {}))), CPU])
            # ONNX Runtime itself goes down to the processor without a word where a provider does not start.
            there = session.get_providers()[0] == provider
            found, seconds = _run(session, names, inputs, clock) if there else ([], 0.0)
        except Exception:  # the providers' own errors, of no common kind
            there = False
        if not there:
            notices.append(Reason.of("runtime.provider_failed", provider=called(provider)))
        elif not alike(expected, found):
            notices.append(Reason.of("runtime.provider_differs", provider=called(provider)))
        elif seconds > quiet * SLOWER:
            notices.append(Reason.of("runtime.provider_slower", provider=called(provider)))
        else:
            return Settled(session, provider, tuple(notices))
    return Settled(plain, CPU, tuple(notices))


def called(provider: str) -> str:
    """A provider's name as people know it."""
    short = provider.removesuffix("ExecutionProvider")
    return {"Dml": "DirectML", "Tensorrt": "TensorRT"}.get(short, short)


def probe(inputs: Sequence[Any]) -> dict[str, Any]:
    """Numbers for every input, the same at each call; sides that are open are 8. Raises ValueError for other kinds."""
    import numpy as np

    random = np.random.default_rng(_SEED)
    made: dict[str, Any] = {}
    for one in inputs:
        sides = [side if isinstance(side, int) and side > 0 else _SIDE for side in one.shape]
        kind = {"tensor(float)": np.float32, "tensor(double)": np.float64, "tensor(float16)": np.float16}.get(one.type)
        whole = {"tensor(int64)": np.int64, "tensor(int32)": np.int32, "tensor(uint8)": np.uint8}.get(one.type)
        if kind is not None:
            made[one.name] = random.random(sides).astype(kind)
        elif whole is not None:
            # Small enough to be a place in any vocabulary, and a mask that lets something through.
            made[one.name] = random.integers(1, 3, sides).astype(whole)
        else:
            raise ValueError(one.type)
    return made


def alike(expected: Sequence[Any], found: Sequence[Any]) -> bool:
    """Whether two answers say the same: numbers nearly, choices in all but one of a hundred places."""
    import numpy as np

    if len(expected) != len(found):
        return False
    for one, other in zip(expected, found, strict=True):
        a, b = np.asarray(one), np.asarray(other)
        if a.shape != b.shape:
            return False
        if a.dtype.kind != "f":
            if a.size and float((a == b).mean()) < 0.99:
                return False
            continue
        a, b = a.astype(np.float64), b.astype(np.float64)
        if not np.isfinite(b).all() or np.linalg.norm(a - b) > FAREST * (np.linalg.norm(a) + 1e-6):
            return False
    return True


def _run(
    session: Any, names: Sequence[str], inputs: Mapping[str, Any], clock: Callable[[], float]
) -> tuple[Sequence[Any], float]:
    """The answer, and the seconds of a second run: the first one makes what the later ones use."""
    session.run(names, inputs)
    started = clock()
    found = session.run(names, inputs)
    return found, clock() - started
