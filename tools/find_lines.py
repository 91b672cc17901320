"""Personal data in JSON lines: {"id", "text", "lang"} in, {"id", "spans": [...]} out, one process, warm.

    .venv/bin/python tools/find_lines.py [strict|balanced] < texts.jsonl
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

# This runs from a checkout, without an installed package.
from app.core.findings import Level
from app.privacy.finder import Finder
from app.system import paths


def main() -> None:
    """Read lines until the end; another folder than the shipped model's may be named in INTRAMUROS_FINDER."""
    finder = Finder(paths.finder())
    level = Level(sys.argv[1] if len(sys.argv) > 1 else "strict")
    rows = [json.loads(line) for line in sys.stdin if line.strip()]
    results = finder.find_texts(((row["text"], row.get("lang", "")) for row in rows), level)
    for row, (findings, _) in zip(rows, results, strict=True):
        spans = [
            {"start": f.span.start, "end": f.span.end, "kind": f.kind, "score": round(f.score, 3), "by": f.by,
             "reason": f.reason.code}
            for f in findings
        ]
        print(json.dumps({"id": row["id"], "spans": spans}, ensure_ascii=False))


if __name__ == "__main__":
    main()
