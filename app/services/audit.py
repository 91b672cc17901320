"""The record of events: reading and proving it."""

from app.core.cases import Event, Verified
from app.core.ports import Store


class Audit:
    """The record, which holds no content."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def events(self) -> tuple[Event, ...]:
        """All events, oldest first."""
        return self._store.events()

    def verify(self) -> Verified:
        """Check the chain from the first event to the anchor."""
        return self._store.verify_record()

    def note(self, what: str, about: str = "", **detail: str | int) -> Event:
        """Append an event of the window or the seal."""
        return self._store.record(what, about, tuple((name, str(value)) for name, value in detail.items()))
