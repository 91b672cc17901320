"""What the review says on every page of it: another language, a search that is due, the office's list; at any size."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.core.cases import Event
from app.core.documents import Reason
from app.core.findings import Found, Level, Orders, Verdict
from app.core.jobs import Cancel, finish
from app.desk.inspector.record.rows import EventRows
from app.desk.kit.theme import Theme
from app.system.wording import LANGUAGES, Wording
from tests.dummies import LETTER, Together
from tests.screens.panes import desk, settle
from tests.screens.reviewed import Open
from tests.unit.desk.test_document_presenter import case_with


@pytest.fixture
def sized(qapp: object) -> Iterator[Callable[[int], Theme]]:
    theme = Theme()

    def apply(percent: int) -> Theme:
        theme.apply(qapp, "light", percent)  # type: ignore[arg-type]
        return theme

    yield apply
    apply(100)


def in_polish(together: Together, case: str) -> None:
    """Every document of the case but the first in a language that the network was not taught."""
    first, *others = together.store.found(case)
    notice = Reason.of("privacy.other_language", language="pl")
    together.store.save_found(case, (first, *(replace(one, notices=(*one.notices, notice)) for one in others)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_was_not_taught_is_said_on_every_page_and_in_the_record(
    qtbot: Any, theme: Theme, language: str, tmp_path: Path
) -> None:
    say = Wording(language)
    texts = [LETTER, *(f"Ms Harrow {n}\fnobody\fDaniel Okafor" for n in range(5))]
    together, case, documents = case_with(*texts)
    in_polish(together, case)
    with desk(theme, say, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        screen, presenter = opened.screen, opened.presenter
        names = ", ".join((*(document.name for document in documents[1:4]), "…"))
        for index, document in enumerate(documents):
            presenter.show_document(index)
            for page in document.pages:
                presenter.go_to_page(page.number)
                settle(qtbot, one)
                assert say.text("review.other_language", names=names) in screen.notices.words.text()
                assert screen.notices.isVisible()
                said = say.text("review.untaught") in screen.left_side.covered.text()
                assert said is (index > 0)
                assert screen.left_side.covered.isVisible() is bool(screen.left_side.covered.text())
        finish(together.services.review.find(case, Cancel()))
    rows = EventRows(say)
    for count in ("5", "1"):
        event = Event(1, "2061-05-03T10:00:00+00:00", "anna", "findings.made", case,
                      (("documents", "6"), ("findings", "12"), ("other_language", count)))
        assert say.text("event.findings.other_language", other_language=count, count=count) in rows.what(event)
    plain = replace(event, detail=(("documents", "6"), ("findings", "12")))
    assert rows.what(plain) == say.text("event.findings.made", findings="12", count="12")


def test_the_record_counts_documents_in_other_languages() -> None:
    together, case, _ = case_with(LETTER, "Ms Harrow wrote.")
    find = together.reader.find

    def polish(*given: Any) -> Any:
        found: tuple[Found, ...] = yield from find(*given)
        notice = Reason.of("privacy.other_language", language="pl")
        return tuple(replace(one, notices=(notice,)) for one in found)

    together.reader.find = polish  # type: ignore[method-assign]
    finish(together.services.review.find(case, Cancel()))
    assert ("other_language", "2") in together.store.events()[-1].detail


def test_a_search_that_is_due_stands_in_a_bar_with_its_press(
    qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    together, case, _ = case_with(LETTER)
    together.services.review._level = lambda: Level.BALANCED
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        due = opened.screen.due
        assert due.words.text() == wording.text("review.changed_level")
        assert not opened.screen.accept_button.isEnabled()
        assert opened.screen.summary.text() == wording.text("findings.not_searched")
        with qtbot.waitSignal(opened.pane.changed):
            due.button.click()
        settle(qtbot, one)
        assert due.isHidden()
        assert opened.screen.accept_button.isEnabled()


def listed(together: Together, case: str, fixed: bool = False) -> None:
    together.services.review._orders = lambda: Orders(always=("Ms Harrow",), fixed=fixed)
    finish(together.services.review.find(case, Cancel()))


def test_a_reason_is_asked_for_by_key_and_shows_what_is_on_the_list(
    qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    together, case, _ = case_with(LETTER)
    listed(together, case)
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        reason = opened.screen.detail.reason
        assert opened.value == "Ms Harrow"
        opened.key(Qt.Key.Key_K)
        assert opened.screen.trouble.words.text() == wording.text("review.why_needed")
        assert QApplication.focusWidget() is reason
        qtbot.keyClicks(reason, "land register 7")
        opened.key(Qt.Key.Key_Return)
        assert opened.verdicts()["Ms Harrow"] is Verdict.KEEP
        assert "land register 7" in opened.screen.detail.listed.text()
        assert reason.isHidden()
        opened.pane.clear()
        assert "land register" not in opened.screen.detail.listed.text() + reason.text()


def test_a_fixed_list_asks_for_no_reason(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> None:
    together, case, _ = case_with(LETTER)
    listed(together, case, fixed=True)
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        opened.key(Qt.Key.Key_K)
        assert opened.verdicts()["Ms Harrow"] is Verdict.HIDE
        assert opened.screen.trouble.words.text() == wording.text("review.fixed_list")
        assert opened.screen.detail.reason.isHidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_of_the_detail_is_cut_off(
    qtbot: Any, sized: Callable[[int], Theme], language: str, percent: int, tmp_path: Path
) -> None:
    together, case, _ = case_with(LETTER)
    listed(together, case)
    with desk(sized(percent), Wording(language), together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        detail, scrolled = opened.screen.detail, opened.screen.right.scrolled
        bar = scrolled.verticalScrollBar()
        parts = (detail.value, detail.why, detail.where, detail.exposure, detail.listed, detail.reason,
                 detail.hide_button, detail.keep_button)
        for part in parts:
            assert part.isVisible()
            assert part.height() >= (part.heightForWidth(part.width()) if part.hasHeightForWidth() else 1)
            assert detail.rect().contains(within(part, detail))
        assert detail.height() <= scrolled.viewport().height() + bar.maximum()
        assert within(scrolled, opened.screen.right).bottom() <= opened.screen.right.height()
        assert opened.screen.list.height() > 0
        bar.setValue(0)
        for button in (detail.hide_button, detail.keep_button):
            assert percent > 150 or scrolled.viewport().rect().contains(within(button, scrolled.viewport()))


def within(part: QWidget, whole: QWidget) -> QRect:
    return QRect(part.mapTo(whole, QPoint(0, 0)), part.size())
