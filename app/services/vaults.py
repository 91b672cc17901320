"""Opening, creating and locking the vault."""

from collections.abc import Callable

from app.core.cases import Verified
from app.core.errors import VaultTrouble
from app.core.opening import KeySlot, Secrets
from app.core.ports import Store

ENOUGH_GUESSES = 12.0
"""Decimal logarithm: a pass-phrase must withstand 10^12 guesses."""


class Vaults:
    """The walls: one vault is open at a time, or cases live in memory until the program ends.

    opened: what a vault that has just been opened has to be told; forget: ends what still holds text of it.
    """

    def __init__(
        self, store: Store, opened: Callable[[], None] = lambda: None, forget: Callable[[], None] = lambda: None
    ) -> None:
        self._store = store
        self._opened = opened
        self._forget = forget
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

    def offer(self, language: str) -> str:
        """Six random words instead of a pass-phrase that could be guessed."""
        return self._store.offer(language)

    def create(self, folder: str, passphrase: str, language: str = "en") -> str:
        """Make a vault in an empty or new folder and open it; its recovery key, told this once."""
        if self.strength(passphrase) < ENOUGH_GUESSES:
            raise VaultTrouble("vault.weak_passphrase")
        recovery = self._store.create(folder, passphrase, language)
        self._in_memory = False
        self._store.record("vault.created")
        self._opened()
        return recovery

    def unlock(self, folder: str, passphrase: str) -> None:
        """Open an existing vault by its pass-phrase."""
        self.unlock_with(folder, Secrets(passphrase))

    def unlock_with(self, folder: str, secrets: Secrets) -> None:
        """Open an existing vault by whatever was brought."""
        self._store.open_with(folder, secrets)
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
        self._forget()

    def slots(self) -> tuple[KeySlot, ...]:
        """The ways to open the vault; none where nothing is kept."""
        return self._store.slots()

    def persons(self) -> int:
        """How many people it takes to open it."""
        return self._store.persons()

    def change_passphrase(self, old: Secrets, new: str) -> None:
        """Another pass-phrase in the place of the old one; nothing else is written anew."""
        self._store.change_passphrase(old, new)

    def new_passphrase(self, new: str) -> None:
        """A pass-phrase in the place of a forgotten one, after an opening by recovery key."""
        self._store.new_passphrase(new)

    def new_recovery(self, language: str) -> str:
        """Another recovery key; the old page opens nothing more."""
        return self._store.new_recovery(language)

    def add_slot(self, kind: str, secrets: Secrets) -> KeySlot:
        """Another way to open the vault."""
        return self._store.add_slot(kind, secrets)

    def remove_slot(self, slot: str, secrets: Secrets = Secrets()) -> None:  # noqa: B008 -- frozen
        """Take a way to open the vault away."""
        self._store.remove_slot(slot, secrets)

    def allow_one_person(self, secrets: Secrets) -> None:
        """Back from two persons to one."""
        self._store.allow_one_person(secrets)

    def verify(self, folder: str) -> Verified:
        """Check every file of the open vault's folder."""
        return self._store.verify(folder)
