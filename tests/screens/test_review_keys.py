"""Deciding many findings quickly, with keys alone: uncertain ones, forms of one person, kinds, search, pages."""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.core.findings import Verdict
from app.desk.kit.theme import Theme
from app.system.wording import Wording
from tests.dummies import LETTER, Together
from tests.screens.panes import desk, settle
from tests.screens.reviewed import Open, unsure
from tests.unit.desk.test_document_presenter import case_with

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def letters(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> Iterator[tuple[Open, Together]]:
    together, case, _ = case_with(LETTER, "Ms Harrow wrote to Daniel Okafor 😀 on 4 March 1981.")
    with desk(theme, wording, together, tmp_path) as one:
        yield Open(qtbot, one, case), together


def test_two_hundred_uncertain_findings_are_decided_with_keys_alone(
    qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    names = [f"Mr {a}{b}ley" for a in "BCDFGHJKLM" for b in ("on", "an", "en", "in", "un", "or", "ar", "er", "ir", "ur")]
    together, case, _ = case_with(" wrote a letter.\n".join(names * 2) + " wrote too.")
    unsure(together, case)
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        assert opened.screen.progress.text() == "0 of 200 decided · 200 uncertain ones left to look at"
        presses = 0
        while any(place.uncertain for place in opened.presenter.state.overview.places):
            # No waiting between the keys: a person does not wait either.
            qtbot.keyClick(opened.screen.list, Qt.Key.Key_K if presses % 6 == 0 else Qt.Key.Key_H)
            qtbot.keyClick(opened.screen.list, Qt.Key.Key_N)
            presses += 2
            assert presses <= 200
        settle(qtbot, one)
        assert opened.screen.progress.text() == "200 of 200 decided · no uncertain one is left"
        decisions = together.services.review.current(case).review.decisions
        assert len(decisions) == 100
        assert sum(decision.verdict is Verdict.KEEP for decision in decisions) * 2 == (
            opened.presenter.state.overview.count(Verdict.KEEP)
        )
        with qtbot.waitSignal(opened.pane.accepted):
            qtbot.keyClick(opened.screen.list, Qt.Key.Key_Return)


def test_forms_open_and_shut_and_shift_speaks_of_all_of_them(
    qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    together, case, _ = case_with("Mr Okafor wrote. Daniel Okafor wrote again. Ms Harrow read it.")
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        rows = opened.screen.list.rows
        opened.key(Qt.Key.Key_Left)
        assert [row.first for row in rows.rows] == ["Persons", "Daniel Okafor", "Ms Harrow"]
        assert "2 places" in rows.spoken(rows.rows[1])
        assert "2 forms" in rows.spoken(rows.rows[1])
        opened.key(Qt.Key.Key_Right)
        assert [row.first for row in rows.rows] == ["Persons", "Daniel Okafor", "Daniel Okafor", "Mr Okafor", "Ms Harrow"]
        opened.key(Qt.Key.Key_Down)
        opened.key(Qt.Key.Key_Down)
        opened.key(Qt.Key.Key_K)
        assert opened.verdicts() == {"Daniel Okafor": Verdict.HIDE, "Mr Okafor": Verdict.KEEP, "Ms Harrow": Verdict.HIDE}
        assert opened.screen.detail.exposure.text() == (
            "The model sees it in one place: page 1. Hidden all the same, as forms of the same: “Daniel Okafor”."
        )
        opened.key(Qt.Key.Key_K, SHIFT)
        assert opened.verdicts()["Daniel Okafor"] is Verdict.KEEP
        opened.key(Qt.Key.Key_Left)
        assert opened.presenter.state.whole
        opened.key(Qt.Key.Key_H)
        assert set(opened.verdicts().values()) == {Verdict.HIDE}


def test_leaving_a_heading_by_key_no_longer_speaks_of_its_kind(letters: tuple[Open, Together]) -> None:
    opened, _ = letters
    opened.screen.list.setCurrentIndex(opened.screen.list.model().index(0, 0))
    assert opened.screen.list.family() == "PERSON"
    opened.key(Qt.Key.Key_H)
    assert opened.screen.list.family() == "PERSON"
    opened.key(Qt.Key.Key_P)
    assert opened.screen.list.family() == ""
    opened.key(Qt.Key.Key_K)
    assert opened.verdicts() == {**dict.fromkeys(opened.verdicts(), Verdict.HIDE), "Ms Harrow": Verdict.KEEP}


def test_locking_forgets_whose_forms_were_open(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> None:
    together, case, _ = case_with("Mr Okafor wrote. Daniel Okafor wrote again.")
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        assert opened.screen.list.rows.opened
        opened.pane.clear()
        assert not opened.screen.list.rows.opened
        assert opened.screen.detail.exposure.text() == opened.screen.left_side.covered.text() == ""


def test_the_list_is_narrowed_and_ordered_by_key(letters: tuple[Open, Together], qtbot: Any) -> None:
    opened, together = letters
    rows = opened.screen.list.rows
    everything = [row.first for row in rows.rows]
    opened.key(Qt.Key.Key_2)
    assert [row.first for row in rows.rows] == ["Dates", "4 March 1981"]
    assert opened.screen.kinds.family(2) == "DATE"
    opened.key(Qt.Key.Key_0)
    assert [row.first for row in rows.rows] == everything
    unsure(together, opened.case)
    opened.pane.show_case(opened.case)
    settle(qtbot, opened.desk)
    opened.key(Qt.Key.Key_U)
    assert rows.rows[0].first == "Please look first"
    opened.key(Qt.Key.Key_U)
    opened.key(Qt.Key.Key_U, SHIFT)
    assert opened.presenter.state.view.only_uncertain
    assert len(rows.rows) == len(everything)
    opened.key(Qt.Key.Key_9)
    assert len(rows.rows) == len(everything)


def test_enter_in_the_search_goes_to_what_was_found_and_asks_nothing(
    letters: tuple[Open, Together], qtbot: Any
) -> None:
    opened, _ = letters
    with qtbot.assertNotEmitted(opened.pane.accepted):
        qtbot.keyClick(opened.screen.list, "/")
        assert QApplication.focusWidget() is opened.screen.filter
        qtbot.keyClicks(opened.screen.filter, "march")
        qtbot.keyClick(opened.screen.filter, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is opened.screen.list
    assert opened.value == "4 March 1981"
    opened.pane.clear()
    assert opened.screen.filter.text() == ""


def test_a_page_is_gone_to_by_key(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> None:
    together, case, _ = case_with("\f".join(f"Page {n}." + "\n\nwords" * 40 for n in range(6)) + "\fMs Harrow\f ")
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        assert opened.screen.left_side.covered.text() == (
            "Nothing found on pages 1–6. No text recognised on page 8: nothing could be found there."
        )
        opened.key(Qt.Key.Key_G)
        field = opened.screen.left_side.page
        assert QApplication.focusWidget() is field
        qtbot.keyClicks(field, "4")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is opened.screen.list
        caret = opened.screen.text.caret()
        assert opened.presenter.state.overview.documents[0].page_at(caret) == 4
        opened.key(Qt.Key.Key_G)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is opened.screen.list


def test_two_thousand_findings_never_hold_the_window_up(
    qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    names = [f"Mr {a}{b}{c}ley" for a in "BCDFGHJKLMNPRSTVWXZQ" for b in "aeiou" for c in "bcdfghjklm"]
    together, case, _ = case_with("".join(f"{name} wrote.\n" for name in names * 2))
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        assert len(opened.presenter.state.overview.places) == 2000
        spent = []
        for key in (Qt.Key.Key_Down, Qt.Key.Key_K, Qt.Key.Key_1, Qt.Key.Key_U, Qt.Key.Key_H) * 6:
            # The thread's own time: what else this computer does is not the window's doing.
            started = time.thread_time()
            qtbot.keyClick(opened.screen.list, key)
            opened.screen.repaint()
            spent.append(time.thread_time() - started)
            settle(qtbot, one)
        print(f"slowest key with 2,000 findings: {max(spent) * 1000:.0f} ms, median {median(spent) * 1000:.0f} ms")
        assert median(spent) < 0.05
