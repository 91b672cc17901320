"""The folder of the finder's model: its description read and checked, its files proved by their hashes."""

import itertools
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from app.core.errors import FindingFailed, ModelTrouble
from app.core.findings import KINDS, Level
from app.runtime.onnx import proved

DESCRIPTION, NETWORK, PIECES = "finder.json", "finder.onnx", "finder.spm"
_MOST_WINDOW = 510
"""Tokens beside the two specials that the encoder has positions for."""


@dataclass(frozen=True, slots=True)
class Description:
    """What finder.json says: labels in the network's order ("O", then "B-" and "I-" of each kind), by level and kind
    the probability from which a word is found, tokens of a window and how far apart windows begin, the files' SHA-256.

    by_language: other probabilities for some kinds in some languages, by level, language (ISO 639-1) and kind.
    """

    version: str
    labels: tuple[str, ...]
    thresholds: dict[Level, dict[str, float]]
    window: int
    stride: int
    files: dict[str, str]
    by_language: dict[Level, dict[str, dict[str, float]]] = field(default_factory=dict)

    def floors(self, level: Level, language: str) -> list[float]:
        """The probability from which a word is found, kind by kind, in this language; "" for one not known."""
        own = self.by_language.get(level, {}).get(language, {})
        return [own.get(kind, self.thresholds[level][kind]) for kind in self.kinds]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds in the order of their labels."""
        return tuple(label[2:] for label in self.labels if label.startswith("B-"))

    def sound(self) -> bool:
        """Whether everything in it can be worked with."""
        kinds = self.kinds
        marks = tuple(itertools.chain.from_iterable((f"B-{kind}", f"I-{kind}") for kind in kinds))
        return (
            self.version.isascii() and self.version.isprintable() and 0 < len(self.version) <= 32
            and self.labels == ("O", *marks) and len(set(kinds)) == len(kinds) > 0 and set(kinds) <= set(KINDS)
            and set(self.thresholds) == set(Level)
            and all(set(floors) == set(kinds) for floors in self.thresholds.values())
            and all(0 < floor <= 1 for floors in self.thresholds.values() for floor in floors.values())
            and all(
                kind in kinds and 0 < floor <= 1 for languages in self.by_language.values()
                for floors in languages.values() for kind, floor in floors.items()
            )
            and 0 < self.stride < self.window <= _MOST_WINDOW
            and {NETWORK, PIECES} <= set(self.files)
        )


def described(folder: Path) -> Description:
    """The description in this folder. Raises FindingFailed where there is none or it makes no sense."""
    try:
        found = msgspec.json.decode((folder / DESCRIPTION).read_bytes(), type=Description)
    except OSError as error:
        raise missing(DESCRIPTION) from error
    except (msgspec.MsgspecError, ValueError) as error:
        raise damaged(DESCRIPTION) from error
    if not found.sound():
        raise damaged(DESCRIPTION)
    return found


def content(folder: Path, name: str, description: Description) -> bytes:
    """A file of the model, proved. Raises FindingFailed where it is missing or not the one described."""
    try:
        return proved(folder / name, description.files[name])
    except ModelTrouble as trouble:
        raise (missing(name) if trouble.code == "models.not_installed" else damaged(name)) from trouble


def missing(name: str) -> FindingFailed:
    """What stops a review where a file of the model is not there."""
    return FindingFailed("privacy.model_missing", file=name)


def damaged(name: str) -> FindingFailed:
    """What stops a review where a file of the model is not what it must be."""
    return FindingFailed("privacy.model_damaged", file=name)
