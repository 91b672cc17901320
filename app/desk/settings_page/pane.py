"""The settings as a pane of the window."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.access.presenter import AccessPresenter
from app.desk.access.screen import AccessScreen
from app.desk.kit.tokens import MARGIN
from app.desk.panes import Desk
from app.desk.settings_page.presenter import SettingsPresenter
from app.desk.settings_page.screen import SettingsScreen
from app.system import paths
from app.system.setting_table import TOKEN_LIBRARY, VAULT_FOLDER

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
        self.access = AccessScreen(desk.wording, desk.theme)
        self.accessing = AccessPresenter(
            desk.services, desk.runner, self.access.show_state, desk.wording.language,
            desk.settings[VAULT_FOLDER] or str(paths.default_vault()),
            lambda: desk.settings[TOKEN_LIBRARY],
        )
        self.screen_.put_first(self.access)
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.addWidget(self.screen_)
        self.setFocusProxy(self.screen_.search)
        self.screen_.changed.connect(self.presenter.change)
        self.screen_.reset.connect(self.presenter.reset)
        access, accessing = self.access, self.accessing
        access.asked.connect(accessing.ask)
        access.changed.connect(accessing.change)
        access.added.connect(accessing.add)
        access.removed.connect(accessing.remove)
        access.renewed.connect(accessing.new_recovery)
        access.typed.connect(accessing.typed)
        self.screen_.dismissed.connect(self.presenter.dismiss)

    def _applied(self, key: str) -> None:
        self.applied.emit(key)
        if key.startswith(FINDING):
            self.changed.emit()

    def show_case(self, _case: str) -> None:
        """Settings belong to no case."""

    def clear(self) -> None:
        """What was typed, and a recovery key that is shown, go."""
        self.accessing.forget()
        self.access.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what holds now."""
        super().showEvent(event)
        self.presenter.refresh()
        self.accessing.refresh()

    def find(self) -> None:  # type: ignore[override] # Qt's own static one is not about panes
        """Put the caret into the search field."""
        self.screen_.find_here()
