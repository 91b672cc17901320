"""How well a passage fits, as a bar and a word; never a number."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desk.kit.theme import Theme


class FitBar(QWidget):
    """A thin bar, `share` of it filled."""

    def __init__(self, share: float, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._theme = share, theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Small."""
        return QSize(72, 5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A track and how much of it is filled."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self.rect())
        painter.setBrush(QColor(tokens.line if tokens.name != "contrast" else tokens.surface))
        painter.drawRoundedRect(track, 3, 3)
        if tokens.name == "contrast":
            painter.setPen(QColor(tokens.line))
            painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        track.setWidth(max(6.0, track.width() * self._share))
        painter.drawRoundedRect(track, 3, 3)
