"""Draws the first start: one card, one step at a time, all of it by keyboard."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Card, Row
from app.desk.kit.buttons import FlatButton, PrimaryButton, QuietButton
from app.desk.kit.labels import Caption, Title
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import MARGIN
from app.desk.welcome.language import LanguageStep
from app.desk.welcome.state import STEPS, WelcomeState
from app.system.wording import Wording

if TYPE_CHECKING:
    from app.desk.welcome.recovery import RecoveryStep
    from app.desk.welcome.steps import ModelStep, PassphraseStep, SampleStep

Page = TypeVar("Page", bound=QWidget)


class WelcomeScreen(QWidget):
    """Signals carry plain values; pass-phrases go out and are never drawn from a state."""

    spoken = Signal(str)
    written = Signal(str, str)
    created = Signal(str, str)
    without = Signal()
    offer = Signal()
    typed = Signal(str, str)
    chosen = Signal(str)
    bring = Signal()
    next = Signal()
    back = Signal()
    sample = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording, self._theme = wording, theme
        self._state = WelcomeState()
        self.setAccessibleName(say("welcome.name"))
        self._count = Caption()
        self._title = Title()
        self._trouble = MessageBar()
        self._pages = QStackedWidget()
        self.back_button = FlatButton(say("welcome.back"), "arrow-left")
        self.skip_button = QuietButton(say("welcome.skip"))
        self.next_button = PrimaryButton(say("welcome.next"))
        card = Card(
            self._count, self._title, self._pages, self._trouble,
            Row(self.back_button, None, self.skip_button, self.next_button), gap=12,
        )
        card.setFixedSize(theme.scaled(600), theme.scaled(520))
        card.body.setContentsMargins(MARGIN + 8, MARGIN + 4, MARGIN + 8, MARGIN)
        card.body.setStretchFactor(self._pages, 1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(Row(None, card, None))
        column.addStretch(1)
        self._connect()
        self.show_state(self._state)

    def _connect(self) -> None:
        self.next_button.clicked.connect(self._go_on)
        self.skip_button.clicked.connect(self.next)
        self.back_button.clicked.connect(self.back)

    @cached_property
    def language(self) -> LanguageStep:
        """The first page; each is made when it is first seen."""
        page = self._added(LanguageStep(self._wording))
        page.chosen.connect(self.spoken)
        return page

    @cached_property
    def passphrase(self) -> PassphraseStep:
        """The second page."""
        from app.desk.welcome.steps import PassphraseStep

        page = self._added(PassphraseStep(self._wording, self._theme))
        page.written.connect(self.written)
        page.entered.connect(self._go_on)
        page.without.connect(self.without)
        page.offer.connect(self.offer)
        return page

    @cached_property
    def recovery(self) -> RecoveryStep:
        """The page with the recovery key."""
        from app.desk.welcome.recovery import RecoveryStep

        page = self._added(RecoveryStep(self._wording, self._theme))
        page.typed.connect(self.typed)
        return page

    @cached_property
    def model(self) -> ModelStep:
        """The third page."""
        from app.desk.welcome.steps import ModelStep

        page = self._added(ModelStep(self._wording))
        page.chosen.connect(self.chosen)
        page.bring.connect(self.bring)
        return page

    @cached_property
    def sample_step(self) -> SampleStep:
        """The last page."""
        from app.desk.welcome.steps import SampleStep

        page = self._added(SampleStep(self._wording))
        page.sample.connect(self.sample)
        return page

    def _added(self, page: Page) -> Page:
        self._pages.addWidget(page)
        return page

    def _page(self, step: str) -> LanguageStep | PassphraseStep | RecoveryStep | ModelStep | SampleStep:
        if step == "language":
            return self.language
        if step == "passphrase":
            return self.passphrase
        if step == "recovery":
            return self.recovery
        return self.model if step == "model" else self.sample_step

    def show_state(self, state: WelcomeState) -> None:
        """Draw this state."""
        before, self._state = self._state, state
        say = self._wording.text
        self._count.setText(say("welcome.count", number=state.number, total=len(STEPS)))
        self._title.setText(say(f"welcome.{state.step}.title"))
        page = self._page(state.step)
        page.show_state(state)
        self._pages.setCurrentWidget(page)
        if state.made:
            self.clear()
        if state.trouble:
            self._trouble.say(self._wording.say(state.trouble), "trouble")
        else:
            self._trouble.clear()
        last, secret = state.step == STEPS[-1], state.step == "passphrase"
        self.back_button.setVisible(state.number > 1 and not (state.made and state.step in ("recovery", "model")))
        self.skip_button.setVisible(last)
        self.skip_button.set_text(say("welcome.finish"))
        self.next_button.setVisible(not last)
        go_on = "welcome.making" if state.making else "welcome.create" if secret else "welcome.next"
        self.next_button.set_text(say(go_on))
        self.next_button.setEnabled(not state.making and (not secret or (state.enough and state.same)))
        if before.step != state.step:
            self.focus()

    def clear(self) -> None:
        """Forget what was written."""
        if "passphrase" in vars(self):
            self.passphrase.clear()
        if "recovery" in vars(self) and not self._state.page.recovery:
            self.recovery.sheet.clear()

    def focus(self) -> None:
        """Where the keyboard belongs on this step."""
        self._page(self._state.step).focus()

    def _go_on(self) -> None:
        if self._state.step == "recovery":
            self.recovery.sheet.typed_now()
        elif self._state.step == "passphrase":
            self.created.emit(self.passphrase.first.text(), self.passphrase.again.text())
        else:
            self.next.emit()


