"""How often each word for sureness is right, and each band of scores, on sets of texts with their mentions.

    .venv/bin/python tools/sureness.py FILE.jsonl …

A finding is right where half of it or more lies in a mention. `app/core/sureness.py` takes its two floors from this.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.core.findings import BY_NETWORK, BY_SPREAD, Finding
from app.core.sureness import sureness
from app.privacy.finder import Finder
from app.system import paths

_BANDS = 20


def right(finding: Finding, mentions: Iterable[tuple[int, int]]) -> bool:
    """Whether half of a finding or more lies in mentions that do not overlap."""
    span = finding.span
    return 2 * sum(max(0, min(end, span.end) - max(start, span.start)) for start, end in mentions) >= len(span)


def rows(finding: Finding) -> tuple[str, str]:
    """Under which word and in which band of whose scores it counts."""
    by = "network" if finding.by.startswith(BY_NETWORK) else "elsewhere" if finding.by == BY_SPREAD else "rules"
    return f"word {sureness(finding).value}", f"{by} from {int(finding.score * _BANDS + 1e-6) / _BANDS:.2f}"


def main(files: list[str]) -> int:
    """Find, compare, print; the exit code."""
    finder = Finder(paths.finder())
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name in files:
        texts = [json.loads(line) for line in Path(name).read_text(encoding="utf-8").splitlines() if line.strip()]
        found = finder.find_texts((text["text"], text.get("lang", "")) for text in texts)
        for text, (findings, _) in zip(texts, found, strict=True):
            mentions = [(span["start"], span["end"]) for span in text["spans"]]
            for finding in findings:
                for row in rows(finding):
                    counts[row][0] += 1
                    counts[row][1] += right(finding, mentions)
    for row, (number, hits) in sorted(counts.items()):
        print(f"{row:24} {number:6} findings  {hits / number:6.1%} right")
    return 0 if files else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
