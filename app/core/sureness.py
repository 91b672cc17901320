"""How sure a finding is, as a person is told: in words, never as a number."""

from enum import StrEnum

from app.core.findings import Finding

_LIKELY = 0.7
"""Scores from here on are those of rules that saw more than a form, and of a network that hardly wavered."""


class Sureness(StrEnum):
    """From the surest to what a person should look at."""

    CHECKED = "checked"
    CHOSEN = "chosen"
    LIKELY = "likely"
    LOOK = "look"


def sureness(finding: Finding) -> Sureness:
    """How sure this is: a check digit that is right, a person's own word, likely, or to be looked at."""
    if finding.by == "person":
        return Sureness.CHOSEN
    if finding.reason.code.endswith("_checked"):
        return Sureness.CHECKED
    # What was found elsewhere is looked at there; it carries one and the same score everywhere.
    if finding.by == "propagation" or finding.score >= _LIKELY:
        return Sureness.LIKELY
    return Sureness.LOOK
