"""What the part of the settings about opening the vault shows."""

from dataclasses import dataclass

from app.core.opening import KeySlot
from app.core.reasons import Reason
from app.desk.recovery.state import RecoveryState


@dataclass(frozen=True, slots=True)
class AccessState:
    """asking: which form is open: "", "passphrase", "keychain", "token", "officer", "officer_token"; done: what went
    well last. Secrets that are typed are never part of it.
    """

    slots: tuple[KeySlot, ...] = ()
    persons: int = 1
    kept: bool = True
    asking: str = ""
    working: bool = False
    removing: str = ""
    done: Reason | None = None
    trouble: Reason | None = None
    page: RecoveryState | None = None

    @property
    def recovered(self) -> bool:
        """Whether the recovery key opened the vault, so that the old pass-phrase is not asked for."""
        return any(slot.used and slot.kind == "recovery" for slot in self.slots)

    @property
    def has_recovery(self) -> bool:
        """Whether there is a recovery key at all; vaults of the first format had none."""
        return any(slot.kind == "recovery" for slot in self.slots)
