"""The document by keyboard and mouse: pages, text, finding, selecting, hiding; long texts; no white left in the dark."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu

from app.core.documents import Document, Hidden, Page, Reason, Span, Word
from app.desk.document.marks import Look, Mark
from app.desk.document.pane import DocumentPane
from app.desk.document.screen import DocumentScreen
from app.desk.document.state import DocumentState
from app.desk.document.text_view import LINES_AT_ONCE, TextView
from app.desk.kit.theme import Theme
from app.desk.kit.tokens import DARK
from app.desk.panes import Desk
from app.system.wording import LANGUAGES, Wording
from tests.accessible import nameless
from tests.dummies import LETTER, Together
from tests.screens.panes import desk, settle, shown
from tests.unit.desk.test_document_presenter import case_with


def on_paper(document: Document, pages: int = 6) -> Document:
    """The same as a PDF: the text on every page, words in lines of eight."""
    text, made = "", []
    for number in range(1, pages + 1):
        start, words, at = len(text), [], 0
        for index, word in enumerate(document.text.split()):
            x, y = 60 + index % 8 * 60, 80 + index // 8 * 20
            words.append(Word(start + at, start + at + len(word), x, y, x + 52, y + 12))
            at += len(word) + 1
        text += " ".join(document.text.split()) + "\f"
        made.append(Page(number, start, len(text) - 1, 595, 842, tuple(words)))
    return replace(document, media="application/pdf", text=text, pages=tuple(made))


class Open:
    """A document pane with the letter open in it."""

    def __init__(self, qtbot: Any, desk: Desk, together: Together, case: str, document: Document) -> None:
        self.bot, self.desk, self.together, self.case, self.document = qtbot, desk, together, case, document
        self.pane = DocumentPane(desk)
        self.screen, self.presenter = self.pane.screen_, self.pane.presenter
        shown(qtbot, self.pane)

    def open(self, start: int = 0, end: int = 0) -> None:
        self.pane.open_document(self.case, self.document.sha256, start, end)
        self.bot.wait(80)
        settle(self.bot, self.desk)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.screen
        self.bot.keyClick(target, key, modifiers)
        self.bot.wait(60)
        settle(self.bot, self.desk)


@pytest.fixture
def opened(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> Iterator[Open]:
    together, case, (document,) = case_with(LETTER)
    with desk(theme, wording, together, tmp_path) as one:
        yield Open(qtbot, one, together, case, document)


@pytest.fixture
def paper(opened: Open) -> Open:
    opened.document = on_paper(opened.document)
    opened.together.store._documents[opened.case][opened.document.sha256] = (opened.document, b"%PDF")
    opened.together.store.save_found(opened.case, ())
    opened.open()
    opened.screen.pages.setFocus()
    return opened


def test_a_passage_is_in_sight_when_its_document_opens(qtbot: Any, opened: Open) -> None:
    long = Document("long.txt", "f" * 64, "text/plain", "line\n" * 4_000 + "HERE\n" + "line\n" * 4_000, (), "en")
    opened.together.store._documents[opened.case][long.sha256] = (long, b"")
    opened.document = long
    start = long.text.index("HERE")
    opened.open(start, start + 4)
    qtbot.waitUntil(lambda: opened.screen.text.whole)
    qtbot.wait(20)
    assert opened.screen.text.caret() == start
    assert 0 <= opened.screen.text.cursorRect().top() < opened.screen.text.viewport().height()


def test_only_pages_near_the_screen_are_asked_for(paper: Open) -> None:
    assert set(paper.presenter.state.pictures) <= {1, 2}
    paper.key(Qt.Key.Key_End)
    assert 6 in paper.presenter.state.pictures
    assert paper.screen.tools.page.text() == "6"
    paper.key(Qt.Key.Key_Home)
    assert paper.screen.pages.page() == 1


def test_page_keys_and_the_page_field(qtbot: Any, paper: Open) -> None:
    paper.key(Qt.Key.Key_PageDown)
    assert paper.screen.pages.page() == 2
    paper.key(Qt.Key.Key_PageUp)
    assert paper.screen.pages.page() == 1
    paper.screen.tools.page.setText("4")
    qtbot.keyClick(paper.screen.tools.page, Qt.Key.Key_Return)
    assert paper.screen.pages.page() == 4
    paper.screen.tools.page.setText("99")
    qtbot.keyClick(paper.screen.tools.page, Qt.Key.Key_Return)
    assert paper.screen.pages.page() == 6


def test_larger_pages_are_asked_for_sharper(paper: Open) -> None:
    before = paper.presenter.state.pictures[1].scale
    paper.key(Qt.Key.Key_Plus)
    paper.key(Qt.Key.Key_Plus)
    assert paper.presenter.state.pictures[1].scale > before
    paper.key(Qt.Key.Key_0)
    assert paper.screen.pages.transform().m11() == pytest.approx(before, rel=0.2)


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
def test_words_are_selected_on_the_page_and_hidden(qtbot: Any, paper: Open) -> None:
    view = paper.screen.pages
    page = paper.document.pages[0]
    word, last = (next(w for w in page.words if paper.document.text[w.start : w.end] == name) for name in ("client", "Okafor"))

    def place(one: Word) -> QPoint:
        item = view._items[0]
        return view.mapFromScene(item.pos().x() + (one.x0 + one.x1) / 2, item.pos().y() + (one.y0 + one.y1) / 2)

    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place(word))
    qtbot.mouseMove(view.viewport(), place(last))
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place(last)), QPointF(view.viewport().mapToGlobal(place(last))),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), move)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place(last))
    selected = view.selected()
    assert selected is not None
    assert selected.of(paper.document.text) == "client Daniel Okafor"
    assert paper.screen.tools.hide_button.isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_H)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    settle(qtbot, paper.desk)
    hidden = {mark.span.of(paper.document.text) for mark in paper.presenter.state.marks if mark.look is Look.HIDDEN}
    assert "client Daniel Okafor" in hidden


def test_a_page_turns_into_text_and_back(paper: Open) -> None:
    paper.key(Qt.Key.Key_T)
    assert paper.presenter.state.shown_as_text
    assert "Daniel Okafor" in paper.screen.text.toPlainText()
    paper.screen.text.setFocus()
    paper.key(Qt.Key.Key_T)
    assert not paper.presenter.state.shown_as_text


def test_finding_by_keyboard(qtbot: Any, opened: Open) -> None:
    opened.open()
    opened.screen.text.setFocus()
    opened.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is opened.screen.find_bar.field
    qtbot.keyClicks(opened.screen.find_bar.field, "ms harrow")
    opened.key(Qt.Key.Key_Return)
    assert opened.screen.find_bar.count.text() == "1 of 2"
    opened.key(Qt.Key.Key_Return)
    assert opened.screen.find_bar.count.text() == "2 of 2"
    opened.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert opened.screen.find_bar.count.text() == "1 of 2"
    opened.key(Qt.Key.Key_Escape)
    assert opened.presenter.state.found == ()
    assert QApplication.focusWidget() is opened.screen.text


def test_invisible_text_is_marked_with_its_reason(qtbot: Any, theme: Theme, wording: Wording) -> None:
    screen = DocumentScreen(wording, theme)
    shown(qtbot, screen)
    why = Reason.of("reading.hidden.white")
    document = Document("a.pdf", "a" * 64, "text/plain", LETTER, (), "en", (Hidden(Span(0, 4), why),))
    screen.show_state(DocumentState("c", document, (Mark(Span(0, 4), Look.INVISIBLE, why=why),)))
    assert screen.notice.isVisible()
    assert "cannot be seen" in screen.notice.words.text()
    assert screen._described(Mark(Span(0, 4), Look.INVISIBLE, why=why)) == wording.say(why)


@pytest.mark.parametrize("text", [
    "The tenant paid the deposit of CHF 4,350. " * 24_000, "line\n" * 200_000, "x" * 1_000_000, "😀é " * 300_000,
], ids=["one paragraph", "many lines", "one word", "emoji"])
def test_a_megabyte_never_holds_the_window_for_long(qtbot: Any, theme: Theme, text: str) -> None:
    view = TextView("text", theme)
    shown(qtbot, view, 700, 500)
    started = time.process_time()
    view.show_text(text)
    first = time.process_time() - started
    view.show_marks([Mark(Span(at, at + 5), Look.HIDDEN, "PERSON") for at in range(0, len(text), 5_000)])
    qtbot.waitUntil(lambda: view.whole, timeout=60_000)
    view.go_to(Span(len(text) - 10, len(text)))
    qtbot.wait(30)
    assert view.caret() == len(text) - 10
    assert view.document().blockCount() >= len(text) // 8_000
    print(f"first part after {first * 1000:.0f} ms of CPU")


def test_a_long_text_is_taken_in_parts(qtbot: Any, theme: Theme) -> None:
    view = TextView("text", theme)
    shown(qtbot, view)
    view.show_text("line\n" * (LINES_AT_ONCE * 2))
    assert not view.whole
    assert view.document().blockCount() == LINES_AT_ONCE
    qtbot.waitUntil(lambda: view.whole)
    assert view.document().blockCount() == LINES_AT_ONCE * 2 + 1


def test_another_theme_leaves_nothing_of_the_first(qtbot: Any, qapp: QApplication, wording: Wording) -> None:
    theme = Theme()
    theme.apply(qapp, "light")
    view = TextView("text", theme)
    shown(qtbot, view, 600, 300)
    view.show_text("word " * 50)
    qtbot.wait(20)
    theme.apply(qapp, "dark")
    qtbot.wait(20)
    picture = view.grab().toImage()
    theme.apply(qapp, "light")
    assert picture.pixelColor(picture.width() // 2, picture.height() - 30) == QColor(DARK.surface)


def test_lines_are_apart_and_every_one_is_reached(qtbot: Any, theme: Theme) -> None:
    view = TextView("text", theme)
    shown(qtbot, view, 700, 500)
    view.show_text("A line of words that is long enough to be wrapped at this width. " * 6 + "\nend")
    qtbot.wait(20)
    layout = view.document().firstBlock().layout()
    gaps = {round(layout.lineAt(n + 1).y() - layout.lineAt(n).y()) for n in range(layout.lineCount() - 1)}
    assert min(gaps) >= layout.lineAt(0).height() * 1.25
    block = view.document().firstBlock()
    assert view.blockBoundingGeometry(block).bottom() <= view.blockBoundingGeometry(block.next()).top() + 0.5


def test_closing_forgets_the_document(opened: Open) -> None:
    opened.open()
    opened.pane.clear()
    assert opened.screen.text.toPlainText() == ""
    assert opened.screen.title.text() == ""
    assert opened.presenter.state.document is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_name(qtbot: Any, theme: Theme, language: str, tmp_path: Path) -> None:
    together, case, (document,) = case_with(LETTER)
    with desk(theme, Wording(language), together, tmp_path) as one:
        opened = Open(qtbot, one, together, case, document)
        opened.open()
        opened.screen.find_here()
        assert nameless(opened.pane) == []
