"""A review with a case in it, worked with by keyboard."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.core.findings import Verdict
from app.desk.panes import Desk
from app.desk.review.pane import ReviewPane
from tests.dummies import Together
from tests.screens.panes import settle, shown


class Open:
    """A review pane with a case in it, and the keyboard on its list."""

    def __init__(self, qtbot: Any, desk: Desk, case: str) -> None:
        self.bot, self.desk, self.case = qtbot, desk, case
        self.pane = ReviewPane(desk)
        self.screen, self.presenter = self.pane.screen_, self.pane.presenter
        shown(qtbot, self.pane)
        self.pane.show_case(case)
        settle(qtbot, desk)
        self.screen.list.setFocus()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.screen
        self.bot.keyClick(target, key, modifiers)
        settle(self.bot, self.desk)

    @property
    def value(self) -> str:
        place = self.presenter.state.place
        assert place is not None
        return place.value

    def verdicts(self) -> dict[str, Verdict | None]:
        return {v.text: v.verdict for group in self.presenter.state.overview.groups for v in group.values}


def unsure(together: Together, case: str, score: float = 0.5) -> None:
    """Let every finding of the case be one that should be looked at."""
    found = together.store.found(case)
    together.store.save_found(case, tuple(
        replace(one, findings=tuple(replace(finding, score=score) for finding in one.findings)) for one in found
    ))
