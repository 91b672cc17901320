"""Where a vault's databases lie: in a folder under the root key, or in memory under nothing."""

from pathlib import Path
from typing import Protocol

from app.vault import keys
from app.vault.anchor import Anchor, FileAnchor, MemoryAnchor
from app.vault.database import Database, in_memory, make_file, open_file
from app.vault.header_file import sync_folder
from app.vault.lockfile import FolderLock
from app.vault.troubles import told

VAULT = "vault.db"
CASES = "cases"


def case_file(case: str) -> str:
    """A case's file inside the vault's folder, as messages name it."""
    return f"{CASES}/{case}.db"


class Place(Protocol):
    """What the cabinet needs of wherever it stands."""

    def make_vault(self) -> Database: ...

    def open_vault(self) -> Database: ...

    def anchor(self) -> Anchor: ...

    def record_key(self) -> bytes: ...

    def wrap(self, case: str, key: bytes) -> keys.Wrapped: ...

    def unwrap(self, case: str, wrapped: keys.Wrapped) -> bytes | None: ...

    def make_case(self, case: str, key: bytes) -> Database: ...

    def open_case(self, case: str, key: bytes) -> Database: ...

    def remove_case(self, case: str) -> None: ...

    def release(self) -> None: ...


class FolderPlace:
    """A folder: one encrypted file a case beside the vault's own."""

    def __init__(self, folder: Path, vault: str, root: bytes, lock: FolderLock) -> None:
        self.folder = folder
        self.vault = vault
        self._root = root
        self._lock = lock

    def make_vault(self) -> Database:
        """A new vault.db; the folder for the cases too."""
        with told(CASES):
            (self.folder / CASES).mkdir(exist_ok=True, mode=0o700)
        return make_file(self.folder / VAULT, keys.for_purpose(self._root, "vault.db"), VAULT)

    def open_vault(self) -> Database:
        """The vault.db that must be here."""
        return open_file(self.folder / VAULT, keys.for_purpose(self._root, "vault.db"), VAULT)

    def anchor(self) -> FileAnchor:
        """The head of the record, beside vault.db."""
        return FileAnchor(self.folder, keys.for_purpose(self._root, "anchor"))

    def record_key(self) -> bytes:
        """The key of the record's chain."""
        return keys.for_purpose(self._root, "record")

    def wrap(self, case: str, key: bytes) -> keys.Wrapped:
        """A case's key, to be opened for this case of this vault only."""
        return keys.wrap(key, keys.for_purpose(self._root, "cases"), self._bound(case))

    def unwrap(self, case: str, wrapped: keys.Wrapped) -> bytes | None:
        """A case's key; None where what is wrapped is not its own."""
        return keys.unwrap(wrapped, keys.for_purpose(self._root, "cases"), self._bound(case))

    def make_case(self, case: str, key: bytes) -> Database:
        """A new file for a case."""
        database = make_file(self.folder / case_file(case), key, case_file(case))
        with told(CASES):
            sync_folder(self.folder / CASES)
        return database

    def open_case(self, case: str, key: bytes) -> Database:
        """The case's file, which must be here."""
        return open_file(self.folder / case_file(case), key, case_file(case))

    def remove_case(self, case: str) -> None:
        """Remove a case's file. Without its key it says nothing; overwriting would not reach the cells of an SSD."""
        file = self.folder / case_file(case)
        with told(case_file(case)):
            file.unlink(missing_ok=True)
            file.with_name(f"{file.name}-journal").unlink(missing_ok=True)
            if file.parent.is_dir():
                sync_folder(file.parent)

    def release(self) -> None:
        """Let other programs in and drop the root key."""
        self._root = b""
        self._lock.release()

    def _bound(self, case: str) -> bytes:
        return f"intramuros/1/case/{self.vault}/{case}".encode()


class MemoryPlace:
    """Memory: the same databases, nothing on the disk, gone when closed."""

    def __init__(self) -> None:
        self._key = keys.fresh_key()

    def make_vault(self) -> Database:
        """The one database beside the cases."""
        return in_memory(VAULT)

    open_vault = make_vault

    def anchor(self) -> MemoryAnchor:
        """An anchor as short-lived as the rest."""
        return MemoryAnchor()

    def record_key(self) -> bytes:
        """A key that nobody keeps."""
        return self._key

    def wrap(self, case: str, key: bytes) -> keys.Wrapped:
        """As in a folder, so that the same rows are written."""
        return keys.wrap(key, self._key, case.encode())

    def unwrap(self, case: str, wrapped: keys.Wrapped) -> bytes | None:
        """As in a folder."""
        return keys.unwrap(wrapped, self._key, case.encode())

    def make_case(self, case: str, key: bytes) -> Database:  # noqa: ARG002 -- memory needs no key
        """A database of the case's own."""
        return in_memory(case_file(case))

    open_case = make_case

    def remove_case(self, case: str) -> None:
        """Closing was enough."""

    def release(self) -> None:
        """Nothing is held."""
