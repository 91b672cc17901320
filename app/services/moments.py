"""Names and times that services give out."""

import getpass
import secrets
from datetime import datetime


def now() -> str:
    """This moment, ISO 8601 with the local zone, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def fresh_id() -> str:
    """A random identifier of 96 bits, hexadecimal."""
    return secrets.token_hex(12)


def who() -> str:
    """The account's name, for decisions and the record."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
