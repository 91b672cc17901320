"""States of the page about opening the vault, for tests and pictures."""

from app.core.opening import KeySlot
from app.core.reasons import Reason
from app.desk.access.state import AccessState
from app.desk.recovery.state import RecoveryState
from tests.dummy_store import RECOVERY

__all__ = ["RECOVERY", "access_states"]

SLOTS = (
    KeySlot("1" * 32, "keychain", "2026-11-24", used=True), KeySlot("2" * 32, "token", "2026-11-25"),
    KeySlot("3" * 32, "recovery", "2026-11-24"),
)


def access_states() -> tuple[AccessState, ...]:
    """Slots with a removal in doubt, a form, a trouble, and a new recovery key."""
    return (
        AccessState(SLOTS, removing="2" * 32),
        AccessState(SLOTS, asking="passphrase", persons=2, trouble=Reason("vault.wrong_passphrase")),
        AccessState(SLOTS[:1], asking="officer_token"),
        AccessState(SLOTS, page=RecoveryState(RECOVERY, "/home/anna/Intramuros", (2, 7))),
    )
