"""Ours against other engines: the same file, the same threads, prompt and answer in tokens a second.

    python tools/bench_peers.py [MODEL] [--threads N] [--tokens N] [--rounds N] [--json]

xllamacpp (PyPI) and node-llama-cpp (npm) are fetched by pip and npm into a folder of their own under the cache and
never become part of the program; one that cannot be fetched or does not run is said to be so. All take turns, so that
a busy machine slows them alike; the median of the ratios counts, ours over the other's.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench_engine import LINE, asked
from machine import cache

from app.core.asking import ModelCard, Sampling
from app.core.jobs import Cancel
from app.inference.llama import LlamaEngine
from app.runtime.holdings import Holdings
from app.system import paths

XLLAMACPP, NODE = "xllamacpp", ("node-llama-cpp@3", "--omit=optional")
TEXT = "".join(LINE.format(number=number) for number in range(20))

XLLAMACPP_RUN = """
import json, sys
import xllamacpp
model, threads, tokens, text = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
parameters = xllamacpp.CommonParams()
parameters.model.path = model
parameters.n_ctx, parameters.n_batch, parameters.n_gpu_layers = 2048, 64, 0
parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = threads
parameters.warmup = False
server = xllamacpp.Server(parameters)
for line in sys.stdin:
    found = server.handle_completions({"prompt": line.strip() + " " + text, "n_predict": tokens, "temperature": 0,
        "cache_prompt": False, "ignore_eos": True})
    found = json.loads(found) if isinstance(found, str) else found
    found = found[0] if isinstance(found, list) else found
    took = found["timings"]
    print(json.dumps([took["prompt_per_second"], took["predicted_per_second"]]), flush=True)
"""

NODE_RUN = """
import {getLlama} from "node-llama-cpp";
import readline from "node:readline";
const [model, threads, tokens, text] = process.argv.slice(2);
const llama = await getLlama({gpu: false, build: "never", logLevel: "error", maxThreads: Number(threads)});
const loaded = await llama.loadModel({modelPath: model, useMmap: false});
const context = await loaded.createContext({contextSize: 2048, batchSize: 64, threads: Number(threads)});
const sequence = context.getSequence();
for await (const line of readline.createInterface({input: process.stdin})) {
    await sequence.clearHistory();
    const asked = loaded.tokenize(line.trim() + " " + text);
    const began = performance.now();
    let first = 0, count = 0;
    for await (const token of sequence.evaluate(asked, {temperature: 0})) {
        count += 1;
        if (count === 1) first = performance.now();
        if (count > Number(tokens)) break;
    }
    const end = performance.now();
    console.log(JSON.stringify([asked.length / (first - began) * 1000, (count - 1) / (end - first) * 1000]));
}
process.exit(0);
"""


def main() -> int:
    """Print a line a peer, or JSON; always 0, since a peer that is not there is no fault of ours."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("model", nargs="?", default="smollm2-135m")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--tokens", type=int, default=48)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    held = Holdings(paths.models(), paths.catalogue(), "", str)
    model = str(held.installed(held.named(args.model)))
    engine = LlamaEngine(model, ModelCard(args.model, "", 2048, "llama.cpp"), args.threads)
    found = {}
    for name, prepare in (("xllamacpp", xllamacpp), ("node-llama-cpp", node)):
        try:
            command = [*prepare(cache() / "peers" / name), model, str(args.threads), str(args.tokens), TEXT]
            found[name] = against(engine, command, args.tokens, args.rounds)
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            found[name] = {"could not be measured": type(error).__name__}
        if not args.json:
            print(f"{name:<16}" + "  ".join(f"{key} {value}" for key, value in found[name].items()), flush=True)
    engine.close()
    if args.json:
        print(json.dumps(found))
    return 0


def against(engine: LlamaEngine, command: list[str], tokens: int, rounds: int) -> dict[str, object]:
    """Take turns with a program that answers each line with its two speeds. Raises ValueError where it does not."""
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        cwd=Path(command[-5]).parent if command[0].endswith("node") else None,
    ) as peer:
        assert peer.stdin is not None
        assert peer.stdout is not None
        try:
            for number in range(rounds):
                ours.append(speeds(engine, number, tokens))
                peer.stdin.write(f"Round {number}.\n")
                peer.stdin.flush()
                # Libraries print to standard output; what is no JSON list is theirs.
                line = next((line for line in peer.stdout if line.startswith("[")), "")
                theirs.append(tuple(json.loads(line)))
        finally:
            peer.kill()
    shown: dict[str, object] = {}
    for place, what in enumerate(("prompt", "decode")):
        shown[what] = round(statistics.median(one[place] for one in ours), 1)
        shown[f"their {what}"] = round(statistics.median(one[place] for one in theirs), 1)
        ratio = statistics.median(a[place] / b[place] for a, b in zip(ours, theirs, strict=True))
        shown[f"ratio {what}"] = round(ratio, 2)
    return shown


def speeds(engine: LlamaEngine, number: int, tokens: int) -> tuple[float, float]:
    """Tokens a second of ours: of a prompt that begins otherwise each time, and of the answer."""
    prompt = asked(f"Round {number}. Go on, for a long time.", f"{number} {TEXT}")
    length = engine.count(prompt)
    began = time.perf_counter()
    stream = engine.stream(prompt, Sampling(max_tokens=tokens + 1), Cancel())
    next(stream)
    first = time.perf_counter()
    count = sum(1 for _ in stream)
    return (length - engine.reused) / (first - began), count / (time.perf_counter() - first)


def xllamacpp(folder: Path) -> list[str]:
    """How to run it, fetched now unless it is there. Raises OSError, SubprocessError."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--only-binary", ":all:"]
    if subprocess.run([python, "-c", "import xllamacpp"], check=False, capture_output=True).returncode:
        subprocess.run([*pip, XLLAMACPP], check=True, timeout=600)
    script = folder / "run.py"
    script.write_text(XLLAMACPP_RUN, "utf-8")
    return [str(python), str(script)]


def node(folder: Path) -> list[str]:
    """The same of the other, with its library for this processor and without its scripts."""
    if not shutil.which("npm"):
        raise FileNotFoundError("npm")
    folder.mkdir(parents=True, exist_ok=True)
    platform = {"linux": "linux-x64", "darwin": "mac-arm64-metal", "win32": "win-x64"}[sys.platform]
    if not (folder / "node_modules" / "node-llama-cpp").is_dir():
        (folder / "package.json").write_text('{"private": true, "type": "module"}', "utf-8")
        subprocess.run(
            ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", *NODE, f"@node-llama-cpp/{platform}@3"],
            cwd=folder, check=True, timeout=600, capture_output=True, env={**os.environ, "CI": "1"},
        )
    script = folder / "run.mjs"
    script.write_text(NODE_RUN, "utf-8")
    return [shutil.which("node") or "node", str(script)]


if __name__ == "__main__":
    sys.exit(main())
