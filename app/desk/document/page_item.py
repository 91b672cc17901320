"""One page of paper: its picture once it is there, what is marked on it, what a person is selecting."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.core.documents import Box, Document, Page, Picture, Span, Word
from app.desk.document.brushes import draw_mark
from app.desk.document.marks import Mark, Marks
from app.desk.kit.tokens import LIGHT

PAPER = "#ffffff"
"""Paper stays white in every theme, and so do the colours of what is marked on it."""

SELECTED = "#bcd4fb"


class PageItem(QGraphicsItem):
    """Drawn in points; words are found by place and places by word."""

    def __init__(self, document: Document, page: Page) -> None:
        super().__init__()
        self.page = page
        self.picture: Picture | None = None
        self._document = document
        self._image: QImage | None = None
        self._marks: tuple[tuple[Box, Mark], ...] | None = None
        self._source = Marks(())
        self._focus: Span | None = None
        self._selection: tuple[Box, ...] = ()
        self._edge = LIGHT.line

    def boundingRect(self) -> QRectF:
        """The sheet and its edge."""
        return QRectF(-1, -1, self.page.width + 2, self.page.height + 2)

    def show_picture(self, picture: Picture) -> None:
        """Put the drawn page on the sheet."""
        if picture is self.picture:
            return
        self.picture = picture
        image = QImage(
            picture.pixels, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGBA8888
        )
        # A copy in the screen's own format: it draws faster, and the bytes may go.
        self._image = image.convertToFormat(QImage.Format.Format_RGB32)
        self.update()

    def forget_picture(self) -> None:
        """Give the memory of a page back that is far from the screen."""
        self.picture = self._image = None

    def show_marks(self, marks: Marks, focus: Span | None, edge: str) -> None:
        """What is marked; rectangles are worked out when the page is first drawn."""
        self._source, self._focus, self._edge, self._marks = marks, focus, edge, None
        self.update()

    def show_selection(self, span: Span | None) -> None:
        """What a person is selecting."""
        boxes = self._document.boxes(span) if span else ()
        self._selection = tuple(box for box in boxes if box.page == self.page.number)
        self.update()

    def word_at(self, place: QPointF, nearest: bool = False) -> Word | None:
        """The word under a point of the page, with `nearest` the closest one where there is none."""
        best: Word | None = None
        least = float("inf")
        for word in self.page.words:
            across = max(word.x0 - place.x(), 0.0, place.x() - word.x1)
            down = max(word.y0 - place.y(), 0.0, place.y() - word.y1)
            # Lines are read across: a word of the same line is nearer than one of the line below.
            distance = across + 4 * down
            if distance < least:
                best, least = word, distance
        return best if nearest or least == 0 else None

    def boxes_of(self, span: Span) -> list[QRectF]:
        """The rectangles of a stretch on this page."""
        return [_rect(box) for box in self._document.boxes(span) if box.page == self.page.number]

    def mark_at(self, place: QPointF) -> Mark | None:
        """The uppermost mark under a point of the page."""
        found = [mark for box, mark in self._boxes() if _rect(box).contains(place)]
        return found[-1] if found else None

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Marks first, then the picture multiplied onto them: words stay black, and only the uppermost mark shows."""
        sheet = QRectF(0, 0, self.page.width, self.page.height)
        painter.fillRect(sheet, QColor(PAPER))
        painter.save()
        for box, mark in self._boxes():
            draw_mark(painter, _rect(box), mark.look, LIGHT, mark.span == self._focus)
        for box in self._selection:
            painter.fillRect(_rect(box), QColor(SELECTED))
        if self._image is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, self._image)
        painter.restore()
        edge = QPen(QColor(self._edge))
        edge.setCosmetic(True)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet)

    def _boxes(self) -> Sequence[tuple[Box, Mark]]:
        if self._marks is None:
            here = self._source.touching(self.page.start, self.page.end)
            self._marks = tuple(
                (box, mark) for mark in here for box in self._document.boxes(_within(mark, self.page))
            )
        return self._marks


def _within(mark: Mark, page: Page) -> Span:
    return Span(max(mark.span.start, page.start), max(page.start, min(mark.span.end, page.end)))


def _rect(box: Box) -> QRectF:
    return QRectF(box.x0 - 1, box.y0 - 1, box.x1 - box.x0 + 2, box.y1 - box.y0 + 2.5)
