"""What the review shows: every place found, grouped by kind, by identity and by form, and where the person is."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.documents import Document, Reason, Span
from app.core.findings import Verdict
from app.core.redaction import Redacted
from app.core.sureness import Sureness
from app.services.styles import CaseStyle


@dataclass(frozen=True, slots=True)
class Place:
    """One finding: in which document (its index) and on which page it stands, who found it and why.

    sure: how sure it is; decided: whether a person has said anything about it. listed: whether it stands on the
    office's list of what is always hidden; reason: the person's words for showing it all the same.
    """

    document: int
    span: Span
    page: int
    value: str
    kind: str
    verdict: Verdict
    by: str
    why: Reason
    sure: Sureness = Sureness.LIKELY
    decided: bool = False
    listed: bool = False
    reason: str = ""

    @property
    def uncertain(self) -> bool:
        """Whether a person should still look at it."""
        return self.sure is Sureness.LOOK and not self.decided


@dataclass(frozen=True, slots=True)
class Value:
    """Everything of one kind that says the same: indexes of its places, and what is decided about them.

    verdict: None where some places are hidden and others shown; sure: that of its least sure place; uncertain: how
    many of its places a person should still look at.
    """

    text: str
    kind: str
    places: tuple[int, ...]
    verdict: Verdict | None
    sure: Sureness = Sureness.LIKELY
    decided: bool = False
    uncertain: int = 0


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, number or thing in all its forms, the fullest form first; places are sorted."""

    values: tuple[Value, ...]
    places: tuple[int, ...]
    verdict: Verdict | None
    sure: Sureness
    decided: bool
    uncertain: int

    @property
    def text(self) -> str:
        """Its fullest form."""
        return self.values[0].text

    @property
    def kind(self) -> str:
        """The kind of its fullest form."""
        return self.values[0].kind


@dataclass(frozen=True, slots=True)
class Group:
    """All identities of one family of kinds; hidden and kept count places."""

    family: str
    identities: tuple[Identity, ...]
    hidden: int
    kept: int

    @property
    def values(self) -> tuple[Value, ...]:
        """All values of all identities."""
        return tuple(value for identity in self.identities for value in identity.values)


@dataclass(frozen=True, slots=True)
class Overview:
    """Places in reading order and the groups made of them.

    why: what to tell a person about a case that has to be searched, None where it has not. fixed: whether an
    administrator fixed the office's list, so that nothing on it can be shown. untaught: indexes of the documents in
    a language that the network was not taught.
    """

    documents: tuple[Document, ...] = ()
    places: tuple[Place, ...] = ()
    groups: tuple[Group, ...] = ()
    notices: tuple[Reason, ...] = ()
    complete: bool = False
    decisions: int = 0
    why: Reason | None = None
    fixed: bool = False
    untaught: tuple[int, ...] = ()

    def identities(self) -> Iterator[Identity]:
        """All identities, kind by kind."""
        for group in self.groups:
            yield from group.identities

    def identity_of(self, place: int) -> Identity | None:
        """The identity that this place belongs to."""
        return next((one for one in self.identities() if place in one.places), None)

    def value_of(self, place: int) -> Value | None:
        """The value that this place belongs to."""
        identity = self.identity_of(place)
        return next((value for value in identity.values if place in value.places), None) if identity else None

    def count(self, verdict: Verdict) -> int:
        """How many places are decided so."""
        return sum(place.verdict is verdict for place in self.places)


@dataclass(frozen=True, slots=True)
class View:
    """What of the list a person wants to see: one family of kinds ("" for all), only what is uncertain, that first."""

    family: str = ""
    only_uncertain: bool = False
    uncertain_first: bool = False


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The overview and where the person is in it.

    document: index of the one whose text is shown; current: index of a place, -1 for none; whole: decisions speak
    of all forms of its identity; page: a page that was jumped to, 0 for none; looked: how often the person went to a
    place. preview: that document as a model would see it. style: how the case's aliases
    are written, restyled: whether a person has just chosen it. steps: what the person did here and can take back,
    as numbers of decisions; again: what was taken back and can be done again, likewise. stale: something failed, and
    what is true is being fetched. searching: the case is being searched anew. held: why something that was to be
    shown stays hidden.
    """

    case: str = ""
    overview: Overview = Overview()
    view: View = View()
    document: int = 0
    current: int = -1
    whole: bool = False
    page: int = 0
    looked: int = 0
    seeing: bool = False
    preview: Redacted | None = None
    style: CaseStyle | None = None
    restyled: bool = False
    steps: tuple[int, ...] = ()
    again: tuple[int, ...] = ()
    loading: bool = False
    stale: bool = False
    searching: bool = False
    held: Reason | None = None
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
    def scope(self) -> tuple[int, ...]:
        """The places that a decision on what is in focus speaks of, unless it is limited to one place."""
        wide = self.overview.identity_of(self.current) if self.whole else self.overview.value_of(self.current)
        return wide.places if wide else ()

    @property
    def ready(self) -> bool:
        """Whether the person may go on to ask."""
        idle = not self.loading and not self.searching
        return self.overview.complete and idle and bool(self.overview.documents)
