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
    recovering: bool = False
    """Whether the recovery key is asked for instead of the pass-phrase."""
    second: bool = False
    token: bool = False
    """Whether the second officer's pass-phrase and a token's PIN are asked for too."""
    by_itself: bool = False
    """Whether the window locked itself because nobody was there."""
