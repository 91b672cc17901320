"""The pages of a document below one another; a page's picture is asked for when the page comes near."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QToolTip, QWidget

from app.core.documents import Document, Picture, Span
from app.desk.document.marks import Mark, Marks
from app.desk.document.page_item import PageItem
from app.desk.kit.labels import plain
from app.desk.kit.theme import Theme

GAP = 16.0
LARGEST = 4.0
SMALLEST = 0.25
MOST_PIXELS = 12_000_000
"""A page is never drawn larger; the screen stretches it then."""


class PageView(QGraphicsView):
    """Scene units are points. `page_wanted` (page, hundredths of pixels a point) asks for a picture."""

    page_wanted = Signal(int, int)
    page_changed = Signal(int)
    menu_asked = Signal(int, int)
    selection_changed = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # The view does not own a scene made in Python (facts, trap 14).
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._items: tuple[PageItem, ...] = ()
        self._asked: dict[int, int] = {}
        self._zoom = 0.0
        self._here = 0
        self._anchor: Span | None = None
        self._selection: Span | None = None
        self.describe: Callable[[Mark], str] = lambda mark: mark.kind
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(40)
        self._soon.timeout.connect(self._look_around)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._dress)
        self._dress()

    def show_document(self, document: Document | None) -> None:
        """Lay out the sheets; no picture is needed for that."""
        self._scene.clear()
        self._asked.clear()
        self._selection = self._anchor = None
        self._here = 0
        items: list[PageItem] = []
        top = 0.0
        widest = max((page.width for page in document.pages), default=0.0) if document else 0.0
        for page in document.pages if document else ():
            item = PageItem(document, page) if document else None
            if item is None or not page.width or not page.height:
                continue
            item.setPos((widest - page.width) / 2, top)
            self._scene.addItem(item)
            items.append(item)
            top += page.height + GAP
        self._items = tuple(items)
        self._scene.setSceneRect(QRectF(-GAP, -GAP, widest + 2 * GAP, top + GAP))
        self._apply_zoom()
        self._soon.start()

    def show_marks(self, marks: Sequence[Mark], focus: Span | None) -> None:
        """What is marked on all pages."""
        sorted_marks = Marks(marks)
        for item in self._items:
            item.show_marks(sorted_marks, focus, self._theme.tokens.line)

    def show_pictures(self, pictures: Mapping[int, Picture]) -> None:
        """The pages drawn so far, by number."""
        for item in self._items:
            picture = pictures.get(item.page.number)
            if picture is not None:
                item.show_picture(picture)
            elif item.picture is not None:
                item.forget_picture()
                self._asked.pop(item.page.number, None)

    def go_to(self, span: Span) -> None:
        """Bring a stretch of the text into sight."""
        for item in self._items:
            if item.page.start <= span.start < max(item.page.end, item.page.start + 1):
                boxes = item.boxes_of(span)
                top, bottom = (boxes[0].top(), boxes[-1].bottom()) if boxes else (0.0, 40.0)
                self._bring(item.pos().y() + top, item.pos().y() + bottom)
                return

    def go_to_page(self, number: int) -> None:
        """Show the beginning of a page."""
        for item in self._items:
            if item.page.number == number:
                top = self.mapFromScene(item.pos()).y() + self.verticalScrollBar().value()
                self.verticalScrollBar().setValue(round(top - GAP / 2))

    def page(self) -> int:
        """The number of the page in sight."""
        middle = self.mapToScene(self.viewport().rect().center()).y()
        for item in self._items:
            if middle <= item.pos().y() + item.page.height + GAP:
                return item.page.number
        return self._items[-1].page.number if self._items else 1

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller; 0 fits the width again."""
        current = self.transform().m11() or 1.0
        self._zoom = 0.0 if factor == 0 else min(LARGEST, max(SMALLEST, current * factor))
        self._apply_zoom()

    def selected(self) -> Span | None:
        """What is selected, in code points of the document."""
        return self._selection

    def mark_at(self, place: QPoint) -> Mark | None:
        """The mark under a point of the viewport."""
        item, at = self._item_at(place)
        return item.mark_at(at) if item else None

    def caret_on_screen(self) -> QPoint:
        """Where a menu for the selection may stand."""
        return self.viewport().mapToGlobal(self.viewport().rect().center())

    def minimumSizeHint(self) -> QSize:
        """As small as its neighbours need it to be."""
        return QSize(160, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted page stays fitted."""
        super().resizeEvent(event)
        if not self._zoom:
            self._apply_zoom()
        self._soon.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl larger and smaller, otherwise up and down."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.15 if event.angleDelta().y() > 0 else 1 / 1.15)
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages by Page Up, Page Down, Home and End; size by +, - and 0."""
        key = event.key()
        pages = {
            Qt.Key.Key_PageDown: self.page() + 1, Qt.Key.Key_PageUp: self.page() - 1,
            Qt.Key.Key_Home: 1, Qt.Key.Key_End: len(self._items),
        }
        zooms = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8, Qt.Key.Key_0: 0.0}
        if key in pages:
            self.go_to_page(min(max(1, pages[Qt.Key(key)]), len(self._items)))
        elif key in zooms:
            self.zoom_by(zooms[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select words."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        item, at = self._item_at(event.position().toPoint())
        word = item.word_at(at) if item else None
        self._anchor = Span(word.start, word.end) if word else None
        self._select(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select from the first word to this one, in reading order."""
        super().mouseMoveEvent(event)
        if self._anchor is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        item, at = self._item_at(event.position().toPoint())
        word = item.word_at(at, nearest=True) if item else None
        if word:
            self._select(Span(min(self._anchor.start, word.start), max(self._anchor.end, word.end)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self.mousePressEvent(event)
        self._select(self._anchor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu belongs to the screen."""
        self.menu_asked.emit(event.globalPos().x(), event.globalPos().y())

    def viewportEvent(self, event: QEvent) -> bool:
        """What a mark is, when the mouse rests on it."""
        if isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), plain(self.describe(mark)) if mark else "", self)
            return True
        return super().viewportEvent(event)

    def _select(self, span: Span | None) -> None:
        self._selection = span
        for item in self._items:
            item.show_selection(span)
        self.selection_changed.emit()

    def _item_at(self, place: QPoint) -> tuple[PageItem | None, QPointF]:
        at = self.mapToScene(place)
        for item in self._items:
            if item.pos().y() <= at.y() <= item.pos().y() + item.page.height:
                return item, at - item.pos()
        return None, at

    def _bring(self, top: float, bottom: float) -> None:
        """Scroll so that this stretch of the scene begins a quarter down, unless all of it is in sight already."""
        height = self.viewport().height()
        first, last = (self.mapFromScene(0, y).y() for y in (top, bottom))
        if first < 24 or last > height - 24:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + first - height // 4)

    def _apply_zoom(self) -> None:
        scale = self._zoom
        if not scale:
            room = self.viewport().width() - 4
            scale = min(2.0, max(SMALLEST, room / max(1.0, self._scene.sceneRect().width())))
        self.resetTransform()
        self.scale(scale, scale)
        self._soon.start()

    def _scrolled(self) -> None:
        self._soon.start()
        page = self.page()
        if page != self._here:
            self._here = page
            self.page_changed.emit(page)

    def _look_around(self) -> None:
        """Ask for the pictures of the pages in sight and the next one, as sharp as this screen shows them."""
        sight = self.mapToScene(self.viewport().rect()).boundingRect()
        sharp = self.transform().m11() * self.devicePixelRatioF()
        for item in self._items:
            near = item.mapRectToScene(item.boundingRect()).adjusted(0, -item.page.height / 2, 0, item.page.height / 2)
            if not near.intersects(sight):
                continue
            most = (MOST_PIXELS / (item.page.width * item.page.height)) ** 0.5
            wanted = max(20, round(100 * min(sharp, most)))
            asked = self._asked.get(item.page.number, 0)
            if not 0.85 * asked <= wanted <= 1.05 * asked:
                self._asked[item.page.number] = wanted
                self.page_wanted.emit(item.page.number, wanted)

    def _dress(self) -> None:
        self.setBackgroundBrush(QColor(self._theme.tokens.background))
        self._scene.update()
