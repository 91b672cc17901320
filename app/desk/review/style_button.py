"""How this case's aliases are written: a button that says it, and its menu to choose another way."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.core.styles import Dates, Persons
from app.desk.kit.buttons import FlatButton
from app.desk.kit.labels import plain
from app.services.styles import CaseStyle
from app.system.wording import Wording


class StyleButton(FlatButton):
    """`asked` (names of `Persons` and `Dates`). What an administrator has fixed is shown and cannot be chosen."""

    asked = Signal(str, str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._style: CaseStyle | None = None
        self._short = False
        self.choices = QMenu(wording.text("review.style_choose"), self)
        self.choices.setAccessibleName(wording.text("review.style_choose"))
        self.choices.setToolTipsVisible(True)
        self.persons = self._group([(one.value, _code("persons", one.value)) for one in Persons])
        self.choices.addSeparator()
        self.dates = self._group([(one.value, _code("dates", one.value)) for one in Dates])
        self.choices.triggered.connect(self._chosen)
        self.setMenu(self.choices)
        self.hide()

    def show_style(self, style: CaseStyle | None) -> None:
        """What holds for the case; nothing where no case is open."""
        self._style = style
        self.setVisible(style is not None)
        if style is None:
            return
        choice = style.choice
        for part, group, chosen in (
            ("persons", self.persons, choice.persons.value), ("dates", self.dates, choice.dates.value),
        ):
            locked = part in style.fixed
            for action in group.actions():
                action.setChecked(action.data() == chosen)
                action.setEnabled(not locked)
                action.setToolTip(plain(self._wording.text("settings.lock") if locked else action.text()))
        say = self._wording.text
        said = say(
            "review.style", persons=say(_code("persons", choice.persons)), dates=say(_code("dates", choice.dates))
        )
        self.set_text(say("review.style_short") if self._short else said)
        self.setAccessibleName(said)
        self.setToolTip(plain(f"{say('review.style_choose')}\n{effect(self._wording, style)}"))

    def set_short(self, short: bool) -> None:
        """Say only what it is for, where there is little room."""
        self._short = short
        self.show_style(self._style)

    def _group(self, ways: list[tuple[str, str]]) -> QActionGroup:
        group = QActionGroup(self.choices)
        for value, code in ways:
            action = self.choices.addAction(self._wording.text(code).replace("&", "&&"))
            action.setData(value)
            action.setCheckable(True)
            group.addAction(action)
        return group

    def _chosen(self, action: QAction) -> None:
        if self._style is None:
            return
        value, choice = str(action.data()), self._style.choice
        if action.actionGroup() is self.persons:
            self.asked.emit(value, choice.dates.value)
        else:
            self.asked.emit(choice.persons.value, value)


def effect(wording: Wording, style: CaseStyle) -> str:
    """What another choice does to the aliases that the case already has."""
    return wording.text("review.style_later" if style.asked else "review.style_fresh")


def _code(part: str, value: str) -> str:
    return f"setting.privacy.alias_{part}.{value}"
