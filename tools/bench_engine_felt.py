"""What a person feels of the engine: how soon it stops, what two busy programs beside it take, what memory it needs.

    python tools/bench_engine_felt.py [MODEL] [--rounds N] [--tokens N] [--json]

Stops and memory are those of the real sealed process: from pressing stop to being free again, in seconds of the clock.
"""

import argparse
import contextlib
import json
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench_engine import LINE, asked

from app.children.engine_link import EngineLink
from app.children.engine_port import Loading
from app.core.asking import ModelCard, ModelState, Prompt, Sampling
from app.core.errors import Cancelled
from app.core.jobs import Cancel, finish
from app.core.ports import Engine
from app.inference.llama import LlamaEngine
from app.inference.threads import threads_for
from app.runtime.gguf import read_gguf
from app.runtime.holdings import Holdings
from app.system import paths
from app.system.process import Child, Limits

CONTEXT = 4096
ROOT = str(Path(__file__).resolve().parents[1])
OWN = (
    sys.executable, "-I", "-X", "utf8", "-c",
    f"import sys; sys.path.insert(0, {ROOT!r}); from app.__main__ import main; main()",
)
"""The code of this checkout, also where several share one environment."""


def main() -> int:
    """Print a table, or JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("model", nargs="?", default="smollm2-135m")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--tokens", type=int, default=48)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    held = Holdings(paths.models(), paths.catalogue(), "", str)
    state = held.state(held.named(args.model), 1 << 62)
    found: dict[str, object] = {}
    for part in (
        lambda: memory(state), lambda: stops(state, args.rounds), lambda: busy(state, args.tokens, args.rounds),
    ):
        for key, value in part().items():
            found[key] = value
            if not args.json:
                print(f"{key:<20}{value}", flush=True)
    if args.json:
        print(json.dumps(found))
    return 0


@contextlib.contextmanager
def process(state: ModelState) -> Iterator[tuple[Child, EngineLink]]:
    """The engine's process and the desk's side of it."""
    child = Child("engine", limits=Limits(memory_bytes=0), command=OWN)
    try:
        yield child, EngineLink(child, lambda name: Loading(name, state.path, state.sha256, CONTEXT, 0, "off"))
    finally:
        child.end()


def memory(state: ModelState) -> dict[str, float]:
    """Megabytes that the process holds after a long prompt, over the file's weights and the context's memory."""
    import psutil

    with process(state) as (child, link):
        engine = finish(link.load(state.name, Cancel()))
        list(engine.stream(asked("Who pays?", _document(1000)), Sampling(max_tokens=16), Cancel()))
        held = psutil.Process(child.pid).memory_info().rss
        facts = read_gguf(Path(state.path))
        kept = 4 * facts.layers * facts.kv_heads * facts.head_size * engine.card.context
        weights = Path(state.path).stat().st_size
        return {
            "process_mb": round(held / 1e6), "weights_mb": round(weights / 1e6), "context_mb": round(kept / 1e6),
            "over_mb": round((held - weights - kept) / 1e6),
        }


def stops(state: ModelState, rounds: int) -> dict[str, str]:
    """Median and longest seconds from a stop to its end, in the middle of loading, of a prompt, of an answer."""
    took: dict[str, list[float]] = {"load": [], "prompt": [], "decode": []}
    with process(state) as (_, link):
        for number in range(rounds):
            link.unload()
            took["load"].append(_stopped(lambda cancel: finish(link.load(state.name, cancel)), 0.1 + 0.05 * number))
        engine = finish(link.load(state.name, Cancel()))
        for number in range(rounds):
            # Another beginning each time, so that nothing of the prompt is there already.
            long = asked("?", f"Copy {number}. " + _document(3000))
            took["prompt"].append(_stopped(_answering(engine, long), 0.3 + 0.1 * number))
            if link.loaded() is None:
                engine = finish(link.load(state.name, Cancel()))
        short = asked("Tell a long story.")
        list(engine.stream(short, Sampling(max_tokens=2), Cancel()))
        for number in range(rounds):
            took["decode"].append(_stopped(_answering(engine, short), 0.2 + 0.05 * number))
    return {f"stop_{what}_s": f"{statistics.median(s):.3f} (longest {max(s):.3f})" for what, s in took.items() if s}


def _answering(engine: Engine, prompt: Prompt) -> Callable[[Cancel], object]:
    return lambda cancel: list(engine.stream(prompt, Sampling(max_tokens=2000), cancel))


def _stopped(work: Callable[[Cancel], object], after: float) -> float:
    """Seconds from the stop to the work's end."""
    cancel, pressed = Cancel(), [0.0]

    def press() -> None:
        pressed[0] = time.perf_counter()
        cancel.cancel()

    timer = threading.Timer(after, press)
    timer.start()
    with contextlib.suppress(Cancelled):
        work(cancel)
    ended = time.perf_counter()
    timer.join()
    return max(0.0, ended - pressed[0])


def busy(state: ModelState, tokens: int, rounds: int) -> dict[str, float]:
    """Tokens a second of the clock, alone and beside two programs that do nothing but compute; and their ratio.

    For as many threads as the program would choose, and for at most one and two.
    """
    found: dict[str, float] = {}
    for wanted in dict.fromkeys((threads_for(0), 1, 2)):
        engine = LlamaEngine(state.path, ModelCard(state.name, "", CONTEXT, "llama.cpp"), wanted)
        try:
            quiet = statistics.median(_speed(engine, tokens) for _ in range(rounds))
            with _loops(2):
                _speed(engine, tokens)
                beside = statistics.median(_speed(engine, tokens) for _ in range(rounds))
        finally:
            engine.close()
        found[f"quiet_{wanted}_threads"] = round(quiet, 1)
        found[f"busy_{wanted}_threads"] = round(beside, 1)
        found[f"share_{wanted}_threads"] = round(beside / quiet, 2)
    return found


@contextlib.contextmanager
def _loops(count: int) -> Iterator[None]:
    running = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for one in running:
            one.kill()
            one.wait()


def _speed(engine: LlamaEngine, tokens: int) -> float:
    stream = engine.stream(asked("Tell the story of the house, stone by stone."), Sampling(max_tokens=tokens), Cancel())
    next(stream)
    started = time.perf_counter()
    count = sum(1 for _ in stream)
    return count / (time.perf_counter() - started)


def _document(tokens: int) -> str:
    """Some so many tokens of our own words."""
    return "".join(LINE.format(number=number) for number in range(tokens // 24))


if __name__ == "__main__":
    sys.exit(main())
