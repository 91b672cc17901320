"""Write the finder that ships: finder.onnx, finder.spm, and finder.json, whose thresholds are still placeholders.

    python models/finder/export.py --weights DIR --out DIR --data FILE… --dev FILE… [--drift DOCUMENTS] [--version V]

Prints at each step (torch, ONNX, 4-bit embedding, 8-bit matrices) how far probabilities moved, how many labels
changed, and recall and precision on what was held out; then words a second on one thread.
"""

import argparse
import json
import random
import sys
import time
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from models.finder.fetch_encoder import HASH
from models.finder.fetch_encoder import encoder as encoder_file
from models.finder.training import corpora, graph, pieces, quantise, scoring
from models.finder.training.e5_file import read
from models.finder.training.examples import Prepared, prepare
from models.finder.training.labels import KINDS, LABELS
from models.finder.training.running import model_of, trained
from models.finder.training.sessions import Model, session
from models.finder.training.tokenizer import Tokenizer

HALF = np.full(len(KINDS), 0.5)


def main(arguments: list[str]) -> int:
    """Export; the exit code."""
    args = _parser().parse_args(arguments)
    torch.set_num_threads(1)
    encoder = read(args.encoder)
    network, tokenizer = trained(encoder, args.weights / "weights.pt")
    state = {name: value.numpy() for name, value in network.state_dict().items() if "pool" not in name}
    places = pieces.kept(encoder.pieces)
    small = quantise.rows(encoder.tensors["emb.word"], places, encoder.sizes.hidden)
    steps = {
        "onnx": graph.build(network.sizes, state, state["word.weight"]).SerializeToString(),
        "4-bit words": graph.build(network.sizes, state, small).SerializeToString(),
        "8-bit matrices": graph.build(network.sizes, state, small, bits=7, careful=args.careful).SerializeToString(),
    }
    write(args, pieces.model(encoder, places), steps["8-bit matrices"])
    documents = held_out(args, tokenizer)
    if documents:
        drift(documents, {"torch": model_of(network, autocast=False), **{n: session(m) for n, m in steps.items()}})
    return 0


def write(args: argparse.Namespace, spm: bytes, onnx: bytes) -> None:
    """The three files."""
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "finder.onnx").write_bytes(onnx)
    (args.out / "finder.spm").write_bytes(spm)
    # Placeholders: thresholds.py measures what is written here and puts its own in.
    points = {"strict": dict.fromkeys(KINDS, 0.25), "balanced": dict.fromkeys(KINDS, 0.5)}
    facts = {
        "version": args.version, "labels": LABELS, "thresholds": points,
        "window": scoring.WINDOW, "stride": scoring.STRIDE,
        "ids": "places in finder.spm; <s> 0, <pad> 1, </s> 2, <unk> 3; a window is <s> tokens </s>",
        "normalisation": "in finder.spm: compiled (NFC and compatibility forms), offsets refer to the text as written",
        "word": "tokens that meet without a gap, letter or digit against letter or digit; probabilities are averaged",
        "threshold": "on 1 - p(O) after averaging, that of the likeliest kind",
        "files": {name: sha256(data).hexdigest() for name, data in (("finder.onnx", onnx), ("finder.spm", spm))},
        "encoder": HASH,
        "training": json.loads((args.weights / "train.json").read_text()),
    }
    (args.out / "finder.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"finder.onnx {len(onnx) / 1e6:.1f} MB, finder.spm {len(spm) / 1e6:.1f} MB", flush=True)


def held_out(args: argparse.Namespace, tokenizer: Tokenizer) -> list[Prepared]:
    """Some of the documents that were not learned from."""
    texts = corpora.dev(args.data, args.dev)
    return list(prepare(random.Random(0).sample(texts, min(args.drift, len(texts))), tokenizer))


def drift(documents: list[Prepared], models: dict[str, Model]) -> None:
    """How each step differs from the first and what it finds."""
    first = None
    for name, model in models.items():
        began = time.process_time()
        rows = scoring.table(documents, model)
        spent = time.process_time() - began
        first = first or rows
        apart = np.abs(rows.p - first.p)
        marked, before = (np.where(r.p >= 0.5, r.kind, scoring.NOTHING) for r in (rows, first))
        found = scoring.score(rows, HALF)
        count = sum(len(document.text.text.split()) for document in documents)
        print(
            f"{name:15} probability moved {apart.max():.3f} at most, {apart.mean():.5f} on average; "
            f"{(marked != before).mean():.3%} of tokens changed; recall {found.recall:.4f} "
            f"precision {found.precision:.4f}; {count / spent:.0f} words a second", flush=True,
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="export.py", description="Export the finder.")
    parser.add_argument("--weights", type=Path, required=True, help="the folder that train.py wrote")
    parser.add_argument("--out", type=Path, required=True, help="where the three files go")
    parser.add_argument("--data", type=Path, nargs="*", default=[], help="real corpora; what was held out is used")
    parser.add_argument("--dev", type=Path, nargs="*", default=[], help="made documents to measure on")
    parser.add_argument("--drift", type=int, default=150, help="documents that drift is measured on")
    parser.add_argument("--careful", nargs="*", default=[], help="qkv, out, up, down: exacter and slower, in blocks")
    parser.add_argument("--version", default="1")
    parser.add_argument("--encoder", type=Path, default=encoder_file())
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
