"""The later pages of the first start, one a class."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.desk.kit.bars import Chip
from app.desk.kit.boxes import Column, Row, emptied
from app.desk.kit.buttons import FlatButton, PrimaryButton, QuietButton
from app.desk.kit.labels import Body, Muted, Small
from app.desk.kit.meter import Meter
from app.desk.kit.secret import SecretField
from app.desk.kit.sizes import size_words
from app.desk.kit.speeds import speed_words
from app.desk.kit.theme import Theme
from app.desk.welcome import strength
from app.desk.welcome.state import WelcomeState
from app.system.wording import Wording


class PassphraseStep(QWidget):
    """`written(pass-phrase, again)` on every change, `entered()` on Enter, `without()`, `offer()`."""

    offer = Signal()
    written = Signal(str, str)
    entered = Signal()
    without = Signal()

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__()
        say = wording.text
        self._wording = wording
        names = (say("secret.show"), say("secret.hide"))
        self.first = SecretField(say("welcome.passphrase.first"), *names, theme)
        self.again = SecretField(say("welcome.passphrase.again"), *names, theme)
        self._meter = Meter(theme, say("welcome.passphrase.strength"))
        self._words = Small()
        self._agree = Small()
        self.offer_button = FlatButton(say("welcome.passphrase.offer"), "refresh-cw")
        self.offered = Body()
        self.offered.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard
                                             | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offered.hide()
        self.without_button = QuietButton(say("unlock.without"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (Muted(say("welcome.passphrase.text")), self.first, Column(self._meter, self._words, gap=4),
                       self.offered, self.again, self._agree):
            column.addWidget(widget)
        column.addWidget(self.offer_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(self.without_button, 0, Qt.AlignmentFlag.AlignLeft)
        for field in (self.first, self.again):
            field.written.connect(self._written)
        self.first.entered.connect(self.again.focus)
        self.again.entered.connect(self.entered)
        self.without_button.clicked.connect(self.without)
        self.offer_button.clicked.connect(self.offer)

    def show_state(self, state: WelcomeState) -> None:
        """Say how strong it is and whether the two agree."""
        say = self._wording.say
        text = self._wording.text
        if not state.written:
            self._meter.set_share(0.0)
            self._words.setText(text("welcome.passphrase.advice"))
        elif state.strength >= 0:
            self._meter.set_share(state.share)
            self._words.setText(text(
                "welcome.passphrase.judged", strength=say(strength.words(state.strength)),
                time=say(strength.time_to_guess(state.strength)),
            ) + ("" if state.enough else " " + text("welcome.passphrase.more")))
        self.offered.setText(state.offered)
        self.offered.setVisible(bool(state.offered))
        self._agree.setText("" if not self.again.text() else text(
            "welcome.passphrase.same" if state.same else "welcome.passphrase.differ"
        ))
        for widget in (self.first, self.again, self.without_button):
            widget.setEnabled(not state.making)

    def clear(self) -> None:
        """Forget what was written."""
        self.first.clear()
        self.again.clear()

    def focus(self) -> None:
        """The keyboard starts here."""
        self.first.focus()

    def _written(self) -> None:
        self.written.emit(self.first.text(), self.again.text())


class ModelStep(QWidget):
    """`chosen(name)`, `bring()` to take in a file."""

    chosen = Signal(str)
    bring = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._shown: object = None
        self._words = Muted()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.bring_button = QuietButton(wording.text("welcome.model.bring"), "file-plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addLayout(self._rows)
        column.addStretch(1)
        column.addWidget(self.bring_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._group = QButtonGroup(self)
        self.bring_button.clicked.connect(self.bring)

    def show_state(self, state: WelcomeState) -> None:
        """List the models, what is there first of all."""
        installed = any(model.installed for model in state.models)
        say = self._wording.text
        words = say("welcome.model.text" if installed else "welcome.model.none")
        if installed and state.why is not None:
            words = f"{words} {self._wording.say(state.why)}"
        self._words.setText(words)
        self.bring_button.setEnabled(not state.adding)
        if self._shown == (state.models, state.chosen, state.speeds):
            return
        self._shown = (state.models, state.chosen, state.speeds)
        speeds = dict(state.speeds)
        emptied(self._rows)
        for model in sorted(state.models, key=lambda one: (-one.installed, -one.rank)):
            button = QRadioButton(model.name)
            button.setEnabled(model.installed)
            button.setChecked(model.name == state.chosen)
            self._group.addButton(button)
            button.clicked.connect(lambda _checked=False, name=model.name: self.chosen.emit(name))
            there = say("welcome.model.here" if model.installed else "welcome.model.not_here")
            speed = speed_words(self._wording, speeds.get(model.name)) if model.installed else ""
            said = say("welcome.model.size", size=size_words(model.size), there=there)
            note = Small(" · ".join(filter(None, (speed, said))))
            note.setWordWrap(False)
            row = Row(button, None, note)
            if model.installed and not model.fits:
                row.body.addWidget(Chip(say("welcome.model.too_large"), "loss"))
            self._rows.addWidget(row)

    def focus(self) -> None:
        """The keyboard starts here."""
        usable = [one for one in self.findChildren(QRadioButton) if one.isEnabled()]
        chosen = [one for one in usable if one.isChecked()]
        [*chosen, *usable, self.bring_button][0].setFocus()


class SampleStep(QWidget):
    """`sample()`."""

    sample = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        say = wording.text
        self.button = PrimaryButton(say("welcome.sample.open"), "file-text")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Muted(say("welcome.sample.text")))
        for code in ("welcome.sample.first", "welcome.sample.second", "welcome.sample.third"):
            column.addWidget(Body(say(code)))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.button.clicked.connect(self.sample)

    def show_state(self, _state: WelcomeState) -> None:
        """Always the same."""

    def focus(self) -> None:
        """The keyboard starts here."""
        self.button.setFocus()
