"""What is seen first: the pass-phrase, or the first start. Light to load; the desk comes behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.desk.kit.bars import MessageBar
from app.desk.kit.theme import Theme
from app.system.wording import Wording

if TYPE_CHECKING:
    from app.desk.unlock.screen import UnlockScreen


class Shell(QWidget):
    """The window's content: a message over everything, and one screen below it."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._theme = wording, theme
        self.trouble = MessageBar(wording.text("message.close"))
        self.stack = QStackedWidget()
        self._unlock: UnlockScreen | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trouble)
        column.addWidget(self.stack, 1)

    @property
    def unlock(self) -> UnlockScreen:
        """The screen that asks for the pass-phrase, made when it is first needed."""
        if self._unlock is None:
            from app.desk.unlock.screen import UnlockScreen

            self._unlock = UnlockScreen(self._wording, self._theme)
            self.stack.addWidget(self._unlock)
        return self._unlock

    def show_door(self, exists: bool, folder: str) -> None:
        """The pass-phrase of the vault that exists, or the first start, before anything else is loaded."""
        if exists:
            from app.desk.unlock.state import UnlockState

            self.unlock.show_state(UnlockState(folder))
            self.stack.setCurrentWidget(self.unlock)
            self.unlock.focus()
            return
        from app.desk.welcome.screen import WelcomeScreen
        from app.desk.welcome.state import WelcomeState

        welcome = WelcomeScreen(self._wording, self._theme)
        welcome.setObjectName("welcome")
        welcome.show_state(WelcomeState(language=self._wording.language))
        self.stack.addWidget(welcome)
        self.stack.setCurrentWidget(welcome)
        welcome.focus()
