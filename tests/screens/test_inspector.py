"""The inspector's panels: places open, hidden values stand beside their aliases, the record is checked, locking empties all."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.core.jobs import Cancel, finish
from app.desk.inspector.evidence.screen import PassageCard
from app.desk.inspector.panes import inspector_panes
from app.desk.inspector.privacy.wide import SideBySide
from app.desk.inspector.times import moment
from app.desk.kit.excerpt import breakable
from app.desk.kit.reading import ReadingText
from app.desk.kit.theme import Theme
from app.desk.panes import Desk
from app.system.wording import LANGUAGES, Wording
from tests.accessible import nameless
from tests.dummies import LETTER
from tests.screens.panes import desk, settle, shown
from tests.unit.desk.test_document_presenter import case_with


class Open:
    """The four panels with one question asked."""

    def __init__(self, qtbot: Any, desk: Desk, case: str, width: int = 340) -> None:
        self.bot, self.desk = qtbot, desk
        self.panes = inspector_panes(desk)
        for pane in self.panes.values():
            shown(qtbot, pane, width)
        self.turn = finish(desk.services.ask.ask(case, "When must it go back to Daniel Okafor?", Cancel()))
        for pane in self.panes.values():
            pane.show_turn(self.turn)  # type: ignore[attr-defined]
        settle(qtbot, desk)

    def words(self, name: str) -> str:
        labels = [label.text() for label in self.panes[name].findChildren(QLabel)]
        return "\n".join((*labels, *(text.toPlainText() for text in self.panes[name].findChildren(ReadingText))))


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
    together, case, _ = case_with(LETTER)
    with desk(theme, wording, together, tmp_path) as one:
        yield Open(qtbot, one, case)


def test_a_passage_opens_its_place_by_click_and_by_key(opened: Open, qtbot: Any) -> None:
    pane = opened.panes["evidence"]
    card = pane.findChildren(PassageCard)[0]
    passage = opened.turn.evidence[0]
    wanted = [passage.document, passage.span.start, passage.span.end]
    with qtbot.waitSignal(pane.opened) as clicked:  # type: ignore[attr-defined]
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert clicked.args == wanted
    card.button.setFocus()
    with qtbot.waitSignal(pane.opened) as pressed:  # type: ignore[attr-defined]
        qtbot.keyClick(card.button, Qt.Key.Key_Space)
    assert pressed.args == wanted


def test_no_score_is_shown_as_a_number(opened: Open) -> None:
    words = opened.words("evidence")
    for passage in opened.turn.evidence:
        assert f"{passage.score:g}" not in words.split() or passage.score == 0
    assert "%" not in words


def test_every_alias_stands_beside_what_it_hides(opened: Open) -> None:
    words = opened.words("privacy")
    assert "[PERSON_" in words
    assert "Daniel Okafor" in words


def test_both_texts_side_by_side_scroll_together_and_go_when_locked(opened: Open, qtbot: Any) -> None:
    pane = opened.panes["privacy"]
    next(b for b in pane.findChildren(QPushButton) if b.accessibleName() == "Side by side").click()
    dialog = pane.window().findChild(SideBySide)
    assert dialog is not None
    assert "Daniel Okafor" not in dialog.saw.toPlainText()
    assert "Daniel Okafor" in dialog.original.toPlainText()
    assert nameless(dialog) == []
    pane.clear()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_why_says_how_it_was_made_and_what_it_cannot_show(opened: Open) -> None:
    words = opened.words("why")
    assert "qwen2.5-coder-1.5b" in words
    assert opened.desk.wording.text("explain.limits") in words
    assert "%" not in words


def test_the_record_is_read_when_it_comes_into_sight_and_checked(opened: Open, qtbot: Any) -> None:
    pane = opened.panes["record"]
    rows = pane.screen_.list.rows  # type: ignore[attr-defined]
    assert rows.rowCount() > 3
    assert rows.data(rows.index(0)) == "Answer kept"
    qtbot.mouseClick(pane.screen_.check, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    settle(qtbot, opened.desk)
    assert "checked" in pane.screen_.result.text()  # type: ignore[attr-defined]


def test_the_record_panel_holds_no_content(opened: Open) -> None:
    rows = opened.panes["record"].screen_.list.rows  # type: ignore[attr-defined]
    words = "\n".join(rows.what(event) + rows.when(event) for event in rows.events)
    assert "Okafor" not in words
    assert "letter 0" not in words.casefold()


def test_every_event_that_happens_has_a_sentence(opened: Open) -> None:
    rows = opened.panes["record"].screen_.list.rows  # type: ignore[attr-defined]
    for event in opened.desk.services.audit.events():
        assert rows.what(event) != event.what, event.what
        assert "{" not in rows.what(event)


def test_locking_leaves_no_word(opened: Open, qtbot: Any) -> None:
    for pane in opened.panes.values():
        pane.clear()  # type: ignore[attr-defined]
    qtbot.wait(10)
    for name in opened.panes:
        assert "Okafor" not in opened.words(name)
    assert opened.panes["record"].screen_.list.rows.rowCount() == 0  # type: ignore[attr-defined]


def test_long_words_never_push_a_panel_wider() -> None:
    assert max(len(part) for part in breakable("a" * 100 + " b").replace(" ", "\u200b").split("\u200b")) <= 24
    assert breakable("short words stay") == "short words stay"


@pytest.mark.parametrize(("language", "month"), [("en", "Nov"), ("de", "Nov"), ("fr", "nov"), ("it", "nov")])
def test_moments_are_said_in_the_persons_language(language: str, month: str) -> None:
    assert month in moment("2026-11-24T09:00:00+00:00", language, short=True)
    assert moment("yesterday", language) == "yesterday"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("percent", [100, 150])
def test_every_control_has_a_name_and_nothing_is_wider_than_its_panel(
    qtbot: Any, sized: Callable[[int], Theme], language: str, percent: int, tmp_path: Path
) -> None:
    theme = sized(percent)
    together, case, _ = case_with(LETTER)
    with desk(theme, Wording(language), together, tmp_path) as one:
        opened = Open(qtbot, one, case, round(320 * percent / 100))
        for name, pane in opened.panes.items():
            assert nameless(pane) == [], name
            for child in pane.findChildren(QWidget):
                if child.isVisibleTo(pane) and isinstance(child, QLabel | QPushButton):
                    right = child.mapTo(pane, child.rect().topRight()).x()
                    assert right <= pane.width(), (name, child.accessibleName() or child.text())
