"""A pane over dummies with the desk's real runner, for keyboard journeys through one screen."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.core.documents import Document
from app.desk.kit.jobs import Runner
from app.desk.kit.theme import Theme
from app.desk.panes import Desk
from app.system.policy import Policy
from app.system.settings import Settings
from app.system.wording import Wording
from tests.dummies import Together


@contextlib.contextmanager
def desk(
    theme: Theme, wording: Wording, together: Together, folder: Path, policy: Policy | None = None
) -> Iterator[Desk]:
    """What a pane gets; its runner is closed afterwards."""
    runner = Runner()
    try:
        settings = Settings.load(folder / "settings.json", policy or Policy())
        yield Desk(together.services, settings, wording, theme, runner)
    finally:
        runner.close(5.0)


def settle(qtbot: Any, desk: Desk) -> None:
    """Until every job has come back and was drawn."""
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=10_000)
    qtbot.wait(20)


def shown(qtbot: Any, widget: QWidget, width: int = 1000, height: int = 720) -> None:
    """Show it as a window of its own, with the keyboard."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    qtbot.wait(10)


def only(documents: list[Document]) -> Document:
    """The one document of a case."""
    (document,) = documents
    return document
