"""What a seal can hold, and who is sealed how; the walls themselves are in `seal.py`."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.reasons import Reason


class Role(StrEnum):
    """The processes of the program."""

    DESK = "desk"
    READER = "reader"
    ENGINE = "engine"
    KEEPER = "keeper"


@dataclass(frozen=True, slots=True)
class Seal:
    """What is in force in a process: no network, no files written, no programs started; and why not, where not.

    Only what the process's role asks for is ever in force; the desk writes files and starts its children.
    """

    network: bool
    files: bool
    programs: bool
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """What a role asks of its seal. local: sockets of the family AF_UNIX may be made (display, desktop services,
    keychain and smartcards)."""

    local: bool
    files: bool
    programs: bool
    reads: bool


RULES = {
    Role.DESK: Rules(local=True, files=False, programs=False, reads=False),
    Role.READER: Rules(local=False, files=True, programs=True, reads=True),
    Role.ENGINE: Rules(local=False, files=True, programs=True, reads=False),
    # A keychain answers on D-Bus and a smartcard behind pcscd: both are sockets of this computer.
    Role.KEEPER: Rules(local=True, files=False, programs=True, reads=False),
}
"""files: may not write files; programs: may not start programs; reads: may read only
what it needs."""
