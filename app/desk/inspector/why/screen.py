"""Draws why an answer is what it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.core.cases import Mark
from app.desk.inspector.panel import Panel
from app.desk.inspector.times import moment
from app.desk.inspector.why.state import SentenceRow, WhyState
from app.desk.kit import icons
from app.desk.kit.boxes import Card, Column
from app.desk.kit.buttons import FlatButton
from app.desk.kit.excerpt import breakable
from app.desk.kit.labels import Body, Caption, Muted, Small
from app.desk.kit.reading import ReadingText
from app.desk.kit.theme import Theme
from app.system.wording import Wording

ICONS = {
    Mark.QUOTED: "check", Mark.MATCHES: "quote", Mark.CONTRADICTED: "triangle-alert", Mark.ABSENT: "triangle-alert",
}

LONGEST_WORD = 40
"""Code points of a value that is shown as a label; longer ones are digests."""


class WhyScreen(Panel):
    """`passage_asked` (number from 1) when the passage behind a sentence is wanted."""

    passage_asked = Signal(int)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, wording.text("inspector.why"), parent)
        self._theme = theme
        self._state: WhyState | None = None
        theme.changed.connect(self._again)
        self.show_state(WhyState())

    def show_state(self, state: WhyState) -> None:
        """Draw this; nothing moves where it is the same."""
        if state == self._state:
            return
        self._state = state
        self.begin(state.trouble)
        if not state.asked:
            self.only("inspector.no_turn")
        elif state.limits is None:
            self.only("inspector.working" if state.loading else "inspector.nothing")
        else:
            self._fill(state)

    def _again(self) -> None:
        state, self._state = self._state, None
        if state is not None:
            self.show_state(state)

    def _fill(self, state: WhyState) -> None:
        if state.none is not None:
            self.page.addWidget(Body(self.wording.say(state.none)))
        if state.sentences:
            card = Card(gap=16)
            for row in state.sentences:
                card.body.addWidget(self._sentence(row))
            self._part("why.sentences", card)
        if state.answered:
            self._part("why.unsure", self._unsure(state))
        if state.kinds:
            hidden = " · ".join(
                self.wording.text("why.hidden_kind", count=count, name=self.wording.kind(kind, count))
                for kind, count in state.kinds
            )
            self._part("why.hidden", Card(Body(hidden)))
        if state.how:
            self._part("why.how", self._how(state))
        if state.limits is not None:
            self._part("why.limits", Card(Muted(self.wording.say(state.limits))))
        self.page.addStretch(1)

    def _part(self, code: str, widget: QWidget) -> None:
        self.page.addWidget(Column(Caption(self.wording.text(code)), widget, gap=8))

    def _sentence(self, row: SentenceRow) -> QWidget:
        tokens = self._theme.tokens
        colour = tokens.green if row.mark is Mark.QUOTED else tokens.muted
        sign = QLabel()
        sign.setPixmap(icons.pixmap(ICONS[row.mark], QColor(colour)))
        sign.setFixedWidth(icons.SIZE)
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Body(breakable(row.text)))
        words.addWidget(Caption(self.wording.text(f"mark.{row.mark.value}")))
        for why in row.why:
            words.addWidget(Small(breakable(self.wording.say(why))))
        if row.linked:
            button = FlatButton(self.wording.text("why.open_passage", number=row.passage), "file-text")
            button.setProperty("place", "passage")
            number = row.passage
            button.clicked.connect(lambda: self.passage_asked.emit(number))
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return box

    def _unsure(self, state: WhyState) -> QWidget:
        if not state.unsure:
            return Card(Muted(self.wording.text("why.nowhere_unsure")))
        card = Card(Muted(self.wording.text("why.unsure_lead")))
        for row in state.unsure:
            code = "why.unsure_word" if row.others else "why.unsure_alone"
            card.body.addWidget(Body(breakable(
                self.wording.text(code, word=row.word, others=", ".join(row.others[:3]))
            )))
        return card

    def _how(self, state: WhyState) -> QWidget:
        card = Card()
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for code, value in state.how:
            shown = moment(value, self.wording.language) if code == "how.time" else value
            label = self.wording.text(code)
            form.addRow(Small(label), self._value(f"{label}: {shown}", shown))
        card.body.addLayout(form)
        return card

    def _value(self, name: str, value: str) -> QWidget:
        """A value to select and copy; a digest wraps anywhere and is copied as it is."""
        if len(value) <= LONGEST_WORD:
            words = Body(value).selectable()
            words.setAccessibleName(name)
            return words
        digest = ReadingText(self._theme, name)
        digest.set_text(value)
        return digest
