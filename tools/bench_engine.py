"""Our stream against the bare engine: decoding speed, and what a second question costs when its beginning is kept.

    python tools/bench_engine.py [MODEL…] [--threads N] [--tokens N] [--rounds N] [--json]

Both run in the same process over the same weights with the same threads and take turns, so that a busy machine
slows them alike; the median ratio counts. Seconds are CPU seconds of this process.
"""

import argparse
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.core.asking import Message, ModelCard, Prompt, Sampling
from app.core.jobs import Cancel
from app.inference.llama import LlamaEngine
from app.inference.threads import threads_for
from app.inference.working import BATCH
from app.runtime.holdings import Holdings
from app.system import paths

LINE = "Line {number}: the tenant pays the rent for month {number} on the first day of that month, without delay. "


def main() -> int:
    """Print a table, or JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("models", nargs="*", default=["smollm2-135m"])
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--tokens", type=int, default=48)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    library = Holdings(paths.models(), paths.catalogue(), "", str)
    results = []
    for name in args.models:
        card = ModelCard(name, "", 4096, "llama.cpp")
        engine = LlamaEngine(str(library.installed(library.named(name))), card, args.threads)
        try:
            results.append({
                "model": name, "threads": threads_for(args.threads), **decoding(engine, args.tokens, args.rounds),
                **second_question(engine),
            })
        finally:
            engine.close()
        if not args.json:
            print("  ".join(f"{key} {value}" for key, value in results[-1].items()), flush=True)
    if args.json:
        print(json.dumps(results))
    return 0


def decoding(engine: LlamaEngine, tokens: int, rounds: int) -> dict[str, float]:
    """Tokens a CPU second of our stream and of a bare loop of llama_decode after the same prompt, taking turns."""
    prompt = asked("Tell the whole story of the house, from its first stone, in many long sentences.")
    length = engine.count(prompt)
    ours, raw = [], []
    for _ in range(rounds):
        stream = engine.stream(prompt, Sampling(max_tokens=tokens + 1), Cancel())
        next(stream)
        started = time.process_time()
        count = sum(1 for _ in stream)
        ours.append(count / (time.process_time() - started))
        raw.append(_bare(engine, length, count))
    ratio = statistics.median(a / b for a, b in zip(ours, raw, strict=True))
    return {
        "ours": round(statistics.median(ours), 1), "raw": round(statistics.median(raw), 1), "ratio": round(ratio, 3),
    }


def _bare(engine: LlamaEngine, at: int, count: int) -> float:
    """The engine's own speed: llama_decode of one token after another, nothing read and nothing chosen."""
    import llama_cpp

    working = engine._working
    working.trim(at)
    token = (llama_cpp.llama_token * 1)(100)
    started = time.process_time()
    for _ in range(count):
        if llama_cpp.llama_decode(working._context, llama_cpp.llama_batch_get_one(token, 1)):
            raise RuntimeError("llama_decode failed")
    return count / (time.process_time() - started)


def second_question(engine: LlamaEngine) -> dict[str, float]:
    """CPU seconds to the first word over a document of some 2,000 tokens: the first question, and the second."""
    document, number = "", 0
    while engine.count(asked("?", document)) < 2000:
        number += 10
        document = "".join(LINE.format(number=n) for n in range(number))
    first = _first_word(engine, asked("When is the rent of month 7 due?", document))
    second = _first_word(engine, asked("Who pays it?", document))
    return {
        "first_s": round(first, 2), "second_s": round(second, 3), "gain": round(first / second, 1),
        "again": engine.count(asked("Who pays it?", document)) - engine.reused, "batch": BATCH,
    }


def _first_word(engine: LlamaEngine, prompt: Prompt) -> float:
    started = time.process_time()
    stream = engine.stream(prompt, Sampling(max_tokens=2), Cancel())
    next(stream)
    return time.process_time() - started


def asked(question: str, document: str = "") -> Prompt:
    """A prompt of our own words, nobody's document."""
    return Prompt.rebuilt("bench/1/en", (Message("system", "Answer."), Message("user", f"{document}\n\n{question}")))


if __name__ == "__main__":
    sys.exit(main())
