"""Whether the files of the office's and the person's recognisers are others than before; none is understood here."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

MOST_BYTES = 1 << 16
"""More than a recogniser's file may have; what is behind it is not read."""


def fingerprint(folders: Iterable[Path]) -> str:
    """SHA-256 in hexadecimal over the names and bytes of every .toml file; "" where there is none.

    A folder that is missing holds none; a file that cannot be read counts by its name.
    """
    said = hashlib.sha256()
    any_file = False
    for number, folder in enumerate(folders):
        for path in _files(folder):
            any_file = True
            said.update(f"{number}/{path.name}\0".encode("utf-8", "surrogateescape"))
            said.update(hashlib.sha256(_bytes(path)).digest())
    return said.hexdigest() if any_file else ""


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError:
        return []


def _bytes(path: Path) -> bytes:
    try:
        # A pipe would wait for ever for somebody to write into it.
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError:
        return b""
