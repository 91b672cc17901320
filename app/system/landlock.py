"""The second wall in the Linux kernel: what beneath which folder. Source: landlock(7), include/uapi/linux/landlock.h.

A ruleset binds the calling thread and what it starts later, so it is set before there are other threads.
"""

import ctypes
import os
import stat
import struct
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from app.system.seccomp import libc

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION_ONLY, _PATH_BENEATH = 1, 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_CHANGES = sum(1 << bit for bit in range(4, 13))
"""Remove and make directories, files, devices, sockets, pipes, links."""
REFER, _TRUNCATE, _DEVICE = 1 << 13, 1 << 14, 1 << 15
_TCP = 0b11
_SCOPES = 0b11
"""Abstract sockets and signals reach only processes under the same ruleset."""

_PLACE_ONLY = 0o12000000
"""O_PATH | O_CLOEXEC: a place, not its content."""

_OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | _TRUNCATE | _DEVICE
DEVICES = ("/dev/null", "/dev/kfd", "/dev/nvidia*", "/dev/dri/*")
"""Opened for writing without keeping anything: the sink, and graphics processors."""


def abi() -> int:
    """The version of Landlock that this kernel has, 0 where it has none."""
    version = libc().syscall(ctypes.c_long(_CREATE), None, ctypes.c_size_t(0), ctypes.c_uint(_VERSION_ONLY))
    return max(0, int(version))


def reading() -> int:
    """The rights of one who only reads."""
    return READ_FILE | READ_DIR


def writing(version: int) -> int:
    """All rights by which something on a disk changes, as far as this version knows them."""
    known = WRITE_FILE | _CHANGES
    known |= REFER if version >= 2 else 0
    known |= _TRUNCATE if version >= 3 else 0
    return known | (_DEVICE if version >= 5 else 0)


def restrict(
    handled: int, allowed: Iterable[tuple[Path, int]], no_tcp: bool = False, apart: bool = False
) -> bool:
    """Take the `handled` rights from this thread but for what is `allowed` beneath paths; whether the kernel did.

    no_tcp: no TCP connection either (from ABI 4); apart: no signals or abstract sockets to others (from ABI 6).
    Paths that do not exist are left out. NO_NEW_PRIVS must be set.
    """
    version = abi()
    network = _TCP if no_tcp and version >= 4 else 0
    scopes = _SCOPES if apart and version >= 6 else 0
    if version == 0 or not (handled or network or scopes):
        return False
    fields = 3 if version >= 6 else 2 if version >= 4 else 1
    attributes = struct.pack("=QQQ", handled, network, scopes)[: 8 * fields]
    ruleset = int(libc().syscall(ctypes.c_long(_CREATE), attributes, ctypes.c_size_t(8 * fields), ctypes.c_uint(0)))
    if ruleset < 0:
        return False
    try:
        for path, rights in allowed:
            with suppress(OSError):
                _allow(ruleset, path, rights & handled)
        return bool(libc().syscall(ctypes.c_long(_RESTRICT), ctypes.c_int(ruleset), ctypes.c_uint(0)) == 0)
    finally:
        os.close(ruleset)


def devices() -> Sequence[Path]:
    """The devices of `DEVICES` that this machine has."""
    return [path for pattern in DEVICES for path in Path("/").glob(pattern.removeprefix("/"))]


def _allow(ruleset: int, path: Path, rights: int) -> None:
    place = os.open(path, _PLACE_ONLY)
    try:
        if not stat.S_ISDIR(os.fstat(place).st_mode):
            rights &= _OF_FILES
        rule = struct.pack("=Qi", rights, place)
        if rights:
            libc().syscall(
                ctypes.c_long(_ADD), ctypes.c_int(ruleset), ctypes.c_int(_PATH_BENEATH), rule, ctypes.c_uint(0)
            )
    finally:
        os.close(place)
