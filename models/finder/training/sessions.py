"""The exported network in use: windows of ids in, probabilities out, on one thread."""

import os
from collections.abc import Callable, Sequence

# Newer releases of the runtime report home at the first session; set before it is imported.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import numpy as np
import onnxruntime

from .tokenizer import BEGIN, END

Model = Callable[[Sequence[np.ndarray]], list[np.ndarray]]


def session(model: bytes) -> Model:
    """An exported model as `scoring.table` takes it: one window at a time, as in use."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    opened = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def run(windows: Sequence[np.ndarray]) -> list[np.ndarray]:
        found = []
        for window in windows:
            ids = np.concatenate([[BEGIN], window, [END]]).astype(np.int64)[None]
            scores = opened.run(["logits"], {"ids": ids})[0][0, 1:-1]
            spread = np.exp(scores - scores.max(-1, keepdims=True))
            found.append(spread / spread.sum(-1, keepdims=True))
        return found

    return run
