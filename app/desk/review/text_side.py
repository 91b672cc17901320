"""The left side: which document, on which pages nothing was found, and its text with what was found marked."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.core.documents import Span
from app.core.findings import Verdict
from app.desk.document.framed import Framed
from app.desk.document.kind_menu import ask_kind, kind_menu
from app.desk.document.marks import Look, Mark
from app.desk.document.text_view import TextView
from app.desk.kit.labels import Small, plain
from app.desk.kit.theme import Theme
from app.desk.review.field import Field
from app.desk.review.keys import tip
from app.desk.review.said import covered
from app.desk.review.seen import seen_marks
from app.desk.review.state import ReviewState
from app.system.wording import Wording

MOST_PAGES = 99_999


class TextSide(QWidget):
    """`add_asked` (start, end, kind), `place_in_text` (offset), `document_chosen`, `page_asked`; `left` by keyboard."""

    add_asked = Signal(int, int, str)
    place_in_text = Signal(int)
    document_chosen = Signal(int)
    page_asked = Signal(int)
    left = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._state = ReviewState()
        self._text_of: tuple[str, object] = ("", None)
        self.documents = QComboBox()
        self.documents.setMinimumContentsLength(16)
        self.documents.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.documents.setAccessibleName(wording.text("review.document"))
        self.page = Field(wording.text("review.page"))
        self.page.setPlaceholderText(wording.text("review.page"))
        self.page.setToolTip(plain(tip(wording, "page")))
        self.page.setValidator(QIntValidator(1, MOST_PAGES, self.page))
        self.page.setMaximumWidth(theme.scaled(110))
        self.covered = Small()
        self.text = TextView(wording.text("review.text"), theme)
        self.text.describe = self._described
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.documents, 1)
        top.addWidget(self.covered, 2)
        top.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(Framed(self.text, theme), 1)
        self.documents.currentIndexChanged.connect(self.document_chosen)
        self.page.entered.connect(self._to_page)
        self.page.left.connect(self.left)
        self.text.place_chosen.connect(self._clicked_in_text)
        self.text.menu_asked.connect(self._menu)

    def show_state(self, state: ReviewState) -> None:
        """Draw this; only what differs is touched."""
        before, self._state = self._state, state
        if state.overview.documents is not before.overview.documents or self.documents.count() == 0:
            self.documents.blockSignals(True)
            self.documents.clear()
            self.documents.addItems([document.name for document in state.overview.documents])
            self.documents.setCurrentIndex(state.document if state.overview.documents else -1)
            self.documents.blockSignals(False)
        self.documents.setCurrentIndex(state.document if state.overview.documents else -1)
        self.documents.setVisible(len(state.overview.documents) > 1)
        self.page.setVisible(state.shown is not None and len(state.shown.pages) > 1)
        if state.overview is not before.overview or state.document != before.document or state.loading:
            self.covered.setText(covered(self._wording, state))
            self.covered.setVisible(bool(self.covered.text()))
        self._show_text(state, before)

    def ask_page(self) -> None:
        """Put the caret where a page's number is typed."""
        if self.page.isVisibleTo(self):
            self.page.selectAll()
            self.page.setFocus()

    def selected(self) -> bool:
        """Whether words of the document itself are selected."""
        return self.text.selected() is not None and not self._state.seeing

    def ask_kind(self) -> None:
        """Ask as what the selected words shall be hidden."""
        ask_kind(self._wording, self._add, self, self.text.caret_on_screen())

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
        here = place is not None and place.document == state.document
        page = next((page for page in document.pages if page.number == state.page), None) if document else None
        if page and state.page != before.page:
            self.text.go_to(Span(page.start, page.start))
        elif place is None or not here:
            self.text.focus_on(None)
        if place is not None and here and not (page and place.page != page.number) and (
            state.current != before.current or state.document != before.document
        ):
            self.text.focus_on(place.span)

    def _to_page(self) -> None:
        if self.page.text():
            self.page_asked.emit(int(self.page.text()))
        self.page.clear()
        self.left.emit()

    def _add(self, kind: str) -> None:
        selected = self.text.selected()
        if selected is not None and not self._state.seeing:
            self.add_asked.emit(selected.start, selected.end, kind)

    def _menu(self, x: int, y: int) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        kinds = kind_menu(self._wording, self._wording.text("document.hide_as"), self._add, menu)
        kinds.setEnabled(self.selected())
        menu.addMenu(kinds)
        menu.popup(QPoint(x, y))

    def _clicked_in_text(self, offset: int) -> None:
        if not self._state.seeing:
            self.place_in_text.emit(offset)

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
