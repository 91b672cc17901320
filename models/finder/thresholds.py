"""Choose the finder's thresholds on documents held out from its own training data, and on nothing else.

    python models/finder/thresholds.py --finder DIR --data FILE… --dev FILE… [--documents N]

A token is personal data of kind k when the probability that it is anything but O, averaged over its word, reaches
k's threshold, k being its likeliest kind. Two operating points are kept, each with the threshold of the best F-beta for
each kind: Strict weighs recall twice (F2, as a leak weighs more than a false alarm), Balanced evenly (F1). The exported
files are measured, as they ship; both points are written into DIR/finder.json and their scores printed. At Strict,
names have a threshold of their own in each language: what is as likely is not as often right in each.
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

WEIGHT = {"strict": 2.0, "balanced": 1.0}
"""How many times recall weighs what precision does (the beta of F-beta) at each operating point."""

LOWEST, HIGHEST = 0.05, 0.5
"""Strict keeps within these: lower is noise, and a kind that is easy on made text may be hard on real text."""
BESIDE_RULES = {"ADDRESS": 0.35, "DATE": 0.35, "AGE": 0.35, "ID": 0.5}
"""Kinds that the rules find too: there the network counts at Strict only where it is surer than this."""

NAMES = ("PERSON", "ORGANIZATION", "LOCATION")
"""Kinds that every language's documents hold enough of for a threshold of their own."""
ALIKE = 0.001
"""F-beta that counts as equal; of thresholds as good as the best, a language takes the lowest."""

STEPS = np.round(np.arange(0.05, 0.96, 0.01), 2)


def best(rows: scoring.Table, kind: int, weight: float) -> float:
    """The threshold with the best F-beta among tokens whose likeliest kind is this one; the middle of the best ones."""
    scores = f_beta(rows, kind, weight)
    return float(np.round(np.median(STEPS[scores >= scores.max() - 0.0005]), 2))


def lowest(rows: scoring.Table, kind: int, weight: float) -> float:
    """The lowest threshold whose F-beta is as good as the best."""
    scores = f_beta(rows, kind, weight)
    return float(STEPS[np.argmax(scores >= scores.max() - ALIKE)])


def f_beta(rows: scoring.Table, kind: int, weight: float) -> np.ndarray:
    """F-beta at each step among tokens whose likeliest kind is this one; best at HIGHEST where there are none."""
    chosen = rows.where(rows.kind == kind)
    right, wrong = chosen.chars * (chosen.gold != scoring.NOTHING), chosen.chars * chosen.wrong
    square, total = weight * weight, right.sum()
    if not total:
        return (STEPS == HIGHEST).astype(float)
    found = [(right[chosen.p >= step].sum(), wrong[chosen.p >= step].sum()) for step in STEPS]
    return np.array([(1 + square) * hits / (hits + alarms + square * total) for hits, alarms in found])


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
        name: {kind: best(even, at, weight) for at, kind in enumerate(KINDS)} for name, weight in WEIGHT.items()
    }
    # Strict never asks for more than Balanced does, and keeps within its bounds.
    points["strict"] = {
        kind: float(np.clip(min(value, points["balanced"][kind]), BESIDE_RULES.get(kind, LOWEST), HIGHEST))
        for kind, value in points["strict"].items()
    }
    own = {}
    for language in sorted({source[-2:] for source in even.source}):
        part = weighed(rows.where(np.char.endswith(rows.source, language)))
        own[language] = {kind: lowest(part, KINDS.index(kind), WEIGHT["strict"]) for kind in NAMES}
    print(f"\nstrict, names by language: {own}")
    for name, values in points.items():
        print(f"\n{name}: {values}\n{scoring.report(rows, np.array(list(values.values())))}")
    description = args.finder / "finder.json"
    facts = json.loads(description.read_text("utf-8")) | {
        "thresholds": points, "by_language": {"strict": own}, "measured_on": len(texts),
    }
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
