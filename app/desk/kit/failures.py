"""A failure as a reason, so that a state can carry it and a screen word it. No Qt."""

from app.core.errors import Bug, Trouble
from app.core.reasons import Reason


def reason_of(failure: Trouble | Bug) -> Reason:
    """The code and parameters of what went wrong; a bug is worded as such, with its code."""
    if isinstance(failure, Bug):
        return Reason("bug", (("code", failure.code),))
    return Reason(failure.code, tuple(failure.params.items()))
