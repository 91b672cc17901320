"""The document as a pane of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.document.presenter import DocumentPresenter
from app.desk.document.screen import DocumentScreen
from app.desk.kit.tokens import MARGIN
from app.desk.panes import Desk


class DocumentPane(QWidget):
    """Screen and presenter together; see `panes.DocumentPane` and `panes.CasePane`."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.screen_ = DocumentScreen(desk.wording, desk.theme)
        self.presenter = DocumentPresenter(
            desk.services, desk.runner, self.screen_.show_state, lambda _review: self.changed.emit()
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.addWidget(self.screen_)
        self.setFocusProxy(self.screen_)
        screen, presenter = self.screen_, self.presenter
        screen.hide_asked.connect(presenter.hide)
        screen.text_asked.connect(presenter.as_text)
        screen.find_asked.connect(presenter.find)
        screen.step_asked.connect(presenter.step)
        screen.page_asked.connect(presenter.want_page)
        screen.dismissed.connect(presenter.dismiss)

    def open_document(self, case: str, sha256: str, start: int, end: int) -> None:
        """Show this document with the stretch marked."""
        self.presenter.open(case, sha256, start, end)

    def show_case(self, case: str) -> None:
        """The open case, again when its findings changed: marks are drawn anew."""
        if case and case == self.presenter.state.case:
            self.presenter.refresh()
        elif self.presenter.state.case:
            self.presenter.close()

    def clear(self) -> None:
        """Forget all content."""
        self.presenter.close()

    def find(self) -> None:  # type: ignore[override] # Qt's own static one is not about panes
        """Open the find bar."""
        self.screen_.find_here()
