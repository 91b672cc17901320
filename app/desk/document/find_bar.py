"""Finding words in the document: a field, how many there are, the next and the previous one."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.desk.document.state import DocumentState
from app.desk.kit.buttons import IconButton
from app.desk.kit.labels import Muted
from app.system.wording import Wording


class FindBar(QWidget):
    """`asked` (words), `stepped` (1 or -1), `closed`."""

    asked = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.field = QLineEdit()
        self.field.setAccessibleName(wording.text("document.find"))
        self.field.setPlaceholderText(wording.text("document.find"))
        self.field.setMaximumWidth(320)
        self.count = Muted()
        self.count.setWordWrap(False)
        before = IconButton("chevron-left", wording.text("document.find_previous"))
        after = IconButton("chevron-right", wording.text("document.find_next"))
        close = IconButton("x", wording.text("document.find_close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(before)
        row.addWidget(after)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(close)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self._soon.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        before.clicked.connect(self._back)
        after.clicked.connect(self._on)
        close.clicked.connect(self.close_bar)

    def open(self) -> None:
        """Show the bar with the caret in it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_state(self, state: DocumentState) -> None:
        """Say how many places there are and which one is in sight."""
        if not state.query.strip():
            self.count.setText("")
        elif not state.found:
            self.count.setText(self._wording.text("document.find_none"))
        else:
            code = "document.find_more" if state.more_found else "document.find_count"
            self.count.setText(self._wording.text(code, at=state.match + 1, total=len(state.found)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._soon.isActive():
                    self._soon.stop()
                    self._ask()
                elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    self._back()
                else:
                    self._on()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return False

    def close_bar(self) -> None:
        """Away with it, and with what it marked."""
        self.hide()
        self._soon.stop()
        self.asked.emit("")
        self.closed.emit()

    def _typed(self, _text: str) -> None:
        self._soon.start()

    def _ask(self) -> None:
        self.asked.emit(self.field.text())

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)
