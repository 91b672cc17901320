"""Making and opening a vault's folder."""

from dataclasses import dataclass
from pathlib import Path

from app.core.errors import VaultTrouble
from app.core.opening import Secrets
from app.vault import anchor, header, header_file, header_first, keys, lockfile, recovery
from app.vault.cabinet import Cabinet
from app.vault.header_first import FirstHeader
from app.vault.holders import Holders
from app.vault.keyslots import KeySlots
from app.vault.lockfile import FolderLock
from app.vault.places import CASES, VAULT, FolderPlace
from app.vault.slots import Slot
from app.vault.troubles import told

MAKING = "vault.making"
"""Stands in a folder from before the first file of a new vault until after the last."""


@dataclass(frozen=True)
class Opened:
    """A vault that is open.

    recovery: the key as it is to be printed, at its making only; migrated: from an older format;
    mended: one copy of the header was damaged or another one, and is written anew.
    """

    cabinet: Cabinet
    slots: KeySlots
    recovery: str = ""
    migrated: bool = False
    mended: bool = False


def made(
    folder: Path, passphrase: str, cost: keys.Cost, who: str, holders: Holders, language: str = "en"
) -> Opened:
    """A new vault, open, with its recovery key. What a creation that was cut short left behind is cleared first.

    Raises VaultTrouble: "vault.exists", "vault.not_empty", "vault.in_use", "vault.read_only".
    """
    with told(folder.name):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = {path.name for path in folder.iterdir()}
    if header.FILE in held or (header_file.COPY in held and MAKING not in held):
        raise VaultTrouble("vault.exists")
    if held and MAKING not in held:
        raise VaultTrouble("vault.not_empty")
    with told(MAKING):
        (folder / MAKING).touch()
    lock = FolderLock(folder)
    try:
        _clear(folder)
        root = keys.fresh_key()
        text = recovery.written(recovery.made(), language)
        first = header.made(root, Secrets(passphrase, recovery=text), cost, holders)
        cabinet = Cabinet.made(FolderPlace(folder, first.id, root, lock), first.id, who)
    except BaseException:
        lock.release()
        raise
    try:
        # The header comes last: a vault is there when all of it is.
        header_file.write(folder, first)
        with told(MAKING):
            (folder / MAKING).unlink()
    except BaseException:
        cabinet.close()
        raise
    return Opened(cabinet, KeySlots(folder, first, root, first.slots[0], cost, holders), text)


def opened(folder: Path, brought: Secrets, cost: keys.Cost | None, who: str, holders: Holders) -> Opened:
    """An existing vault, open; one of format 1 is carried over. cost: of slots made from now on, None for as now."""
    header_file.read(folder)
    lock = FolderLock(folder)
    try:
        # Read again under the lock: another program may just have changed it.
        found, root, slot = _unlocked(header_file.read(folder), brought, holders)
        with told(header.FILE):
            for name in (MAKING, *(f"{one}.new" for one in header_file.NAMES)):
                (folder / name).unlink(missing_ok=True)
        cabinet = Cabinet.opened(FolderPlace(folder, found.id, root, lock), found.id, who)
    except BaseException:
        lock.release()
        raise
    try:
        migrated = isinstance(found, FirstHeader)
        if isinstance(found, FirstHeader):
            # Only now: a vault whose database does not open is left as it was found.
            found = header.carried_over(found, root, brought.passphrase, found.slots[0].cost)
            slot = found.slots[0]
        mended = False
        try:
            mended = header_file.healed(folder, found) and not migrated
        except VaultTrouble as trouble:
            # A folder that cannot be written to, or a full disk, still shows what it holds.
            if trouble.code not in ("vault.read_only", "vault.disk_full"):
                raise
        usual = cost or next((one.cost for one in found.slots if one.cost), keys.USUAL)
    except BaseException:
        cabinet.close()
        raise
    return Opened(cabinet, KeySlots(folder, found, root, slot or found.slots[0], usual, holders), "", migrated, mended)


def _unlocked(
    candidates: tuple[header_file.Read, ...], brought: Secrets, holders: Holders
) -> tuple[header_file.Read, bytes, Slot | None]:
    trouble = VaultTrouble("vault.wrong_passphrase")
    for at, found in enumerate(candidates):
        try:
            if isinstance(found, FirstHeader):
                if brought.recovery:
                    raise VaultTrouble("vault.wrong_recovery")
                root = header_first.unlocked(found, brought.passphrase)
                if root is not None:
                    return found, root, None
                raise VaultTrouble("vault.wrong_passphrase")
            root, slot = header.unlocked(found, brought, holders)
            return found, root, slot
        except VaultTrouble as error:
            # What the newest copy says is told; a forged one gives way to what the other one says.
            trouble = error if at == 0 or trouble.code == "vault.damaged" else trouble
    raise trouble


def same(one: Path, other: Path) -> bool:
    """Whether two names mean the same folder."""
    return one.resolve() == other.resolve()


def _clear(folder: Path) -> None:
    with told(MAKING):
        leavings = (*(f"{name}.new" for name in header_file.NAMES), header_file.COPY)
        for name in (VAULT, f"{VAULT}-journal", anchor.FILE, *leavings):
            (folder / name).unlink(missing_ok=True)
        if (folder / CASES).is_dir() and any((folder / CASES).iterdir()):
            raise VaultTrouble("vault.not_empty")
        strangers = {p.name for p in folder.iterdir()} - {MAKING, lockfile.FILE, CASES}
        if strangers:
            raise VaultTrouble("vault.not_empty")
