"""A surface with an edge that shows where the keyboard is."""

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.desk.kit.theme import Theme
from app.desk.kit.tokens import RADIUS


class Framed(QFrame):
    """Holds one scrolling widget without an edge of its own; ringed while that has the keyboard."""

    def __init__(self, inner: QWidget, theme: Theme, ground: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner, self._theme, self._ground = inner, theme, ground
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(inner)
        inner.installEventFilter(self)
        theme.changed.connect(self.update)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Draw the ring anew when the keyboard comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface and its edge."""
        tokens = self._theme.tokens
        focused = self._inner.hasFocus()
        width = 2.0 if focused else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.focus if focused else tokens.line), width))
        painter.setBrush(QColor(getattr(tokens, self._ground)))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)
