"""The two copies of the header. Each is written whole or not at all, one after the other, so one is always whole.

The newer generation counts; where it does not open, the other one is tried, and what opened is written to both.
"""

import os
from pathlib import Path

from app.core.errors import VaultTrouble
from app.vault.header import FILE, MOST_BYTES, Header, decoded, written
from app.vault.header_first import FirstHeader
from app.vault.troubles import told

COPY = "vault.copy.json"
NAMES = (COPY, FILE)
"""In the order in which they are written; programs of format 1 look at `FILE` alone."""

Read = Header | FirstHeader


def read(folder: Path) -> tuple[Read, ...]:
    """The headers of the vault in this folder that are whole, the newest first, equal ones once.

    Raises VaultTrouble "vault.none_here", "vault.damaged" or "vault.newer".
    """
    found: list[Read] = []
    troubles: list[VaultTrouble] = []
    for name in NAMES:
        try:
            header = one(folder, name)
        except VaultTrouble as trouble:
            troubles.append(trouble)
            continue
        if header not in found:
            found.append(header)
    newer = [trouble for trouble in troubles if trouble.code == "vault.newer"]
    if newer:
        raise newer[0]
    if found:
        return tuple(sorted(found, key=generation, reverse=True))
    worst = [trouble for trouble in troubles if trouble.code != "vault.none_here"]
    raise (worst or troubles)[-1]


def one(folder: Path, name: str) -> Read:
    """One copy. Raises VaultTrouble as `read` does."""
    with told(name):
        try:
            with (folder / name).open("rb") as file:
                untrusted = file.read(MOST_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError):
            raise VaultTrouble("vault.none_here") from None
        try:
            return decoded(untrusted)
        except RecursionError:
            raise VaultTrouble("vault.damaged", file=name) from None
        except VaultTrouble as trouble:
            raise VaultTrouble(trouble.code, file=name) from None


def write(folder: Path, header: Header) -> None:
    """Put the header in place in both copies, each on the disk before the next is begun."""
    content = written(header)
    for name in NAMES:
        new = folder / f"{name}.new"
        with told(name):
            new.touch(0o600)
            with new.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            new.replace(folder / name)
            sync_folder(folder)


def healed(folder: Path, header: Header) -> bool:
    """Write both copies again where either is another than this one, which opened; whether that was needed."""
    for name in NAMES:
        try:
            if one(folder, name) == header:
                continue
        except VaultTrouble:
            pass
        write(folder, header)
        return True
    return False


def generation(header: Read) -> int:
    """How often the header had been changed; 0 for one of format 1."""
    return header.generation if isinstance(header, Header) else 0


def sync_folder(folder: Path) -> None:
    """Make names that were added or removed durable; Windows does so by itself."""
    if os.name == "posix":
        at = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(at)
        finally:
            os.close(at)
