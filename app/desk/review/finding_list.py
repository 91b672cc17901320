"""The list of findings: kinds, identities and their forms."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from app.desk.kit.theme import Theme
from app.desk.review.row_delegate import RowDelegate
from app.desk.review.rows import Row, Rows
from app.desk.review.state import ReviewState
from app.system.wording import Wording

_UNHANDLED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class FindingList(QListView):
    """`place_chosen` when a row is chosen, `switched` when its decision is pressed: a place, and 1 for all forms."""

    place_chosen = Signal(int, int)
    switched = Signal(int, int)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows(wording, self)
        self._delegate = RowDelegate(self.rows, theme, self)
        self._quiet = False
        self._state = ReviewState()
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(wording.text("review.list"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self._delegate.switched.connect(self._switched)
        theme.changed.connect(self.doItemsLayout)

    def show_state(self, state: ReviewState, words: str) -> None:
        """Show these findings with the place in focus chosen."""
        before, self._state = self._state, state
        self._quiet = True
        # Whoever went to a place since means that place with the next key, not a whole kind.
        heading = self._heading() if state.looked == before.looked else None
        self.rows.show_overview(state.overview, state.view, words)
        row = self.rows.row_of(state.current, state.whole) if state.current >= 0 else -1
        if heading is not None and self.hasFocus():
            keys = ((n, one) for n, one in enumerate(self.rows.rows) if one.identity is None)
            row = next((n for n, one in keys if one.family == heading.family), row)
        if row >= 0 and row != self.currentIndex().row():
            index = self.rows.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index, QListView.ScrollHint.EnsureVisible)
        self._quiet = False

    def choose_first(self) -> None:
        """Go to the first row that is no heading, where what is in focus is not listed."""
        if not self.currentIndex().isValid():
            first = next((n for n, row in enumerate(self.rows.rows) if row.identity), -1)
            self.setCurrentIndex(self.rows.index(first))

    def family(self) -> str:
        """The kind whose heading is chosen, "" where none is."""
        heading = self._heading()
        return heading.family if heading else ""

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell what is looked at now."""
        super().currentChanged(current, previous)
        row = self._row(current.row())
        if not self._quiet and row is not None and row.thing is not None:
            self.place_chosen.emit(_first_place(row), int(row.foldable))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, digits and signs belong to the review, not to a search; space decides, the arrows open and shut."""
        row = self._row(self.currentIndex().row())
        if event.key() == Qt.Key.Key_Space:
            self._switched(self.currentIndex().row())
        elif event.modifiers() & _UNHANDLED or (event.text() and event.text().isprintable()):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and row is not None and row.identity is not None:
            self._fold(row, event.key() == Qt.Key.Key_Right)
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

    def _fold(self, row: Row, wanted: bool) -> None:
        """Open it, or shut it from any of its rows; the keyboard stays on the identity."""
        self._quiet = True
        self.rows.open(row, wanted)
        top = next(n for n, one in enumerate(self.rows.rows) if one.key == row.key and not one.inner and one.identity)
        self.setCurrentIndex(self.rows.index(top))
        self._quiet = False
        self.place_chosen.emit(_first_place(self.rows.rows[top]), int(self.rows.rows[top].foldable))

    def _heading(self) -> Row | None:
        row = self._row(self.currentIndex().row())
        return row if row is not None and row.identity is None else None

    def _row(self, number: int) -> Row | None:
        return self.rows.rows[number] if 0 <= number < len(self.rows.rows) else None

    def _switched(self, number: int) -> None:
        row = self._row(number)
        if row is not None and row.thing is not None:
            self.switched.emit(_first_place(row), int(row.foldable))


def _first_place(row: Row) -> int:
    """Where a row is looked at: its first place; of an identity the first of its fullest form."""
    assert row.identity is not None
    return (row.value or row.identity.values[0]).places[0]
