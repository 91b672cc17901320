"""The page of the first start that shows the recovery key and has two of its groups typed back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.kit.theme import Theme
from app.desk.recovery.sheet import RecoverySheet
from app.desk.welcome.state import WelcomeState
from app.system.wording import Wording


class RecoveryStep(QWidget):
    """`typed(group, group)`."""

    typed = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self.sheet = RecoverySheet(wording, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self.sheet.typed.connect(self.typed)

    def show_state(self, state: WelcomeState) -> None:
        """Draw the key."""
        self.sheet.show_state(state.page)

    def focus(self) -> None:
        """The keyboard starts here."""
        self.sheet.focus()
