"""The time that the vault writes down."""

from datetime import datetime


def now() -> str:
    """This moment, ISO 8601 with the local zone, to the millisecond."""
    return datetime.now().astimezone().isoformat(timespec="milliseconds")
