"""A field for a pass-phrase: dots, a button that shows it while one looks, nothing kept for undoing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.desk.kit.buttons import IconButton
from app.desk.kit.theme import Theme

LONGEST = 1024


class SecretField(QWidget):
    """`written()` on every change, `entered()` on Enter."""

    written = Signal()
    entered = Signal()

    def __init__(self, name: str, show: str, hide: str, _theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = (show, hide)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(name)
        self.line.setAccessibleName(name)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = IconButton("eye", show)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self.written.emit())
        self.line.returnPressed.connect(self.entered)

    def text(self) -> str:
        """What is written."""
        return self.line.text()

    def clear(self) -> None:
        """Forget it, also for undoing, and show dots again."""
        self.line.setText("")
        self.eye.setChecked(False)

    def mark(self) -> None:
        """Let the next key write over it."""
        self.line.setFocus()
        self.line.selectAll()

    def focus(self) -> None:
        """Put the keyboard here."""
        self.line.setFocus()

    def _look(self, on: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self.eye.set_icon("eye-off" if on else "eye")
        self.eye.set_text(self._names[on])
