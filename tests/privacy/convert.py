"""Turn the marked texts of this folder into JSON lines with exact offsets.

    .venv/bin/python tests/privacy/convert.py            writes the sets beside it
    .venv/bin/python tests/privacy/convert.py --counts   says what is in them

A marked file holds cases, each begun by a line `# id language class`. `[[KIND|text]]` marks a mention; `\\u200b` and
its like stand for characters that nobody sees. Empty lines around a case do not belong to it; those inside do.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
SETS = ("second", "third", "fourth", "office")
LANGUAGES = ("en", "de", "fr", "it")
KINDS = frozenset((
    "PERSON", "ORGANIZATION", "LOCATION", "ADDRESS", "DATE", "AGE", "PROFESSION", "PHONE", "EMAIL", "URL", "HANDLE", "ID",
    "ACCOUNT", "CARD", "SECRET", "DEVICE",
))
HEADER = re.compile(r"# (\S+) (\w\w) (\w+)")
MARK = re.compile(r"\[\[([A-Z]+)\|(.*?)\]\]", re.DOTALL)
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


def unmark(marked: str) -> tuple[str, list[dict]]:
    """Take the marks out of a text; return it and its mentions, offsets in code points."""
    marked = ESCAPE.sub(lambda m: chr(int(m[1], 16)), marked)
    pieces: list[str] = []
    spans = []
    length = last = 0
    for mark in MARK.finditer(marked):
        kind, inside = mark.groups()
        before = marked[last:mark.start()]
        start = length + len(before)
        if kind not in KINDS:
            raise ValueError(f"no such kind: {kind}")
        if not inside or inside != inside.strip():
            raise ValueError(f"a mention is empty or has spaces around it: {inside!r}")
        pieces += before, inside
        length = start + len(inside)
        spans.append({"start": start, "end": length, "type": kind})
        last = mark.end()
    text = "".join(pieces) + marked[last:]
    if "[[" in text or "]]" in text:
        raise ValueError(f"a mark is broken: {text[:80]!r}")
    return text, spans


def cases(lines: Iterable[str]) -> Iterable[dict]:
    """Read the cases of one marked file."""
    head, body = None, []
    for line in [*lines, "# end xx x"]:
        header = HEADER.fullmatch(line)
        if not header:
            body.append(line)
            continue
        if head:
            text, spans = unmark("\n".join(body).strip("\n"))
            yield {"id": head[1], "lang": head[2], "text": text, "spans": spans, "class": head[3]}
        elif any(body):
            raise ValueError(f"text before the first header: {body[0]!r}")
        head, body = header, []


def sources(name: str) -> list[Path]:
    """The marked files of a set: a folder of files, or one."""
    folder = HERE / name
    return sorted(folder.glob("*.txt")) if folder.is_dir() else [HERE / f"{name}.txt"]


def converted(name: str) -> str:
    """A set as JSON lines."""
    rows = [row for path in sources(name) for row in cases(path.read_text("utf-8").split("\n"))]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def counts(rows: list[dict]) -> str:
    """Cases by language and class, mentions by kind, in three lines."""
    parts = (
        Counter(row["lang"] for row in rows),
        Counter(row["class"] for row in rows),
        Counter(span["type"] for row in rows for span in row["spans"]),
    )
    return "\n".join("  " + ", ".join(f"{key} {n}" for key, n in part.most_common()) for part in parts)


def main() -> int:
    """Write every set, or count what is in it."""
    parser = argparse.ArgumentParser(description="marked texts to JSON lines")
    parser.add_argument("--counts", action="store_true", help="say what is in the sets; write nothing")
    wanted = parser.parse_args()
    for name in SETS:
        made = converted(name)
        if wanted.counts:
            rows = [json.loads(line) for line in made.splitlines()]
            print(f"{name}: {len(rows)} texts\n{counts(rows)}")
        else:
            (HERE / f"{name}.jsonl").write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
