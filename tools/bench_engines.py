"""`make bench-engines`: ours against raw llama_decode, stops, busy programs beside it, memory, and other engines.

    python tools/bench_engines.py [MODEL] [--rounds N] [--no-peers]

Each part is a program of its own in a process of its own and can be run alone; what another engine needs is fetched
into a folder of its own and never becomes part of the program.
"""

import argparse
import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).resolve().parent


def main() -> int:
    """Run all parts one after another; 1 if one of them fails. A peer that cannot be fetched is no failure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("model", nargs="?", default="smollm2-135m")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-peers", action="store_true")
    args = parser.parse_args()
    rounds = ("--rounds", str(args.rounds))
    parts = [
        ("one thread, against raw llama_decode", "bench_engine.py", (args.model, "--threads", "1", *rounds)),
        ("two threads, against raw llama_decode", "bench_engine.py", (args.model, "--threads", "2", *rounds)),
        ("stops, busy programs, memory", "bench_engine_felt.py", (args.model, *rounds)),
    ]
    if not args.no_peers:
        parts += [
            (f"other engines, {threads} thread(s)", "bench_peers.py", (args.model, "--threads", threads, *rounds))
            for threads in ("1", "2")
        ]
    failed = False
    for title, script, given in parts:
        print(f"== {title}", flush=True)
        failed |= subprocess.run([sys.executable, str(TOOLS / script), *given], check=False).returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
