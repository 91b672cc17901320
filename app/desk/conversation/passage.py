"""A passage under a question: where it stands, its words, and the way to its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.core.asking import Passage
from app.desk.kit.buttons import FlatButton
from app.desk.kit.excerpt import excerpt
from app.desk.kit.labels import Body
from app.system.wording import Wording


class PassageRow(QFrame):
    """`opened(document, start, end)` when it is pressed; number 0 shows none; about: what was asked or looked for."""

    opened = Signal(str, int, int)

    def __init__(
        self, wording: Wording, number: int, passage: Passage, about: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._passage = passage
        self.setProperty("role", "passage")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        code = "turn.place" if number else "results.place"
        place = wording.text(code, number=number, name=passage.name, page=passage.page)
        shown = excerpt(passage.text, about)
        self.button = FlatButton(place, "file-text", f"{place}: {shown}")
        self.button.setProperty("place", "passage")
        self.button.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Body(shown))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words is one on the button."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def _open(self) -> None:
        self.opened.emit(self._passage.document, self._passage.span.start, self._passage.span.end)
