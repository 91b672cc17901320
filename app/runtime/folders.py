"""Models that are folders: their files and hashes stand in SHA256SUMS, whose own hash is in the catalogue."""

import hashlib
from pathlib import Path

from app.core.jobs import Cancel, Job, Progress
from app.runtime.hashes import hash_of

SUMS = "SHA256SUMS"


def folder_there(folder: Path, tree: str) -> bool:
    """Whether the folder is the one meant, by its list of hashes; reads no weights."""
    sums = folder / SUMS
    return sums.is_file() and hashlib.sha256(sums.read_bytes()).hexdigest() == tree


def folder_sound(folder: Path, tree: str, cancel: Cancel) -> Job[Progress, bool]:
    """Whether every file is there as listed, and none besides; progress in files. Raises OSError, Cancelled."""
    if not folder_there(folder, tree):
        return False
    listed: dict[str, str] = {}
    for line in (folder / SUMS).read_text("utf-8").splitlines():
        sha256, _, name = line.partition("  ")
        listed[name] = sha256
    present = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    if present - {SUMS} != set(listed):
        return False
    for number, (name, sha256) in enumerate(listed.items(), 1):
        if (yield from hash_of(folder / name, cancel)) != sha256:
            return False
        yield Progress(number, len(listed), "models.checking")
    return True
