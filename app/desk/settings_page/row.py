"""One setting on the page: label and help at the left, its control at the right, reset, and a lock with its reason."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from app.desk.kit import icons
from app.desk.kit.buttons import IconButton
from app.desk.kit.labels import Body, Small
from app.desk.settings_page.state import Control, SettingRow
from app.system.wording import Wording

CONTROL_WIDTH = 220
LINES = 5
"""Height of a list's field."""


class RowWidget(QWidget):
    """`changed` (key, value as text) and `reset` (key)."""

    changed = Signal(str, str)
    reset = Signal(str)

    def __init__(self, wording: Wording, row: SettingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._row = wording, row
        self._quiet = False
        label = wording.text(row.label_code)
        self.label = Body(label)
        self.help = Small(wording.text(row.help_code))
        self.control = self._made(row)
        self.control.setAccessibleName(label)
        self.control.setAccessibleDescription(self.help.text())
        self.control.installEventFilter(self)
        self.examples = Small()
        self.lock = Lock()
        self.back = IconButton("undo-2", wording.text("settings_page.reset", setting=label))
        self.back.clicked.connect(self._back)
        place = QHBoxLayout()
        place.setSpacing(4)
        place.addWidget(self.control, 1)
        place.addWidget(self.back)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.help, 1, 0)
        grid.addWidget(self.examples, 2, 0)
        grid.addWidget(self.lock, 3, 0)
        grid.addLayout(place, 0, 1, 4, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, CONTROL_WIDTH)
        self.show_row(row)

    def show_row(self, row: SettingRow) -> None:
        """The value as it is now."""
        self._row = row
        self._quiet = True
        control = self.control
        if isinstance(control, QCheckBox):
            control.setChecked(row.value == "1")
            control.setText(self._wording.text("settings_page.on" if row.value == "1" else "settings_page.off"))
        elif isinstance(control, QComboBox):
            self._fill(control, row)
        elif isinstance(control, QSpinBox):
            control.setValue(int(row.value))
        elif isinstance(control, QDoubleSpinBox):
            control.setValue(float(row.value))
        elif isinstance(control, QLineEdit) and control.text() != row.value:
            control.setText(row.value)
        elif isinstance(control, QPlainTextEdit) and control.toPlainText() != row.value:
            control.setPlainText(row.value)
        self._quiet = False
        control.setEnabled(row.locked is None)
        shown = [
            self._wording.text("settings_page.example", choice=self._wording.text(choice.code), line=choice.example)
            for choice in row.choices if choice.example
        ]
        self.examples.setText("\n".join(shown))
        self.examples.setVisible(bool(shown))
        self.lock.say(self._wording.say(row.locked) if row.locked else "")
        keep = self.back.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(keep)
        self.back.setVisible(row.chosen)

    def matches(self, words: str) -> bool:
        """Whether the label or the help has these words."""
        return words in self.label.text().casefold() or words in self.help.text().casefold() or words in self._row.key

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page and never changes a setting by accident."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QPlainTextEdit):
            self._tell(watched.toPlainText())
        return False

    def _made(self, row: SettingRow) -> QWidget:
        if row.control is Control.SWITCH:
            switch = QCheckBox()
            switch.toggled.connect(lambda on: self._tell(str(int(on))))
            return switch
        if row.control is Control.CHOICE:
            choice = QComboBox()
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            choice.currentIndexChanged.connect(lambda _index: self._tell(str(choice.currentData())))
            return choice
        if row.control is Control.NUMBER:
            number = QSpinBox()
            number.setRange(int(max(row.least, -(1 << 31))), int(min(row.most, (1 << 31) - 1)))
            number.setSuffix(_suffix(self._wording, row.unit))
            number.setKeyboardTracking(False)
            number.lineEdit().setTextMargins(10, 0, 0, 0)
            number.setGroupSeparatorShown(True)
            number.valueChanged.connect(lambda value: self._tell(str(value)))
            return number
        if row.control is Control.FRACTION:
            fraction = QDoubleSpinBox()
            fraction.setRange(max(row.least, -1e9), min(row.most, 1e9))
            fraction.setSuffix(_suffix(self._wording, row.unit))
            fraction.setKeyboardTracking(False)
            fraction.lineEdit().setTextMargins(10, 0, 0, 0)
            fraction.valueChanged.connect(lambda value: self._tell(str(value)))
            return fraction
        if row.control is Control.LIST:
            lines = QPlainTextEdit()
            lines.setTabChangesFocus(True)
            lines.setPlaceholderText(self._wording.text("settings_page.one_a_line"))
            lines.setFixedHeight(lines.fontMetrics().lineSpacing() * LINES)
            return lines
        text = QLineEdit()
        text.editingFinished.connect(lambda: self._tell(text.text()))
        return text

    def _fill(self, control: QComboBox, row: SettingRow) -> None:
        values = [choice.value for choice in row.choices]
        if [control.itemData(index) for index in range(control.count())] != values:
            control.clear()
            for choice in row.choices:
                known = self._wording.knows(choice.code)
                control.addItem(self._wording.text(choice.code) if known else choice.value, choice.value)
        control.setCurrentIndex(values.index(row.value) if row.value in values else -1)

    def _tell(self, value: str) -> None:
        if not self._quiet:
            self.changed.emit(self._row.key, value)

    def _back(self) -> None:
        self.reset.emit(self._row.key)


class Lock(QWidget):
    """A lock and the reason beside it; nothing where the person may choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._words = Small()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show the reason, "" for none."""
        self._words.setText(text)
        self.setVisible(bool(text))
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """The icon follows the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        colour = QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        self._sign.setPixmap(icons.pixmap("lock", colour, 16))


def _suffix(wording: Wording, unit: str) -> str:
    return " " + wording.text(unit) if unit else ""
