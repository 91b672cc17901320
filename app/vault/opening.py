"""Making and opening a vault's folder."""

from pathlib import Path

from app.core.errors import VaultTrouble
from app.vault import anchor, header, keys, lockfile
from app.vault.cabinet import Cabinet
from app.vault.lockfile import FolderLock
from app.vault.places import CASES, VAULT, FolderPlace
from app.vault.troubles import told

MAKING = "vault.making"
"""Stands in a folder from before the first file of a new vault until after the last."""


def made(folder: Path, passphrase: str, cost: keys.Cost, who: str) -> Cabinet:
    """A new vault, open. What a creation that was cut short left behind is cleared first.

    Raises VaultTrouble: "vault.exists", "vault.not_empty", "vault.in_use", "vault.read_only".
    """
    with told(folder.name):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = {path.name for path in folder.iterdir()}
    if header.FILE in held:
        raise VaultTrouble("vault.exists")
    if held and MAKING not in held:
        raise VaultTrouble("vault.not_empty")
    with told(MAKING):
        (folder / MAKING).touch()
    lock = FolderLock(folder)
    try:
        _clear(folder)
        root = keys.fresh_key()
        first = header.made(passphrase, root, cost)
        cabinet = Cabinet.made(FolderPlace(folder, first.id, root, lock), first.id, who)
    except BaseException:
        lock.release()
        raise
    try:
        # The header comes last: a vault is there when all of it is.
        header.write(folder, first)
        with told(MAKING):
            (folder / MAKING).unlink()
    except BaseException:
        cabinet.close()
        raise
    return cabinet


def opened(folder: Path, passphrase: str, who: str) -> Cabinet:
    """An existing vault, open."""
    found = header.read(folder)
    lock = FolderLock(folder)
    try:
        # Read again under the lock: another program may just have changed it.
        found = header.read(folder)
        root = header.unlocked(found, passphrase)
        with told(header.FILE):
            (folder / MAKING).unlink(missing_ok=True)
            (folder / f"{header.FILE}.new").unlink(missing_ok=True)
        return Cabinet.opened(FolderPlace(folder, found.id, root, lock), found.id, who)
    except BaseException:
        lock.release()
        raise


def same(one: Path, other: Path) -> bool:
    """Whether two names mean the same folder."""
    return one.resolve() == other.resolve()


def _clear(folder: Path) -> None:
    with told(MAKING):
        for name in (VAULT, f"{VAULT}-journal", anchor.FILE, f"{header.FILE}.new"):
            (folder / name).unlink(missing_ok=True)
        if (folder / CASES).is_dir() and any((folder / CASES).iterdir()):
            raise VaultTrouble("vault.not_empty")
        strangers = {p.name for p in folder.iterdir()} - {MAKING, lockfile.FILE, CASES}
        if strangers:
            raise VaultTrouble("vault.not_empty")
