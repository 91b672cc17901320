"""What was found to be personal, and what the person decided about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.core.documents import Document, Reason, Span
from app.core.occurring import occurrences
from app.core.overlapping import Overlapping
from app.core.reasons import KINDS as KINDS
from app.core.reasons import Level as Level

BY_NETWORK = "finder-"
"""How `by` begins where our own network found something; its version follows."""
BY_PERSON, BY_SPREAD, BY_LIST = "person", "propagation", "office"
"""`by` where a person added something, where it was found elsewhere before, where the office's list has it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of a document's text that is personal: what kind, how sure (0–1), who found it, and why.

    by: the recogniser's name, or one of the names above.
    """

    span: Span
    kind: str
    score: float
    by: str
    reason: Reason

    def __post_init__(self) -> None:
        if self.family not in KINDS:
            raise ValueError("unknown kind")

    @property
    def family(self) -> str:
        """The kind without what follows its colon."""
        return self.kind.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Found:
    """All findings of one document, sorted and not overlapping, and what the person should know about them.

    notices: `privacy.other_language` where the network was not taught the language, and the like. under: digest of
    the level and the orders of the search, "" where nobody noted it. listed: where values of the always-list stand.
    """

    document: str
    findings: tuple[Finding, ...]
    notices: tuple[Reason, ...] = ()
    under: str = ""
    listed: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A value that the case already hides, for propagation into documents that come later."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Orders:
    """What the office has laid down for every document, before anybody looks at one.

    off: kinds that it shows; always: values hidden wherever they stand, whatever `off` and `never` say;
    never: values that are found only when a person hides them. fixed: whether the always-list is an administrator's,
    so that no decision in a case shows what stands on it.
    """

    off: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    fixed: bool = False


class Verdict(StrEnum):
    """What shall happen to a stretch before a model sees it."""

    HIDE = "hide"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on a stretch of one document, or with `everywhere` on this value in the whole case.

    when: ISO 8601 with zone. Later decisions win over earlier ones. why: in the person's words, why something on the
    office's list may be shown in this case; without it that stays hidden. It never leaves the case.
    """

    document: str
    span: Span
    value: str
    kind: str
    verdict: Verdict
    everywhere: bool
    who: str
    when: str
    why: str = ""


def same_value(a: str, b: str) -> bool:
    """Whether two stretches say the same, apart from case and white space."""
    return " ".join(a.split()).casefold() == " ".join(b.split()).casefold()


@dataclass(frozen=True, slots=True)
class Review:
    """The findings of a case's documents and the decisions on them, in the order in which they were made.

    fixed: whether no decision shows what stands on the office's always-list.
    """

    found: tuple[Found, ...] = ()
    decisions: tuple[Decision, ...] = ()
    fixed: bool = False

    def with_decision(self, decision: Decision) -> "Review":
        """One more decision; nothing is forgotten, so that it can be undone."""
        return Review(self.found, (*self.decisions, decision), self.fixed)

    def undone(self) -> "Review":
        """Without the last decision."""
        return Review(self.found, self.decisions[:-1], self.fixed)

    def listed(self, document: str) -> Overlapping:
        """Where values of the office's always-list stand in this document."""
        return Overlapping(span for one in self.found if one.document == document for span in one.listed)

    def verdict(self, document: str, text: str, finding: Finding) -> Verdict:
        """What the last decision that speaks of this finding says; hide where none does.

        What stands on the office's list is shown only for a reason, and where the list is fixed for none.
        """
        return self._verdict(document, text, finding, self.listed(document))

    def settled(self, document: Document) -> tuple[Finding, ...]:
        """Every stretch of this document that is up for hiding or keeping: findings and what persons added."""
        found = next((f.findings for f in self.found if f.document == document.sha256), ())
        return (*found, *_added(self.decisions, document, found))

    def hides(self, document: Document) -> tuple[Finding, ...]:
        """The findings of this document that no model may see, sorted, overlaps allowed."""
        return tuple(sorted(self._all(document, Verdict.HIDE), key=lambda f: f.span))

    def keeps(self, document: Document) -> tuple[Finding, ...]:
        """The findings of this document that a person chose to show."""
        return tuple(self._all(document, Verdict.KEEP))

    def _all(self, document: Document, verdict: Verdict) -> Iterable[Finding]:
        listed = self.listed(document.sha256)
        return (
            f for f in self.settled(document)
            if self._verdict(document.sha256, document.text, f, listed) is verdict
        )

    def _verdict(self, document: str, text: str, finding: Finding, listed: Overlapping) -> Verdict:
        for decision in reversed(self.decisions):
            if _speaks_of(decision, document, text, finding):
                return decided(decision, finding.span in listed, self.fixed)
        return Verdict.HIDE


def decided(decision: Decision, listed: bool, fixed: bool) -> Verdict:
    """What comes of a decision; listed: whether its finding stands on the office's list."""
    return Verdict.HIDE if listed and (fixed or not decision.why) else decision.verdict


def _speaks_of(decision: Decision, document: str, text: str, finding: Finding) -> bool:
    if decision.everywhere:
        return same_value(decision.value, finding.span.of(text))
    return decision.document == document and decision.span == finding.span


def _added(
    decisions: Sequence[Decision], document: Document, found: Sequence[Finding]
) -> Iterable[Finding]:
    seen = {f.span for f in found}
    for decision in decisions:
        if decision.verdict is not Verdict.HIDE:
            continue
        if decision.everywhere:
            places = tuple(occurrences(decision.value, document.text))
        else:
            places = (decision.span,) if decision.document == document.sha256 else ()
        for span in places:
            if span not in seen and span.end <= len(document.text):
                seen.add(span)
                yield Finding(span, decision.kind, 1.0, BY_PERSON, Reason.of("reason.added_by_person"))
