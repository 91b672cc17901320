"""Draws the passages; a click opens the place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desk.inspector.evidence.bar import FitBar
from app.desk.inspector.evidence.state import EvidenceState, PassageRow
from app.desk.inspector.panel import Panel
from app.desk.kit.boxes import Card
from app.desk.kit.buttons import FlatButton
from app.desk.kit.excerpt import excerpt
from app.desk.kit.labels import Body, Elided, Small
from app.desk.kit.theme import Theme
from app.system.wording import Wording

LONGEST = 320
"""Code points shown; the document shows the rest."""


class EvidenceScreen(Panel):
    """`opened` (sha256, start, end) when a passage is chosen."""

    opened = Signal(str, int, int)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, wording.text("inspector.evidence"), parent)
        self._theme = theme
        self._state: EvidenceState | None = None
        self.show_state(EvidenceState())

    def show_state(self, state: EvidenceState) -> None:
        """Draw this; nothing moves where it is the same."""
        if state == self._state:
            return
        self._state = state
        self.begin()
        if not state.rows:
            self.only("evidence.none" if state.asked else "inspector.no_turn")
            return
        for row in state.rows:
            card = PassageCard(self.wording, self._theme, row)
            card.opened.connect(self.opened)
            self.page.addWidget(card)
        self.page.addStretch(1)


class PassageCard(Card):
    """A passage: where it stands, its words, how well it fits."""

    opened = Signal(str, int, int)

    def __init__(self, wording: Wording, theme: Theme, row: PassageRow, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._row = row
        passage = row.passage
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        place = wording.text("evidence.place", number=row.number, name=passage.name, page=passage.page)
        self.name = Elided(f"{row.number} · {passage.name}", "heading")
        self.name.setAccessibleName(place)
        fit = wording.text(row.fit) if row.fit else ""
        self.button = FlatButton(
            wording.text("evidence.open"), "arrow-right", wording.text("evidence.open_place", place=place)
        )
        self.button.clicked.connect(self._open)
        self.button.setProperty("place", "passage")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        page = wording.text("evidence.page", page=passage.page)
        foot.addWidget(Small(f"{page} · {fit}" if fit else page), 1)
        foot.addWidget(self.button)
        self.body.addWidget(self.name)
        self.body.addWidget(Body(excerpt(passage.text, row.about, LONGEST)))
        if fit:
            self.body.addWidget(FitBar(row.share, fit, theme))
        self.body.addLayout(foot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on it opens the place."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def _open(self) -> None:
        passage = self._row.passage
        self.opened.emit(passage.document, passage.span.start, passage.span.end)
