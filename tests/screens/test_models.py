"""The models page as a person meets it: drawn from its state, by keyboard, by drop, in every language."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.desk.kit.bars import Chip
from app.desk.kit.theme import Theme
from app.desk.models_page.card import ModelCard
from app.desk.models_page.pane import ModelsPane
from app.desk.models_page.screen import ModelsScreen
from app.desk.panes import Desk
from app.system.wording import LANGUAGES, Wording
from tests.accessible import nameless
from tests.dummies import Together
from tests.screens.panes import desk, settle, shown
from tools.look_models import models_states

SMALL, LARGE = "qwen2.5-coder-0.5b", "qwen2.5-coder-1.5b"


class Open:
    """The page in a window, over dummies."""

    def __init__(self, qtbot: Any, desk: Desk, together: Together) -> None:
        self.bot, self.desk, self.together = qtbot, desk, together
        self.pane = ModelsPane(desk)
        self.screen = self.pane.screen_
        shown(qtbot, self.pane, 1000)
        settle(qtbot, desk)

    def card(self, name: str) -> ModelCard:
        return self.screen._cards[name]

    def press(self, button: Any) -> None:
        """By keyboard, and until all is done."""
        button.setFocus()
        assert button.isEnabled()
        self.bot.keyClick(button, Qt.Key.Key_Space)
        settle(self.bot, self.desk)


@pytest.fixture
def page(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> Iterator[Open]:
    together = Together(installed=(SMALL, LARGE))
    with desk(theme, wording, together, tmp_path) as one:
        yield Open(qtbot, one, together)


def words(card: ModelCard) -> set[str]:
    return {chip.text() for chip in card.findChildren(Chip)}


def test_a_card_says_whether_it_fits_how_fast_and_what_answers(page: Open) -> None:
    said = words(page.card(LARGE))
    assert {"Fits", "Answers now", "Advised", "✓ File verified"} <= said
    assert any("words a second" in one for one in said)
    assert "Answers now" not in words(page.card(SMALL))
    assert not page.card("smollm2-135m").buttons.isVisible()


def test_switching_by_keyboard_says_what_came_of_it(page: Open) -> None:
    assert not page.card(LARGE).use_button.isVisible()
    page.press(page.card(SMALL).use_button)
    assert "answers from now on" in page.screen.said.words.text()
    assert any(one.startswith("Test questions") for one in words(page.card(SMALL)))
    assert not page.screen.progress.isVisible()


def test_versions_unfold_and_fold(page: Open) -> None:
    card = page.card(LARGE)
    height = card.sizeHint().height()
    page.press(card.fold_button)
    assert card.sizeHint().height() > height
    page.press(card.fold_button)
    assert card.sizeHint().height() == height


def test_another_machine_shows_no_buttons_and_no_comparison(page: Open) -> None:
    assert page.screen.comparing.isVisible()
    page.screen.machine.setFocus()
    page.bot.keyClick(page.screen.machine, Qt.Key.Key_Down)
    page.screen.machine.activated.emit(page.screen.machine.currentIndex())
    settle(page.bot, page.desk)
    assert page.pane.presenter.state.looked_at.startswith("Mac Studio")
    assert not page.card(LARGE).buttons.isVisible()
    assert not page.screen.comparing.isVisible()


def test_a_dropped_model_waits_for_both_answers(page: Open) -> None:
    page.together.library.known = False
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/model.gguf")])
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    page.pane.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.pane.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))
    settle(page.bot, page.desk)
    card = page.screen.bringing
    assert card.isVisible()
    assert not card.take_button.isEnabled()
    for box in (card.licence, card.unsigned):
        if box.isVisible():
            page.press(box)
    page.press(card.take_button)
    assert not card.isVisible()
    assert "is ready to be used" in page.screen.said.words.text()


def test_what_is_no_model_is_said_on_the_page(page: Open) -> None:
    page.pane.presenter.bring("/somewhere/letter.txt")
    settle(page.bot, page.desk)
    assert page.screen.trouble.isVisible()
    assert "letter.txt" in page.screen.trouble.words.text()


def test_without_a_case_nothing_can_be_compared(page: Open) -> None:
    assert not page.screen.comparing.ask_button.isEnabled()
    page.pane.show_case("some")
    assert page.screen.comparing.ask_button.isEnabled()
    page.pane.clear()
    assert not page.screen.comparing.ask_button.isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("percent", [100, 150])
def test_every_state_is_drawn_and_speaks(qtbot: Any, qapp: QApplication, language: str, percent: int) -> None:
    theme = Theme()
    theme.apply(qapp, "contrast" if percent == 150 else "dark", percent)
    screen = ModelsScreen(Wording(language), theme)
    shown(qtbot, screen, 900)
    try:
        for name, state in models_states(language).items():
            screen.show_state(state)
            qtbot.wait(1)
            assert nameless(screen) == [], name
            assert not any("models_page." in chip.text() or "{" in chip.text() for chip in screen.findChildren(Chip))
            assert screen.progress.isVisible() == bool(state.busy)
            assert screen.bringing.isVisible() == (state.bring is not None)
            assert screen.minimumSizeHint().width() <= 900 * percent / 100
    finally:
        theme.apply(qapp, "light", 100)
