"""A passage under a question: where it stands, its words, and the way to its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.core.asking import Passage
from app.desk.kit.buttons import FlatButton
from app.desk.kit.labels import Body
from app.desk.kit.laid import Laid
from app.system.wording import Wording

LONGEST = 280
"""Code points shown; the page shows the rest."""


class PassageRow(QFrame):
    """`opened(document, start, end)` when it is pressed; number 0 shows none."""

    opened = Signal(str, int, int)

    def __init__(self, wording: Wording, number: int, passage: Passage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passage = passage
        self.setProperty("role", "passage")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        code = "turn.place" if number else "results.place"
        place = wording.text(code, number=number, name=passage.name, page=passage.page)
        words = Body(shortened(passage.text))
        self.button = FlatButton(place, "file-text", f"{place}: {shortened(passage.text)}")
        self.button.setProperty("place", "passage")
        self.button.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words is one on the button."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def _open(self) -> None:
        self.opened.emit(self._passage.document, self._passage.span.start, self._passage.span.end)


def shortened(text: str, longest: int = LONGEST) -> str:
    """One paragraph of at most so many code points, cut between words, long words broken."""
    words = " ".join(text.split())
    if len(words) > longest:
        words = words[:longest].rpartition(" ")[0] or words[:longest]
        words += " …"
    return " ".join(part if len(part) < 40 else "\u200b".join(
        part[at : at + 20] for at in range(0, len(part), 20)
    ) for part in Laid.of(words).shown.split(" "))
