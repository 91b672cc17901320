"""The fixed questions that models are tested with: the program's own, the office's, the person's.

TOML, as `docs/models.md` shows it.
"""

import sys
import tomllib
from pathlib import Path

import msgspec

from app.core.errors import ModelTrouble
from app.core.library import Canary
from app.system import paths
from app.system.policy import ROOT, only_theirs

FILE = "canaries.toml"
MOST_BYTES = 1 << 18
MOST = 200
_LONGEST = 4000
"""Letters of a question with its passages: it is read by the smallest models too."""


class _Read(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    canary: tuple[Canary, ...] = ()


def canaries(administrator: int = ROOT) -> tuple[Canary, ...]:
    """All of them, the program's first; a name stands once. Raises ModelTrouble for a file not as it must be."""
    own, office, person = paths.resources() / FILE, paths.office_canaries(), paths.data() / FILE
    found = list(read(own.read_bytes(), own))
    if office.exists():
        found += read(_theirs(office, administrator), office)
    if person.exists():
        found += read(_limited(person), person)
    if len({one.name for one in found}) != len(found):
        raise ModelTrouble("models.bad_canaries", name=FILE)
    return tuple(found)


def read(untrusted: bytes, file: Path) -> tuple[Canary, ...]:
    """The questions in these bytes; raises ModelTrouble."""
    try:
        found = msgspec.convert(tomllib.loads(untrusted.decode("utf-8")), _Read).canary
    except (ValueError, RecursionError, msgspec.ValidationError):
        raise ModelTrouble("models.bad_canaries", name=file.name) from None
    if len(found) > MOST or not all(map(_sound, found)):
        raise ModelTrouble("models.bad_canaries", name=file.name)
    return found


def _sound(one: Canary) -> bool:
    words = [word for group in (*one.expected, one.never) for word in group]
    length = len(one.question) + sum(map(len, one.passages))
    return bool(
        one.name.strip() and one.question.strip() and one.passages and one.expected and all(one.expected)
        and all(word.strip() for word in words) and length <= _LONGEST
    )


def _theirs(file: Path, administrator: int) -> bytes:
    try:
        # Windows keeps such folders itself: only an administrator writes beneath Program Files.
        return _limited(file) if sys.platform == "win32" else only_theirs(file, administrator)
    except OSError:
        raise ModelTrouble("models.bad_canaries", name=file.name) from None


def _limited(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES)
    except OSError:
        raise ModelTrouble("models.bad_canaries", name=file.name) from None
