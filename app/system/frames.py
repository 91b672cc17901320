"""Frames on a pipe: a little-endian u32 length, then as many bytes."""

import os
import sys
from io import FileIO

MAX_FRAME = 512 * 1024 * 1024
"""Bytes in one frame; whoever announces more is not listened to any longer."""

_HEADER = 4
_PIPE_BYTES = 1024 * 1024


class BrokenFrame(Exception):
    """What came is no frame: announced too large, or cut off in the middle."""


class FrameTooLarge(Exception):
    """What shall be sent does not fit into one frame."""


def opened(number: int, mode: str) -> FileIO:
    """One end of a pipe as a file: a descriptor, or on Windows the handle that was inherited; mode "rb" or "wb"."""
    if sys.platform == "win32":
        import msvcrt

        number = msvcrt.open_osfhandle(number, os.O_RDONLY if mode == "rb" else 0)
    return FileIO(number, mode)


def widened(pipe: FileIO) -> FileIO:
    """The same pipe with room for a megabyte where the system gives it, so that large documents cross in few steps."""
    if sys.platform == "linux":
        import contextlib
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
    return pipe


def write(pipe: FileIO, payload: bytes) -> None:
    """Write one frame. Raises FrameTooLarge, or OSError when the other side is gone."""
    if len(payload) > MAX_FRAME:
        raise FrameTooLarge
    header = len(payload).to_bytes(_HEADER, "little")
    if len(payload) <= _PIPE_BYTES:
        _write_all(pipe, header + payload)
    else:
        _write_all(pipe, header)
        _write_all(pipe, payload)


def read(pipe: FileIO) -> bytearray | None:
    """The next frame's payload, None where the other side closed between two frames. Raises BrokenFrame."""
    header = _read_exactly(pipe, _HEADER)
    if not header:
        return None
    length = int.from_bytes(header, "little")
    if len(header) < _HEADER or length > MAX_FRAME:
        raise BrokenFrame
    payload = _read_exactly(pipe, length)
    if len(payload) < length:
        raise BrokenFrame
    return payload


def _write_all(pipe: FileIO, payload: bytes) -> None:
    rest = memoryview(payload)
    while rest:
        rest = rest[pipe.write(rest) :]


def _read_exactly(pipe: FileIO, length: int) -> bytearray:
    """As many bytes as come before the end, at most `length`. Untouched pages of the buffer cost no memory."""
    buffer = bytearray(length)
    view = memoryview(buffer)
    at = 0
    while at < length:
        count = pipe.readinto(view[at:])
        if not count:
            view.release()
            return buffer[:at]
        at += count
    view.release()
    return buffer
