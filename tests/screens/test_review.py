"""The review by keyboard: walking, hiding, keeping, taking back, adding, previewing, going on."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.core.documents import Span
from app.core.findings import Verdict
from app.desk.document.marks import Look
from app.desk.kit.theme import Theme
from app.system.wording import LANGUAGES, Wording
from tests.accessible import nameless
from tests.dummies import LETTER
from tests.screens.panes import desk, settle
from tests.screens.reviewed import Open
from tests.unit.desk.test_document_presenter import case_with


@pytest.fixture
def opened(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> Iterator[Open]:
    together, case, _ = case_with(LETTER, "Ms Harrow wrote to Daniel Okafor 😀 on 4 March 1981.")
    with desk(theme, wording, together, tmp_path) as one:
        yield Open(qtbot, one, case)


def test_the_whole_journey_by_keyboard(opened: Open, qtbot: Any) -> None:
    assert opened.value == "Ms Harrow"
    opened.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert opened.value == "Daniel Okafor"
    opened.key(Qt.Key.Key_K)
    assert opened.verdicts()["Daniel Okafor"] is Verdict.KEEP
    opened.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.verdicts()["Daniel Okafor"] is Verdict.HIDE
    opened.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert opened.verdicts()["Daniel Okafor"] is Verdict.KEEP
    opened.key(Qt.Key.Key_H)
    assert opened.verdicts()["Daniel Okafor"] is Verdict.HIDE
    opened.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opened.value == "Ms Harrow"
    with qtbot.waitSignal(opened.pane.accepted):
        opened.key(Qt.Key.Key_Return)


def test_o_limits_a_decision_to_this_place_and_not_the_next_value(opened: Open) -> None:
    opened.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    opened.key(Qt.Key.Key_O)
    opened.key(Qt.Key.Key_K)
    assert opened.verdicts()["Daniel Okafor"] is None
    opened.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opened.screen.detail.everywhere() == 1
    assert opened.screen.isAncestorOf(QApplication.focusWidget())


def test_down_and_up_walk_the_list_and_a_heading_speaks_of_its_kind(opened: Open) -> None:
    opened.screen.list.setCurrentIndex(opened.screen.list.model().index(0, 0))
    assert opened.screen.list.family() == "PERSON"
    opened.key(Qt.Key.Key_K)
    persons = opened.presenter.state.overview.groups[0]
    assert (persons.family, persons.hidden) == ("PERSON", 0)
    opened.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.presenter.state.overview.groups[0].kept == 0
    opened.key(Qt.Key.Key_Down)
    assert opened.value == "Ms Harrow"
    opened.key(Qt.Key.Key_Down)
    assert opened.value == "Daniel Okafor"
    opened.key(Qt.Key.Key_Space)
    assert opened.verdicts()["Daniel Okafor"] is Verdict.KEEP


def test_walking_into_the_other_document_shows_its_text(opened: Open) -> None:
    opened.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opened.presenter.state.document == 1
    assert opened.screen.text.toPlainText().startswith("Ms Harrow wrote")
    assert opened.screen.documents.currentIndex() == 1


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
def test_a_selection_with_an_emoji_is_hidden_as_selected(opened: Open, qtbot: Any) -> None:
    opened.presenter.show_document(1)
    text = opened.screen.text
    source = opened.presenter.state.overview.documents[1].text
    start = source.index("Okafor 😀 on")
    text.setFocus()
    text.select(Span(start, start + len("Okafor 😀 on")))
    assert text.textCursor().selectedText() == "Okafor 😀 on"
    qtbot.keyClick(text, Qt.Key.Key_H)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.data() == "HANDLE").trigger()
    menu.close()
    settle(qtbot, opened.desk)
    assert opened.verdicts()["Okafor 😀 on"] is Verdict.HIDE


def test_a_click_on_a_finding_brings_it_into_focus(opened: Open, qtbot: Any) -> None:
    text = opened.screen.text
    text.go_to(Span(LETTER.index("4 March") + 1, LETTER.index("4 March") + 1))
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect().center() + QPoint(2, 0))
    settle(qtbot, opened.desk)
    assert opened.value == "4 March 1981"


def test_a_click_on_the_switch_turns_the_decision(opened: Open, qtbot: Any) -> None:
    row = opened.screen.list.rows.row_of(0, False)
    rect = opened.screen.list.visualRect(opened.screen.list.model().index(row, 0))
    qtbot.mouseClick(
        opened.screen.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(rect.width() // 2 - 40, 0)
    )
    settle(qtbot, opened.desk)
    assert opened.verdicts()["Ms Harrow"] is Verdict.KEEP


def test_filtering_leaves_what_fits_and_esc_brings_all_back(opened: Open, qtbot: Any) -> None:
    before = len(opened.screen.list.rows.rows)
    opened.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is opened.screen.filter
    qtbot.keyClicks(opened.screen.filter, "okafor")
    assert [row.first for row in opened.screen.list.rows.rows] == ["Persons", "Daniel Okafor"]
    qtbot.keyClick(opened.screen.filter, Qt.Key.Key_Escape)
    assert len(opened.screen.list.rows.rows) == before


def test_what_the_model_would_see_has_no_hidden_word_in_sight(opened: Open, qtbot: Any) -> None:
    opened.screen.seeing.setFocus()
    opened.key(Qt.Key.Key_Space)
    assert "Daniel Okafor" not in opened.screen.text.toPlainText()
    assert "[PERSON_" in opened.screen.text.toPlainText()
    opened.key(Qt.Key.Key_Space)
    assert "Daniel Okafor" in opened.screen.text.toPlainText()


def test_locking_leaves_no_word_in_any_widget(opened: Open) -> None:
    opened.pane.clear()
    words = [opened.screen.text.toPlainText(), opened.screen.detail.value.text() * opened.screen.detail.isVisible()]
    words += [row.first for row in opened.screen.list.rows.rows]
    assert "".join(words) == ""


def test_marks_say_by_look_and_tooltip_what_is_decided(opened: Open) -> None:
    opened.key(Qt.Key.Key_K)
    marks = opened.screen.text._marks.all
    kept = [mark for mark in marks if mark.look is Look.KEPT]
    assert {mark.span.of(LETTER) for mark in kept} == {"Ms Harrow"}
    assert opened.screen.text.describe(kept[0]) == "Person: shown to the model"


def test_two_hundred_findings_stay_fluid(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> None:
    names = [f"Mr {a}{b}ley" for a in "BCDFGHJKLM" for b in ("on", "an", "en", "in", "un", "or", "ar", "er", "ir", "ur")]
    together, case, _ = case_with(" wrote a letter.\n".join(names * 2) + " wrote too.")
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        assert len(opened.presenter.state.overview.places) == 200
        slowest = 0.0
        for _ in range(60):
            started = time.process_time()
            opened.presenter.step(1)
            opened.screen.repaint()
            slowest = max(slowest, time.process_time() - started)
        # Nothing is asserted about the machine; each place must have been reached.
        assert opened.presenter.state.current == 60
        print(f"slowest step with 200 findings: {slowest * 1000:.0f} ms of CPU")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_name(qtbot: Any, theme: Theme, language: str, tmp_path: Path) -> None:
    together, case, _ = case_with(LETTER)
    with desk(theme, Wording(language), together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        assert nameless(opened.pane) == []
