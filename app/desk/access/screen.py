"""Draws who can open the vault, and the forms that change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.opening import PERSONS, KeySlot
from app.desk.access.state import AccessState
from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Card, Column, Row, emptied
from app.desk.kit.buttons import LossButton, PrimaryButton, QuietButton
from app.desk.kit.labels import Body, Heading, Muted, Small
from app.desk.kit.secret import SecretField
from app.desk.kit.theme import Theme
from app.desk.recovery.sheet import RecoverySheet
from app.system.wording import Wording

ADDED = ("keychain", "token", "officer", "officer_token")
FORMS: dict[str, tuple[str, ...]] = {
    "passphrase": ("old", "second", "new", "again"),
    "keychain": ("old",),
    "token": ("pin",),
    "officer": ("old", "second"),
    "officer_token": ("old", "pin"),
}
"""Which fields each form has."""


class AccessScreen(QWidget):
    """`asked(form)`, `changed(old, second, new, again)`, `added(kind, pass-phrase, second, pin)`, `removed(slot)`,
    `renewed()` for another recovery key, `typed(group, group)`.
    """

    asked = Signal(str)
    changed = Signal(str, str, str, str)
    added = Signal(str, str, str, str)
    removed = Signal(str)
    renewed = Signal()
    typed = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = wording.text
        self._wording, self._state = wording, AccessState()
        self._slots = QVBoxLayout()
        self._slots.setSpacing(8)
        self._words = Muted()
        names = (say("secret.show"), say("secret.hide"))
        self.fields = {name: SecretField(say(f"access.field.{name}"), *names, theme)
                       for name in ("old", "second", "pin", "new", "again")}
        self.go = PrimaryButton(say("access.go"))
        self._form_words = Small()
        self._form = Column(self._form_words, *self.fields.values(), Row(self.go, None), gap=8)
        self.buttons = {
            name: QuietButton(say(f"access.ask.{name}")) for name in ("passphrase", *ADDED)
        }
        self.renew_button = QuietButton(say("access.ask.recovery"))
        self.message = MessageBar()
        self.sheet = RecoverySheet(wording, theme)
        self.typed_button = PrimaryButton(say("recovery.done"))
        self._page = Column(self.sheet, Row(self.typed_button, None), gap=8)
        card = Card(gap=12)
        card.body.addLayout(self._slots)
        for widget in (self._words, Row(self.buttons["passphrase"], self.renew_button, None),
                       Small(say("access.more")), Row(self.buttons["keychain"], self.buttons["token"], None),
                       Row(self.buttons["officer"], self.buttons["officer_token"], None), self._form, self.message,
                       self._page):
            card.body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Column(Heading(say("access.title")), card, gap=8))
        column.addStretch(1)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        self.renew_button.clicked.connect(self.renewed)
        self.go.clicked.connect(self._send)
        for field in self.fields.values():
            field.entered.connect(self._send)
        self.typed_button.clicked.connect(self.sheet.typed_now)
        self.sheet.typed.connect(self.typed)
        self.show_state(AccessState())

    def show_state(self, state: AccessState) -> None:
        """Draw this state; a form that closes forgets what was typed."""
        before, self._state = self._state, state
        say = self._wording.text
        self.setVisible(state.kept)
        if state.slots != before.slots or state.removing != before.removing:
            self._draw(state)
        self._words.setText(say("access.together" if state.persons > 1 else "access.alone") + (
            "" if state.has_recovery or not state.slots else " " + say("access.no_recovery")
        ) + (" " + say("access.recovered") if state.recovered else ""))
        shown = FORMS.get(state.asking, ())
        for name, field in self.fields.items():
            field.setVisible(name in shown and self._needed(name, state))
            field.setEnabled(not state.working)
        self._form.setVisible(bool(shown))
        self._form_words.setText(say(f"access.about.{state.asking}") if shown else "")
        self.go.setEnabled(not state.working)
        if state.asking != before.asking:
            self.clear()
            first = next((field for name, field in self.fields.items() if shown and field.isVisibleTo(self)), None)
            if first is not None:
                first.focus()
        self._page.setVisible(state.page is not None)
        if state.page is not None:
            self.sheet.show_state(state.page)
            if before.page is None:
                self.sheet.focus()
        else:
            self.sheet.clear()
        if state.trouble is not None:
            self.message.say(self._wording.say(state.trouble), "trouble")
        elif state.done is not None:
            self.message.say(self._wording.say(state.done))
        else:
            self.message.clear()

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self.fields.values():
            field.clear()

    def _needed(self, name: str, state: AccessState) -> bool:
        if state.asking != "passphrase":
            return True
        if name == "old":
            return not (state.recovered and state.persons == 1)
        return name != "second" or state.persons > 1

    def _draw(self, state: AccessState) -> None:
        emptied(self._slots)
        for slot in state.slots:
            self._slots.addWidget(self._row(slot, state))

    def _row(self, slot: KeySlot, state: AccessState) -> QWidget:
        say = self._wording.text
        name = say(f"slot.{slot.kind}")
        words = Column(Body(name), Small(
            say("access.made", day=slot.made) + (" " + say("access.used") if slot.used else "")), gap=0)
        others = [one for one in state.slots if one.kind in PERSONS and one.id != slot.id]
        if slot.kind == "recovery" or not others:
            return words
        sure = state.removing == slot.id
        remove = (LossButton if sure else QuietButton)(
            say("access.remove_sure" if sure else "access.remove"), name=say("access.remove_name", name=name)
        )
        remove.clicked.connect(lambda: self.removed.emit(slot.id))
        row = Row(words, remove)
        row.body.setStretch(0, 1)
        return row

    def _send(self) -> None:
        text = {name: field.text() for name, field in self.fields.items()}
        if self._state.asking == "passphrase":
            self.changed.emit(text["old"], text["second"], text["new"], text["again"])
        elif self._state.asking:
            self.added.emit(self._state.asking, text["old"], text["second"], text["pin"])
