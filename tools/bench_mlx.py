"""MLX on this machine: `bench_mlx.py [MODEL.gguf or folder] [--openblas]` prints load, memory and tokens a second.

Processor seconds beside the clock's, since a busy machine stretches the latter. Without a graphics processor MLX
computes with the reference library for matrices; with --openblas OpenBLAS comes before it, as in the tests.
"""

import argparse
import ctypes
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.core.asking import Message, ModelCard, Prompt, Sampling  # noqa: E402
from app.core.jobs import Cancel  # noqa: E402
from app.system import paths  # noqa: E402

PASSAGE = "The lease of the flat ends on the last day of March unless one of the two sides writes a letter before. "


def timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """What it gave, seconds of the clock, seconds of processor."""
    clock, busy = time.perf_counter(), time.process_time()
    found = work()
    return found, time.perf_counter() - clock, time.process_time() - busy


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", nargs="?", type=Path, default=paths.models() / "smollm2-135m.gguf")
    parser.add_argument("--openblas", action="store_true")
    parser.add_argument("--passages", type=int, default=12)
    chosen = parser.parse_args()
    if chosen.openblas:
        ctypes.CDLL("libopenblas.so.0", ctypes.RTLD_GLOBAL)
    import psutil

    from app.inference.mlx_library import build
    from app.inference.mlx_loading import loaded

    print(build())
    card = ModelCard(chosen.model.stem, "0" * 64, 4096, "MLX")
    engine, clock, busy = timed(lambda: loaded(chosen.model, card, lambda share: True))  # noqa: ARG005 - for the reader
    process = psutil.Process()
    print(f"load          {clock:7.1f} s, {busy:6.1f} s of processor; {process.memory_info().rss >> 20} MB afterwards")
    asked = [
        Prompt.rebuilt("bench/1/en", (Message("user", f"{PASSAGE * chosen.passages}\n\n{question}"),))
        for question in ("When does the lease end?", "Who may write a letter?")
    ]
    tokens = engine.count(asked[0])
    for name, prompt in zip(("first question", "second question"), asked, strict=True):
        _, clock, busy = timed(lambda asked=prompt: next(iter(engine.stream(asked, Sampling(max_tokens=1), Cancel()))))
        print(f"{name:15}{clock:6.1f} s, {busy:6.1f} s of processor to the first token; "
              f"{tokens} tokens, {engine.reused} kept, {(tokens - engine.reused) / busy:.0f} read a processor second")
    written, clock, busy = timed(lambda: list(engine.stream(asked[1], Sampling(max_tokens=24), Cancel())))
    print(f"writing       {len(written) / clock:7.1f} tokens a second, {len(written) / busy:.1f} a processor second")
    print(f"memory        {process.memory_info().rss >> 20} MB")


if __name__ == "__main__":
    main()
