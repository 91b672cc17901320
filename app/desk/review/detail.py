"""The finding in focus: what it is, who found it and why, and what shall happen to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.core.findings import Verdict
from app.desk.kit.boxes import Card
from app.desk.kit.buttons import IconButton, QuietButton
from app.desk.kit.flow import Flow
from app.desk.kit.labels import Heading, Muted, Small
from app.desk.review.state import Place, ReviewState
from app.system.wording import Wording


class Detail(Card):
    """`decided` ("hide" or "keep", 1 for everywhere), `stepped` (1 or -1)."""

    decided = Signal(str, int)
    stepped = Signal(int)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self.value = Heading()
        self.value.selectable()
        self.value.setAccessibleName(wording.text("review.value"))
        self.where = Small()
        self.why = Muted()
        self.only_here = QCheckBox(wording.text("review.only_here"))
        self.hide_button = QuietButton(wording.text("review.hide"), "eye-off")
        self.keep_button = QuietButton(wording.text("review.keep"), "eye")
        self.hide_button.setToolTip(wording.text("review.hide.tip"))
        self.keep_button.setToolTip(wording.text("review.keep.tip"))
        before = IconButton("chevron-left", wording.text("review.previous"))
        after = IconButton("chevron-right", wording.text("review.next"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.value, 1)
        top.addWidget(before)
        top.addWidget(after)
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self.why, self.where):
            words.addWidget(widget)
        buttons = Flow()
        for button in (self.hide_button, self.keep_button, self.only_here):
            buttons.addWidget(button)
        self.body.addLayout(top)
        self.body.addLayout(words)
        self.body.addLayout(buttons)
        self.hide_button.clicked.connect(self._hide)
        self.keep_button.clicked.connect(self._keep)
        before.clicked.connect(self._back)
        after.clicked.connect(self._on)

    def show_state(self, state: ReviewState) -> None:
        """The place in focus; nothing where there is none."""
        place = state.place
        self.setVisible(place is not None)
        if place is None:
            # A hidden label still holds its words; locking must leave none.
            for label in (self.value, self.why, self.where):
                label.setText("")
            return
        value = state.overview.value_of(state.current)
        count = len(value.places) if value else 1
        self.value.setText(place.value)
        self.why.setText(_sentences(self._wording.say(place.why), found_by(self._wording, place)))
        name = state.overview.documents[place.document].name
        at = value.places.index(state.current) + 1 if value else 1
        where = self._wording.text("review.place_of", at=at, count=count, page=place.page, name=name)
        self.where.setText(f"{self._wording.kind(place.kind, 1)} · {where}")
        hidden = place.verdict is Verdict.HIDE
        self.hide_button.setEnabled(not hidden or (value is not None and value.verdict is None))
        self.keep_button.setEnabled(hidden or (value is not None and value.verdict is None))
        self.only_here.setVisible(count > 1)
        self.hide_button.set_text(self._wording.text("review.hide_count" if count > 1 else "review.hide", count=count))
        self.keep_button.set_text(self._wording.text("review.keep_count" if count > 1 else "review.keep", count=count))

    def everywhere(self) -> int:
        """1 unless the person limits decisions to this place."""
        return int(not (self.only_here.isChecked() and self.only_here.isVisibleTo(self)))

    def _hide(self) -> None:
        self.decided.emit(Verdict.HIDE.value, self.everywhere())

    def _keep(self) -> None:
        self.decided.emit(Verdict.KEEP.value, self.everywhere())

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)


def found_by(wording: Wording, place: Place) -> str:
    """Who found it, in words; "" for the person, whose reason says so."""
    if place.by == "person":
        return ""
    code = f"by.{place.by}"
    if not wording.knows(code):
        code = "by.presidio" if place.by.endswith("Recognizer") else "by.rules"
    return wording.text("review.found_by", by=wording.text(code, name=place.by))


def _sentences(*parts: str) -> str:
    """Put together with a full stop wherever one lacks."""
    said = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in said)
