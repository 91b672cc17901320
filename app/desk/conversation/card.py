"""One question with what came back: passages first, then the answer, then what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.asking import Passage
from app.core.redaction import DOUBT
from app.desk.conversation.passage import PassageRow
from app.desk.conversation.state import TurnState
from app.desk.kit.boxes import Card, Row, emptied
from app.desk.kit.buttons import FlatButton
from app.desk.kit.clipboard import copy_concealed
from app.desk.kit.labels import Caption, Elided, Heading, Small
from app.desk.kit.reading import Mark, ReadingText
from app.desk.kit.theme import Theme
from app.system.wording import Wording

AT_FIRST = 3
"""Passages shown before the person asks for the others."""


class TurnCard(Card):
    """A turn. `opened(document, start, end)` for a passage, `again(turn)`, `edit(turn)`, `picked(turn)`."""

    opened = Signal(str, int, int)
    again = Signal(str)
    edit = Signal(str)
    picked = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, turn: TurnState, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        self._wording = wording
        self.turn = turn
        self._passages: tuple[Passage, ...] | None = ()
        self.question = Heading()
        self.question.selectable()
        self._found = Caption(wording.text("turn.passages"))
        self._more = FlatButton("", "chevron-down")
        self._more.clicked.connect(self._show_all)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._said = Caption(wording.text("turn.answer"))
        self.answer = ReadingText(theme, wording.text("turn.answer"))
        self._note = Small()
        self._how = Elided(role="small")
        self.copy = FlatButton(wording.text("turn.copy"), "copy")
        self.again_button = FlatButton(wording.text("turn.again"), "refresh-cw")
        self.edit_button = FlatButton(wording.text("turn.edit"), "pencil")
        self._foot = Row(self._how, self.copy, self.again_button, self.edit_button, gap=4)
        self._foot.body.setStretch(0, 1)
        body = self.body
        body.addWidget(self.question)
        body.addSpacing(4)
        body.addWidget(self._found)
        body.addLayout(self._rows)
        body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        body.addSpacing(4)
        for widget in (self._said, self.answer, self._note, self._foot):
            body.addWidget(widget)
        self.answer.pressed.connect(lambda _place: self.picked.emit(self.turn.id))
        self.copy.clicked.connect(self._copied)
        self.again_button.clicked.connect(self._again)
        self.edit_button.clicked.connect(self._edit)
        self.show_turn(turn, asking=False)

    def show_turn(self, turn: TurnState, asking: bool) -> None:
        """Draw this turn; only what changed is touched."""
        self.turn = turn
        say = self._wording.text
        self.question.setText(turn.question)
        self._draw_passages(turn.passages)
        self._draw_answer(turn)
        self._note.setText(self._notes(turn))
        self._note.setVisible(bool(self._note.text()))
        self._how.setText(say("turn.how", model=turn.model, seconds=f"{turn.seconds:.1f}") if turn.model else "")
        self._foot.setVisible(not turn.busy)
        self.copy.setVisible(bool(turn.text))
        self.allow(not asking)

    def allow(self, again: bool) -> None:
        """Whether it can be asked again now."""
        for button in (self.again_button, self.edit_button):
            button.setEnabled(again)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere looks at this turn."""
        super().mousePressEvent(event)
        self.picked.emit(self.turn.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reaching it by keyboard does so too."""
        super().focusInEvent(event)
        self.picked.emit(self.turn.id)

    def _draw_passages(self, passages: tuple[Passage, ...] | None) -> None:
        if passages is self._passages and passages:
            return
        self._passages = passages
        emptied(self._rows)
        for number, passage in enumerate(passages or (), 1):
            row = PassageRow(self._wording, number, passage, self.turn.question)
            row.opened.connect(self.opened)
            row.setVisible(number <= AT_FIRST)
            self._rows.addWidget(row)
        rest = len(passages or ()) - AT_FIRST
        self._more.setVisible(rest > 0)
        self._more.set_text(self._wording.text("turn.more_passages", count=rest))
        self._found.setVisible(bool(passages))

    def _show_all(self) -> None:
        for index in range(self._rows.count()):
            item = self._rows.itemAt(index)
            row = item.widget() if item else None
            if row is not None:
                row.show()
        self._more.hide()

    def _draw_answer(self, turn: TurnState) -> None:
        marks: tuple[Mark, ...] = ()
        if not turn.busy:
            marks = (*self._unsure(turn), *self._unknown(turn))
        shown = self.answer.text()
        if turn.busy and turn.text.startswith(shown) and shown:
            if len(turn.text) > len(shown):
                self.answer.append_text(turn.text[len(shown) :])
        else:
            self.answer.set_text(turn.text, marks)
        self._said.setVisible(bool(turn.text))
        self.answer.setVisible(bool(turn.text))

    def _unsure(self, turn: TurnState) -> tuple[Mark, ...]:
        say = self._wording.text
        return tuple(
            Mark(
                one.span.start, one.span.start + len(one.span.of(turn.text).rstrip()), "unsure",
                say("turn.unsure", words=", ".join(one.others)) if one.others else say("turn.unsure_alone"),
            )
            for one in turn.unsure
        )

    def _unknown(self, turn: TurnState) -> tuple[Mark, ...]:
        marks, say = [], self._wording.text
        for name in turn.unknown:
            token = name if name.startswith("[") else f"[{name}]"
            doubtful = name == DOUBT
            at = turn.text.find(token)
            while at >= 0:
                why = say("turn.doubtful_one") if doubtful else say("turn.unknown_one", name=token)
                marks.append(Mark(at, at + len(token), "unknown", why))
                at = turn.text.find(token, at + len(token))
        return tuple(marks)

    def _notes(self, turn: TurnState) -> str:
        say, notes = self._wording, []
        if turn.busy and turn.passages is None:
            notes.append(say.text("turn.searching"))
        elif turn.busy and not turn.text:
            notes.append(say.text("turn.thinking"))
        if not turn.busy and turn.passages == ():
            notes.append(say.text("turn.no_passages"))
        if turn.note:
            notes.append(say.say(turn.note))
        if turn.stopped:
            notes.append(say.text("turn.stopped"))
        made_up = len(set(turn.unknown) - {DOUBT})
        if made_up:
            notes.append(say.text("turn.unknown", count=made_up))
        if DOUBT in turn.unknown:
            notes.append(say.text("turn.doubtful"))
        if turn.unsure and not turn.busy:
            notes.append(say.text("turn.unsure_note"))
        return "\n".join(notes)

    def _copied(self) -> None:
        copy_concealed(self.turn.text)

    def _again(self) -> None:
        self.again.emit(self.turn.id)

    def _edit(self) -> None:
        self.edit.emit(self.turn.id)
