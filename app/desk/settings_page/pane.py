"""The settings as a pane of the window."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.kit.tokens import MARGIN
from app.desk.panes import Desk
from app.desk.settings_page.presenter import SettingsPresenter
from app.desk.settings_page.screen import SettingsScreen

FINDING = "privacy."
"""How the keys begin of settings that decide what is found: an open case has to hear of them."""


class SettingsPane(QWidget):
    """Screen and presenter together; `applied` (key) when a setting is another now, `changed` when findings may be."""

    applied = Signal(str)
    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.screen_ = SettingsScreen(desk.wording, desk.theme)
        self.presenter = SettingsPresenter(
            desk.services, desk.settings, desk.runner, self.screen_.show_state, self._applied, desk.wording
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.addWidget(self.screen_)
        self.setFocusProxy(self.screen_.search)
        self.screen_.changed.connect(self.presenter.change)
        self.screen_.reset.connect(self.presenter.reset)
        self.screen_.dismissed.connect(self.presenter.dismiss)

    def _applied(self, key: str) -> None:
        self.applied.emit(key)
        if key.startswith(FINDING):
            self.changed.emit()

    def show_case(self, _case: str) -> None:
        """Settings belong to no case."""

    def clear(self) -> None:
        """There is no content here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Show what holds now."""
        super().showEvent(event)
        self.presenter.refresh()

    def find(self) -> None:  # type: ignore[override] # Qt's own static one is not about panes
        """Put the caret into the search field."""
        self.screen_.find_here()
