"""SHA-256 of large files, remembered as long as size, time and inode stay the same, and for a week at most.

The memory is a convenience, not a proof: whoever can write the model folder can write it too. What it guards
against is damage and mix-ups, as the hash itself does; an office's protection is the folder's permissions.
"""

import hashlib
import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.core.jobs import Cancel, Job, Progress

CHUNK = 4 << 20
WEEK = 7 * 24 * 3600.0
"""Seconds after which a file is read again, changed or not."""


def hash_of(file: Path, cancel: Cancel, code: str = "models.checking") -> Job[Progress, str]:
    """Read the whole file and return its SHA-256; progress in bytes. Raises OSError, Cancelled."""
    total = hashlib.sha256()
    with file.open("rb", buffering=0) as opened:
        size = os.fstat(opened.fileno()).st_size
        done = 0
        while chunk := opened.read(CHUNK):
            cancel.check()
            total.update(chunk)
            done += len(chunk)
            yield Progress(done, size, code)
    return total.hexdigest()


class Hashes:
    """The hashes of the files in one folder, kept beside them in `.hashes.json` where that can be written."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._kept = folder / ".hashes.json"
        self._clock = clock

    def known(self, file: Path) -> str:
        """The remembered hash; "" if there is none, it is old, or the file is another since."""
        try:
            entry = self._read().get(file.name, {})
            state = _state(file)
            fresh = 0 <= self._clock() - float(entry.get("read", 0)) < WEEK
        except (OSError, TypeError, ValueError, AttributeError):
            return ""
        found = entry.get("sha256", "")
        return found if fresh and entry.get("state") == state and isinstance(found, str) else ""

    def sha256(self, file: Path, cancel: Cancel, again: bool = False) -> Job[Progress, str]:
        """The file's hash, remembered or read now; with `again` it is read in any case. Raises OSError, Cancelled."""
        found = "" if again else self.known(file)
        if found:
            return found
        before = _state(file)
        found = yield from hash_of(file, cancel)
        if _state(file) == before:
            self.keep(file, found)
        return found

    def keep(self, file: Path, sha256: str) -> None:
        """Remember a hash that was just established; a folder that cannot be written is no trouble."""
        with suppress(OSError, ValueError, TypeError):
            entries = {**self._read(), file.name: {"state": _state(file), "sha256": sha256, "read": self._clock()}}
            waiting = self._kept.with_name(f".hashes-{os.getpid()}.json")
            waiting.write_text(json.dumps(entries, indent=1), "utf-8")
            waiting.replace(self._kept)

    def _read(self) -> dict[str, Any]:
        try:
            entries = json.loads(self._kept.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return entries if isinstance(entries, dict) else {}


def _state(file: Path) -> list[int]:
    status = file.stat()
    return [status.st_size, status.st_mtime_ns, status.st_ino]
