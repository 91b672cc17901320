"""The line at the bottom: where the data is, what runs and how to stop it, which model, how much memory."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from app.desk.kit.buttons import FlatButton
from app.desk.kit.icons import pixmap
from app.desk.kit.labels import Elided, Small, plain
from app.desk.kit.sizes import size_words
from app.desk.kit.speeds import WORDS_A_TOKEN, figure
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import GAP
from app.desk.status.state import StatusState
from app.system.wording import Wording


class StatusLine(QWidget):
    """`lock()`, `stop()` for the job that runs, `model()` when the model's name is pressed."""

    lock = Signal()
    stop = Signal()
    model = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording, self._theme = wording, theme
        self._state = StatusState()
        self.setProperty("role", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("status.name"))
        self.lock_button = FlatButton(say("action.vault.lock"), "lock")
        self._mark = QLabel()
        self.walls = Elided(role="small")
        self._job = Elided(role="small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.scaled(120))
        self.stop_button = FlatButton(say("action.job.stop"), "square")
        self.model_button = FlatButton("", "cpu")
        self._memory = Small()
        self._memory.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP - 8, 2, GAP, 2)
        row.setSpacing(8)
        row.addWidget(self.lock_button)
        row.addWidget(self._mark)
        row.addWidget(self.walls, 3)
        row.addWidget(self._job, 2)
        for widget in (self._bar, self.stop_button, self.model_button, self._memory):
            row.addWidget(widget)
        self.lock_button.clicked.connect(self.lock)
        self.stop_button.clicked.connect(self.stop)
        self.model_button.clicked.connect(self.model)
        theme.changed.connect(self._tint)
        self.show_state(self._state)

    def show_state(self, state: StatusState) -> None:
        """Draw this state."""
        self._state = state
        say = self._wording.text
        sealed = not state.walls
        words = [say("status.sealed")] if sealed else [
            say("status.unsealed"), *(self._wording.say(why) for why in state.walls)
        ]
        if not state.locked and not state.kept:
            words.append(say("status.unkept"))
        self.walls.setText(" ".join(words))
        self.walls.setProperty("role", "small" if sealed else "strong")
        self.walls.style().unpolish(self.walls)
        self.walls.style().polish(self.walls)
        self.lock_button.setVisible(not state.locked)
        self.lock_button.set_text(say("action.vault.lock" if state.kept else "status.end"))
        running = bool(state.job)
        for widget in (self._job, self._bar, self.stop_button):
            widget.setVisible(running)
        self._job.setText(state.job if state.jobs < 2 else say("status.jobs", job=state.job, count=state.jobs - 1))
        if state.share < 0:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 100)
            self._bar.setValue(round(state.share * 100))
        self._bar.setAccessibleName(state.job)
        self._draw_model(state)
        self._tint()

    def _draw_model(self, state: StatusState) -> None:
        say = self._wording.text
        self.model_button.setVisible(not state.locked)
        if not state.model:
            words = say("status.no_model")
        elif state.speed:
            words = say("status.model_speed", model=state.model, speed=figure(state.speed * WORDS_A_TOKEN))
        else:
            words = state.model
        self.model_button.set_text(words)
        self.model_button.setToolTip(plain(say("status.model_loaded" if state.loaded else "status.model_tip")))
        self._memory.setText(say("status.memory", size=size_words(state.memory)) if state.memory else "")
        self._memory.setVisible(bool(state.memory))
        self._memory.setToolTip(plain(say("status.memory_tip")))

    def _tint(self) -> None:
        tokens = self._theme.tokens
        name, colour = ("shield-check", tokens.muted) if not self._state.walls else ("triangle-alert", tokens.text)
        self._mark.setPixmap(pixmap(name, colour, 16))
