"""What the first start shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.reasons import Reason
from app.desk.recovery.state import RecoveryState

if TYPE_CHECKING:
    from app.core.advising import Speed
    from app.core.asking import ModelState

STEPS = ("language", "passphrase", "recovery", "model", "sample")

NO_PAGE = RecoveryState()


@dataclass(frozen=True, slots=True)
class WelcomeState:
    """step: one of `STEPS`. strength: decimal logarithm of the guesses that what is written withstands, negative
    while nobody knows; share: of a strength that leaves nothing to wish for; same: whether the repetition
    agrees; making: the vault is being made. speeds: of the models that fit, by name; advised: the one to take of those
    that are here, with the reason.
    """

    step: str = "language"
    language: str = "en"
    strength: float = -1.0
    share: float = 0.0
    enough: bool = False
    written: bool = False
    same: bool = False
    making: bool = False
    made: bool = False
    kept: bool = True
    models: tuple[ModelState, ...] = ()
    speeds: tuple[tuple[str, Speed], ...] = ()
    advised: str = ""
    why: Reason | None = None
    chosen: str = ""
    adding: bool = False
    trouble: Reason | None = None
    offered: str = ""
    """Six words that the person asked for."""
    page: RecoveryState = NO_PAGE
    """The recovery key, until two of its groups were typed."""

    @property
    def number(self) -> int:
        """The step's number from 1."""
        return STEPS.index(self.step) + 1
