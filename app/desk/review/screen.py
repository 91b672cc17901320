"""Draws the review and says what the person did."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.core.findings import Verdict
from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Column, Row, Split
from app.desk.kit.buttons import FlatButton, PrimaryButton, QuietButton
from app.desk.kit.labels import Body, Muted, Small, Title, plain
from app.desk.kit.theme import Theme
from app.desk.review.detail import Detail
from app.desk.review.keys import action_of, tip
from app.desk.review.kinds_bar import KindsBar
from app.desk.review.list_side import ListSide
from app.desk.review.notices import NoticesBar
from app.desk.review.pressing import actions_of
from app.desk.review.right_column import RightColumn
from app.desk.review.said import progress, summary
from app.desk.review.state import ReviewState
from app.desk.review.style_button import StyleButton, effect
from app.desk.review.text_side import TextSide
from app.system.wording import Wording

LARGE = 125
"""Per cent of the system's text size."""


class ReviewScreen(QWidget):
    """Plain values out: place numbers, offsets in code points, "hide" or "keep", kinds, 1 or 0."""

    accepted = Signal()
    chosen = Signal(int, int)
    stepped = Signal(int)
    stepped_uncertain = Signal(int)
    stepped_alike = Signal(int)
    decided = Signal(str, int, str)
    alike_decided = Signal(str, str)
    kind_decided = Signal(str, str)
    switched = Signal(int, int)
    alike_toggled = Signal()
    add_asked = Signal(int, int, str)
    undone = Signal()
    redone = Signal()
    document_chosen = Signal(int)
    page_asked = Signal(int)
    kind_listed = Signal(str)
    uncertain_listed = Signal(int)
    uncertain_first = Signal(int)
    all_listed = Signal()
    see_asked = Signal(int)
    style_asked = Signal(str, str)
    place_in_text = Signal(int)
    dismissed = Signal()
    search_asked = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._state = ReviewState()
        self.title = Title(wording.text("review.title"))
        self.lead = Muted(wording.text("review.lead"))
        self.title.setToolTip(plain(self.lead.text()))
        self.notices = NoticesBar(wording)
        self.trouble = MessageBar(wording.text("document.close_message"))
        self.due = MessageBar()
        self.kinds = KindsBar(wording)
        self.left_side = TextSide(wording, theme)
        self.right_side = ListSide(wording, theme)
        self.detail = Detail(wording)
        self.right = RightColumn(self.right_side, self.detail, wording.text("review.about"))
        self.seeing = FlatButton(wording.text("review.see"), "eye")
        self.seeing.setCheckable(True)
        self.style_button = StyleButton(wording)
        self.style_effect = Small()
        self.summary = Body()
        self.progress = Small()
        self.undo_button = QuietButton(wording.text("review.undo"), "undo-2")
        self.redo_button = QuietButton(wording.text("review.redo"))
        self.accept_button = PrimaryButton(wording.text("review.accept"), "check")
        buttons = (self.seeing, self.undo_button, self.redo_button, self.accept_button)
        for button, action in zip(buttons, ("see", "undo", "redo", "accept"), strict=True):
            button.setToolTip(plain(tip(wording, action)))
        self.documents, self.text = self.left_side.documents, self.left_side.text
        self.filter, self.list = self.right_side.filter, self.right_side.list
        self._does = actions_of(self)
        self._lay_out()
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()
        self._connect()
        self.show_state(self._state)

    def show_state(self, state: ReviewState) -> None:
        """Draw this; only what differs is touched."""
        before, self._state = self._state, state
        said = state.trouble or state.held
        if said is None:
            self.trouble.clear()
        else:
            self.trouble.say(self._wording.say(said), "trouble")
        self._say_due(state)
        if state.overview.notices is not before.overview.notices:
            self.notices.show_notices(state.overview)
        self.kinds.show_overview(state.overview, state.view)
        self.left_side.show_state(state)
        self.right_side.show_state(state)
        self.detail.show_state(state)
        self.style_button.show_style(state.style)
        self._say_effect(state)
        self.seeing.setChecked(state.seeing)
        self.seeing.setEnabled(state.shown is not None)
        self.undo_button.setEnabled(bool(state.steps))
        self.redo_button.setEnabled(bool(state.again))
        self.accept_button.setEnabled(state.ready)
        self.summary.setText(summary(self._wording, state))
        self.progress.setText(progress(self._wording, state))
        self.progress.setVisible(bool(self.progress.text()))

    def find_here(self) -> None:
        """Put the caret into the filter."""
        self.right_side.find_here()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the key does in the review, as `keys.KEYS` has it."""
        action = action_of(_sequence(event))
        if action in self._does:
            self._does[action]()
        elif action == "kind":
            family = self.kinds.family(int(_sequence(event)))
            if family:
                self.kind_listed.emit(family)
        elif event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        # The page keeps its whole height: what is decided on is read in its surroundings.
        self.split = Split(self.left_side, self.right, name=self._wording.text("review.title"))
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes([580, 420])
        said = Column(self.summary, self.progress, gap=2)
        self._foot = Row(said, Row(None, self.undo_button, self.redo_button, self.accept_button, gap=12), gap=12)
        self._foot.body.setStretch(0, 1)
        self._top = Row(self.title, Row(self.style_button, self.seeing, None))
        self._top.body.setStretch(0, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        page.addWidget(self._top)
        page.addSpacing(-8)
        for bar in (self.lead, self.style_effect, self.trouble, self.due, self.notices, self.kinds):
            page.addWidget(bar)
        page.addWidget(self.split, 1)
        page.addWidget(self._foot)

    def _say_due(self, state: ReviewState) -> None:
        """That the case has to be searched, and why, with the press that does it."""
        why = state.overview.why
        if state.searching:
            self.due.say(self._wording.text("review.searching"))
        elif why is not None and not state.loading and state.overview.documents:
            self.due.say(self._wording.say(why), "trouble", self._wording.text("findings.search"))
        else:
            self.due.clear()

    def _fit(self) -> None:
        """At a large text size the room goes to what is decided on, and what is said stands above the buttons."""
        large = self._theme.percent > LARGE
        self.lead.setVisible(not large)
        self.style_button.set_short(large)
        side = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        for row in (self._top, self._foot):
            row.body.setDirection(side)

    def _connect(self) -> None:
        left, right = self.left_side, self.right_side
        for signal, out in (
            (left.document_chosen, self.document_chosen), (left.page_asked, self.page_asked),
            (left.place_in_text, self.place_in_text), (left.add_asked, self.add_asked),
            (right.list.place_chosen, self.chosen), (right.list.switched, self.switched),
            (self.detail.decided, self.decided), (self.detail.stepped, self.stepped),
            (right.uncertain_first, self.uncertain_first), (self.kinds.kind_chosen, self.kind_listed),
            (self.kinds.uncertain_chosen, self.uncertain_listed), (self.kinds.all_chosen, self.all_listed),
            (self.style_button.asked, self.style_asked),
            (self.trouble.closed, self.dismissed), (self.due.acted, self.search_asked),
        ):
            signal.connect(out)
        left.left.connect(right.to_list)
        self.detail.left.connect(right.to_list)
        self.seeing.clicked.connect(self._see)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.accept_button.clicked.connect(self.accept)

    def hide_or_keep(self, verdict: Verdict, alike: bool = False) -> None:
        """Decide on a kind where its heading has the keyboard, on selected words, or on what is in focus."""
        family = self.list.family() if self.list.hasFocus() else ""
        if family:
            self.kind_decided.emit(family, verdict.value)
        elif verdict is Verdict.HIDE and self.left_side.selected():
            self.left_side.ask_kind()
        else:
            self._decide(verdict, alike)

    def _decide(self, verdict: Verdict, alike: bool) -> None:
        keep = verdict is Verdict.KEEP
        why = self.detail.reason.text().strip() if keep else ""
        if alike:
            self.alike_decided.emit(verdict.value, why)
        else:
            self.decided.emit(verdict.value, self.detail.everywhere(), why)
        if keep:
            self.detail.ask_reason()

    def _say_effect(self, state: ReviewState) -> None:
        """Where aliases are looked at or chosen, what choosing does to those that there are."""
        said = state.style is not None and (state.seeing or state.restyled)
        self.style_effect.setVisible(said)
        if state.style is not None and said:
            self.style_effect.setText(effect(self._wording, state.style))

    def _see(self) -> None:
        self.see_asked.emit(int(self.seeing.isChecked()))

    def undo(self) -> None:
        """The last step shall be taken back."""
        self.undone.emit()

    def redo(self) -> None:
        """What was taken back shall be done again."""
        self.redone.emit()

    def accept(self) -> None:
        """It looks right: on to asking, where every document was searched."""
        if self._state.ready:
            self.accepted.emit()


def _sequence(event: QKeyEvent) -> str:
    """The keys in portable form. Signs and digits count as typed: on many keyboards they need Shift."""
    if event.text() and event.text() in "/0123456789":
        return event.text()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(modifiers.value | event.key()).toString(QKeySequence.SequenceFormat.PortableText)
