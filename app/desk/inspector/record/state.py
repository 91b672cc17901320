"""The record: events without content, and what a check of it found."""

from dataclasses import dataclass

from app.core.cases import Event, Verified
from app.core.documents import Reason

MOST_EVENTS = 2_000
"""The newest ones; the terminal shows all."""


@dataclass(frozen=True, slots=True)
class RecordState:
    """events: newest first; verified: None until a check was made."""

    events: tuple[Event, ...] = ()
    total: int = 0
    verified: Verified | None = None
    checking: bool = False
    trouble: Reason | None = None
