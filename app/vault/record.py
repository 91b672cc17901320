"""The record: events chained by keyed digests, so that none can be changed, removed or moved unseen.

digest(n) = HMAC-SHA256(key, canonical JSON of [digest(n-1), n, when, who, what, about, detail]).
"""

import hmac
import json
from collections.abc import Sequence

from app.core.cases import Event, Verified
from app.core.documents import Reason
from app.vault.anchor import Anchor, Head
from app.vault.clock import now
from app.vault.database import Database
from app.vault.wordless import Detail, account, checked

START = bytes(32)
_COLUMNS = "number, moment, who, what, about, detail, digest"
BROKEN = ("record.cut", "record.replaced", "record.anchor_lost")
"""Events by which the record itself says that it was once found behind or beside its anchor."""


class Record:
    """The events in vault.db and their head in the anchor."""

    def __init__(self, database: Database, key: bytes, anchor: Anchor, who: str) -> None:
        self._database = database
        self._key = key
        self._anchor = anchor
        self._who = account(who)

    def append(self, what: str, about: str = "", detail: Sequence[tuple[str, str]] = ()) -> Event:
        """Keep one event; it is on the disk when this returns. Raises VaultTrouble, or Bug for content."""
        event = self.add(what, about, detail)
        self.settle()
        return event

    def add(self, what: str, about: str = "", detail: Sequence[tuple[str, str]] = ()) -> Event:
        """The same inside a transaction of the caller's, who calls `settle` when that has ended."""
        kept = checked(what, about, detail)
        head = self.head()
        number = head.number + 1
        when = now()
        text = _as_text(kept)
        digest = self._digest(head.digest, number, when, self._who, what, about, text)
        self._database.run(
            f"INSERT INTO record ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, when, self._who, what, about, text, digest),
        )
        return Event(number, when, self._who, what, about, kept, digest.hex())

    def settle(self) -> None:
        """Bring the anchor to the head."""
        self._anchor.set(self.head())

    def head(self) -> Head:
        """The last event."""
        row = self._database.row("SELECT number, digest FROM record ORDER BY number DESC LIMIT 1")
        return Head(*row) if row else Head(0, START)

    def events(self) -> tuple[Event, ...]:
        """All events, oldest first."""
        return tuple(
            Event(number, when, who, what, about, _as_detail(detail), digest.hex())
            for number, when, who, what, about, detail, digest in self._database.rows(
                f"SELECT {_COLUMNS} FROM record ORDER BY number"
            )
        )

    def reconcile(self) -> None:
        """On opening: where the record is not where its anchor says, note that in the record, for good.

        A kill between an event and its anchor leaves the anchor behind, which is as it may be.
        """
        anchored, whole = self._anchor.get()
        head = self.head()
        if anchored is not None and anchored.number > head.number:
            missing = (("from", str(head.number + 1)), ("to", str(anchored.number)))
            self.add("record.cut", anchored.digest.hex(), missing)
        elif anchored is not None and not self._holds(anchored):
            self.add("record.replaced", anchored.digest.hex(), (("number", str(anchored.number)),))
        elif not whole:
            self.add("record.anchor_lost", detail=(("number", str(head.number)),))
        if self.head() != head:
            self._anchor.make(self.head())
        elif anchored != head:
            self.settle()

    def verify(self) -> Verified:
        """Walk the chain from the first event to the anchor; each fault names the event's number."""
        faults: list[Reason] = []
        previous, due = START, 1
        for number, when, who, what, about, detail, digest in self._database.stream(
            f"SELECT {_COLUMNS} FROM record ORDER BY number"
        ):
            if number != due:
                faults.append(_missing(due, number - 1))
            elif digest != self._digest(previous, number, when, who, what, about, detail):
                faults.append(Reason.of("record.altered", number=number))
            if what in BROKEN:
                faults.append(Reason("record.was_broken", (("number", str(number)), ("when", when))))
            previous, due = digest, number + 1
        faults += self._against_anchor(due - 1)
        return Verified(due - 1, tuple(faults))

    def _against_anchor(self, last: int) -> list[Reason]:
        anchored, whole = self._anchor.get()
        if anchored is None or not whole:
            return [Reason.of("record.anchor_damaged")]
        if anchored.number > last:
            return [_missing(last + 1, anchored.number)]
        return [] if self._holds(anchored) else [Reason.of("record.altered", number=anchored.number)]

    def _holds(self, head: Head) -> bool:
        if head.number == 0:
            return head.digest == START
        return self._database.row("SELECT digest FROM record WHERE number = ?", (head.number,)) == (head.digest,)

    def _digest(self, previous: bytes, number: int, *parts: str) -> bytes:
        message = json.dumps([previous.hex(), number, *parts], ensure_ascii=False, separators=(",", ":"))
        return hmac.digest(self._key, message.encode("utf-8", "surrogatepass"), "sha256")


def _missing(first: int, last: int) -> Reason:
    return Reason("record.missing", (("first", str(first)), ("last", str(last))))


def _as_text(detail: Detail) -> str:
    return json.dumps([list(pair) for pair in detail], separators=(",", ":"))


def _as_detail(text: str) -> Detail:
    return tuple((str(name), str(value)) for name, value in json.loads(text))
