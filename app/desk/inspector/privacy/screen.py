"""Draws what was hidden, and both texts one beside the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.desk.inspector.panel import Panel
from app.desk.inspector.privacy.state import HiddenRow, PrivacyState
from app.desk.kit.bars import Chip
from app.desk.kit.boxes import Card, Column
from app.desk.kit.buttons import QuietButton
from app.desk.kit.excerpt import breakable
from app.desk.kit.labels import Body, Caption, Muted, Small
from app.desk.kit.reading import Mark, ReadingText
from app.desk.kit.theme import Theme
from app.system.wording import Wording

LARGE = 120
"""Per cent of text size above which an alias stands over what it hides."""


class PrivacyScreen(Panel):
    """`wide_asked` when both texts are wanted in a window of their own."""

    wide_asked = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, wording.text("inspector.privacy"), parent)
        self._theme = theme
        self._state: PrivacyState | None = None
        theme.changed.connect(self._again)
        self.show_state(PrivacyState())

    def show_state(self, state: PrivacyState) -> None:
        """Draw this; nothing moves where it is the same."""
        if state == self._state:
            return
        self._state = state
        self.begin(state.trouble)
        if not state.asked:
            self.only("inspector.no_turn")
        elif state.loading and not state.saw:
            self.only("inspector.working")
        elif not state.model:
            self.only("privacy.no_model_saw")
        else:
            self._fill(state)

    def _again(self) -> None:
        state, self._state = self._state, None
        if state is not None:
            self.show_state(state)

    def _fill(self, state: PrivacyState) -> None:
        self.page.addWidget(Muted(self.wording.text("privacy.lead", count=len(state.rows))))
        if state.rows:
            card = Card(gap=12)
            below = self._theme.percent > LARGE
            for row in state.rows:
                card.body.addWidget(HiddenLine(self.wording, row, below))
            self.page.addWidget(card)
        wide = QuietButton(self.wording.text("privacy.side_by_side"), "panel-right")
        wide.clicked.connect(self._wide)
        self.page.addWidget(wide, 0, Qt.AlignmentFlag.AlignLeft)
        self.page.addWidget(self._text("privacy.saw", state.saw, [
            Mark(span.start, span.end, "passage", self.wording.text("privacy.stands_for_hidden"))
            for span in state.saw_marks
        ]))
        self.page.addWidget(self._text("privacy.original", state.original, [
            Mark(span.start, span.end, "personal") for span in state.original_marks
        ]))
        self.page.addStretch(1)

    def _text(self, code: str, text: str, marks: list[Mark]) -> QWidget:
        words = self.wording.text(code)
        reading = ReadingText(self._theme, words)
        reading.set_text(text, marks)
        card = Card(reading)
        return Column(Caption(words), card, gap=8)

    def _wide(self) -> None:
        self.wide_asked.emit()


class HiddenLine(QWidget):
    """An alias and what it stands for beside or below it, then its kind and why."""

    def __init__(self, wording: Wording, row: HiddenRow, below: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        alias = Chip(row.alias)
        original = Body(breakable(row.original))
        original.setAccessibleName(wording.text("privacy.alias_for", alias=row.alias, original=row.original))
        sideways, downwards = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        first = QBoxLayout(downwards if below else sideways)
        first.setSpacing(4 if below else 8)
        first.addWidget(alias, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(original, 1)
        inside = Column(gap=2, parent=self)
        inside.body.addLayout(first)
        inside.body.addWidget(Small(breakable(f"{wording.kind(row.kind, 1)} · {wording.say(row.why)}", 20)))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inside)
