"""What lies over the window for a moment: a card in the upper middle; Esc or a click beside it closes it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.kit.boxes import Card
from app.desk.kit.theme import Theme


class Layer(QWidget):
    """Covers its window while it is open; gives the keyboard back to whoever had it."""

    def __init__(self, theme: Theme, window: QWidget, width: int = 560) -> None:
        super().__init__(window)
        self._theme = theme
        self._before: QWidget | None = None
        self.card = Card(gap=8)
        self.card.setFixedWidth(theme.scaled(width))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 72, 24, 72)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Come up."""
        self._before = self.window().focusWidget()
        self.resize(self.window().size())
        self.show()
        self.raise_()

    def close_layer(self) -> None:
        """Go away."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible() and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_layer()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside."""
        widget: QWidget | None = self.window().focusWidget()
        for _ in range(1000):
            if widget is None:
                break
            widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
            if widget is None or (self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()
                                  and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
                break
        if widget is not None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_layer()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Everything else steps back."""
        painter = QPainter(self)
        veil = QColor("#000000")
        veil.setAlpha(150 if self._theme.tokens.dark else 70)
        painter.fillRect(self.rect(), veil)
