"""The lists that feed slots, shared between training and the tenth that only the development part sees."""

from hashlib import sha256
from pathlib import Path

from .blends import blends

NEUTRAL = frozenset(["icd", "drug", "eponym", "device", "product", "acronym", "score", "anatomy", "lab"])
"""Lists whose English entries serve every language."""

FEW = 25
"""A list shorter than this is not shared out: a tenth of it would say nothing."""


def held(entry: str) -> bool:
    """Is this entry among the tenth that training never sees."""
    return sha256(entry.encode()).digest()[0] < 26


def share(entries: tuple[str, ...], dev: bool) -> tuple[str, ...]:
    """The part of a list that training or development draws from."""
    if len(entries) < FEW:
        return entries
    part = tuple(entry for entry in entries if held(entry) == dev)
    return part or entries


def lines(file: Path) -> tuple[str, ...]:
    """A list's lines as they stand, without comments and empty ones; nothing where there is no such file."""
    if not file.is_file():
        return ()
    kept = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in kept if line and not line.startswith("#"))


def read(file: Path) -> tuple[str, ...]:
    """A list's entries, each once."""
    return tuple(dict.fromkeys(lines(file)))


class Lists:
    """Every list under a folder, read once."""

    def __init__(self, folder: Path, dev: bool = False) -> None:
        self.folder = folder
        self.dev = dev
        self._pairs: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self._read: dict[tuple[str, str], tuple[str, ...]] = {}

    def entries(self, language: str, name: str) -> tuple[str, ...]:
        """This part's entries of a list; none where there is no such list."""
        key = (language, name)
        if key not in self._read:
            part = share(self.whole(language, name), self.dev)
            self._read[key] = part if self.dev else (*part, *blends(part, name))
        return self._read[key]

    def whole(self, language: str, name: str) -> tuple[str, ...]:
        """All entries of a list, whichever part they belong to."""
        file = self.folder / language / f"{name}.txt"
        if file.is_file():
            return read(file)
        if language != "en" and name in NEUTRAL:
            return self.whole("en", name)
        return ()

    def pairs(self, language: str) -> tuple[tuple[str, str], ...]:
        """Professions, each as a man's and a woman's; the two lists agree line by line."""
        key = (language, "prof_pairs")
        if key not in self._pairs:
            men, women = (lines(self.folder / language / f"{name}.txt") for name in ("prof_m", "prof_f"))
            both = tuple(zip(men, women, strict=False))
            part = tuple(pair for pair in both if held(pair[0]) == self.dev)
            self._pairs[key] = part if len(both) >= FEW and part else both
        return self._pairs[key]
