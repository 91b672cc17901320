"""Switches that share one help sentence, side by side: the kinds of personal data."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from app.desk.kit.labels import Body, Small
from app.desk.settings_page.row import Lock
from app.desk.settings_page.state import SettingRow
from app.system.wording import Wording

NARROWEST = 190


class SwitchGrid(QWidget):
    """`changed` (key, "1" or "0"); as many columns as there is room for."""

    changed = Signal(str, str)

    def __init__(self, wording: Wording, rows: tuple[SettingRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._quiet = False
        self._columns = 0
        self.label = Body(wording.text("settings_page.kinds"))
        self.help = Small(wording.text(rows[0].help_code))
        self.lock = Lock()
        self.switches: dict[str, QCheckBox] = {}
        for row in rows:
            name = wording.text(row.label_code)
            switch = QCheckBox(name.replace("&", "&&"))
            switch.setAccessibleName(wording.text("settings_page.hide_kind", name=name))
            switch.setAccessibleDescription(self.help.text())
            switch.toggled.connect(lambda on, key=row.key: self._tell(key, on))
            self.switches[row.key] = switch
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.help)
        column.addWidget(self.lock)
        column.addSpacing(8)
        column.addLayout(self._grid)
        self._lay_out(3)
        self.show_rows(rows)

    def show_rows(self, rows: tuple[SettingRow, ...]) -> None:
        """The values as they are now."""
        self._quiet = True
        for row in rows:
            switch = self.switches[row.key]
            switch.setChecked(row.value == "1")
            switch.setEnabled(row.locked is None)
            switch.setToolTip(self._wording.say(row.locked) if row.locked else "")
        self._quiet = False
        reasons = dict.fromkeys(self._wording.say(row.locked) for row in rows if row.locked)
        self.lock.say("\n".join(reasons))

    def matches(self, words: str) -> bool:
        """Whether the help or any kind has these words."""
        texts = (self.label.text(), self.help.text(), *(switch.text() for switch in self.switches.values()))
        return any(words in text.casefold() for text in texts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer columns where there is less room."""
        super().resizeEvent(event)
        widest = max(NARROWEST, *(switch.sizeHint().width() for switch in self.switches.values()))
        self._lay_out(max(1, min(4, self.width() // (widest + 16))))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, switch in enumerate(self.switches.values()):
            self._grid.removeWidget(switch)
            self._grid.addWidget(switch, index // columns, index % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < columns))

    def _tell(self, key: str, on: bool) -> None:
        if not self._quiet:
            self.changed.emit(key, str(int(on)))
