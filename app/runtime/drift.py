"""How far a quantised network drifts from the float one that it was made from: measured, never guessed."""

from collections.abc import Sequence
from typing import Any

from app.core.advising import Drift
from app.runtime.onnx import Session

SAMPLES = 16
_SEED = 11


def drift(exact: Session, quantised: Session, samples: Sequence[dict[str, Any]] = ()) -> Drift | None:
    """How alike the first output of both is over these inputs, made-up ones by default; None where they do not take the
    same inputs. Made-up inputs show a broken file; what quantisation costs on real texts only real texts tell.
    """
    import numpy as np

    if exact.outputs[:1] != quantised.outputs[:1]:
        return None
    try:
        given = samples or _varied(exact.inputs)
        if set(given[0]) != set(quantised.inputs):
            return None
    except ValueError:
        return None
    cosines: list[float] = []
    same: list[float] = []
    for one in given:
        (a,), (b,) = (session.run(exact.outputs[:1], **one) for session in (exact, quantised))
        first, second = (np.asarray(x, dtype=np.float64) for x in (a, b))
        if first.shape != second.shape:
            return None
        length = np.linalg.norm(first) * np.linalg.norm(second)
        cosines.append(float((first * second).sum() / length) if length else 1.0)
        chosen = [x.reshape(-1, x.shape[-1] if x.ndim else 1).argmax(axis=1) for x in (first, second)]
        same.append(float((chosen[0] == chosen[1]).mean()))
    return Drift(sum(cosines) / len(cosines), min(cosines), sum(same) / len(same), len(given))


def _varied(first: dict[str, Any]) -> list[dict[str, Any]]:
    """The probe, and others of its shapes."""
    import numpy as np

    random = np.random.default_rng(_SEED)

    def other(value: Any) -> Any:
        if value.dtype.kind == "f":
            return random.standard_normal(value.shape).astype(value.dtype)
        return random.permutation(value.reshape(-1)).reshape(value.shape)

    return [first, *({name: other(value) for name, value in first.items()} for _ in range(SAMPLES - 1))]
