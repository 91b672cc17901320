"""What the unlock screen shows."""

from dataclasses import dataclass

from app.core.reasons import Reason


@dataclass(frozen=True, slots=True)
class UnlockState:
    """folder: where the vault is; wrong: how often the pass-phrase was wrong since the window opened."""

    folder: str = ""
    opening: bool = False
    trouble: Reason | None = None
    wrong: int = 0
    by_itself: bool = False
    """Whether the window locked itself because nobody was there."""
