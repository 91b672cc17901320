"""Draws the review and says what the person did."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.core.findings import Verdict
from app.desk.document.framed import Framed
from app.desk.document.kind_menu import ask_kind, kind_menu
from app.desk.document.marks import Look, Mark
from app.desk.document.text_view import TextView
from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Split
from app.desk.kit.buttons import FlatButton, PrimaryButton, QuietButton
from app.desk.kit.labels import Body, Muted, Title
from app.desk.kit.theme import Theme
from app.desk.review.detail import Detail
from app.desk.review.finding_list import FindingList
from app.desk.review.seen import seen_marks
from app.desk.review.state import ReviewState
from app.system.wording import Wording

AT_FIRST = 2
"""Notices shown before the person asks for all."""


class ReviewScreen(QWidget):
    """Plain values out: place numbers, offsets in code points, "hide" or "keep", kinds."""

    accepted = Signal()
    chosen = Signal(int)
    stepped = Signal(int)
    decided = Signal(str, int)
    kind_decided = Signal(str, str)
    switched = Signal(int)
    alike_toggled = Signal()
    add_asked = Signal(int, int, str)
    undone = Signal()
    document_chosen = Signal(int)
    see_asked = Signal(int)
    place_in_text = Signal(int)
    dismissed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._state = ReviewState()
        self._all_notices = False
        self._text_of: tuple[str, object] = ("", None)
        self.title = Title(wording.text("review.title"))
        self.lead = Muted(wording.text("review.lead"))
        self.notices = MessageBar()
        self.trouble = MessageBar(wording.text("document.close_message"))
        self.documents = QComboBox()
        self.documents.setMinimumContentsLength(16)
        self.documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.documents.setAccessibleName(wording.text("review.document"))
        self.seeing = FlatButton(wording.text("review.see"), "eye")
        self.seeing.setCheckable(True)
        self.text = TextView(wording.text("review.text"), theme)
        self.text.describe = self._described
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(wording.text("review.filter"))
        self.filter.setAccessibleName(wording.text("review.filter"))
        self.filter.setClearButtonEnabled(True)
        self.list = FindingList(wording, theme)
        self.detail = Detail(wording)
        self.summary = Body()
        self.undo_button = QuietButton(wording.text("review.undo"), "undo-2")
        self.accept_button = PrimaryButton(wording.text("review.accept"), "check")
        self._lay_out(theme)
        self._connect()
        self.show_state(self._state)

    def show_state(self, state: ReviewState) -> None:
        """Draw this; only what differs is touched."""
        before, self._state = self._state, state
        self._say(state)
        if state.overview.documents != before.overview.documents or self.documents.count() == 0:
            self.documents.blockSignals(True)
            self.documents.clear()
            self.documents.addItems([document.name for document in state.overview.documents])
            self.documents.blockSignals(False)
        self.documents.setCurrentIndex(state.document if state.overview.documents else -1)
        self.documents.setVisible(len(state.overview.documents) > 1)
        self._show_text(state, before)
        self.list.show_overview(state.overview, self.filter.text(), state.current)
        self.detail.show_state(state)
        self.seeing.setChecked(state.seeing)
        self.seeing.setEnabled(state.shown is not None)
        self.undo_button.setEnabled(bool(state.steps))
        self.accept_button.setEnabled(state.ready)
        self.summary.setText(self._summed_up(state))

    def find_here(self) -> None:
        """Put the caret into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and P walk, H hides, K keeps, A turns all alike, Ctrl+Z takes back, Ctrl+F filters, Enter goes on."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control:
            if key == Qt.Key.Key_Z:
                self.undone.emit()
            elif key == Qt.Key.Key_F:
                self.find_here()
            else:
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_H, Qt.Key.Key_K):
            here = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._hide_or_keep(Verdict.HIDE if key == Qt.Key.Key_H else Verdict.KEEP, here)
        elif key in (Qt.Key.Key_N, Qt.Key.Key_Down):
            self.stepped.emit(1)
        elif key in (Qt.Key.Key_P, Qt.Key.Key_Up):
            self.stepped.emit(-1)
        elif key == Qt.Key.Key_A:
            self.alike_toggled.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif key == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.documents)
        column.addWidget(Framed(self.text, theme), 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(Framed(self.list, theme), 1)
        column.addWidget(self.detail)
        self.split = Split(left, right, name=self._wording.text("review.title"))
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes([600, 400])
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.undo_button)
        foot.addWidget(self.accept_button)
        head = QVBoxLayout()
        head.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.seeing)
        head.addLayout(top)
        head.addWidget(self.lead)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addLayout(head)
        page.addWidget(self.trouble)
        page.addWidget(self.notices)
        page.addWidget(self.split, 1)
        page.addLayout(foot)

    def _connect(self) -> None:
        self.documents.currentIndexChanged.connect(self.document_chosen)
        self.seeing.clicked.connect(self._see)
        self.text.place_chosen.connect(self._clicked_in_text)
        self.text.menu_asked.connect(self._menu)
        self.filter.textChanged.connect(self._filtered)
        self.list.place_chosen.connect(self.chosen)
        self.list.switched.connect(self.switched)
        self.detail.decided.connect(self.decided)
        self.detail.stepped.connect(self.stepped)
        self.undo_button.clicked.connect(self._undo)
        self.accept_button.clicked.connect(self._accept)
        self.trouble.closed.connect(self.dismissed)
        self.notices.acted.connect(self._more)

    def _show_text(self, state: ReviewState, before: ReviewState) -> None:
        document = state.shown
        preview = state.preview if state.seeing else None
        shown = preview.text if preview else document.text if document else ""
        key = (document.sha256 if document else "", preview)
        if key != self._text_of:
            self._text_of = key
            self.text.show_text(shown)
            before = ReviewState()
        if preview is not None:
            self.text.show_marks(seen_marks(preview))
            return
        if state.overview is not before.overview or state.document != before.document:
            self.text.show_marks(_marks(state))
        place = state.place
        if place is not None and place.document == state.document:
            if state.current != before.current or state.document != before.document:
                self.text.focus_on(place.span)
        else:
            self.text.focus_on(None)

    def _hide_or_keep(self, verdict: Verdict, here: bool) -> None:
        family = self.list.family() if self.list.hasFocus() else ""
        selected = self.text.selected() if not self._state.seeing else None
        if family:
            self.kind_decided.emit(family, verdict.value)
        elif selected is not None and verdict is Verdict.HIDE:
            ask_kind(self._wording, self._add, self, self.text.caret_on_screen())
        else:
            self.decided.emit(verdict.value, int(not here and self.detail.everywhere()))

    def _add(self, kind: str) -> None:
        selected = self.text.selected()
        if selected is not None and not self._state.seeing:
            self.add_asked.emit(selected.start, selected.end, kind)

    def _menu(self, x: int, y: int) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        kinds = kind_menu(self._wording, self._wording.text("document.hide_as"), self._add, menu)
        kinds.setEnabled(self.text.selected() is not None and not self._state.seeing)
        menu.addMenu(kinds)
        menu.popup(QPoint(x, y))

    def _clicked_in_text(self, offset: int) -> None:
        if not self._state.seeing:
            self.place_in_text.emit(offset)

    def _filtered(self, _words: str) -> None:
        self.list.show_overview(self._state.overview, self.filter.text(), self._state.current)

    def _see(self) -> None:
        self.see_asked.emit(int(self.seeing.isChecked()))

    def _undo(self) -> None:
        self.undone.emit()

    def _accept(self) -> None:
        if self._state.ready:
            self.accepted.emit()

    def _say(self, state: ReviewState) -> None:
        if state.trouble is not None:
            self.trouble.say(self._wording.say(state.trouble), "trouble")
        else:
            self.trouble.clear()
        said = list(dict.fromkeys(self._wording.say(notice) for notice in state.overview.notices))
        if said:
            shown = said if self._all_notices or len(said) <= AT_FIRST else said[:AT_FIRST]
            more = self._wording.text("review.all_notices", count=len(said)) if len(shown) < len(said) else ""
            self.notices.say("\n".join(shown), action=more)
        else:
            self.notices.clear()

    def _more(self) -> None:
        self._all_notices = True
        self._say(self._state)

    def _summed_up(self, state: ReviewState) -> str:
        if state.loading:
            return self._wording.text("review.loading")
        if not state.overview.documents:
            return self._wording.text("review.nothing_to_review")
        if not state.overview.complete:
            return self._wording.text("review.not_searched")
        if not state.overview.places:
            return self._wording.text("review.nothing_found")
        counts = {verdict: state.overview.count(verdict) for verdict in Verdict}
        return self._wording.text("review.summary", hidden=counts[Verdict.HIDE], kept=counts[Verdict.KEEP])

    def _described(self, mark: Mark) -> str:
        if mark.why is not None:
            return self._wording.say(mark.why)
        if not mark.kind:
            return ""
        code = "document.mark_kept" if mark.look is Look.KEPT else "document.mark_hidden"
        return self._wording.text(code, kind=mark.kind)


def _marks(state: ReviewState) -> list[Mark]:
    document = state.shown
    marks = [
        Mark(place.span, Look.HIDDEN if place.verdict is Verdict.HIDE else Look.KEPT, place.kind)
        for place in state.overview.places if place.document == state.document
    ]
    if document is not None:
        marks += [Mark(hidden.span, Look.INVISIBLE, why=hidden.why) for hidden in document.hidden]
    return marks
