"""Say how long files are, and fail where one is longer than a person reads in one go."""

import subprocess
import sys
from pathlib import Path

LONGEST = 400
FOLDERS = ("app", "tests", "tools", "models")
ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "--", *(f"{folder}/*.py" for folder in FOLDERS)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()
    lengths = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in listed if (ROOT / name).is_file()}
    # An __init__.py with one sentence is no file to read; counting them would flatter the median.
    read = sorted(length for length in lengths.values() if length > 3)
    if read:
        print(f"{len(read)} files, median {read[len(read) // 2]} lines, nine of ten under {read[len(read) * 9 // 10]}, "
              f"longest {read[-1]}")
    long = {name: length for name, length in lengths.items() if length > LONGEST}
    for name, length in long.items():
        print(f"{name}: {length} lines; no file may have more than {LONGEST}", file=sys.stderr)
    return bool(long)


if __name__ == "__main__":
    sys.exit(main())
