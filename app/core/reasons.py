"""Why something is as it is: a code with parameters, and the kinds of personal data that codes speak of.

Apart from everything else because the window's door and the walls need nothing more of the ground floor.
"""

from dataclasses import dataclass

KINDS = (
    "PERSON", "ORGANIZATION", "LOCATION", "ADDRESS", "DATE", "AGE", "PROFESSION", "PHONE", "EMAIL", "URL",
    "HANDLE", "ID", "ACCOUNT", "CARD", "SECRET", "DEVICE",
)
"""Every kind; more may follow after a colon, as in `ID:CH_AHV`."""


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
