"""The question field: several lines, Enter asks, Shift+Enter breaks the line, as high as what is written."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from app.desk.kit.laid import tidy
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import CONTROL

MOST_LINES = 6
LONGEST = 8000
"""Code points that can be pasted; more belongs into a document."""


class QuestionField(QPlainTextEdit):
    """`asked()` on Enter, `left()` on Esc."""

    asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        # Files dropped here are for the window.
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks; with Shift it breaks the line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.asked.emit()
        elif enter:
            self.insertPlainText("\n")
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain words only, and not a whole book."""
        if source.hasText():
            self.insertPlainText(tidy(source.text()[:LONGEST]))

    def _fit(self) -> None:
        lines = max(1, min(MOST_LINES, int(self.document().size().height())))
        words = self.fontMetrics().lineSpacing() * lines
        height = max(CONTROL + 2, words + 18)
        # Half of what is left, so that one line stands in the middle.
        self.setViewportMargins(4, max(0, (height - words) // 2 - 4), 4, 0)
        self.setFixedHeight(height)
