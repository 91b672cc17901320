"""The store: each model once, under its own hash, whatever it is called.

A single file lies at `objects/HASH.ENDING`; a folder at `objects/HASH/`, where HASH is that of its list SHA256SUMS.
What is on its way lies in `objects/.part-…` and gets its name in one step, when every byte of it has been read back.
"""

import hashlib
import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from app.core.errors import ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.runtime.catalogue import ENDINGS, Model
from app.runtime.folders import SUMS, folder_sound, folder_there
from app.runtime.hashes import CHUNK, Hashes, hash_of
from app.runtime.journal import settled

SPARE = 64 << 20
"""Bytes that must stay free on the disk."""


def sums_of(hashes: Mapping[str, str]) -> bytes:
    """The list of a folder's files and hashes, sorted by name; its own SHA-256 stands for the folder."""
    return "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes)).encode()


class Objects:
    """The store below one models' folder."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "objects"
        self.hashes = Hashes(self.root)

    def path(self, model: Model) -> Path:
        """Where this version lies, if it does."""
        tree = self.root / model.sha256
        return tree if model.form in ("mlx", "folder") or tree.is_dir() else self._file(model)

    def there(self, model: Model) -> bool:
        """Whether it is there, without reading weights."""
        path = self.path(model)
        if path.is_dir():
            return folder_there(path, model.sha256)
        return path.is_file() and path.stat().st_size == model.bytes

    def sound(self, model: Model, cancel: Cancel) -> Job[Progress, bool]:
        """Whether every byte is what it must be; always reads them. Raises OSError, Cancelled."""
        path = self.path(model)
        if path.is_dir():
            return (yield from folder_sound(path, model.sha256, cancel))
        return (yield from self.hashes.sha256(path, cancel, again=True)) == model.sha256

    def link(self, source: Path, model: Model) -> None:
        """Give a file that lies on the same disk its place here as well: by a second name, or by moving it."""
        target = self._file(model)
        self.root.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            try:
                os.link(source, target)
            except OSError:  # a disk without second names, such as a memory stick's
                source.replace(target)
            settled(self.root)
        self.hashes.keep(target, model.sha256)

    def part(self, needed: int, name: str) -> Path:
        """A new folder for what is on its way; raises ModelTrouble where the disk is too full, OSError."""
        self.root.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self.root).free < needed + SPARE:
            raise ModelTrouble("models.disk_full", model=name, megabytes=needed // 1_000_000)
        number = 0
        while True:
            part = self.root / f".part-{os.getpid()}-{number}"
            with suppress(FileExistsError):
                part.mkdir()
                return part
            number += 1

    def copied(self, source: Path, target: Path, total: int, done: int, cancel: Cancel) -> Job[Progress, int]:
        """Copy one file; the bytes copied so far. Raises OSError, Cancelled, ModelTrouble for what is no plain file."""
        with source.open("rb") as read, target.open("xb") as written:
            if not stat.S_ISREG(os.fstat(read.fileno()).st_mode):
                raise ModelTrouble("file.unreadable", name=source.name)
            while chunk := read.read(CHUNK):
                cancel.check()
                written.write(chunk)
                done += len(chunk)
                yield Progress(done, total, "models.copying")
            written.flush()
            os.fsync(written.fileno())
        return done

    def keep(self, part: Path, model: Model, hashes: Mapping[str, str], cancel: Cancel) -> Job[Progress, None]:
        """Give what arrived its place, once every file has the hash it must have; raises ModelTrouble, OSError."""
        for name, sha256 in hashes.items():
            if (yield from hash_of(part / name, cancel)) != sha256:
                raise ModelTrouble("models.damaged", name=name, where="copy")
        if len(hashes) > 1 or model.form == "mlx":
            sums = sums_of(hashes)
            if hashlib.sha256(sums).hexdigest() != model.sha256:
                raise ModelTrouble("models.damaged", name=model.name, where="copy")
            with (part / SUMS).open("xb") as file:
                file.write(sums)
                file.flush()
                os.fsync(file.fileno())
            settled(part)
            target = self.root / model.sha256
            if target.exists() and not (yield from folder_sound(target, model.sha256, cancel)):
                self.remove(model.sha256)
            if not target.exists():
                part.replace(target)
        else:
            (only,) = hashes
            target = self._file(model)
            (part / only).replace(target)
            self.hashes.keep(target, model.sha256)
        settled(self.root)

    def remove(self, sha256: str) -> None:
        """Take a version's bytes away, whatever its form. Raises OSError."""
        for path in (self.root / sha256, *(self.root / f"{sha256}{ending}" for ending in ENDINGS.values() if ending)):
            if path.is_dir():
                # First out of sight in one step, so that a half removed folder is never taken for a model.
                aside = self.root / f".part-removed-{sha256[:16]}"
                shutil.rmtree(aside, ignore_errors=True)
                path.replace(aside)
                shutil.rmtree(aside, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Take away what was on its way when a process that is no more ended; never a model."""
        with suppress(OSError):
            for part in self.root.glob(".part-*"):
                owner = part.name.split("-")[1]
                if not (owner.isdigit() and _alive(int(owner))):
                    shutil.rmtree(part, ignore_errors=True)

    def _file(self, model: Model) -> Path:
        return self.root / f"{model.sha256}{ENDINGS[model.form]}"


def _alive(process: int) -> bool:
    import psutil

    return bool(psutil.pid_exists(process))
