"""How sure a finding is, as a person is told: in words, never as a number. What a score means is said here alone.

    checked  certain: a check digit is right
    chosen   certain: a person said so
    listed   certain: the office's list says so
    likely   a rule that saw more than a form, or our network where it hardly wavered
    look     doubtful: of ten such findings several are none, so a person should look

What our network finds alone is never certain, however high its score. How often each word is right on the sets that
lie here, `tools/sureness.py` prints.
"""

from enum import StrEnum

from app.core.findings import BY_LIST, BY_NETWORK, BY_PERSON, BY_SPREAD, Finding

LIKELY_RULE = 0.6
"""A rule's author gives a form alone less, and what a label, a checksum or a layout speaks for as much or more."""
LIKELY_NETWORK = 0.75
"""Below this more findings of the network are wrong than right, whatever the level lets through."""


class Sureness(StrEnum):
    """From the surest to what a person should look at."""

    CHECKED = "checked"
    CHOSEN = "chosen"
    LISTED = "listed"
    LIKELY = "likely"
    LOOK = "look"


def sureness(finding: Finding) -> Sureness:
    """How sure this is: certain for a reason that can be checked, likely, or to be looked at."""
    if finding.by == BY_PERSON:
        return Sureness.CHOSEN
    if finding.by == BY_LIST:
        return Sureness.LISTED
    if finding.by == BY_SPREAD:
        # What was found elsewhere is looked at there; it carries one and the same score everywhere.
        return Sureness.LIKELY
    if finding.by.startswith(BY_NETWORK):
        return Sureness.LIKELY if finding.score >= LIKELY_NETWORK else Sureness.LOOK
    if finding.reason.code.endswith("_checked"):
        return Sureness.CHECKED
    return Sureness.LIKELY if finding.score >= LIKELY_RULE else Sureness.LOOK
