"""Draws a document and says what the person did with it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.core.documents import Span
from app.desk.document.find_bar import FindBar
from app.desk.document.framed import Framed
from app.desk.document.kind_menu import ask_kind, kind_menu
from app.desk.document.marks import Look, Mark
from app.desk.document.page_view import PageView
from app.desk.document.state import DocumentState
from app.desk.document.text_view import TextView
from app.desk.document.tools import Tools
from app.desk.kit.bars import MessageBar
from app.desk.kit.labels import Elided, Muted
from app.desk.kit.theme import Theme
from app.system.wording import Wording


class DocumentScreen(QWidget):
    """`hide_asked` (start, end, kind), `text_asked` (0 or 1), `find_asked`, `step_asked`, `page_asked`, `closed`."""

    hide_asked = Signal(int, int, str)
    text_asked = Signal(int)
    find_asked = Signal(str)
    step_asked = Signal(int)
    page_asked = Signal(int, int)
    dismissed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._state = DocumentState()
        self.title = Elided(role="title")
        self.about = Muted()
        self.notice = MessageBar()
        self.trouble = MessageBar(wording.text("document.close_message"))
        self.tools = Tools(wording)
        self.find_bar = FindBar(wording)
        self.find_bar.hide()
        self.text = TextView(wording.text("document.text"), theme)
        self.pages = PageView(wording.text("document.pages"), theme)
        self.text.describe = self.pages.describe = self._described
        self._stack = QStackedWidget()
        self._stack.addWidget(Framed(self.text, theme))
        self._stack.addWidget(Framed(self.pages, theme, "background"))
        self.legend = Muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.about)
        column.addLayout(head)
        for widget in (self.trouble, self.notice, self.tools, self.find_bar):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.legend)
        self._connect()
        self.show_state(self._state)

    def show_state(self, state: DocumentState) -> None:
        """Draw this; only what differs is touched."""
        before, self._state = self._state, state
        document = state.document
        self.title.setText(document.name if document else "")
        self.about.setText(self._about(state))
        self._say(state)
        self.tools.show_state(state)
        self.find_bar.show_state(state)
        self._stack.setCurrentIndex(0 if state.shown_as_text else 1)
        if document is not before.document:
            self.text.show_text(document.text if document else "")
            self.pages.show_document(document if state.paper else None)
            self.find_bar.field.clear()
        marks = state.all_marks
        if document is not before.document or marks != before.all_marks or state.focus != before.focus:
            self.text.show_marks(marks)
            self.pages.show_marks(marks, state.focus)
        self.pages.show_pictures(state.pictures)
        if state.focus is not None and (state.focus != before.focus or state.query != before.query):
            self._go_to(state.focus)
        elif state.opened != before.opened and state.passage is not None:
            self._go_to(state.passage)
        self._legend(state)

    def find_here(self) -> None:
        """Open the find bar."""
        if self._state.document is not None:
            self.find_bar.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """H hides the selection, T turns between pages and text, Ctrl+F finds."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F and control:
            self.find_here()
        elif event.key() == Qt.Key.Key_H and not control:
            self.hide_selection()
        elif event.key() == Qt.Key.Key_T and not control and self._state.paper:
            self.text_asked.emit(int(not self._state.shown_as_text))
        elif event.key() == Qt.Key.Key_Escape and self.find_bar.isVisible():
            self.find_bar.close_bar()
        else:
            super().keyPressEvent(event)

    def hide_selection(self) -> None:
        """Ask of what kind the selected words are."""
        if self._selected() is not None:
            view = self.text if self._state.shown_as_text else self.pages
            ask_kind(self._wording, self._hide_as, self, view.caret_on_screen())

    def _connect(self) -> None:
        self.tools.text_wanted.connect(self.text_asked)
        self.tools.page_wanted.connect(self.pages.go_to_page)
        self.tools.zoomed.connect(self._zoom)
        self.tools.find_wanted.connect(self.find_here)
        self.tools.hide_wanted.connect(self.hide_selection)
        self.find_bar.asked.connect(self.find_asked)
        self.find_bar.stepped.connect(self.step_asked)
        self.find_bar.closed.connect(self._back_to_view)
        self.pages.page_wanted.connect(self.page_asked)
        self.pages.page_changed.connect(self.tools.show_page)
        self.pages.selection_changed.connect(self._selection_changed)
        self.text.selectionChanged.connect(self._selection_changed)
        self.trouble.closed.connect(self.dismissed)
        for view in (self.text, self.pages):
            view.menu_asked.connect(self._menu)

    def _selected(self) -> Span | None:
        return self.text.selected() if self._state.shown_as_text else self.pages.selected()

    def _selection_changed(self) -> None:
        self.tools.hide_button.setEnabled(self._selected() is not None)

    def _menu(self, x: int, y: int) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        kinds = kind_menu(self._wording, self._wording.text("document.hide_as"), self._hide_as, menu)
        kinds.setEnabled(self._selected() is not None)
        menu.addMenu(kinds)
        copy = menu.addAction(self._wording.text("document.copy"))
        copy.setEnabled(self._selected() is not None)
        copy.triggered.connect(self._copy)
        menu.popup(QPoint(x, y))

    def _copy(self) -> None:
        span = self._selected()
        if span is not None and self._state.document is not None:
            QGuiApplication.clipboard().setText(span.of(self._state.document.text))

    def _hide_as(self, kind: str) -> None:
        span = self._selected()
        if span is not None:
            self.hide_asked.emit(span.start, span.end, kind)

    def _zoom(self, percent: int) -> None:
        self.pages.zoom_by(percent / 100)

    def _go_to(self, span: Span) -> None:
        if self._state.shown_as_text:
            self.text.focus_on(self._state.focus)
            self.text.go_to(span)
        else:
            self.pages.go_to(span)

    def _back_to_view(self) -> None:
        (self.text if self._state.shown_as_text else self.pages).setFocus()

    def _say(self, state: DocumentState) -> None:
        if state.trouble is not None:
            self.trouble.say(self._wording.say(state.trouble), "trouble")
        else:
            self.trouble.clear()
        document = state.document
        said = [self._wording.say(notice) for notice in document.notices] if document else []
        if state.count(Look.INVISIBLE):
            said.append(self._wording.text("document.invisible", count=state.count(Look.INVISIBLE)))
        if said:
            self.notice.say("\n".join(said))
        else:
            self.notice.clear()

    def _about(self, state: DocumentState) -> str:
        document = state.document
        if document is None:
            return self._wording.text("document.opening") if state.loading else self._wording.text("document.none")
        parts = []
        if document.language:
            parts.append(self._wording.text(f"language.{document.language}"))
        if state.paper:
            parts.append(self._wording.text("document.pages_count", count=len(document.pages)))
        return " · ".join(parts)

    def _legend(self, state: DocumentState) -> None:
        parts = []
        for look, code in ((Look.HIDDEN, "document.hidden_count"), (Look.KEPT, "document.kept_count")):
            count = state.count(look)
            if count:
                parts.append(self._wording.text(code, count=count))
        self.legend.setText("   ".join(parts))
        self.legend.setVisible(bool(parts))

    def _described(self, mark: Mark) -> str:
        if mark.look is Look.HIDDEN or mark.look is Look.KEPT:
            code = "document.mark_hidden" if mark.look is Look.HIDDEN else "document.mark_kept"
            return self._wording.text(code, kind=mark.kind)
        if mark.why is not None:
            return self._wording.say(mark.why)
        return self._wording.text("document.mark_passage") if mark.look is Look.PASSAGE else ""
