"""Draws what a search found; a press opens the place."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.core.cases import Hit
from app.desk.conversation.passage import PassageRow
from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Row, Scroll, emptied
from app.desk.kit.buttons import FlatButton
from app.desk.kit.labels import Caption, Muted, Title
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import GAP, MARGIN
from app.desk.results.state import ResultsState
from app.system.wording import Wording

PAUSE = 200
"""Milliseconds after the last key before it is searched."""


class ResultsScreen(QWidget):
    """`searched(words)`, `opened(case, document, start, end)`, `left()`."""

    searched = Signal(str)
    opened = Signal(str, str, int, int)
    left = Signal()

    def __init__(self, wording: Wording, _theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording = wording
        self._state = ResultsState()
        self._hits: tuple[Hit, ...] | None = None
        self.setAccessibleName(say("results.title"))
        self._title = Title()
        self.back_button = FlatButton(say("results.back"), "arrow-left")
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("results.hint"))
        self.field.setAccessibleName(say("results.hint"))
        self._trouble = MessageBar()
        self._words = Muted()
        self._found = Scroll(say("results.found"), gap=8)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._found.body.addLayout(self._list)
        self._found.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, MARGIN - 8, GAP, GAP)
        column.setSpacing(12)
        for widget in (Row(self._title, None, self.back_button), self.field, self._trouble, self._words):
            column.addWidget(widget)
        column.addWidget(self._found, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(self._search)
        self.back_button.clicked.connect(self.left)
        self.show_state(self._state)

    def show_state(self, state: ResultsState) -> None:
        """Draw this state."""
        before, self._state = self._state, state
        say = self._wording.text
        self._title.setText(say("results.title_in", title=state.title) if state.inside else say("results.title"))
        if not self.field.hasFocus() or not state.words:
            self.field.setText(state.words)
        if state.opened != before.opened:
            self.field.setFocus()
            self.field.selectAll()
        if state.trouble:
            self._trouble.say(self._wording.say(state.trouble), "trouble")
        else:
            self._trouble.clear()
        hits = state.hits
        self._words.setText(
            say("results.searching") if state.searching else "" if hits is None
            else say("results.count", count=len(hits)) if hits else say("results.none")
        )
        if hits is not self._hits:
            self._hits = hits
            self._draw(hits or ())

    def clear(self) -> None:
        """Forget every word: the vault is locked."""
        self.field.clear()
        self.show_state(ResultsState())

    def _draw(self, hits: tuple[Hit, ...]) -> None:
        emptied(self._list)
        last = ""
        for hit in hits:
            if hit.case != last and not self._state.inside:
                self._list.addWidget(Caption(hit.title))
            last = hit.case
            row = PassageRow(self._wording, 0, hit.passage, self._state.words)
            row.opened.connect(
                lambda document, start, end, case=hit.case: self.opened.emit(case, document, start, end)
            )
            self._list.addWidget(row)

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.field.text())
