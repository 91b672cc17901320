"""Reading text at 1.5 line height in a plain text edit, which has no setting for it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout


class SpacedLayout(QPlainTextDocumentLayout):
    """Moves the lines of a block apart the first time its height is asked for.

    Qt lays a block out when somebody asks for its height, so only what is near the screen is ever touched; a line
    stays exactly one line to the scroll bar. extra: share of a line's height put between lines.
    """

    def __init__(self, document: QTextDocument, extra: float) -> None:
        super().__init__(document)
        self._extra = extra

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The block's rectangle with its lines spaced."""
        rect = super().blockBoundingRect(block)
        layout = block.layout() if block.isValid() else None
        if layout is None or not layout.lineCount() or not block.isVisible():
            return rect
        gap = layout.lineAt(0).height() * self._extra
        if layout.lineAt(0).y() == 0:
            _spread(layout, gap)
        end = self.document().documentMargin() if not block.next().isValid() else 0.0
        rect.setHeight(layout.boundingRect().bottom() + gap / 2 + end)
        return rect


def _spread(layout: QTextLayout, gap: float) -> None:
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        at = line.position()
        line.setPosition(QPointF(at.x(), at.y() + gap / 2 + number * gap))
