"""Draws a conversation and says what the person did. Can be drawn from its state alone."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.desk.conversation.card import TurnCard
from app.desk.conversation.changes import PENDING
from app.desk.conversation.documents import Documents
from app.desk.conversation.field import QuestionField
from app.desk.conversation.notes import Notes
from app.desk.conversation.state import ConversationState, TurnState
from app.desk.kit.bars import EmptyState
from app.desk.kit.boxes import Row, Scroll
from app.desk.kit.buttons import FlatButton, PrimaryButton, QuietButton
from app.desk.kit.labels import Elided, Small
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import GAP, MARGIN
from app.system.wording import Wording

AT_FIRST = 20
"""Turns drawn when a case opens; earlier ones on request."""

A_TICK = 3
"""Turns drawn before the window gets its next turn."""


class ConversationScreen(QWidget):
    """Questions and answers. Signals carry plain values: identifiers, places, words."""

    asked = Signal(str)
    stopped = Signal()
    again = Signal(str)
    edited = Signal(str)
    picked = Signal(str)
    opened = Signal(str, int, int)
    review = Signal()
    search = Signal()
    dismissed = Signal()
    choose_files = Signal()
    sample = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording, self._theme = wording, theme
        self._state = ConversationState()
        self._cards: dict[str, TurnCard] = {}
        self._earliest = 0
        self._drafts = 0
        self.setAccessibleName(say("conversation.name"))
        self._title = Elided(role="title")
        self._documents = Documents(wording)
        self._notes = Notes(wording)
        self._empty = EmptyState(
            say("empty.title"), say("empty.text"), say("empty.choose"), say("empty.sample"), "file-plus"
        )
        self._ready = EmptyState(say("ready.title"), say("ready.text"), icon="message-square")
        self._loading = EmptyState(say("conversation.loading"), "")
        self._turns = Scroll(say("conversation.turns"), gap=GAP, margin=0)
        self._more = FlatButton(say("conversation.earlier"), "history")
        self._turns.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._turns.body.addStretch(1)
        self._middle = QStackedWidget()
        for page in (self._empty, self._ready, self._loading, self._turns):
            self._middle.addWidget(page)
        self._editing = Row(
            Small(say("question.editing")), None, FlatButton(say("question.give_up"), "x"), gap=8
        )
        self.field = QuestionField(theme, say("question.name"), say("question.hint"))
        self.ask_button = PrimaryButton(say("question.ask"))
        self.stop_button = QuietButton(say("question.stop"), "square")
        asking = Row(self.field, self.ask_button, self.stop_button, gap=12)
        for button in (self.ask_button, self.stop_button):
            asking.body.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        self._asking = asking
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, MARGIN - 8, GAP, GAP)
        column.setSpacing(12)
        for widget in (self._title, self._documents, self._notes):
            column.addWidget(widget)
        column.addWidget(self._middle, 1)
        column.addWidget(self._editing)
        column.addWidget(asking)
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._draw_some)
        self._connect()
        self.show_state(self._state)

    def _connect(self) -> None:
        self.field.asked.connect(self._ask)
        self.field.left.connect(self._left)
        self.ask_button.clicked.connect(self._ask)
        self.stop_button.clicked.connect(self.stopped)
        self._editing.findChildren(FlatButton)[0].clicked.connect(self._give_up)
        self._documents.opened.connect(self._open_document)
        self._notes.review.connect(self._reviewed)
        self._notes.dismissed.connect(self.dismissed)
        self._empty.acted.connect(self.choose_files)
        self._empty.other.connect(self.sample)
        self._more.clicked.connect(self._earlier)
        bar = self._turns.verticalScrollBar()
        self._at_end = True
        bar.valueChanged.connect(lambda value: setattr(self, "_at_end", value >= bar.maximum() - 40))
        bar.rangeChanged.connect(lambda _low, high: bar.setValue(high) if self._at_end else None)

    def show_state(self, state: ConversationState) -> None:
        """Draw this state; only what changed is touched, and long cases a few turns at a time."""
        before, self._state = self._state, state
        if before.id != state.id or state.loading:
            self._forget_cards()
            self._earliest = max(0, len(state.turns) - AT_FIRST)
            self._at_end = True
        elif before.loading:
            self._earliest = max(0, len(state.turns) - AT_FIRST)
        self._title.setText(state.title or self._wording.text("conversation.untitled"))
        self._documents.show_documents(state.documents)
        self._notes.show_notes(state)
        self._middle.setCurrentWidget(self._page(state))
        if state.drafts != self._drafts:
            self._drafts = state.drafts
            self.field.setPlainText(state.draft)
            self.field.moveCursor(self.field.textCursor().MoveOperation.End)
            self.field.setFocus()
        self._editing.setVisible(bool(state.editing))
        self._asking.setVisible(bool(state.documents))
        self.ask_button.setVisible(not state.asking)
        self.stop_button.setVisible(state.asking)
        self._draw_some()

    def clear(self) -> None:
        """Forget every word: the vault is locked."""
        self.field.clear()
        self.field.document().clearUndoRedoStacks()
        self.show_state(ConversationState())

    def focus(self) -> None:
        """Where the keyboard belongs."""
        (self.field if self._asking.isVisible() else self._empty.button).setFocus()

    def cards(self) -> tuple[TurnCard, ...]:
        """What is drawn, the earliest first."""
        return tuple(self._cards[turn.id] for turn in self._state.turns if turn.id in self._cards)

    def _page(self, state: ConversationState) -> QWidget:
        if state.loading:
            return self._loading
        if state.turns:
            return self._turns
        return self._ready if state.documents else self._empty

    def _draw_some(self) -> None:
        """The last turns first, a few at a time."""
        wanted = self._state.turns[self._earliest :]
        self._keep_pending_card(wanted)
        self._drop_cards({turn.id for turn in wanted})
        drawn = 0
        for turn in reversed(wanted):
            card = self._cards.get(turn.id)
            if card is not None:
                if card.turn != turn or card.turn.busy:
                    card.show_turn(turn, self._state.asking)
                else:
                    card.allow(not self._state.asking)
            elif drawn < A_TICK:
                self._add(turn, wanted)
                drawn += 1
        if len(self._cards) < len(wanted):
            self._tick.start(0)
        self._more.setVisible(self._earliest > 0)

    def _keep_pending_card(self, wanted: tuple[TurnState, ...]) -> None:
        """A turn that was just kept goes on in the card in which it streamed."""
        if PENDING in self._cards and wanted and wanted[-1].id not in self._cards:
            self._cards[wanted[-1].id] = self._cards.pop(PENDING)

    def _add(self, turn: TurnState, wanted: tuple[TurnState, ...]) -> None:
        card = TurnCard(self._wording, self._theme, turn)
        card.allow(not self._state.asking)
        card.opened.connect(self.opened)
        card.again.connect(self.again)
        card.edit.connect(self.edited)
        card.picked.connect(self.picked)
        self._cards[turn.id] = card
        before = sum(1 for one in wanted[: wanted.index(turn)] if one.id in self._cards)
        # The first item is the button for earlier turns.
        self._turns.body.insertWidget(1 + before, card)

    def _drop_cards(self, wanted: set[str]) -> None:
        for name in [name for name in self._cards if name not in wanted]:
            card = self._cards.pop(name)
            card.hide()
            card.deleteLater()

    def _forget_cards(self) -> None:
        self._drop_cards(set())

    def _earlier(self) -> None:
        self._at_end = False
        self._earliest = max(0, self._earliest - AT_FIRST)
        self._draw_some()

    def _ask(self) -> None:
        text = self.field.toPlainText()
        if text.strip() and not self._state.asking:
            self._at_end = True
            self.field.clear()
            self.asked.emit(text)

    def _left(self) -> None:
        if self._state.asking:
            self.stopped.emit()
        elif self._state.editing:
            self._give_up()

    def _give_up(self) -> None:
        self.edited.emit("")

    def _open_document(self, sha256: str) -> None:
        self.opened.emit(sha256, 0, 0)

    def _reviewed(self) -> None:
        (self.review if self._state.searched else self.search).emit()
