"""`make bench`: every measurement, each against a plain library or a peer in the same run, as ratios.

Parts can be named: `python tools/bench.py window engine`.
"""

import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
PARTS = {
    "window": "our window against a bare Qt window",
    "engine": "tokens a second against the raw engine, and the second question's prefix",
    "finding": "words a second against plain Presidio",
    "vault": "inserts and full-text search against plain SQLite",
}


def main() -> int:
    """Run the named parts, or all; 1 if one of them fails."""
    wanted = sys.argv[1:] or list(PARTS)
    failed = 0
    for part in wanted:
        if part not in PARTS:
            print(f"no such part: {part}; there are {', '.join(PARTS)}", file=sys.stderr)
            return 2
        print(f"== {part}: {PARTS[part]}", flush=True)
        failed |= subprocess.run([sys.executable, str(TOOLS / f"bench_{part}.py")], check=False).returncode != 0
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
