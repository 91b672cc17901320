"""Personal data in JSON lines: {"id", "text", "lang"} in, {"id", "spans": [...]} out, one process, warm.

    .venv/bin/python tools/find_lines.py < texts.jsonl
"""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.privacy.finder import Finder  # runs from a checkout, without an installed package


def main() -> None:
    """Read lines until the end; the models' folder may be named in INTRAMUROS_MODELS."""
    own = os.environ.get("INTRAMUROS_MODELS")
    finder = Finder(Path(own) if own else Path.home() / ".local" / "share" / "intramuros" / "models")
    rows = [json.loads(line) for line in sys.stdin if line.strip()]
    results = finder.find_texts((row["text"], row.get("lang", "")) for row in rows)
    for row, (findings, _) in zip(rows, results, strict=True):
        spans = [
            {"start": f.span.start, "end": f.span.end, "kind": f.kind, "score": round(f.score, 3), "by": f.by,
             "reason": f.reason.code}
            for f in findings
        ]
        print(json.dumps({"id": row["id"], "spans": spans}, ensure_ascii=False))


if __name__ == "__main__":
    main()
