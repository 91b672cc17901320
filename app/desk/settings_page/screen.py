"""Draws the settings from their table and says what the person changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.desk.kit.bars import MessageBar
from app.desk.kit.boxes import Card, Column, Rule, Scroll
from app.desk.kit.labels import Heading, Muted, Title
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import READING_WIDTH
from app.desk.settings_page.grid import SwitchGrid
from app.desk.settings_page.row import RowWidget
from app.desk.settings_page.state import Section, SettingsState
from app.system.wording import Wording


class SettingsScreen(QWidget):
    """`changed` (key, value as text), `reset` (key)."""

    changed = Signal(str, str)
    reset = Signal(str)
    dismissed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._theme = wording, theme
        self._drawn: tuple[str, ...] = ()
        self._rows: dict[str, RowWidget] = {}
        self._grids: list[SwitchGrid] = []
        self._first: list[QWidget] = []
        self._sections: list[tuple[QWidget, list[QWidget]]] = []
        self.title = Title(wording.text("settings_page.title"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(wording.text("settings_page.search"))
        self.search.setAccessibleName(wording.text("settings_page.search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.nothing = Muted(wording.text("settings_page.nothing"))
        self.nothing.hide()
        self.notices = MessageBar()
        self.trouble = MessageBar(wording.text("document.close_message"))
        self.trouble.closed.connect(self.dismissed)
        self.area = Scroll(wording.text("settings_page.title"), gap=24)
        self._page = Column(gap=24)
        self.area.body.addWidget(self._page)
        self.area.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.title, self.search, self.trouble, self.notices, self.nothing):
            column.addWidget(widget)
        column.addWidget(self.area, 1)
        theme.changed.connect(self._widths)
        self._widths()

    def show_state(self, state: SettingsState) -> None:
        """Draw this; controls are made once and then only given their values."""
        keys = tuple(row.key for section in state.sections for row in (*section.grid, *section.rows))
        if keys != self._drawn:
            self._drawn = keys
            self._build(state.sections)
        for section in state.sections:
            for row in section.rows:
                self._rows[row.key].show_row(row)
        grids = [section.grid for section in state.sections if section.grid]
        for grid, rows in zip(self._grids, grids, strict=True):
            grid.show_rows(rows)
        self._say(state)

    def put_first(self, widget: QWidget) -> None:
        """Another part above the settings; it goes while somebody searches."""
        self._first.append(widget)
        self._page.body.insertWidget(len(self._first) - 1, widget)

    def find_here(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F searches, Esc ends searching."""
        if event.key() == Qt.Key.Key_F and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.find_here()
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    def _build(self, sections: tuple[Section, ...]) -> None:
        for section in sections:
            card = Card(gap=16)
            parts: list[QWidget] = []
            if section.grid:
                grid = SwitchGrid(self._wording, section.grid)
                grid.changed.connect(self.changed)
                self._grids.append(grid)
                parts.append(grid)
            for row in section.rows:
                widget = RowWidget(self._wording, row)
                widget.changed.connect(self.changed)
                widget.reset.connect(self.reset)
                self._rows[row.key] = widget
                parts.append(widget)
            for number, part in enumerate(parts):
                if number:
                    card.body.addWidget(Rule())
                card.body.addWidget(part)
            whole = Column(Heading(self._wording.text(f"setting.{section.name}")), card, gap=8)
            self._sections.append((whole, parts))
            self._page.body.addWidget(whole)

    def _search(self, text: str) -> None:
        words = text.casefold().strip()
        any_shown = False
        for widget in self._first:
            widget.setMaximumHeight(0 if words else 16777215)  # its own state says whether it is visible
        for whole, parts in self._sections:
            shown = [part for part in parts if isinstance(part, RowWidget | SwitchGrid) and part.matches(words)]
            for part in parts:
                part.setVisible(part in shown)
            for rule in whole.findChildren(Rule):
                rule.setVisible(len(shown) == len(parts))
            whole.setVisible(bool(shown))
            any_shown = any_shown or bool(shown)
        self.nothing.setVisible(not any_shown)

    def _say(self, state: SettingsState) -> None:
        if state.trouble is not None:
            self.trouble.say(self._wording.say(state.trouble), "trouble")
        else:
            self.trouble.clear()
        if state.notices:
            self.notices.say("\n".join(self._wording.say(notice) for notice in state.notices))
        else:
            self.notices.clear()

    def _widths(self) -> None:
        self._page.setMaximumWidth(self._theme.scaled(READING_WIDTH) + 120)
