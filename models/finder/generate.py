"""Make training documents: templates filled with invented data, some of them damaged.

    python models/finder/generate.py --out FOLDER [--documents N] [--seed S] [--languages en de fr it]
    python models/finder/generate.py --check
    python models/finder/generate.py --show K [--languages …] [--genre NAME]

Writes made_train.jsonl and made_dev.jsonl, one document a line: id, lang, genre, text and spans (code points). The
development part is made of templates and of list entries that training never sees. Faker adds names where it is
installed; without it our own lists are used alone. A template that cannot be filled is named and left out.
"""

import argparse
import json
import sys
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from models.finder.making.documents import Documents

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "de", "fr", "it")
DEV = 0.07
"""The share of documents that go to the development part."""


def main(arguments: list[str]) -> int:
    """Make, check or show; the exit code."""
    args = _parser().parse_args(arguments)
    parts = {
        part: Documents(
            args.templates, args.lists, args.languages, dev=part == "dev", genre=args.genre,
        ) for part in ("train", "dev")
    }  # fmt: skip
    faults = parts["train"].faults
    for fault in faults:
        print(fault, file=sys.stderr)
    if args.check:
        print(f"{len(faults)} faults in {parts['train'].count + parts['dev'].count + parts['train'].broken} templates")
        return 1 if faults else 0
    if args.show:
        for entry in parts["dev" if args.dev else "train"].make(Random(args.seed), args.show):
            print(f"——— {entry['id']} {entry['lang']} {entry['genre']}\n{marked(entry)}\n")
        return 0
    if args.out is None:
        print("--out FOLDER, --check or --show K", file=sys.stderr)
        return 2
    args.out.mkdir(parents=True, exist_ok=True)
    held = max(1, round(args.documents * DEV))
    for part, count in (("train", args.documents - held), ("dev", held)):
        with (args.out / f"made_{part}.jsonl").open("w", encoding="utf-8") as out:
            for entry in parts[part].make(Random(f"{args.seed} {part}"), count):
                out.write(json.dumps(entry, ensure_ascii=False) + "\n")
    return 0


def marked(entry: dict) -> str:
    """A document with its annotations to look at."""
    out, at = [], 0
    for span in entry["spans"]:
        out.append(
            f"{entry['text'][at : span['start']]}[[{span['type']}|{entry['text'][span['start'] : span['end']]}]]"
        )
        at = span["end"]
    return "".join(out) + entry["text"][at:]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, help="folder for made_train.jsonl and made_dev.jsonl")
    parser.add_argument("--documents", type=int, default=30000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", nargs="+", default=list(LANGUAGES), choices=LANGUAGES)
    parser.add_argument("--check", action="store_true", help="name every template that cannot be filled")
    parser.add_argument("--show", type=int, default=0, metavar="K", help="print K documents with their annotations")
    parser.add_argument("--dev", action="store_true", help="show documents of the development part")
    parser.add_argument("--genre", help="only files of this name")
    parser.add_argument("--templates", type=Path, default=HERE / "templates")
    parser.add_argument("--lists", type=Path, default=HERE / "lists")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
