"""The list of findings with what is in focus below: as high as it needs to be where there is room, else it scrolls."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.kit.boxes import Scroll
from app.desk.review.detail import Detail
from app.desk.review.list_side import ListSide

ROWS = 2
"""Rows of the list, in lines of twice its text, that stay in sight at least."""
GAP = 8
EDGES = 8
"""Pixels that the frame around the list takes."""


class RightColumn(QWidget):
    """The list gives way down to a few rows; after that the detail scrolls, and nothing of it is cut off."""

    def __init__(self, listed: ListSide, detail: Detail, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._detail = listed, detail
        self.scrolled = Quiet(name)
        self.scrolled.body.addWidget(detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(listed, 1)
        column.addWidget(self.scrolled)
        self.scrolled.grown.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size leaves other room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = max(ROWS * 2 * self._list.list.fontMetrics().lineSpacing(), self._list.list.minimumSizeHint().height())
        tools = max(self._list.filter.sizeHint().height(), self._list.order.sizeHint().height())
        above = tools + GAP + rows + EDGES + GAP
        room = max(self.scrolled.minimumSizeHint().height(), self.height() - above)
        needed = 0 if self._detail.isHidden() else self.scrolled.body.totalHeightForWidth(self.width())
        scrolls = needed > room
        self.scrolled.setFixedHeight(max(0, min(needed, room)))
        # A bar that comes by itself makes the words narrower, so that they need it for ever.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.scrolled.setVerticalScrollBarPolicy(bar)
        # By keyboard it is a stop only where there is something to scroll.
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)


class Quiet(Scroll):
    """Scrolls by keys only when it has the keyboard itself: what its parts leave over belongs to the review.

    `grown` when what is inside may need another height.
    """

    grown = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of new words, sizes of text and parts that come and go."""
        done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys, where they are meant for it."""
        if self.hasFocus() and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()
