"""The finding in focus: what it is, how sure, who found it and why, what a model sees of it, and what shall happen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.core.findings import BY_NETWORK, Verdict
from app.desk.kit.boxes import Card
from app.desk.kit.buttons import IconButton, QuietButton
from app.desk.kit.flow import Flow
from app.desk.kit.labels import Body, Heading, Muted, Small, plain
from app.desk.review.field import Field
from app.desk.review.keys import tip
from app.desk.review.said import exposed, on_list
from app.desk.review.state import Place, ReviewState
from app.system.wording import Wording

LONGEST_REASON = 300
"""Characters of a reason to show what is on the office's list."""


class Detail(Card):
    """`decided` ("hide" or "keep", 1 for everywhere, a reason), `stepped` (1 or -1), `left` the field by keyboard."""

    decided = Signal(str, int, str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._state = ReviewState()
        self.value = Heading()
        self.value.selectable()
        self.value.setAccessibleName(wording.text("review.value"))
        self.where = Small()
        self.why = Muted()
        self.exposure = Body()
        self.listed = Body()
        self.reason = Field(wording.text("review.reason"))
        self.reason.setPlaceholderText(wording.text("review.reason"))
        self.reason.setMaxLength(LONGEST_REASON)
        self.only_here = QCheckBox(wording.text("review.only_here"))
        self.only_here.setToolTip(plain(tip(wording, "only_here")))
        self.hide_button = QuietButton(wording.text("review.hide"), "eye-off")
        self.keep_button = QuietButton(wording.text("review.keep"), "eye")
        for decide, action in ((self.hide_button, "hide"), (self.keep_button, "keep")):
            decide.setToolTip(plain(f"{tip(wording, action)} · {tip(wording, action + '_alike')}"))
        before = IconButton("chevron-left", tip(wording, "previous"))
        after = IconButton("chevron-right", tip(wording, "next"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.value, 1)
        top.addWidget(before)
        top.addWidget(after)
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self.why, self.where, self.exposure, self.listed):
            words.addWidget(widget)
        buttons = Flow()
        for button in (self.hide_button, self.keep_button, self.only_here):
            buttons.addWidget(button)
        # The buttons keep their place from finding to finding, and stay in sight where what is said must scroll.
        self.body.addLayout(top)
        self.body.addLayout(buttons)
        self.body.addWidget(self.reason)
        self.body.addLayout(words)
        self.reason.entered.connect(self._keep)
        self.reason.left.connect(self.left)
        self.hide_button.clicked.connect(self._hide)
        self.keep_button.clicked.connect(self._keep)
        self.only_here.toggled.connect(self._expose)
        before.clicked.connect(self._back)
        after.clicked.connect(self._on)

    def show_state(self, state: ReviewState) -> None:
        """The place in focus; nothing where there is none."""
        place, before, self._state = state.place, self._state.place, state
        if place is None or before is None or place.value != before.value:
            # What was limited for one value is not meant for the next.
            self.only_here.setChecked(False)
            self.reason.setText("")
        self.setVisible(place is not None)
        if place is None:
            # A hidden label still holds its words; locking must leave none.
            for label in (self.value, self.why, self.where, self.exposure, self.listed):
                label.setText("")
            return
        identity = state.overview.identity_of(state.current)
        thing = identity if state.whole else state.overview.value_of(state.current)
        count = len(thing.places) if thing else 1
        self.value.setText(thing.text if thing and state.whole else place.value)
        sure = self._wording.text(f"review.sure_{place.sure.value}")
        self.why.setText(_sentences(sure[:1].upper() + sure[1:], self._wording.say(place.why),
                                    found_by(self._wording, place)))
        name = state.overview.documents[place.document].name
        at = thing.places.index(state.current) + 1 if thing else 1
        where = self._wording.text("review.place_of", at=at, count=count, page=place.page, name=name)
        self.where.setText(f"{self._wording.kind(place.kind, 1)} · {where}")
        self.only_here.setVisible(count > 1 and not state.whole)
        hide, keep = ("review.hide_count", "review.keep_count") if count > 1 else ("review.hide", "review.keep")
        self.hide_button.set_text(self._wording.text(hide, count=count))
        self.keep_button.set_text(self._wording.text(keep, count=count))
        self.listed.setText(on_list(self._wording, state))
        self.listed.setVisible(bool(self.listed.text()))
        self.reason.setVisible(place.listed and not state.overview.fixed and place.verdict is Verdict.HIDE)
        self._expose()

    def everywhere(self) -> int:
        """1 unless the person limits decisions to this place."""
        return int(not (self.only_here.isChecked() and self.only_here.isVisibleTo(self)))

    def ask_reason(self) -> bool:
        """Put the caret where the reason is written that a decision to show still lacks; whether it does."""
        lacks = self.reason.isVisibleTo(self) and not self.reason.text().strip()
        if lacks:
            self.reason.setFocus()
        return lacks

    def limit(self) -> None:
        """Turn whether decisions are limited to this place, where it is one of several."""
        if self.only_here.isVisibleTo(self):
            self.only_here.toggle()

    def _expose(self) -> None:
        """What a model sees of it now, or would see, for what a press would speak of."""
        self.exposure.setText(exposed(self._wording, self._state, bool(self.everywhere())))

    def _hide(self) -> None:
        self.decided.emit(Verdict.HIDE.value, self.everywhere(), "")

    def _keep(self) -> None:
        self.decided.emit(Verdict.KEEP.value, self.everywhere(), self.reason.text().strip())

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _on(self) -> None:
        self.stepped.emit(1)


def found_by(wording: Wording, place: Place) -> str:
    """Who found it, in words; "" for the person, whose reason says so."""
    if place.by == "person":
        return ""
    code = f"by.{place.by}"
    if place.by.startswith(BY_NETWORK):
        code = "by.network"
    elif not wording.knows(code):
        code = "by.presidio" if place.by.endswith("Recognizer") else "by.rules"
    return wording.text("review.found_by", by=wording.text(code, name=place.by))


def _sentences(*parts: str) -> str:
    """Put together with a full stop wherever one lacks."""
    said = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in said)
