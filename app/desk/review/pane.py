"""The review as a pane of the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.kit.tokens import MARGIN
from app.desk.panes import Desk
from app.desk.review.presenter import ReviewPresenter
from app.desk.review.screen import ReviewScreen


class ReviewPane(QWidget):
    """Screen and presenter together; see `panes.CasePane`."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.screen_ = ReviewScreen(desk.wording, desk.theme)
        self.presenter = ReviewPresenter(
            desk.services, desk.runner, self.screen_.show_state, self.changed.emit, desk.wording.text("job.reading")
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.addWidget(self.screen_)
        self.setFocusProxy(self.screen_.list)
        screen, presenter = self.screen_, self.presenter
        screen.chosen.connect(presenter.choose)
        screen.stepped.connect(presenter.step)
        screen.stepped_uncertain.connect(presenter.step_uncertain)
        screen.stepped_alike.connect(presenter.step_alike)
        screen.decided.connect(presenter.decide)
        screen.alike_decided.connect(presenter.decide_alike)
        screen.kind_decided.connect(presenter.decide_kind)
        screen.switched.connect(presenter.toggle)
        screen.alike_toggled.connect(presenter.toggle_current)
        screen.add_asked.connect(presenter.add)
        screen.undone.connect(presenter.undo)
        screen.redone.connect(presenter.redo)
        screen.document_chosen.connect(presenter.show_document)
        screen.page_asked.connect(presenter.go_to_page)
        screen.kind_listed.connect(presenter.only_kind)
        screen.uncertain_listed.connect(presenter.only_uncertain)
        screen.uncertain_first.connect(presenter.uncertain_first)
        screen.all_listed.connect(presenter.everything)
        screen.see_asked.connect(presenter.see)
        screen.style_asked.connect(presenter.restyle)
        screen.place_in_text.connect(presenter.at)
        screen.dismissed.connect(presenter.dismiss)
        screen.search_asked.connect(presenter.search)
        screen.accepted.connect(self.accepted)

    def show_case(self, case: str) -> None:
        """The open case, again when its documents or findings changed."""
        self.presenter.open(case)

    def clear(self) -> None:
        """Forget all content."""
        self.presenter.close()

    def find(self) -> None:  # type: ignore[override] # Qt's own static one is not about panes
        """Put the caret into the filter."""
        self.screen_.find_here()
