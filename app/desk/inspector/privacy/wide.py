"""Both texts in a window of their own: what the model saw, and what it stands for."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.core.documents import Span
from app.desk.document.framed import Framed
from app.desk.document.marks import Look, Mark
from app.desk.document.text_view import TextView
from app.desk.inspector.privacy.state import PrivacyState
from app.desk.kit.buttons import QuietButton
from app.desk.kit.labels import Heading, Muted
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import MARGIN
from app.system.wording import Wording


class SideBySide(QDialog):
    """Left what the model saw, right the original; both scroll together."""

    def __init__(self, wording: Wording, theme: Theme, state: PrivacyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(wording.text("privacy.side_by_side"))
        self.resize(1080, 700)
        self._moving = False
        self.saw = self._view(wording, theme, "privacy.saw", state.saw, state.saw_marks, Look.PASSAGE)
        self.original = self._view(
            wording, theme, "privacy.original", state.original, state.original_marks, Look.HIDDEN
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        for code, view in (("privacy.saw", self.saw), ("privacy.original", self.original)):
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(Heading(wording.text(code)))
            column.addWidget(Framed(view, theme), 1)
            row.addLayout(column, 1)
        close = QuietButton(wording.text("privacy.close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(Muted(wording.text("privacy.only_left")), 1)
        foot.addWidget(close)
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        page.setSpacing(16)
        page.addLayout(row, 1)
        page.addLayout(foot)
        self.saw.verticalScrollBar().valueChanged.connect(self._follow_left)
        self.original.verticalScrollBar().valueChanged.connect(self._follow_right)

    def _view(
        self, wording: Wording, theme: Theme, code: str, text: str, spans: tuple[Span, ...], look: Look
    ) -> TextView:
        view = TextView(wording.text(code), theme)
        view.show_text(text)
        view.show_marks([Mark(span, look) for span in spans])
        view.describe = lambda _mark: ""
        return view

    def _follow_left(self) -> None:
        self._follow(self.saw, self.original)

    def _follow_right(self) -> None:
        self._follow(self.original, self.saw)

    def _follow(self, leader: TextView, follower: TextView) -> None:
        if self._moving:
            return
        here, there = leader.verticalScrollBar(), follower.verticalScrollBar()
        self._moving = True
        there.setValue(round(here.value() / max(1, here.maximum()) * there.maximum()))
        self._moving = False
