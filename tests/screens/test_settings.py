"""The settings page: drawn from the table, changed at once, locked with a reason, searched, by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPlainTextEdit, QSpinBox

from app.desk.kit.theme import Theme
from app.desk.panes import Desk
from app.desk.settings_page.grid import SwitchGrid
from app.desk.settings_page.pane import SettingsPane
from app.desk.settings_page.row import Lock, RowWidget
from app.system.policy import Lock as Fixed
from app.system.policy import Policy
from app.system.setting_table import SETTINGS
from app.system.wording import LANGUAGES, Wording
from tests.accessible import nameless
from tests.dummies import Together
from tests.screens.panes import desk, settle, shown

LOCKED = Policy({
    "vault.lock_minutes": Fixed(5, "Shared workplaces", "IT security"), "privacy.hide.person": Fixed(True, "Always"),
})


class Open:
    """The settings page in a window."""

    def __init__(self, qtbot: Any, desk: Desk, width: int = 1000) -> None:
        self.bot, self.desk = qtbot, desk
        self.pane = SettingsPane(desk)
        self.screen = self.pane.screen_
        self.applied: list[str] = []
        self.pane.applied.connect(self.applied.append)
        shown(qtbot, self.pane, width)
        settle(qtbot, desk)

    def row(self, key: str) -> RowWidget:
        return self.screen._rows[key]

    @property
    def grid(self) -> SwitchGrid:
        return self.screen._grids[0]


@pytest.fixture
def sized(qapp: QApplication) -> Iterator[Callable[[int], Theme]]:
    """The light theme at a text size; the usual size comes back whatever happens."""
    theme = Theme()

    def apply(percent: int) -> Theme:
        theme.apply(qapp, "light", percent)
        return theme

    yield apply
    theme.apply(qapp, "light", 100)


@pytest.fixture
def opened(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> Iterator[Open]:
    with desk(theme, wording, Together(), tmp_path, LOCKED) as one:
        yield Open(qtbot, one)


def test_every_setting_has_a_control_of_its_type(opened: Open) -> None:
    assert len(opened.screen._rows) + len(opened.grid.switches) == len(SETTINGS)
    assert isinstance(opened.row("appearance.theme").control, QComboBox)
    assert isinstance(opened.row("answer.max_tokens").control, QSpinBox)
    assert isinstance(opened.row("appearance.reduced_motion").control, QCheckBox)
    assert len(opened.grid.switches) == 16


def test_a_change_by_keyboard_holds_at_once(opened: Open, qtbot: Any) -> None:
    control = opened.row("appearance.theme").control
    control.setFocus()
    qtbot.keyClick(control, Qt.Key.Key_End)
    settle(qtbot, opened.desk)
    assert opened.desk.settings.get("appearance.theme") == "contrast"
    assert opened.applied == ["appearance.theme"]
    back = opened.row("appearance.theme").back
    assert back.isVisible()
    back.setFocus()
    qtbot.keyClick(back, Qt.Key.Key_Space)
    settle(qtbot, opened.desk)
    assert opened.desk.settings.get("appearance.theme") == "system"
    assert isinstance(control, QComboBox)
    assert control.currentData() == "system"
    assert not back.isVisible()


def test_a_list_has_a_line_for_each_value_and_holds_when_it_is_left(opened: Open, qtbot: Any) -> None:
    control = opened.row("privacy.always_hide").control
    assert isinstance(control, QPlainTextEdit)
    control.setFocus()
    control.setPlainText("Sonnblick\n\n Firn ")
    assert opened.applied == []
    opened.row("privacy.never_hide").control.setFocus()
    settle(qtbot, opened.desk)
    assert opened.desk.settings.get("privacy.always_hide") == ("Sonnblick", "Firn")
    assert opened.applied == ["privacy.always_hide"]
    assert control.toPlainText() == "Sonnblick\nFirn"
    opened.row("privacy.always_hide").back.click()
    settle(qtbot, opened.desk)
    assert control.toPlainText() == ""


def test_a_kind_is_switched_in_the_grid(opened: Open, qtbot: Any) -> None:
    switch = opened.grid.switches["privacy.hide.url"]
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    settle(qtbot, opened.desk)
    assert "URL" not in opened.desk.settings.hidden_kinds()


def test_a_locked_setting_cannot_be_changed_and_says_who_and_why(opened: Open) -> None:
    row = opened.row("vault.lock_minutes")
    assert not row.control.isEnabled()
    assert not row.back.isVisible()
    words = " ".join(label.text() for label in row.findChild(Lock).findChildren(QLabel))
    assert "IT security" in words
    assert "Shared workplaces" in words
    assert not opened.grid.switches["privacy.hide.person"].isEnabled()
    assert opened.grid.switches["privacy.hide.url"].isEnabled()
    assert opened.grid.lock.isVisible()


def test_searching_leaves_what_fits(opened: Open, qtbot: Any) -> None:
    assert QApplication.focusWidget() is None or opened.screen.search.isVisible()
    qtbot.keyClicks(opened.screen.search, "theme")
    visible = [key for key, row in opened.screen._rows.items() if row.isVisible()]
    assert visible == ["appearance.theme"]
    qtbot.keyClicks(opened.screen.search, "zzz")
    assert opened.screen.nothing.isVisible()
    qtbot.keyClick(opened.screen.search, Qt.Key.Key_Escape)
    assert all(row.isVisible() for row in opened.screen._rows.values())


def test_the_wheel_scrolls_and_changes_nothing(opened: Open, qtbot: Any) -> None:
    control = opened.row("answer.max_tokens").control
    opened.screen.search.setFocus()
    before = opened.desk.settings.get("answer.max_tokens")
    middle = QPointF(control.rect().center())
    wheel = QWheelEvent(
        middle, QPointF(control.mapToGlobal(control.rect().center())), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )
    QApplication.sendEvent(control, wheel)
    settle(qtbot, opened.desk)
    assert opened.desk.settings.get("answer.max_tokens") == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("percent", [100, 175])
def test_nothing_is_cut_off_and_every_control_has_a_name(
    qtbot: Any, sized: Callable[[int], Theme], language: str, percent: int, tmp_path: Path
) -> None:
    theme = sized(percent)
    with desk(theme, Wording(language), Together(), tmp_path, LOCKED) as one:
        opened = Open(qtbot, one, 760)
        assert nameless(opened.pane) == []
        for row in opened.screen._rows.values():
            assert row.mapTo(opened.screen, QPoint(row.width(), 0)).x() <= opened.screen.width()
            control = row.control
            if isinstance(control, QComboBox):
                longest = max(control.fontMetrics().horizontalAdvance(control.itemText(n)) for n in range(control.count()))
                assert control.width() >= longest + 28
        for switch in opened.grid.switches.values():
            assert switch.width() >= switch.sizeHint().width()
