"""One program on one vault: an advisory lock of the operating system, which ends with the process that holds it."""

import os
import sys
from pathlib import Path

from app.core.errors import VaultTrouble
from app.vault.troubles import told

FILE = "vault.lock"

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Held from its making until `release`; raises VaultTrouble "vault.in_use" where another holds it."""

    def __init__(self, folder: Path) -> None:
        with told(FILE):
            self._descriptor = os.open(folder / FILE, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            _take(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise VaultTrouble("vault.in_use", file=FILE) from None

    def release(self) -> None:
        """Let others in. The file stays: removing it would race with whoever opens it next."""
        os.close(self._descriptor)
