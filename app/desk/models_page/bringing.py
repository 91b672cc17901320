"""A file that a person brings, before it is taken in: what it is, its licence, who vouches for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from app.desk.kit.boxes import Card, Row
from app.desk.kit.buttons import PrimaryButton, QuietButton
from app.desk.kit.labels import Heading, Muted
from app.desk.kit.sizes import size_words
from app.desk.kit.theme import Theme
from app.desk.models_page.state import BringState
from app.system.wording import Wording


class BringCard(Card):
    """`agreed(licence, unsigned)`, `taken()`, `left()`."""

    agreed = Signal(bool, bool)
    taken = Signal()
    left = Signal()

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__(gap=12)
        say = wording.text
        self._wording = wording
        self._heading, self._what, self._vouched = Heading(), Muted(), Muted()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("models_page.bring.licence_text"))
        self.text.setFixedHeight(theme.scaled(140))
        self.licence = QCheckBox()
        self.unsigned = QCheckBox(say("models_page.bring.unsigned"))
        self.take_button = PrimaryButton(say("models_page.bring.take"), "file-plus")
        self.leave_button = QuietButton(say("models_page.bring.leave"))
        for widget in (self._heading, self._what, self._vouched, self.text, self.licence, self.unsigned):
            self.body.addWidget(widget)
        self.body.addWidget(Row(self.take_button, self.leave_button, None))
        self.licence.toggled.connect(self._agreed)
        self.unsigned.toggled.connect(self._agreed)
        self.take_button.clicked.connect(self.taken)
        self.leave_button.clicked.connect(self.left)
        self.hide()

    def show_bring(self, state: BringState | None, busy: bool) -> None:
        """Draw this, or nothing."""
        self.setVisible(state is not None)
        if state is None:
            return
        say, candidate = self._wording.text, state.candidate
        looked = candidate.looked
        title = looked.title or candidate.name
        self._heading.setText(say("models_page.bring.title", model=title))
        self.setAccessibleName(self._heading.text())
        self._what.setText(" · ".join(filter(None, (
            looked.form.upper(), looked.quantisation, size_words(looked.bytes), f"SHA-256 {candidate.sha256[:16]}…",
        ))))
        self._vouched.setText(
            say("models_page.bring.known") if candidate.known
            else say("models.signed_by", signers=", ".join(candidate.signers)) if candidate.signers
            else say("models_page.bring.nobody")
        )
        if self.text.toPlainText() != candidate.licence_text:
            self.text.setPlainText(candidate.licence_text)
        self.text.setVisible(bool(candidate.licence_text))
        words = say("models_page.bring.licence", licence=candidate.licence) if candidate.licence else say(
            "models_page.bring.no_licence"
        )
        self.licence.setText(words)
        self.unsigned.setVisible(state.must_vouch)
        for box, value in ((self.licence, state.licence), (self.unsigned, state.unsigned)):
            box.blockSignals(True)
            box.setChecked(value)
            box.blockSignals(False)
        self.take_button.setEnabled(state.ready and not busy)
        self.leave_button.setEnabled(not busy)

    def _agreed(self) -> None:
        self.agreed.emit(self.licence.isChecked(), self.unsigned.isChecked())
