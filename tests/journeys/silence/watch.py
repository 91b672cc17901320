"""Hears of every socket that a program and its descendants make, however short it lives.

A filter in the kernel stops each socket() until this process has noted it and lets it go on (seccomp_unotify(2)).
What the program's own seal refuses is refused before that and makes no socket.
"""

import ctypes
import fcntl
import os
import platform
import select
import socket
import struct
import threading
from collections.abc import Callable

_NOTIFY, _ALLOW = 0x7FC00000, 0x7FFF0000
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NEW_LISTENER = 1 << 3
_RECEIVE, _SEND = 0xC0502100, 0xC0182101
_GO_ON = 1
_X32 = 0x40000000

_I386, _X86, _ARM = 0x40000003, 0xC000003E, 0xC00000B7
_WATCHED = {
    _X86: (41, 425, _X32 + 41, _X32 + 425),  # socket, io_uring_setup, and the same by the x32 door
    _I386: (359, 102, 425),  # socket, socketcall, io_uring_setup
    _ARM: (198, 425),
}
_SOCKETS = {41, 359, 198, _X32 + 41}


def install() -> int:
    """Watch this process from now on; the descriptor at which its calls are announced. Raises OSError."""
    lines: list[tuple[int, int, int, int]] = []
    for architecture, numbers in _WATCHED.items():
        tests = [(_EQUAL, len(numbers) - at, 0, number) for at, number in enumerate(numbers)]
        block = [(_LOAD, 0, 0, 0), *tests, (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _NOTIFY)]
        lines += [(_LOAD, 0, 0, 4), (_EQUAL, 0, len(block), architecture), *block]
    lines.append((_RETURN, 0, 0, _ALLOW))
    code = b"".join(struct.pack("=HBBI", *line) for line in lines)
    program = struct.pack("@HP", len(lines), ctypes.addressof(kept := ctypes.create_string_buffer(code, len(code))))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(38, 1, 0, 0, 0)
    number = {"x86_64": 317, "aarch64": 277}[platform.machine()]
    listener = int(libc.syscall(ctypes.c_long(number), ctypes.c_ulong(1), ctypes.c_ulong(_NEW_LISTENER), program))
    if listener < 0:
        raise OSError(ctypes.get_errno(), f"no filter of {len(kept)} bytes that tells")
    return listener


class Watch:
    """Notes what is announced until every watched process is gone."""

    def __init__(self, listener: int) -> None:
        self.sockets: list[str] = []
        self._listener = listener
        self._thread = threading.Thread(target=self._note, daemon=True)
        self._thread.start()

    def over(self, seconds: float) -> bool:
        """Wait for the last process to go; whether it went in time."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _note(self) -> None:
        poll = select.poll()
        poll.register(self._listener, select.POLLIN)
        while True:
            events = poll.poll()[0][1]
            if not events & select.POLLIN:
                return  # nobody is left who could call
            announced = bytearray(80)
            if _quietly(lambda room=announced: fcntl.ioctl(self._listener, _RECEIVE, room)):  # type: ignore[misc]
                identity, number, family, kind = _read(announced)
                if number not in _SOCKETS:
                    self.sockets.append("ring or socketcall")
                elif family != socket.AF_UNIX:
                    self.sockets.append(f"{_family(family)} type {kind & 0xF}")
                _quietly(
                    lambda i=identity: fcntl.ioctl(self._listener, _SEND, struct.pack("=QqiI", i, 0, 0, _GO_ON))  # type: ignore[misc]
                )


def _read(announced: bytes) -> tuple[int, int, int, int]:
    identity, _pid, _flags, number, _architecture, _where, family, kind = struct.unpack_from("=QIIiIQQQ", announced)
    return identity, number, family & 0xFFFFFFFF, kind


def _family(number: int) -> str:
    try:
        return socket.AddressFamily(number).name
    except ValueError:
        return f"family {number}"


def _quietly(call: Callable[[], object]) -> bool:
    """Whether it worked; a process that died meanwhile is no error."""
    try:
        call()
    except OSError:
        return False
    return True


def handed(listener: int, through: socket.socket) -> None:
    """Give the descriptor to the process at the other end and close it here."""
    socket.send_fds(through, [b"x"], [listener])
    os.close(listener)
