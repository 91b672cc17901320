"""The window's size and panes from the last time; nothing of what was in it."""

import base64
import json
from dataclasses import asdict, dataclass
from pathlib import Path

MOST_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Remembered:
    """geometry: Qt's own, as base64; sizes: widths of the panes; whether the side panes are open."""

    geometry: str = ""
    sizes: str = ""
    left: bool = True
    right: bool = True

    def raw_geometry(self) -> bytes:
        """As Qt takes it, empty where it makes no sense."""
        try:
            return base64.b64decode(self.geometry, validate=True)
        except ValueError:
            return b""


def recall(path: Path) -> Remembered:
    """What this file says; the default where it is missing or damaged."""
    try:
        kept = json.loads(path.read_bytes()[:MOST_BYTES])
        one = Remembered(**kept)
    except (OSError, ValueError, TypeError):
        return Remembered()
    sound = all(isinstance(part, str) for part in (one.geometry, one.sizes)) and all(
        isinstance(part, bool) for part in (one.left, one.right)
    )
    return one if sound else Remembered()


def remember(path: Path, window: Remembered) -> None:
    """Write it down; a full disk is no reason to keep a window from closing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(json.dumps(asdict(window)), "utf-8")
    except OSError:
        return
