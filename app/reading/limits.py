"""How much of a file is read before we stop, and the clock that says so."""

import time
from dataclasses import dataclass, field

from app.core.errors import BadFile
from app.core.jobs import Cancel


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """Bounds for one dropped file with everything inside it.

    max_bytes: of the file; max_pages: of one document; seconds: for all of it; max_attachments: documents beside
    the first; max_depth: mails in mails; max_text: code points of one document.
    """

    max_bytes: int = 200_000_000
    max_pages: int = 3000
    seconds: int = 120
    max_attachments: int = 50
    max_depth: int = 4
    max_text: int = 20_000_000


@dataclass(slots=True)
class Watch:
    """What one reading may still cost; shared by a file and what is inside it."""

    limits: ReadingLimits
    cancel: Cancel
    ends: float = field(init=False)
    attachments: int = 0

    def __post_init__(self) -> None:
        self.ends = time.monotonic() + self.limits.seconds

    def check(self, name: str) -> None:
        """Raise Cancelled when the person stopped it, BadFile when it takes too long."""
        self.cancel.check()
        if time.monotonic() > self.ends:
            raise BadFile("file.too_slow", name=name, seconds=self.limits.seconds)

    def one_more(self) -> bool:
        """Whether one more attachment may be read, however deep it lies; counts it."""
        self.attachments += 1
        return self.attachments <= self.limits.max_attachments

    def check_text(self, name: str, length: int) -> None:
        """Raise BadFile when a document has more text than we take."""
        if length > self.limits.max_text:
            raise BadFile("file.too_much_text", name=name)
