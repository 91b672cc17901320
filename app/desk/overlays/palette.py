"""The palette: everything that can be done now and every case, found by typing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from app.desk.kit.theme import Theme
from app.desk.overlays.layer import Layer
from app.system.wording import Wording

MOST = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be chosen: its words, its key or what it is, and what it does."""

    words: str
    beside: str
    run: Callable[[], None]


def ranked(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Those that have every typed word, the ones that begin with it first."""
    words = typed.casefold().split()
    fitting = [one for one in entries if all(word in one.words.casefold() for word in words)]
    return sorted(fitting, key=lambda one: not one.words.casefold().startswith(typed.casefold().strip()))[:MOST]


class Palette(Layer):
    """Opened with its entries; runs the chosen one after it is closed."""

    def __init__(self, wording: Wording, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._entries: Sequence[Entry] = ()
        self._shown: list[Entry] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(wording.text("palette.hint"))
        self.field.setAccessibleName(wording.text("palette.hint"))
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setAccessibleName(wording.text("palette.name"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(theme.scaled(360))
        self.setAccessibleName(wording.text("palette.name"))
        self.card.body.addWidget(self.field)
        self.card.body.addWidget(self.list)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._draw)
        self.list.itemClicked.connect(lambda _item, _column: self.choose())

    def open_with(self, entries: Sequence[Entry]) -> None:
        """Come up with these entries."""
        self._entries = entries
        self.field.clear()
        self._draw("")
        self.open()
        self.field.setFocus()

    def choose(self) -> None:
        """Do what is marked."""
        row = self._row()
        if 0 <= row < len(self._shown):
            run = self._shown[row].run
            self.close_layer()
            run()

    def clear(self) -> None:
        """Forget every word: the vault is locked."""
        self._entries, self._shown = (), []
        self.field.clear()
        self.list.clear()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the keyboard stays in the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._shown:
                self._mark((self._row() + step) % len(self._shown))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose()
                return True
        return super().eventFilter(watched, event)

    def _draw(self, typed: str) -> None:
        self._shown = ranked(self._entries, typed)
        self.list.clear()
        for entry in self._shown:
            item = QTreeWidgetItem([entry.words, entry.beside])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setForeground(1, QColor(self._theme.tokens.muted))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{entry.words} {entry.beside}".strip())
            self.list.addTopLevelItem(item)
        self._mark(0)

    def _row(self) -> int:
        item = self.list.currentItem()
        return self.list.indexOfTopLevelItem(item) if item is not None else -1

    def _mark(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)
