"""What the review shows: every place found, grouped by kind and by value, and where the person is."""

from dataclasses import dataclass

from app.core.documents import Document, Reason, Span
from app.core.findings import Verdict
from app.core.redaction import Redacted


@dataclass(frozen=True, slots=True)
class Place:
    """One finding: in which document (its index) and on which page it stands, who found it and why."""

    document: int
    span: Span
    page: int
    value: str
    kind: str
    verdict: Verdict
    by: str
    why: Reason


@dataclass(frozen=True, slots=True)
class Value:
    """Everything of one kind that says the same: indexes of its places, and what is decided about them.

    verdict: None where some places are hidden and others shown.
    """

    text: str
    kind: str
    places: tuple[int, ...]
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Group:
    """All values of one family of kinds; hidden and kept count places."""

    family: str
    values: tuple[Value, ...]
    hidden: int
    kept: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Places in reading order and the groups made of them."""

    documents: tuple[Document, ...] = ()
    places: tuple[Place, ...] = ()
    groups: tuple[Group, ...] = ()
    notices: tuple[Reason, ...] = ()
    complete: bool = False
    decisions: int = 0

    def value_of(self, place: int) -> Value | None:
        """The value that this place belongs to."""
        return next((value for group in self.groups for value in group.values if place in value.places), None)

    def count(self, verdict: Verdict) -> int:
        """How many places are decided so."""
        return sum(place.verdict is verdict for place in self.places)


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The overview and where the person is in it.

    document: index of the one whose text is shown; current: index of a place, -1 for none; preview: that document
    as a model would see it. steps: what the person did on this visit and can take back, as numbers of decisions.
    """

    case: str = ""
    overview: Overview = Overview()
    document: int = 0
    current: int = -1
    seeing: bool = False
    preview: Redacted | None = None
    steps: tuple[int, ...] = ()
    loading: bool = False
    trouble: Reason | None = None

    @property
    def shown(self) -> Document | None:
        """The document whose text is shown."""
        documents = self.overview.documents
        return documents[self.document] if self.document < len(documents) else None

    @property
    def place(self) -> Place | None:
        """The finding in focus."""
        return self.overview.places[self.current] if 0 <= self.current < len(self.overview.places) else None

    @property
    def ready(self) -> bool:
        """Whether the person may go on to ask."""
        return self.overview.complete and not self.loading and bool(self.overview.documents)
