"""The list of findings: a filter above, kinds and values below it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from app.desk.kit.theme import Theme
from app.desk.review.row_delegate import RowDelegate
from app.desk.review.rows import Rows
from app.desk.review.state import Overview
from app.system.wording import Wording


class FindingList(QListView):
    """`place_chosen` (place) when a value's row is chosen, `switched` (place) when its decision is pressed."""

    place_chosen = Signal(int)
    switched = Signal(int)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows(wording, self)
        self._delegate = RowDelegate(self.rows, theme, self)
        self._quiet = False
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(wording.text("review.list"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self._delegate.switched.connect(self._switched)
        theme.changed.connect(self.doItemsLayout)

    def show_overview(self, overview: Overview, words: str, current: int) -> None:
        """Show these findings with this place in focus."""
        self._quiet = True
        self.rows.show_overview(overview, words)
        row = self.rows.row_of(current)
        here = self.currentIndex().row()
        on_heading = 0 <= here < len(self.rows.rows) and self.rows.rows[here].value is None and self.hasFocus()
        if row >= 0 and row != here and not on_heading:
            index = self.rows.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index, QListView.ScrollHint.EnsureVisible)
        self._quiet = False

    def family(self) -> str:
        """The kind whose heading is chosen, "" where a value is."""
        here = self.currentIndex().row()
        chosen = 0 <= here < len(self.rows.rows) and self.rows.rows[here].value is None
        return self.rows.rows[here].group.family if chosen else ""

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which value is looked at now."""
        super().currentChanged(current, previous)
        if self._quiet or not 0 <= current.row() < len(self.rows.rows):
            return
        value = self.rows.rows[current.row()].value
        if value is not None:
            self.place_chosen.emit(value.places[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters belong to the review, not to a search by first letter; space turns a decision."""
        if event.key() == Qt.Key.Key_Space:
            self._switched(self.currentIndex().row())
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in focus stays in sight."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QListView.ScrollHint.EnsureVisible)

    def minimumSizeHint(self) -> QSize:
        """As small as its neighbours need it to be."""
        return QSize(120, 80)

    def _switched(self, row: int) -> None:
        if 0 <= row < len(self.rows.rows):
            value = self.rows.rows[row].value
            if value is not None:
                self.switched.emit(value.places[0])
