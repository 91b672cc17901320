"""The right side: search, the order, and the list of findings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.document.framed import Framed
from app.desk.kit.buttons import FlatButton
from app.desk.kit.labels import plain
from app.desk.kit.theme import Theme
from app.desk.review.field import Field
from app.desk.review.finding_list import FindingList
from app.desk.review.keys import tip
from app.desk.review.state import ReviewState
from app.system.wording import Wording


class ListSide(QWidget):
    """`uncertain_first` (1 or 0): the order was changed. The parts speak for themselves."""

    uncertain_first = Signal(int)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ReviewState()
        self.filter = Field(wording.text("review.filter"))
        self.filter.setPlaceholderText(wording.text("review.filter"))
        self.filter.setToolTip(plain(tip(wording, "search")))
        self.filter.setClearButtonEnabled(True)
        self.order = FlatButton(wording.text("review.uncertain_first"))
        self.order.setToolTip(plain(tip(wording, "uncertain_first")))
        self.order.setCheckable(True)
        self.list = FindingList(wording, theme)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filter, 1)
        top.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(Framed(self.list, theme), 1)
        self.filter.textChanged.connect(self._filtered)
        self.filter.entered.connect(self.to_list)
        self.filter.left.connect(self.to_list)
        self.order.clicked.connect(self._ordered)

    def show_state(self, state: ReviewState) -> None:
        """Draw this."""
        before, self._state = self._state, state
        if state.case != before.case:
            # What was looked for may be a name; locking must leave none.
            self.list.rows.forget()
            self.filter.clear()
        self.order.setChecked(state.view.uncertain_first)
        self.list.show_state(state, self.filter.text())

    def to_list(self) -> None:
        """Give the keyboard to the list, on something that it shows."""
        # First choose: a list that gets the keyboard with nothing chosen takes its first row, which is a heading.
        self.list.choose_first()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_here(self) -> None:
        """Put the caret into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _filtered(self, _words: str) -> None:
        self.list.show_state(self._state, self.filter.text())

    def _ordered(self) -> None:
        self.uncertain_first.emit(int(self.order.isChecked()))
