"""Puts the desk together behind its door, once for each language."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from app.desk.kit.jobs import Runner
from app.desk.kit.theme import Theme
from app.desk.panes import Desk, Made, Panes
from app.desk.plugs import plug as our_panes
from app.desk.root import Root
from app.desk.shell import Shell
from app.system import paths
from app.system.seal import Seal
from app.system.settings import Settings
from app.system.wording import Wording


def make_panes(
    made: Made, settings: Settings, wording: Wording, theme: Theme, runner: Runner,
    plug: Callable[[Desk], Panes] | None = None,
) -> tuple[Desk, Panes]:
    """What every pane may use, and the panes."""
    desk = Desk(made.services, settings, wording, theme, runner)
    return desk, (plug or our_panes)(desk)


def make_root(desk: Desk, panes: Panes, made: Made, walls: Seal, vault: str, shell: Shell) -> Root:
    """All other screens, and all presenters."""
    return Root(desk, panes, vault, sample_files, walls.why, made.children, own_memory, shell)


def sample_files(language: str) -> Sequence[Path]:
    """The sample documents in this language, the English ones where it has none."""
    folder = paths.resources() / "sample"
    return (folder / language if (folder / language).is_dir() else folder / "en",)


def own_memory() -> int:
    """Bytes that this process holds; runs on a worker's thread."""
    if sys.platform == "linux":
        # The second number is pages in memory; no import needed.
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096
    import psutil

    return int(psutil.Process().memory_info().rss)
