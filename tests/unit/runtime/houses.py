"""A whole model library in a folder of a test: small files, its own catalogue, keys of its own."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from app.runtime.holdings import Holdings
from app.runtime.library import Library
from app.runtime.looking import look
from app.runtime.taking import Taking
from app.runtime.trust import Trust
from app.runtime.versions import Versions
from tests.unit.runtime.ggufs import METADATA, made

BIG = made({**METADATA, "general.name": "Big"})
SMALL = made({**METADATA, "general.name": "Small"})
YES = "yes"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def entry(name: str, content: bytes, rank: int, more: str = "") -> str:
    return f"""
[[model]]
name = "{name}"
title = "{name}"
task = "answer"
languages = ["en"]
form = "gguf"
bytes = {len(content)}
sha256 = "{sha256(content)}"
context = 2048
layers = 2
kv_heads = 2
head_size = 16
licence = "MIT"
upstream = "x/y"
worth = "models.worth.trial"
rank = {rank}
{more}
"""


class House:
    """Everything over one folder; `trust` may be changed in a test."""

    def __init__(self, root: Path, catalogue: str = "") -> None:
        self.root = root
        self.folder = root / "models"
        self.folder.mkdir(exist_ok=True)
        self.catalogue = root / "c.toml"
        self.catalogue.write_text(catalogue or entry("big", BIG, 2) + entry("small", SMALL, 1), "utf-8")
        (root / "licences").mkdir(exist_ok=True)
        (root / "licences" / "MIT.txt").write_text("Permission is granted.", "utf-8")
        self.trust = Trust()
        self.again()

    def again(self, clock: Callable[[], str] = lambda: "2026-11-24T09:00:00+01:00") -> None:
        """As the next start of the program finds it."""
        self.holdings = Holdings(self.folder, self.catalogue, "anna", clock)
        self.library = Library(
            self.holdings, Taking(self.holdings, self.root / "licences", look, lambda: self.trust)
        )
        self.versions = Versions(self.holdings)

    def file(self, name: str, content: bytes) -> str:
        """A file outside the library, as somebody brings it."""
        place = self.root / "brought"
        place.mkdir(exist_ok=True)
        (place / name).write_bytes(content)
        return str(place / name)
