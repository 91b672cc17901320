"""One model of the page: what it is, whether it fits, how fast, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.asking import ModelState
from app.core.library import Version
from app.desk.kit.bars import Chip
from app.desk.kit.boxes import Card, Row, Rule, emptied
from app.desk.kit.buttons import FlatButton, QuietButton
from app.desk.kit.flow import Flow
from app.desk.kit.labels import Heading, Muted, Small
from app.desk.kit.sizes import size_words
from app.desk.kit.speeds import speed_words
from app.desk.models_page.state import ModelCardState
from app.system.wording import Wording

FITS = {
    "models.fits.yes": ("models_page.fits.yes", ""), "models.fits.tight": ("models_page.fits.tight", ""),
    "models.fits.no": ("models_page.fits.no", "loss"),
}


class ModelCard(Card):
    """`used(name, sha256)`, `tested(name)`, `verified(name)`, `unfolded(name)`, `removed(name, sha256)`,
    `went_back(name)`, `held(name, sha256)`: hold this version for the open case, or let it go.
    """

    used = Signal(str, str)
    tested = Signal(str)
    verified = Signal(str)
    unfolded = Signal(str)
    removed = Signal(str, str)
    went_back = Signal(str)
    held = Signal(str, str)

    def __init__(self, wording: Wording, state: ModelCardState, imagined: bool) -> None:
        super().__init__(gap=8)
        say = wording.text
        self._wording, self._imagined = wording, imagined
        self.name = state.advice.model.name
        self._heading = Heading()
        self._chips = Flow()
        self._about, self._worth = Muted(), Small()
        self.use_button = QuietButton(say("models_page.use"), "check")
        self.test_button = QuietButton(say("models_page.test"), "circle-help")
        self.verify_button = QuietButton(say("models_page.verify"), "shield-check")
        self.fold_button = FlatButton(say("models_page.versions"), "history")
        self.buttons = Row(self.use_button, self.test_button, self.verify_button, None, self.fold_button)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(8)
        for widget in (self._heading, self._about, self._worth):
            self.body.addWidget(widget)
        self.body.insertLayout(1, self._chips)
        self.body.addWidget(self.buttons)
        self.body.addLayout(self._inside)
        self.use_button.clicked.connect(lambda: self.used.emit(self.name, ""))
        self.test_button.clicked.connect(lambda: self.tested.emit(self.name))
        self.verify_button.clicked.connect(lambda: self.verified.emit(self.name))
        self.fold_button.clicked.connect(lambda: self.unfolded.emit(self.name))
        self._shown: tuple[ModelCardState, bool, str] | None = None

    def show_card(self, state: ModelCardState, busy: bool, imagined: bool, case: str = "") -> None:
        """Draw this; busy: something is being done, so that nothing else can be begun; case: the open one's id."""
        if self._shown == (state, busy, case) and imagined == self._imagined:
            return
        same = self._shown is not None and self._shown[::2] == (state, case) and imagined == self._imagined
        self._shown, self._imagined = (state, busy, case), imagined
        model = state.advice.model
        for button in (self.use_button, self.test_button, self.verify_button):
            button.setEnabled(not busy)
        if same:
            return
        say = self._wording.text
        title = model.title or model.name
        self.setAccessibleName(title)
        self._heading.setText(title)
        emptied(self._chips)
        for text, kind in self._marks(state):
            self._chips.addWidget(Chip(text, kind))
        self._about.setText(" · ".join(filter(None, self._facts(model))))
        self._worth.setText(self._worth_words(model))
        self._worth.setVisible(bool(self._worth.text()))
        self.buttons.setVisible(model.installed and not imagined)
        self.use_button.setVisible(not state.answers)
        for button, code in (
            (self.use_button, "models_page.use"), (self.test_button, "models_page.test"),
            (self.verify_button, "models_page.verify"), (self.fold_button, "models_page.versions"),
        ):
            button.setAccessibleName(say("models_page.button_of", what=say(code), model=title))
        emptied(self._inside)
        if state.unfolded and model.installed and not imagined:
            self._unfold(state, case)

    def _marks(self, state: ModelCardState) -> list[tuple[str, str]]:
        """Short words with their kind."""
        say = self._wording.text
        code, kind = FITS[state.advice.fits]
        marks = [(say(code), kind)]
        if speed := speed_words(self._wording, state.advice.speed):
            marks.append((speed, ""))
        if state.best:
            marks.append((say("models_page.best"), ""))
        if not self._imagined:
            if state.answers:
                marks.append((say("models_page.answers_loaded" if state.loaded else "models_page.answers"), ""))
            if state.verified:
                marks.append(("✓ " + say("models_page.vouched"), "checked"))
            if state.tested is not None:
                marks.append((say("models_page.score_chip", score=f"{state.tested.score * 100:.0f}"), ""))
        return marks

    def _facts(self, model: ModelState) -> list[str]:
        say = self._wording.text
        languages = [say(f"models_page.language.{one}") for one in model.languages if one in ("en", "de", "fr", "it")]
        more = len([one for one in model.languages if one not in ("en", "de", "fr", "it")])
        known = ", ".join(languages)
        return [
            known if not more else say("models_page.languages_more", languages=known, count=more),
            say("models_page.licence", licence=model.licence) if model.licence else "",
            ("" if model.sha256 else "≈ ") + size_words(model.size),
            "" if model.installed else say("models_page.not_here"),
        ]

    def _worth_words(self, model: ModelState) -> str:
        if not model.installed and model.file:
            return self._wording.text("models_page.to_bring", file=model.file, place=model.upstream)
        return self._wording.text(model.worth) if model.worth and self._wording.knows(model.worth) else ""

    def _unfold(self, state: ModelCardState, case: str) -> None:
        self._inside.addWidget(Rule())
        if not state.versions:
            self._inside.addWidget(Small(self._wording.text("models_page.no_versions")))
        for version in state.versions:
            self._inside.addWidget(self._version(version, len(state.versions), state.answers, case))
        if len(state.versions) > 1:
            back = QuietButton(self._wording.text("models_page.back"), "undo-2")
            back.clicked.connect(lambda: self.went_back.emit(self.name))
            self._inside.addWidget(Row(back, None))

    def _version(self, version: Version, count: int, answers: bool, case: str) -> QWidget:
        say = self._wording.text
        number, size = version.sha256[:12], size_words(version.size)
        words = [say("models_page.version", number=number, day=version.added[:10], size=size)]
        if version.current:
            words.append(say("models_page.current"))
        if version.withdrawn:
            words.append(say("models_page.withdrawn"))
        if version.signers:
            words.append(say("models.signed_by", signers=", ".join(version.signers)))
        if version.pins:
            words.append(say("models_page.held", count=len(version.pins)))
        note = Small(" · ".join(words)).selectable()
        row = Row(note)
        row.body.setStretch(0, 1)
        if not version.current and not version.withdrawn:
            use = QuietButton(say("models_page.use_version"), "check", say("models_page.use_this", number=number))
            use.clicked.connect(lambda: self.used.emit(self.name, version.sha256))
            row.body.addWidget(use)
        if case:
            mine = f"case:{case}" in version.pins
            what = say("models_page.let" if mine else "models_page.hold")
            name = say("models_page.button_of", what=what, model=number)
            hold = FlatButton(what, "lock-open" if mine else "lock", name)
            hold.clicked.connect(lambda: self.held.emit(self.name, version.sha256))
            row.body.addWidget(hold)
        if (not version.current or (count == 1 and not answers)) and not version.pins:
            remove = FlatButton(say("models_page.remove"), "trash-2", say("models_page.remove_this", number=number))
            remove.clicked.connect(lambda: self.removed.emit(self.name, version.sha256))
            row.body.addWidget(remove)
        return row
