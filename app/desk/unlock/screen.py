"""Draws the unlock screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Card, Row
from app.desk.kit.buttons import FlatButton, PrimaryButton
from app.desk.kit.labels import Muted, Small, Title
from app.desk.kit.secret import SecretField
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import MARGIN
from app.desk.unlock.state import UnlockState
from app.system.wording import Wording


class UnlockScreen(QWidget):
    """`unlock(pass-phrase)`, `without()`."""

    unlock = Signal(str)
    without = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording = wording
        self.setAccessibleName(say("unlock.title"))
        self._words = Muted()
        self.field = SecretField(say("unlock.passphrase"), say("secret.show"), say("secret.hide"), theme)
        self._trouble = MessageBar()
        self.button = PrimaryButton(say("unlock.open"))
        self.without_button = FlatButton(say("unlock.without"))
        self.impatient = False
        """Whether Enter was pressed before anybody listened."""

        self._folder = Small()
        card = Card(
            Title(say("unlock.title")), self._words, self.field, self._trouble,
            Row(self.button, None, self.without_button), gap=12,
        )
        card.setFixedWidth(theme.scaled(520))
        card.body.setContentsMargins(MARGIN + 8, MARGIN + 4, MARGIN + 8, MARGIN + 4)
        column = QVBoxLayout(self)
        column.addStretch(2)
        # Centred by stretches: a layout asks an aligned widget for no height at its width.
        column.addWidget(Row(None, card, None))
        column.addWidget(self._folder)
        self._folder.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.field.entered.connect(self._unlock)
        self.button.clicked.connect(self._unlock)
        self.without_button.clicked.connect(self.without)
        self.show_state(UnlockState())

    def show_state(self, state: UnlockState) -> None:
        """Draw this state; a wrong pass-phrase is marked so that it can be written over."""
        say = self._wording.text
        self._words.setText(say("unlock.by_itself" if state.by_itself else "unlock.text"))
        self._folder.setText(say("unlock.folder", folder=state.folder) if state.folder else "")
        self.button.set_text(say("unlock.opening" if state.opening else "unlock.open"))
        for widget in (self.field, self.button, self.without_button):
            widget.setEnabled(not state.opening)
        if state.trouble is None:
            self._trouble.clear()
            return
        words = self._wording.say(state.trouble)
        if state.wrong > 2:
            words += " " + say("unlock.keyboard")
        self._trouble.say(words, "trouble")
        self.field.mark()

    def clear(self) -> None:
        """Forget what was written."""
        self.field.clear()

    def focus(self) -> None:
        """Where the keyboard belongs."""
        self.field.focus()

    def _unlock(self) -> None:
        self.impatient = True
        self.unlock.emit(self.field.text())
