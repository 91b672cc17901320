"""What the document screen shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.documents import Document, Picture, Reason, Span
from app.desk.document.marks import MOST_MATCHES, Look, Mark


@dataclass(frozen=True, slots=True)
class DocumentState:
    """A document, what is marked in it, where the person wants to be, and the pages drawn so far.

    opened: counts openings, so that the same passage opened twice is shown twice. match: index of the found place
    in sight. pictures: by page number, only those near the screen.
    """

    case: str = ""
    document: Document | None = None
    marks: tuple[Mark, ...] = ()
    passage: Span | None = None
    opened: int = 0
    as_text: bool = False
    query: str = ""
    found: tuple[Span, ...] = ()
    match: int = 0
    pictures: Mapping[int, Picture] = field(default_factory=dict)
    loading: bool = False
    trouble: Reason | None = None

    @property
    def paper(self) -> bool:
        """Whether there are pages that can be drawn; an attachment's own bytes are not kept."""
        document = self.document
        return document is not None and not document.within and any(page.width > 0 for page in document.pages)

    @property
    def shown_as_text(self) -> bool:
        """Whether the text is shown rather than the pages."""
        return self.as_text or not self.paper

    @property
    def all_marks(self) -> tuple[Mark, ...]:
        """Everything to be drawn over the words."""
        passage = (Mark(self.passage, Look.PASSAGE),) if self.passage else ()
        return (*self.marks, *passage, *(Mark(span, Look.MATCH) for span in self.found))

    @property
    def focus(self) -> Span | None:
        """The found place in sight."""
        return self.found[self.match] if self.found else None

    @property
    def more_found(self) -> bool:
        """Whether counting stopped before the end."""
        return len(self.found) >= MOST_MATCHES

    def count(self, look: Look) -> int:
        """How many stretches have this look."""
        return sum(mark.look is look for mark in self.marks)
