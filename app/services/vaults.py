"""Opening, creating and locking the vault."""

from collections.abc import Callable

from app.core.cases import Verified
from app.core.errors import VaultTrouble
from app.core.ports import Store

ENOUGH_GUESSES = 12.0
"""Decimal logarithm: a pass-phrase must withstand 10^12 guesses."""


class Vaults:
    """The walls: one vault is open at a time, or cases live in memory until the program ends.

    opened: what a vault that has just been opened has to be told.
    """

    def __init__(self, store: Store, opened: Callable[[], None] = lambda: None) -> None:
        self._store = store
        self._opened = opened
        self._in_memory = False

    @property
    def open(self) -> bool:
        """Whether cases can be read and written now."""
        return self._store.is_open()

    @property
    def in_memory(self) -> bool:
        """Whether nothing will be kept."""
        return self._in_memory

    def strength(self, passphrase: str) -> float:
        """Decimal logarithm of the guesses this pass-phrase withstands; below `ENOUGH_GUESSES` it is refused."""
        return self._store.strength(passphrase) if passphrase else 0.0

    def create(self, folder: str, passphrase: str) -> None:
        """Make a vault in an empty or new folder and open it."""
        if self.strength(passphrase) < ENOUGH_GUESSES:
            raise VaultTrouble("vault.weak_passphrase")
        self._store.create(folder, passphrase)
        self._in_memory = False
        self._store.record("vault.created")
        self._opened()

    def unlock(self, folder: str, passphrase: str) -> None:
        """Open an existing vault."""
        self._store.open(folder, passphrase)
        self._in_memory = False
        self._store.record("vault.opened")
        self._opened()

    def without(self) -> None:
        """Work without a vault: nothing is written, nothing is kept."""
        self._store.open_in_memory()
        self._in_memory = True

    def lock(self) -> None:
        """Close and forget every key."""
        if self._store.is_open():
            self._store.record("vault.locked")
        self._store.lock()

    def verify(self, folder: str) -> Verified:
        """Check every file of the open vault's folder."""
        return self._store.verify(folder)
