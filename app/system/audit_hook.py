"""The seal's voice: says in words what was tried, and refuses it in Python too.

The kernel's walls are the guarantee where there are any; this hook can be passed by native code.
"""

import sys
from collections.abc import Callable
from typing import Any

from app.core.errors import Forbidden
from app.core.reasons import Reason

NETWORK = frozenset({
    "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo",
    "urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect", "imaplib.open", "poplib.connect",
    "nntplib.connect", "telnetlib.Telnet.open",
})
SOCKETS = frozenset({"socket.__new__", "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
PROGRAMS = frozenset({
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "pty.spawn",
    "os.startfile", "os.startfile/2",
})

_UNIX = 1
_NOBODY: Callable[[Reason], None] = lambda reason: None  # noqa: E731, ARG005


class Blocked(Forbidden, PermissionError):
    """The seal's no. It is a PermissionError too, so that a library which can live with the kernel's no lives on."""


class _Voice:
    """Whom to tell, and what was told already: each kind of attempt is told once a process."""

    def __init__(self) -> None:
        self.tell = _NOBODY
        self.told: dict[Reason, bool] = {}

    def say(self, reason: Reason) -> None:
        told = self.told.get(reason, False)
        self.told[reason] = told or self.tell is not _NOBODY
        if not told:
            self.tell(reason)


_voice = _Voice()


def install(no_programs: bool) -> None:
    """Watch this process for good: attempts to reach the network, with `no_programs` to start programs too."""
    refused = PROGRAMS if no_programs else frozenset[str]()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in NETWORK or (event in SOCKETS and _leaves(arguments[1])):
            _refuse("seal.network_blocked", event)
        elif event in refused:
            _refuse("seal.program_blocked", event)

    sys.addaudithook(hook)


def listen(tell: Callable[[Reason], None]) -> None:
    """Tell of attempts from now on, and of those that nobody heard before. `tell` must not wait for anything."""
    _voice.tell = tell
    for reason, told in list(_voice.told.items()):
        if not told:
            _voice.say(reason)


def _leaves(family_or_address: object) -> bool:
    """Whether a family or an address lies outside; -1 is a given descriptor's family, local addresses are paths."""
    if isinstance(family_or_address, int):
        return family_or_address not in (_UNIX, -1)
    return isinstance(family_or_address, tuple)


def _refuse(code: str, attempt: str) -> None:
    _voice.say(Reason.of(code, attempt=attempt))
    raise Blocked(code, attempt=attempt)
