"""How marks are drawn, the same over text and over a page's picture. Colour is never the only sign."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from app.desk.document.marks import Look
from app.desk.kit.tokens import Tokens

ROUND = 3.0


def draw_mark(painter: QPainter, rect: QRectF, look: Look, tokens: Tokens, focused: bool = False) -> None:
    """One line of a mark: amber with a line below for hidden, dots below for kept, a tint for what was quoted."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    below = rect.bottomLeft() + QPointF(1, -1), rect.bottomRight() + QPointF(-1, -1)
    if look is Look.HIDDEN:
        painter.setBrush(QColor(tokens.amber))
        painter.drawRoundedRect(rect, ROUND, ROUND)
        painter.setPen(QPen(QColor(tokens.amber_line), 1.5))
        painter.drawLine(*below)
    elif look is Look.KEPT:
        painter.setPen(QPen(QColor(tokens.muted), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(*below)
    elif look is Look.PASSAGE:
        painter.setBrush(QColor(tokens.wash))
        painter.drawRoundedRect(rect, ROUND, ROUND)
        painter.setPen(QPen(QColor(tokens.accent), 1.0))
        painter.drawLine(*below)
    elif look is Look.MATCH:
        painter.setBrush(QColor(tokens.wash))
        painter.setPen(QPen(QColor(tokens.accent), 1.0))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
    else:
        painter.setBrush(QBrush(QColor(tokens.edge), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(rect)
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 2.0))
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), ROUND + 1, ROUND + 1)
