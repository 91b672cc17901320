"""Draws the recovery page: four lines and the code, print, save, and the two groups that are typed back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Column, Row
from app.desk.kit.buttons import QuietButton
from app.desk.kit.labels import Body, Muted
from app.desk.kit.theme import Theme
from app.desk.recovery.state import RecoveryState
from app.system.wording import Wording

CODE = 150
FIELD = 130
LINE = 17
"""Pixels a line of the key is high."""
LONGEST = 8


class RecoverySheet(QWidget):
    """`typed(first group, second group)` on Enter in the second field, or when asked by `typed_now`."""

    typed = Signal(str, str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._state = wording, RecoveryState()
        say = wording.text
        self.lines = QLabel()
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.scaled(LINE))
        self.lines.setFont(font)
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        self.lines.setAccessibleName(say("recovery.lines"))
        self.lines.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.code = QLabel()
        self.code.setFixedSize(theme.scaled(CODE), theme.scaled(CODE))
        self.code.setScaledContents(True)
        self.code.setAccessibleName(say("recovery.code"))
        self.print_button = QuietButton(say("recovery.print"))
        self.save_button = QuietButton(say("recovery.save"))
        self.first, self.second = QLineEdit(), QLineEdit()
        for field in (self.first, self.second):
            field.setMaxLength(LONGEST)
            field.setFixedWidth(theme.scaled(FIELD))
        self._ask = Body(say("recovery.type"))
        self._trouble = MessageBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        buttons = Row(self.print_button, self.save_button, None)
        shown = Row(Column(self.lines, buttons), None, self.code, gap=16)
        for widget in (Muted(say("recovery.text")), shown, self._ask, Row(self.first, self.second, None),
                       self._trouble):
            column.addWidget(widget)
        column.addStretch(1)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.typed_now)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)

    def show_state(self, state: RecoveryState) -> None:
        """Draw this key and ask for its groups."""
        if state.recovery != self._state.recovery:
            self.clear()
            self.lines.setText("\n".join(
                f"{number}   {line}" for number, line in enumerate(state.recovery.splitlines(), start=1)
            ))
            if state.recovery:
                from app.desk.recovery.printing import picture

                self.code.setPixmap(QPixmap.fromImage(picture(state.recovery)))
        self._state = state
        for field, number in zip((self.first, self.second), state.asked, strict=True):
            name = self._wording.text("recovery.group", number=number)
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        if state.trouble is not None:
            self._trouble.say(self._wording.say(state.trouble), "trouble")
        else:
            self._trouble.clear()

    def typed_now(self) -> None:
        """Hand over what stands in the two fields."""
        self.typed.emit(self.first.text(), self.second.text())

    def clear(self) -> None:
        """Take the key off the screen, and out of a dialog that would still save or print it."""
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        self.lines.clear()
        self.code.clear()
        self.first.clear()
        self.second.clear()
        self._state = RecoveryState()

    def focus(self) -> None:
        """The keyboard starts at the first field."""
        self.first.setFocus()

    def _print(self) -> None:
        from app.desk.recovery.printing import ask_and_print

        ask_and_print(self._wording, self._state.folder, self._state.recovery, self)

    def _save(self) -> None:
        state = self._state
        dialog = QFileDialog(self, self._wording.text("recovery.save"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda file: self._write(state, file))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, state: RecoveryState, file: str) -> None:
        from app.desk.recovery.printing import save

        try:
            save(self._wording, state.folder, state.recovery, file)
        except OSError:
            self._trouble.say(self._wording.text("vault.recovery_file", name=Path(file).name), "trouble")
