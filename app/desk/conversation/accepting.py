"""Whether a person looked a case's findings over: kept as an event of the record, so that it holds no content."""

from app.services.audit import Audit

ACCEPTED = "review.accepted"
MADE = "findings.made"


def is_accepted(audit: Audit, case: str) -> bool:
    """Whether the last acceptance of this case is younger than its last search for personal data."""
    for event in reversed(audit.events()):
        if event.about == case and event.what in (ACCEPTED, MADE):
            return event.what == ACCEPTED
    return False


def accept(audit: Audit, case: str) -> None:
    """Keep that the person looked them over."""
    audit.note(ACCEPTED, case)
