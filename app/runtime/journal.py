"""The machine's journal of the model library: one line a step, each bound to the one before by SHA-256.

A step has been taken when its line is on the disk with its line break, so that a crash at any instant leaves the state
before or the state after. A last line without its break was never taken. Changing, moving or removing a line in the
middle is seen; a shortened or replaced journal is seen by vaults that merged it (`app.services.journal`).
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.core.errors import ModelTrouble
from app.core.library import Change
from app.runtime.alone import alone
from app.runtime.shelf import Broken, Shelf, Step, applied
from app.runtime.told import change_of

FILE = "journal.jsonl"
START = "0" * 64
MOST_BYTES = 64 << 20


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    number: int
    when: str
    who: str
    step: msgspec.Raw
    before: str
    digest: str


@dataclass(frozen=True, slots=True)
class Read:
    """What the journal says: the state, each change, the bytes that are sound, and whether more came after them."""

    shelf: Shelf
    changes: tuple[Change, ...]
    sound: int
    broken: bool

    @property
    def head(self) -> str:
        """The digest of the last line."""
        return self.changes[-1].digest if self.changes else START


class Journal:
    """The journal in one models' folder. clock: this moment in ISO 8601; who: the account's name."""

    def __init__(self, folder: Path, who: str, clock: Callable[[], str]) -> None:
        self._folder = folder
        self._file = folder / FILE
        self._who = who
        self._clock = clock
        self._kept: tuple[tuple[int, int, int], Read] | None = None

    def read(self) -> Read:
        """The journal as it stands; of a damaged one what is before the damage. Raises ModelTrouble if unreadable."""
        try:
            status = self._file.stat()
            seen = status.st_size, status.st_mtime_ns, status.st_ino
            if self._kept and self._kept[0] == seen:
                return self._kept[1]
            with self._file.open("rb") as file:
                raw = file.read(MOST_BYTES)
        except FileNotFoundError:
            return Read(Shelf(), (), 0, False)
        except OSError as error:
            raise ModelTrouble("models.folder_trouble", folder=str(self._folder), why=error.strerror or "") from error
        found = _understood(raw)
        self._kept = seen, found
        return found

    def take(self, step: Callable[[Shelf], Step]) -> Change:
        """Take a step, made from the state while nobody else can change it; it is on the disk when this returns.

        Raises ModelTrouble where it cannot be taken, and then nothing has changed.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with alone(self._folder / ".journal.lock"):
                self._kept = None
                now = self.read()
                if now.broken:
                    now = self._set_aside(now)
                made = step(now.shelf)
                when = self._clock()
                applied(now.shelf, made, when)
                line, change = self._line(now, made, when)
                self._append(line, now.sound)
                return change
        except OSError as error:
            raise ModelTrouble("models.folder_trouble", folder=str(self._folder), why=error.strerror or "") from error

    def _line(self, now: Read, step: Step, when: str) -> tuple[bytes, Change]:
        number, raw = len(now.changes) + 1, msgspec.json.encode(step)
        digest = _digest(now.head, number, when, self._who, raw)
        line = msgspec.json.encode(_Line(number, when, self._who, msgspec.Raw(raw), now.head, digest)) + b"\n"
        return line, change_of(step, now.shelf, number, when, self._who, digest)

    def _append(self, line: bytes, at: int) -> None:
        """Write after the last sound byte; what a crash left of a line after it goes first."""
        fresh = not self._file.exists()
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            os.ftruncate(descriptor, at)
            os.lseek(descriptor, at, os.SEEK_SET)
            while line:
                line = line[os.write(descriptor, line) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if fresh:
            settled(self._folder)

    def _set_aside(self, now: Read) -> Read:
        """Keep the damaged file beside the journal; go on from its sound beginning, and say so in the journal."""
        damaged = self._file.read_bytes()
        digest = hashlib.sha256(damaged).hexdigest()
        (self._folder / f"journal-damaged-{digest[:12]}.jsonl").write_bytes(damaged)
        line, _ = self._line(now, Broken(digest, len(now.changes)), self._clock())
        waiting = self._folder / f".{FILE}.{os.getpid()}"
        with waiting.open("wb") as file:
            file.write(damaged[: now.sound] + line)
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(self._file)
        settled(self._folder)
        return self.read()


def settled(folder: Path) -> None:
    """Bring a folder's list of names to the disk, where the system can be asked to."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _understood(raw: bytes) -> Read:
    shelf, at, head = Shelf(), 0, START
    changes: list[Change] = []
    while (end := raw.find(b"\n", at)) >= 0:
        try:
            line = msgspec.json.decode(raw[at:end], type=_Line)
            step: Step = msgspec.json.decode(line.step, type=Step)
            before = shelf
            number, digest = len(changes) + 1, _digest(head, len(changes) + 1, line.when, line.who, bytes(line.step))
            if (line.number, line.before, line.digest) != (number, head, digest):
                break
            shelf = applied(shelf, step, line.when)
        except (msgspec.MsgspecError, ModelTrouble, UnicodeDecodeError):
            break
        changes.append(change_of(step, before, number, line.when, line.who, digest))
        head, at = digest, end + 1
    return Read(shelf, tuple(changes), at, raw.find(b"\n", at) >= 0)


def _digest(before: str, number: int, when: str, who: str, step: bytes) -> str:
    head = msgspec.json.encode([before, number, when, who])
    return hashlib.sha256(head + b"\n" + step).hexdigest()
