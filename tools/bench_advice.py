"""The adviser against published speeds: mean error, how many lie inside the range it shows, and what fits.

    python tools/bench_advice.py --bench FOLDER [--json]

FOLDER holds hardware/bench_points.json: speeds of llama.cpp on known machines, and what people could load or not. The
bandwidth of each point is the bench's own; nothing of it enters the program.
"""

import argparse
import json
import re
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.core.advising import Kind, Machine, Memory
from app.runtime.advice import fits_where, speed
from app.runtime.fits import COMMON_CONTEXT, OVERHEAD, Fit
from app.runtime.machine_table import read_table
from app.system import paths

GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class Shape:
    """What the bench's models are: layers, heads of keys and values, their size; bytes of the files by quantisation."""

    layers: int
    kv_heads: int
    head_size: int = 128

    def context(self, tokens: float) -> int:
        """Bytes of keys and values."""
        return int(2 * 2 * self.layers * self.kv_heads * self.head_size * tokens)


SHAPES = {"Llama-2-7B": Shape(32, 32), "Llama-3-8B": Shape(32, 8), "Llama-3-70B": Shape(80, 8)}


def main() -> int:
    """Print the figures; the exit code says whether all of them are what they must be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    content = json.loads((args.bench / "hardware" / "bench_points.json").read_text("utf-8"))
    result = {**speeds(content["points"]), **fits(content)}
    if args.json:
        print(json.dumps(result))
    else:
        for key, value in result.items():
            print(f"{key:16} {value}")
    sound = result["mean_error"] <= 0.08 and result["inside"] >= 0.9 and result["fits_right"] == result["fits"]
    return 0 if sound else 1


def speeds(points: list[dict[str, Any]]) -> dict[str, Any]:
    """Mean error of what is shown as likely, and the share of the points inside the range, by what computes."""
    seen: dict[Kind, list[tuple[float, bool, str]]] = {"metal": [], "cuda": []}
    for point in points:
        kind: Kind = "metal" if point["device"].startswith("Apple") else "cuda"
        shape = SHAPES[point["model"]]
        weights = int(point["size_gib"] * GIB if "size_gib" in point else point["size_gb_decimal"] * 1e9)
        # Half of the tokens lie in the context on average while they are written: tg128 means 128.
        written = int(point["metric"].removeprefix("tg"))
        found = speed(kind, point["bandwidth_gbps"], weights, point["layers"], shape.context(written / 2))
        if found is None:
            raise SystemExit("a point without a bandwidth")
        real = point["tok_s"]
        name = f"{point['device']} {point['model']} {point['quant']}"
        seen[kind].append((abs(found.likely / real - 1), found.low <= real <= found.high, name))
    every = [one for ones in seen.values() for one in ones]
    outside = sorted((one for one in every if not one[1]), reverse=True)
    result: dict[str, Any] = {"points": len(every), "mean_error": _mean(every), "inside": _inside(every)}
    for kind, ones in seen.items():
        result |= {f"{kind}_error": _mean(ones), f"{kind}_inside": _inside(ones)}
    return result | {"outside": [f"{name} {error:.0%}" for error, _, name in outside]}


def fits(content: dict[str, Any]) -> dict[str, Any]:
    """How many of what people could load, and could not, the adviser says rightly; with a context of 4,096 tokens."""
    sizes = {f"{p['model'].removeprefix('Llama-3-')} {p['quant']}": int(p["size_gb_decimal"] * 1e9)
             for p in content["points"] if "size_gb_decimal" in p}
    cases = [(*case, True) for case in content["fit_ok"]] + [(*case, False) for case in content["fit_oom"]]
    wrong = []
    for device, what, right in cases:
        shape = SHAPES[f"Llama-3-{what.split()[0]}"]
        needed = sizes[what] + shape.context(COMMON_CONTEXT) + OVERHEAD
        how, _ = fits_where(_machine(device), needed)
        if (how is not Fit.NO) != right:
            wrong.append(f"{device}: {what}")
    return {"fits": len(cases), "fits_right": len(cases) - len(wrong), "fits_wrong": wrong}


def _machine(device: str) -> Machine:
    """A device of the bench by its name, "RTX 4080 16GB", nothing else in its memory."""
    found = re.fullmatch(r"(.+?) (\d+)GB", device)
    if found is None:
        raise SystemExit(f"{device}: no size")
    kind: Kind = "metal" if device.startswith("Apple") else "cuda"
    chip = read_table(paths.machines()).chip(found[1])
    size = int(found[2]) * GIB
    return Machine(device, "", 0, "", (Memory(kind, size, size, chip.bandwidth if chip else 0.0),))


def _mean(ones: list[tuple[float, bool, str]]) -> float:
    return round(statistics.mean(one[0] for one in ones), 4)


def _inside(ones: list[tuple[float, bool, str]]) -> float:
    return round(sum(one[1] for one in ones) / len(ones), 3)


if __name__ == "__main__":
    sys.exit(main())
