"""The first page of the first start: which language the program shall speak."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.desk.kit.labels import Muted
from app.desk.welcome.state import WelcomeState
from app.system.wording import LANGUAGES, Wording

OWN_NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "it": "Italiano"}


class LanguageStep(QWidget):
    """`chosen(language)`."""

    chosen = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Muted(wording.text("welcome.language.text")))
        self.buttons = {language: QRadioButton(OWN_NAMES[language]) for language in LANGUAGES}
        group = QButtonGroup(self)
        for language, button in self.buttons.items():
            group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(lambda _checked=False, language=language: self.chosen.emit(language))
        column.addStretch(1)

    def show_state(self, state: WelcomeState) -> None:
        """Mark the language."""
        self.buttons[state.language].setChecked(True)

    def focus(self) -> None:
        """The keyboard starts here."""
        next(button for button in self.buttons.values() if button.isChecked()).setFocus()
