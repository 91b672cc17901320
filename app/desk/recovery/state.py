"""What the recovery page shows."""

import secrets
from dataclasses import dataclass

from app.core.reasons import Reason

GROUPS = 8


@dataclass(frozen=True, slots=True)
class RecoveryState:
    """recovery: the key's four lines, "" when there is none to show; asked: the groups to type back, from 1."""

    recovery: str = ""
    folder: str = ""
    asked: tuple[int, int] = (1, 2)
    trouble: Reason | None = None


def fresh(recovery: str, folder: str) -> RecoveryState:
    """A page for this key that asks for two groups by chance."""
    first, second = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), 2))
    return RecoveryState(recovery, folder, (first, second))
