"""Choose the finder's thresholds on documents held out from its own training data, and on nothing else.

    python models/finder/thresholds.py --finder DIR --data FILE… --dev FILE… [--documents N]

A token is personal data of kind k when the probability that it is anything but O, averaged over its word, reaches
k's threshold, k being its likeliest kind. Two operating points are kept: Strict takes for each kind the highest
threshold that still finds RECALL of the characters annotated so; Balanced the one with the best F1. The exported
files are measured, as they ship; both points are written into DIR/finder.json and their scores printed.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from models.finder.training import corpora, scoring
from models.finder.training.examples import prepare
from models.finder.training.labels import KINDS
from models.finder.training.sessions import session
from models.finder.training.tokenizer import Tokenizer

RECALL = {
    "PERSON": 0.99, "ORGANIZATION": 0.97, "LOCATION": 0.97, "ADDRESS": 0.98, "DATE": 0.99, "AGE": 0.97,
    "PROFESSION": 0.95, "ID": 0.99,
}
"""Strict: the share of each kind's characters that must be found."""

LOWEST, HIGHEST = 0.1, 0.5
"""Strict keeps within these: lower is noise, and a kind that is easy on made text may be hard on real text."""

STEPS = np.round(np.arange(0.05, 0.96, 0.01), 2)


def strict(rows: scoring.Table, kind: int) -> float:
    """The highest threshold that finds enough of this kind."""
    chosen = rows.where(rows.gold == kind)
    total = chosen.chars.sum()
    enough = [step for step in STEPS if chosen.chars[chosen.p >= step].sum() >= RECALL[KINDS[kind]] * total]
    return float(np.clip(max(enough, default=LOWEST), LOWEST, HIGHEST))


def balanced(rows: scoring.Table, kind: int) -> float:
    """The threshold with the best F1 among tokens whose likeliest kind is this one; the middle of the best ones."""
    chosen = rows.where(rows.kind == kind)
    right, wrong = chosen.chars * (chosen.gold != scoring.NOTHING), chosen.chars * chosen.wrong
    total = right.sum()
    if not total:
        return 0.5
    found = [(right[chosen.p >= s].sum(), wrong[chosen.p >= s].sum()) for s in STEPS]
    f1 = np.array([2 * hits / (hits + alarms + total) for hits, alarms in found])
    return float(np.round(np.median(STEPS[f1 >= f1.max() - 0.0005]), 2))


def weighed(rows: scoring.Table) -> scoring.Table:
    """Every source counts alike, however long it is; newspapers do not count, their annotations are too noisy."""
    rows = rows.where(~np.char.startswith(rows.source, "europeana"))
    chars = rows.chars.astype(float)
    for source in np.unique(rows.source):
        chosen = rows.source == source
        chars[chosen] *= 10_000 / max(1, rows.chars[chosen & (rows.gold != scoring.NOTHING)].sum())
    return scoring.Table(rows.p, rows.kind, rows.target, chars, rows.source)


def main(arguments: list[str]) -> int:
    """Measure, choose, write; the exit code."""
    args = _parser().parse_args(arguments)
    texts = corpora.few(corpora.dev(args.data, args.dev), args.documents)
    tokenizer = Tokenizer((args.finder / "finder.spm").read_bytes())
    rows = scoring.table(prepare(texts, tokenizer), session((args.finder / "finder.onnx").read_bytes()))
    even = weighed(rows)
    points = {
        "strict": {kind: strict(even, at) for at, kind in enumerate(KINDS)},
        "balanced": {kind: balanced(even, at) for at, kind in enumerate(KINDS)},
    }
    # Strict never asks for more than Balanced does.
    points["strict"] = {kind: min(value, points["balanced"][kind]) for kind, value in points["strict"].items()}
    for name, values in points.items():
        print(f"\n{name}: {values}\n{scoring.report(rows, np.array(list(values.values())))}")
    description = args.finder / "finder.json"
    facts = json.loads(description.read_text("utf-8")) | {"thresholds": points, "measured_on": len(texts)}
    description.write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="thresholds.py", description="Choose the finder's thresholds.")
    parser.add_argument("--finder", type=Path, required=True, help="the folder that export.py wrote")
    parser.add_argument("--data", type=Path, nargs="*", default=[], help="real corpora; what was held out is used")
    parser.add_argument("--dev", type=Path, nargs="*", default=[], help="made documents to measure on")
    parser.add_argument("--documents", type=int, default=600, help="at most so many of each source")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
