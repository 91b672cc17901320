"""Write THIRD_PARTY.md: every package that ships, with its version and licence, from what is installed."""

import re
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "THIRD_PARTY.md"

DATA = """
## Data

| what | from | licence |
|---|---|---|
| `app/vault/wordlists/*.txt`, 1,626 words a language | The Monero Project's lists, from bip_utils 2.12.3 | \
BSD-3-Clause, `app/vault/wordlists/LICENSE.txt` |
"""
"""What ships that is no package."""


def shipped() -> list[str]:
    """The names in the lock, and the engines, in alphabetical order."""
    locks = ("base.txt", "engine-source.txt", "mlx.txt")
    text = "\n".join((ROOT / "requirements" / name).read_text() for name in locks)
    return sorted(set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE)))


def licence(package: metadata.Distribution) -> str:
    """As the package states it: an SPDX expression, else its classifiers, else the first line it gives."""
    about = package.metadata
    if "License-Expression" in about:
        return about["License-Expression"]
    classifiers = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier", []) if c.startswith("License ::")]
    stated = about["License"].strip().splitlines() if "License" in about else []
    return ", ".join(classifiers) or (stated[0] if stated else "not stated")


def main() -> int:
    rows = []
    for name in shipped():
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another platform
        rows.append(f"| {package.metadata['Name']} | {package.version} | {licence(package)} |")
    PAGE.write_text(
        "# Third parties\n\nDrawn by `tools/third_party.py` from the packages installed for this platform.\n\n"
        "| package | version | licence |\n|---|---|---|\n" + "\n".join(rows) + "\n" + DATA, "utf-8",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
