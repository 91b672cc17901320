"""Draws the models page and says what the person did."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.core.advising import Machine
from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Column, Row, Scroll, emptied
from app.desk.kit.buttons import QuietButton
from app.desk.kit.labels import Body, Heading, Muted, Small, Title
from app.desk.kit.speeds import memory_words
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import READING_WIDTH
from app.desk.models_page.bringing import BringCard
from app.desk.models_page.card import ModelCard
from app.desk.models_page.compare_card import CompareCard
from app.desk.models_page.state import ModelsState
from app.system.wording import Wording


class ModelsScreen(QWidget):
    """`looked_at(machine)` ("" for this one), `bring()`, `stopped()`, `dismissed()`, `went_back(name)`; a card's own
    signals with the model's name; `agreed`, `taken`, `left` of the file that waits; `chosen`, `asked` of comparing.
    """

    looked_at = Signal(str)
    bring = Signal()
    stopped = Signal()
    dismissed = Signal()
    used = Signal(str, str)
    tested = Signal(str)
    verified = Signal(str)
    unfolded = Signal(str)
    removed = Signal(str, str)
    went_back = Signal(str)
    held = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording, self._theme = wording, theme
        self._cards: dict[str, ModelCard] = {}
        self._drawn: list[tuple[str, bool]] = []
        self._state = ModelsState()
        self.setAccessibleName(say("models_page.title"))
        self.machine = QComboBox()
        self.machine.setAccessibleName(say("models_page.machine"))
        self.machine.activated.connect(self._looked_at)
        self.bring_button = QuietButton(say("models_page.bring"), "file-plus")
        self.bring_button.clicked.connect(self.bring)
        self._seen, self._why, self._unused = Muted(), Body(), Small()
        self.trouble, self.said = MessageBar(say("document.close_message")), MessageBar(say("document.close_message"))
        self._doing = Small()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_button = QuietButton(say("action.job.stop"), "square")
        self.stop_button.clicked.connect(self.stopped)
        self.progress = Row(self._doing, self.bar, self.stop_button)
        self.bringing, self.comparing = BringCard(wording, theme), CompareCard(wording)
        self.area = Scroll(say("models_page.title"), gap=24)
        self._here, self._away = QVBoxLayout(), QVBoxLayout()
        self._others = Heading(say("models_page.others"))
        self._page = Column(gap=16)
        for widget in (self._seen, self._unused, self._why, self.bringing, self.comparing, self._others):
            self._page.body.addWidget(widget)
        for place, cards in ((4, self._here), (7, self._away)):
            cards.setSpacing(12)
            self._page.body.insertLayout(place, cards)
        self.area.body.addWidget(self._page)
        self.area.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        machine = QLabel(say("models_page.machine"))
        machine.setBuddy(self.machine)
        head = Row(Title(say("models_page.title")), None, machine, self.machine, self.bring_button)
        for part in (head, self.trouble, self.said, self.progress):
            column.addWidget(part)
        column.addWidget(self.area, 1)
        self.trouble.closed.connect(self.dismissed)
        self.said.closed.connect(self.dismissed)
        self.said.acted.connect(lambda: self.went_back.emit(""))
        theme.changed.connect(self._widths)
        self._widths()
        self.show_state(self._state)

    def show_state(self, state: ModelsState) -> None:
        """Draw this."""
        self._state = state
        say, busy = self._wording, bool(state.busy)
        self._machines(state)
        self._about(state.machine)
        self._why.setText(say.say(state.why) if state.why else "")
        self.bring_button.setEnabled(not busy)
        self.progress.setVisible(busy)
        self._doing.setText(say.text(state.busy) if busy else "")
        self.bar.setAccessibleName(self._doing.text())
        self.bar.setRange(0, 0 if state.share < 0 else 100)
        self.bar.setValue(max(0, round(state.share * 100)))
        if state.trouble is not None:
            self.trouble.say(say.say(state.trouble), "trouble")
        else:
            self.trouble.clear()
        if state.said:
            back = say.text("models_page.back") if state.way_back else ""
            self.said.say(" ".join(map(say.say, state.said)), "trouble" if state.way_back else "info", back)
        else:
            self.said.clear()
        self.bringing.show_bring(state.bring, busy)
        self._draw(state, busy)
        imagined = bool(state.looked_at)
        self.comparing.show_compare(state.compare, () if imagined else state.installed, state.can_compare, busy)

    def clear(self) -> None:
        """Forget every word of a case."""
        self.comparing.clear()

    def _machines(self, state: ModelsState) -> None:
        if self.machine.count() != len(state.others) + 1:
            self.machine.clear()
            self.machine.addItem(self._wording.text("models_page.this_machine"), "")
            for name in state.others:
                self.machine.addItem(name, name)
        self.machine.setCurrentIndex(max(0, self.machine.findData(state.looked_at)))

    def _about(self, machine: Machine | None) -> None:
        self._seen.setVisible(machine is not None)
        self._unused.setVisible(machine is not None and not machine.usable)
        if machine is None:
            return
        say, place = self._wording.text, machine.places[0]
        parts = [machine.processor, machine.graphics]
        parts.append(say("models_page.memory", total=memory_words(place.total), free=memory_words(place.free)))
        self._seen.setText(" · ".join(dict.fromkeys(filter(None, parts))))
        self._unused.setText(say("machine.graphics_unused", name=machine.graphics))

    def _draw(self, state: ModelsState, busy: bool) -> None:
        imagined = bool(state.looked_at)
        names = [(card.advice.model.name, card.advice.model.installed) for card in state.cards]
        if names != self._drawn:
            self._drawn = names
            emptied(self._here)
            emptied(self._away)
            self._cards = {}
            for card in state.cards:
                widget = ModelCard(self._wording, card, imagined)
                for name in ("used", "tested", "verified", "unfolded", "removed", "went_back", "held"):
                    getattr(widget, name).connect(getattr(self, name))
                self._cards[widget.name] = widget
                (self._here if card.advice.model.installed else self._away).addWidget(widget)
            self._others.setVisible(any(not card.advice.model.installed for card in state.cards))
        for card in state.cards:
            self._cards[card.advice.model.name].show_card(card, busy, imagined, state.case)

    def _looked_at(self) -> None:
        self.looked_at.emit(self.machine.currentData() or "")

    def _widths(self) -> None:
        self._page.setMaximumWidth(self._theme.scaled(READING_WIDTH) + 120)
        self.bar.setFixedWidth(self._theme.scaled(200))
        self.machine.setMaximumWidth(self._theme.scaled(240))

    def focus(self) -> None:
        """The keyboard starts here."""
        self.machine.setFocus(Qt.FocusReason.OtherFocusReason)
