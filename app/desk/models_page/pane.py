"""The models as a pane of the window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.desk.dropping import files_of
from app.desk.kit.tokens import MARGIN
from app.desk.models_page.presenter import ModelsPresenter
from app.desk.models_page.screen import ModelsScreen
from app.desk.panes import Desk


class ModelsPane(QWidget):
    """Screen and presenter together; `switched()` when another model answers now."""

    switched = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.screen_ = screen = ModelsScreen(desk.wording, desk.theme)
        self.presenter = shown = ModelsPresenter(
            desk.services, desk.runner, screen.show_state, desk.wording.text, self.switched.emit
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.addWidget(screen)
        self.setFocusProxy(screen.machine)
        self.setAcceptDrops(True)
        for signal, heard in (
            (screen.looked_at, shown.look_at), (screen.bring, self.choose), (screen.stopped, shown.stop),
            (screen.dismissed, shown.dismiss), (screen.used, shown.use), (screen.tested, shown.test),
            (screen.verified, shown.verify), (screen.unfolded, shown.unfold), (screen.removed, shown.remove),
            (screen.went_back, shown.roll_back), (screen.held, shown.hold), (screen.bringing.agreed, shown.agree),
            (screen.bringing.taken, shown.take_in), (screen.bringing.left, shown.leave),
            (screen.comparing.chosen, shown.comparison.choose), (screen.comparing.asked, shown.comparison.start),
        ):
            signal.connect(heard)

    def show_case(self, case: str) -> None:
        """Compare over the documents of this case; whether it has any, asking shows."""
        self.presenter.case(case, bool(case))

    def clear(self) -> None:
        """Forget every word of a case."""
        self.presenter.clear()
        self.screen_.clear()

    def choose(self) -> None:
        """Ask which file."""
        dialog = QFileDialog(self, self._desk.wording.text("files.choose_model"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.presenter.bring)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what holds now."""
        super().showEvent(event)
        self.presenter.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or folder over this page is a model."""
        if files_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the first of them."""
        files = files_of(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.presenter.bring(str(files[0]))
