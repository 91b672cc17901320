"""The walls of a process: no network, and per role no writing and no programs. Set first thing, for good."""

import ctypes
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from app.core.documents import Reason
from app.core.errors import Forbidden


class Role(Enum):
    """Which process this is."""

    DESK = "desk"
    READER = "reader"
    ENGINE = "engine"
    KEEPER = "keeper"


@dataclass(frozen=True, slots=True)
class Seal:
    """What the kernel refuses this process: network, writing files, starting programs; `why` not where it does not."""

    network: bool
    files: bool = False
    programs: bool = False
    why: tuple[Reason, ...] = ()


_current = Seal(False, why=(Reason.of("seal.not_set"),))
_voice: Callable[[str], None] | None = None


def current() -> Seal:
    """What is in force in this process."""
    return _current


def seal(role: Role) -> Seal:
    """Close this process as its role demands; the audit hook gives a voice to what the kernel refuses."""
    global _current
    files = role in (Role.READER, Role.ENGINE)
    programs = role is not Role.DESK
    sys.addaudithook(_heard)
    if sys.platform == "linux":
        from app.system.seccomp import install

        if role is not Role.READER:
            _undumpable()
        done = install(files, programs, unix=role is not Role.READER)
        why = () if done else (Reason.of("seal.kernel_refused"),)
        _current = Seal(done, done and files, done and programs, why)
    elif sys.platform == "darwin":
        packaged = "APP_SANDBOX_CONTAINER_ID" in os.environ
        _current = Seal(packaged, why=() if packaged else (Reason.of("seal.unpackaged"),))
    else:
        inside = _in_app_container()
        _current = Seal(inside, inside, inside, () if inside else (Reason.of("seal.unpackaged"),))
    return _current


def on_attempt(voice: Callable[[str], None]) -> None:
    """Tell `voice` what kind of thing was tried, each time."""
    global _voice
    _voice = voice


REFUSED = frozenset({
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
    "socket.gethostbyaddr", "urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect",
})


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in REFUSED:
        return
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"):
        family = getattr(arguments[0], "family", None)
        if family is not None and getattr(family, "name", "") == "AF_UNIX":
            return
    if _voice is not None:
        _voice(event)
    raise Forbidden("seal.network_blocked", attempt=event)


def _undumpable() -> None:
    """No core dump and no other process of this person reading its memory."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)


def _in_app_container() -> bool:
    """Windows: whether this process's token is an AppContainer's (TokenIsAppContainer = 29)."""
    if sys.platform != "win32":
        return False
    token = ctypes.c_void_p()
    windll = ctypes.windll
    if not windll.advapi32.OpenProcessToken(windll.kernel32.GetCurrentProcess(), 8, ctypes.byref(token)):
        return False
    answer, length = ctypes.c_uint(), ctypes.c_uint()
    windll.advapi32.GetTokenInformation(token, 29, ctypes.byref(answer), 4, ctypes.byref(length))
    return bool(answer.value)
