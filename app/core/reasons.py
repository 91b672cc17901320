"""Why something is as it is: a code with parameters, the kinds of personal data, and the levels of care.

Apart from everything else because the window's door and the walls need nothing more of the ground floor.
"""

from dataclasses import dataclass
from enum import StrEnum

KINDS = (
    "PERSON", "ORGANIZATION", "LOCATION", "ADDRESS", "DATE", "AGE", "PROFESSION", "PHONE", "EMAIL", "URL",
    "HANDLE", "ID", "ACCOUNT", "CARD", "SECRET", "DEVICE",
)
"""Every kind; more may follow after a colon, as in `ID:CH_AHV`."""


class Level(StrEnum):
    """How readily something is found: strict would rather hide too much, balanced leaves more to read."""

    STRICT = "strict"
    BALANCED = "balanced"


@dataclass(frozen=True, slots=True)
class Reason:
    """A code with parameters, worded in the person's language by `system.wording`.

    Parameters may quote the document, so a reason is for the person's eyes and never enters the record.
    """

    code: str
    params: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def of(code: str, **params: str | int) -> "Reason":
        """A reason from keyword parameters."""
        return Reason(code, tuple((name, str(value)) for name, value in params.items()))
