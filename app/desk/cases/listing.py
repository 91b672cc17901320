"""The list itself: a model with one row a case, and a title that is edited where it stands."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.core.cases import Case
from app.desk.kit.labels import plain

Index = QModelIndex | QPersistentModelIndex


class CaseModel(QAbstractListModel):
    """One row a case; `titled(id, title)` when a title was written."""

    titled = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cases: tuple[Case, ...] = ()

    def show_cases(self, cases: tuple[Case, ...]) -> None:
        """Take these rows, quietly where only their words differ."""
        if [case.id for case in cases] == [case.id for case in self.cases]:
            if cases != self.cases:
                self.cases = cases
                self.dataChanged.emit(self.index(0), self.index(max(0, len(cases) - 1)))
            return
        self.beginResetModel()
        self.cases = cases
        self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 # Qt's own signature
        """How many cases."""
        return len(self.cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, and the whole of it as a tooltip."""
        if not index.isValid() or index.row() >= len(self.cases):
            return None
        title = self.cases[index.row()].title
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole):
            return title
        return plain(title) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Chosen, used and edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A title was written; the row changes when the vault has it."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            case, title = self.cases[index.row()].id, str(value)
            # After the editor has closed: the list may be drawn anew because of it.
            QTimer.singleShot(0, self, lambda: self.titled.emit(case, title))
        return False

    def row_of(self, case: str) -> int:
        """The row of this case, -1 if it is not shown."""
        return next((row for row, one in enumerate(self.cases) if one.id == case), -1)


class CaseList(QListView):
    """`chosen(id)` by click or Enter, `rename(id)` by F2, `remove(id)` by Delete."""

    chosen = Signal(str)
    rename = Signal(str)
    remove = Signal(str)
    renamed = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CaseModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setSpacing(1)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._clicked)
        self.activated.connect(self._clicked)
        self.rows.titled.connect(self.renamed)

    def show_cases(self, cases: tuple[Case, ...], open: str, renaming: str) -> None:
        """These rows, the open one marked, one of them perhaps being edited."""
        self.rows.show_cases(cases)
        row = self.rows.row_of(open)
        index = self.rows.index(row) if row >= 0 else QModelIndex()
        if index.isValid() and self.currentIndex().row() != row:
            self.setCurrentIndex(index)
        elif not index.isValid():
            self.clearSelection()
        edited = self.rows.row_of(renaming)
        if renaming and edited >= 0 and self.state() != QAbstractItemView.State.EditingState:
            self.setFocus()
            self.edit(self.rows.index(edited))

    def current(self) -> str:
        """The id of the marked case, "" for none."""
        row = self.currentIndex().row()
        return self.rows.cases[row].id if 0 <= row < len(self.rows.cases) else ""

    def case_at(self, index: Index) -> str:
        """The id of the case in this row, "" for none."""
        return self.rows.cases[index.row()].id if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, Delete asks, Enter opens."""
        # Keys that the title's editor leaves over come here as well.
        editing = self.state() == QAbstractItemView.State.EditingState
        case = "" if editing else self.current()
        if case and event.key() == Qt.Key.Key_F2:
            self.rename.emit(case)
        elif case and event.key() == Qt.Key.Key_Delete:
            self.remove.emit(case)
        elif case and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(case)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Something is marked as soon as the keyboard is here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.cases:
            self.setCurrentIndex(self.rows.index(0))

    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.case_at(index))
