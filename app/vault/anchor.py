"""The head of the record kept outside the database, so that a cut tail or an older file put back is seen.

The file has two places of 88 bytes, written in turn, so that one is whole at any instant: number (8 bytes, big
endian), digest of that event (32), reserved (16), HMAC-SHA256 of all that (32).
"""

import hmac
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.vault.troubles import told

FILE = "record.anchor"
_BODY = struct.Struct(">Q32s16x")
_PLACE = _BODY.size + 32


@dataclass(frozen=True, slots=True)
class Head:
    """The last event: its number, 0 before the first, and its digest."""

    number: int
    digest: bytes


class Anchor(Protocol):
    """Where the head is kept."""

    def make(self, head: Head) -> None:
        """Begin anew with this head alone."""
        ...

    def set(self, head: Head) -> None:
        """Keep this head, after the one before."""
        ...

    def get(self) -> tuple[Head | None, bool]:
        """The newest head that is authentic, and whether all of the file is."""
        ...


class FileAnchor:
    """The anchor beside vault.db."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / FILE
        self._key = key

    def make(self, head: Head) -> None:
        """Write a new file with this head in both places."""
        with told(FILE):
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                os.write(descriptor, self._sealed(head) * 2)
                os.ftruncate(descriptor, 2 * _PLACE)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def set(self, head: Head) -> None:
        """Keep this head; on the disk before returning."""
        if not self._path.is_file():
            self.make(head)
            return
        with told(FILE):
            descriptor = os.open(self._path, os.O_RDWR | getattr(os, "O_BINARY", 0))
            try:
                os.lseek(descriptor, (head.number % 2) * _PLACE, os.SEEK_SET)
                os.write(descriptor, self._sealed(head))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def get(self) -> tuple[Head | None, bool]:
        """The newest head that is authentic, None without one, and whether all of the file is."""
        with told(FILE):
            if not self._path.is_file():
                return None, False
            with self._path.open("rb") as file:
                untrusted = file.read(2 * _PLACE + 1)
        heads = [self._opened(untrusted[at : at + _PLACE]) for at in (0, _PLACE)]
        whole = len(untrusted) == 2 * _PLACE and None not in heads
        return max((h for h in heads if h), key=lambda h: h.number, default=None), whole

    def _sealed(self, head: Head) -> bytes:
        body = _BODY.pack(head.number, head.digest)
        return body + hmac.digest(self._key, body, "sha256")

    def _opened(self, place: bytes) -> Head | None:
        body, mac = place[: _BODY.size], place[_BODY.size :]
        if len(place) != _PLACE or not hmac.compare_digest(mac, hmac.digest(self._key, body, "sha256")):
            return None
        number, digest = _BODY.unpack(body)
        return Head(number, digest)


class MemoryAnchor:
    """The anchor of a vault that lives in memory."""

    def __init__(self) -> None:
        self._head = Head(0, bytes(32))

    def make(self, head: Head) -> None:
        """Keep this head."""
        self._head = head

    set = make

    def get(self) -> tuple[Head | None, bool]:
        """The head; always whole."""
        return self._head, True
