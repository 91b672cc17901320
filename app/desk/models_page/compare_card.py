"""Two models side by side on one question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from app.desk.kit.boxes import Card, Column, Row
from app.desk.kit.buttons import QuietButton
from app.desk.kit.labels import Body, Heading, Muted, Small
from app.desk.kit.speeds import WORDS_A_TOKEN, figure
from app.desk.models_page.state import CompareState
from app.system.wording import Wording


class CompareCard(Card):
    """`chosen(first, second)`, `asked(question)`."""

    chosen = Signal(str, str)
    asked = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__(gap=12)
        say = wording.text
        self._wording = wording
        self._installed: tuple[str, ...] = ()
        self._why = Muted(say("models_page.compare.text"))
        self.question = QLineEdit()
        self.question.setPlaceholderText(say("models_page.compare.question"))
        self.question.setAccessibleName(say("models_page.compare.question"))
        self.ask_button = QuietButton(say("models_page.compare.ask"), "send-horizontal")
        self.boxes = QComboBox(), QComboBox()
        self.answers = Body().selectable(), Body().selectable()
        self._notes = Small(), Small()
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for number, box in enumerate(self.boxes):
            box.setAccessibleName(say("models_page.compare.first" if number == 0 else "models_page.compare.second"))
            box.setMinimumContentsLength(8)
            side = Column(box, self.answers[number], self._notes[number], gap=8)
            side.body.addStretch(1)
            sides.addWidget(side, 1)
            box.activated.connect(self._chosen)
        self.setAccessibleName(say("models_page.compare.title"))
        for widget in (Heading(say("models_page.compare.title")), self._why, Row(self.question, self.ask_button)):
            self.body.addWidget(widget)
        self.body.addLayout(sides)
        self.question.returnPressed.connect(self._asked)
        self.ask_button.clicked.connect(self._asked)

    def show_compare(self, state: CompareState, installed: tuple[str, ...], possible: bool, busy: bool) -> None:
        """Draw this; possible: a case with documents is open."""
        say = self._wording.text
        self.setVisible(len(installed) > 1)
        self._why.setText(say("models_page.compare.text" if possible else "models_page.compare.no_case"))
        if installed != self._installed:
            self._installed = installed
            for box in self.boxes:
                box.clear()
                box.addItems(list(installed))
        for number, box in enumerate(self.boxes):
            box.setCurrentIndex(box.findText(state.models[number]))
            box.setEnabled(not busy)
            self.answers[number].setText(state.answers[number])
            self.answers[number].setVisible(bool(state.answers[number]))
            self._notes[number].setText(self._note(state, number))
        self.question.setEnabled(possible and not busy)
        if not state.question and not self.question.hasFocus():
            self.question.setText("")
        self.ask_button.setEnabled(possible and not busy and state.models[0] != state.models[1])

    def clear(self) -> None:
        """Forget every word."""
        self.question.setText("")
        for answer in self.answers:
            answer.setText("")

    def _note(self, state: CompareState, number: int) -> str:
        if not state.seconds[number]:
            return ""
        words = state.tokens[number] * WORDS_A_TOKEN / state.seconds[number]
        return self._wording.text(
            "models_page.compare.note", seconds=f"{state.seconds[number]:.0f}", speed=figure(words)
        )

    def _chosen(self) -> None:
        self.chosen.emit(self.boxes[0].currentText(), self.boxes[1].currentText())

    def _asked(self) -> None:
        if self.ask_button.isEnabled():
            self.asked.emit(self.question.text())
