"""Draws the unlock screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.core.opening import Secrets
from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Card, Row
from app.desk.kit.buttons import FlatButton, PrimaryButton
from app.desk.kit.labels import Muted, Small, Title
from app.desk.kit.secret import SecretField
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import MARGIN
from app.desk.unlock.state import UnlockState
from app.system.wording import Wording

RECOVERY_LINES = 6
"""Height of the field for the recovery key."""


class UnlockScreen(QWidget):
    """`unlock(Secrets)`, `without()`, `recover(on)` for the recovery key, `token()` for a token's PIN."""

    unlock = Signal(object)
    recover = Signal(bool)
    token = Signal()
    without = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording, self._state = wording, UnlockState()
        self.setAccessibleName(say("unlock.title"))
        self._words = Muted()
        self.field = SecretField(say("unlock.passphrase"), say("secret.show"), say("secret.hide"), theme)
        names = (say("secret.show"), say("secret.hide"))
        self.second = SecretField(say("access.field.second"), *names, theme)
        self.pin = SecretField(say("access.field.pin"), *names, theme)
        self.recovery = QPlainTextEdit()
        self.recovery.setAccessibleName(say("unlock.recovery.field"))
        self.recovery.setPlaceholderText(say("unlock.recovery.field"))
        self.recovery.setTabChangesFocus(True)
        self.recovery.setUndoRedoEnabled(False)
        self.recovery.setFixedHeight(self.recovery.fontMetrics().lineSpacing() * RECOVERY_LINES)
        self.recover_button = FlatButton(say("unlock.recovery"))
        self.token_button = FlatButton(say("unlock.token"))
        self._trouble = MessageBar()
        self.button = PrimaryButton(say("unlock.open"))
        self.without_button = FlatButton(say("unlock.without"))
        self.impatient = False
        """Whether Enter was pressed before anybody listened."""

        self._folder = Small()
        card = Card(
            Title(say("unlock.title")), self._words, self.field, self.second, self.pin, self.recovery,
            self._trouble, Row(self.button, None, self.without_button),
            Row(self.recover_button, self.token_button, None), gap=12,
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
        for field in (self.field, self.second, self.pin):
            field.entered.connect(self._unlock)
        self.recover_button.clicked.connect(lambda: self.recover.emit(not self._state.recovering))
        self.token_button.clicked.connect(self.token)
        self.button.clicked.connect(self._unlock)
        self.without_button.clicked.connect(self.without)
        self.show_state(UnlockState())

    def show_state(self, state: UnlockState) -> None:
        """Draw this state; a wrong pass-phrase is marked so that it can be written over."""
        say = self._wording.text
        before, self._state = self._state, state
        words = "unlock.recovery.text" if state.recovering else "unlock.by_itself" if state.by_itself else "unlock.text"
        self._words.setText(say(words))
        self._folder.setText(say("unlock.folder", folder=state.folder) if state.folder else "")
        self.button.set_text(say("unlock.opening" if state.opening else "unlock.open"))
        for widget in (self.field, self.second, self.pin, self.recovery, self.button, self.without_button):
            widget.setEnabled(not state.opening)
        self.field.setVisible(not state.recovering)
        self.second.setVisible(state.second and not state.recovering)
        self.pin.setVisible(state.token and not state.recovering)
        self.recovery.setVisible(state.recovering)
        self.recover_button.set_text(say("unlock.recovery.back" if state.recovering else "unlock.recovery"))
        self.token_button.setVisible(not state.recovering and not state.token)
        if state.recovering != before.recovering:
            self.focus()
        if state.trouble is None:
            self._trouble.clear()
            return
        words = self._wording.say(state.trouble)
        if state.wrong > 2:
            words += " " + say("unlock.keyboard")
        self._trouble.say(words, "trouble")
        if state.recovering:
            self.recovery.setFocus()
        elif state.second and not self.second.text():
            self.second.focus()
        elif state.token and not self.pin.text():
            self.pin.focus()
        else:
            self.field.mark()

    def clear(self) -> None:
        """Forget what was written."""
        for field in (self.field, self.second, self.pin, self.recovery):
            field.clear()

    def focus(self) -> None:
        """Where the keyboard belongs."""
        if self._state.recovering:
            self.recovery.setFocus()
        else:
            self.field.focus()

    def secrets(self) -> Secrets:
        """What was typed."""
        if self._state.recovering:
            return Secrets(recovery=self.recovery.toPlainText())
        second = self.second.text() if self._state.second else ""
        return Secrets(self.field.text(), second, pin=self.pin.text() if self._state.token else "")

    def _unlock(self) -> None:
        self.impatient = True
        self.unlock.emit(self.secrets())
