"""From the first start to a locked vault, through the real window over dummies."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTabBar

from app.core.documents import Reason
from app.desk.conversation.passage import PassageRow
from app.services.recovery_page import group
from app.system.wording import LANGUAGES
from tests.desks import OpenDesk
from tests.dummies import LETTER, PASSPHRASE, Together

Make = Callable[..., OpenDesk]
QUESTION = "When must the deposit be returned to our client?"


def test_the_whole_way(desk_of: Make) -> None:
    desk = desk_of()
    root, together = desk.root, desk.together

    # The first start, by keyboard alone.
    assert root.stack.currentWidget() is root.welcome
    desk.bot.keyClick(root.welcome.next_button, Qt.Key.Key_Space)
    for field in (root.welcome.passphrase.first, root.welcome.passphrase.again):
        desk.bot.keyClicks(field.line, PASSPHRASE)
    desk.settle()
    desk.bot.keyClick(root.welcome.passphrase.again.line, Qt.Key.Key_Return)
    desk.settle()
    assert together.store.vaults == {str(desk.vault): PASSPHRASE}
    assert root.welcome.passphrase.first.text() == ""
    page, sheet = root.welcoming.state.page, root.welcome.recovery.sheet
    for field, number in zip((sheet.first, sheet.second), page.asked, strict=True):
        desk.bot.keyClicks(field, group(page.recovery, number))
    desk.bot.keyClick(sheet.second, Qt.Key.Key_Return)
    desk.settle()
    assert page.recovery not in desk.words()
    desk.bot.keyClick(root.welcome.next_button, Qt.Key.Key_Space)
    desk.bot.keyClick(root.welcome.skip_button, Qt.Key.Key_Space)
    desk.settle()
    assert root.is_open

    # A drop: one file is read, one is not, and both are said.
    broken = desk.letter("scan.bad")
    drop(desk, desk.letter(), broken)
    desk.settle()
    assert root.talking.state.findings == 7
    notes = root.talk._notes
    assert not notes.banner.isHidden()
    assert "7" in notes.banner.words.text()
    assert "scan.bad" in notes.intake.words.text()

    # Nothing is sent before the findings were looked over.
    desk.ask(QUESTION)
    desk.settle()
    assert not root.talking.state.turns
    assert root.talk.field.toPlainText() == QUESTION
    notes.banner.button.click()
    desk.settle()
    assert root.frame.page == "review"
    root.panes.centre["review"].accepted.emit()  # type: ignore[attr-defined]
    desk.settle()
    assert root.frame.page == "conversation"

    # The question, the passages, the answer.
    desk.ask(QUESTION)
    desk.settle()
    (card,) = root.talk.cards()
    assert "Daniel Okafor" in card.answer.toPlainText()
    assert together.models.engine is not None
    prompt = together.models.engine.prompts[0].as_text()
    assert not any(name in prompt for name in ("Okafor", "Harrow", "QQ 12", "66831209"))
    rows = card.findChildren(PassageRow)
    assert rows
    desk.bot.keyClick(rows[0].button, Qt.Key.Key_Space)
    desk.settle()
    assert root.frame.page == "document"

    desk.root.frame.show_page("conversation")
    card.copy.click()
    assert "Daniel Okafor" in QApplication.clipboard().text()

    # Locked: no widget holds a word of it.
    root.commands.actions.action("vault.lock").trigger()
    desk.settle()
    assert root.stack.currentWidget() is root.unlock
    left = desk.words()
    for secret in ("Okafor", "Harrow", "deposit", "letter.txt", "66831209", PASSPHRASE):
        assert not [line for line in left.splitlines() if secret in line], secret
    assert not together.store.is_open()
    assert QApplication.clipboard().text() == ""

    # Wrong, then right.
    desk.bot.keyClicks(root.unlock.field.line, "wrong")
    desk.bot.keyClick(root.unlock.field.line, Qt.Key.Key_Return)
    desk.settle()
    assert not root.is_open
    assert root.unlocking.state.wrong == 1
    root.unlock.field.line.selectAll()
    desk.bot.keyClicks(root.unlock.field.line, PASSPHRASE)
    desk.bot.keyClick(root.unlock.field.line, Qt.Key.Key_Return)
    desk.settle()
    assert root.is_open
    assert root.talking.state.accepted
    assert [turn.question for turn in root.talking.state.turns] == [QUESTION]


def drop(desk: OpenDesk, *paths: Path) -> None:
    """What the window system does when files are dropped on the middle of the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    target = desk.root.shell
    place = QPointF(target.rect().center())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, event)
    assert event.isAccepted()


def test_nothing_can_be_dropped_while_locked(desk_of: Make) -> None:
    desk = desk_of(vault=True)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(desk.letter()))])
    enter = QDragEnterEvent(
        desk.window.rect().center(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(desk.root.shell, enter)
    desk.root.dropping.dropped.connect(lambda: pytest.fail("taken in"))
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(desk.root.shell, event)


def test_addresses_of_elsewhere_are_no_files(desk_of: Make) -> None:
    from app.desk.dropping import files_of

    data = QMimeData()
    data.setUrls([QUrl("https://example.org/x"), QUrl("file://host/share/x"), QUrl("file:///tmp/x")])
    assert files_of(data) == (Path("/tmp/x"),)


def test_files_named_at_the_start_are_taken_in_after_unlocking(desk_of: Make) -> None:
    desk = desk_of(vault=True)
    desk.root.begin(True, [desk.letter()])
    desk.root.unlocking.unlock(PASSPHRASE)
    desk.settle()
    desk.settle()
    assert [one.name for one in desk.root.talking.state.documents] == ["letter.txt"]


def test_without_a_model_the_passages_stand_alone(desk_of: Make) -> None:
    desk = desk_of(Together(installed=())).without().read()
    desk.root.talking.accept()
    desk.ask(QUESTION)
    desk.settle()
    (card,) = desk.root.talk.cards()
    assert card.findChildren(PassageRow)
    assert card.answer.isHidden()
    assert "GGUF" in card._note.text()


def test_stop_by_escape_keeps_what_came(desk_of: Make) -> None:
    desk = desk_of(Together(answer="word " * 2000, pause=0.002)).without().read()
    desk.root.talking.accept()
    desk.ask(QUESTION)
    desk.bot.waitUntil(lambda: bool(desk.root.talk.cards()) and len(desk.root.talk.cards()[0].answer.text()) > 50)
    desk.bot.keyClick(desk.root.talk.field, Qt.Key.Key_Escape)
    desk.settle()
    turn = desk.root.talking.state.turns[0]
    assert turn.stopped
    assert 10 < len(turn.text) < 9000
    assert "stopped" in desk.root.talk.cards()[0]._note.text()


def test_end_without_a_vault_asks_first(desk_of: Make) -> None:
    desk = desk_of().without().read()
    closed: list[bool] = []
    desk.window.closed.connect(lambda: closed.append(True))
    desk.root.lock()
    assert desk.root.is_open
    assert not desk.root.trouble.isHidden()
    desk.root.trouble.button.click()
    desk.settle()
    assert not desk.root.is_open
    assert "Okafor" not in desk.words()
    desk.bot.waitUntil(lambda: bool(closed))


def test_nobody_there_locks_by_itself(desk_of: Make) -> None:
    desk = desk_of(vault=True)
    desk.root.unlocking.unlock(PASSPHRASE)
    desk.settle()
    desk.read()
    now = [0.0]
    idle = desk.root.idle
    idle._clock = lambda: now[0]
    idle.touched()
    now[0] = 9 * 60.0
    idle.look()
    assert desk.root.is_open
    now[0] = 10 * 60.0
    idle.look()
    desk.settle()
    assert not desk.root.is_open
    assert desk.root.unlocking.state.by_itself
    assert LETTER.split()[1] not in desk.words()


def test_another_language_at_the_first_start(desk_of: Make) -> None:
    desk = desk_of()
    desk.bot.mouseClick(desk.root.welcome.language.buttons["de"], Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: desk.root.welcoming.state.language == "de" and not desk.program.runner.busy)
    assert desk.root.welcome._title.text() == "Willkommen bei Intramuros"
    assert desk.program.settings.get("appearance.language") == "de"


def test_another_theme_and_language_while_a_case_is_open(desk_of: Make) -> None:
    desk = desk_of().without().read()
    desk.program.settings.set("appearance.theme", "dark")
    desk.program.changed("appearance.theme")
    assert desk.program.theme.tokens.name == "dark"
    desk.program.settings.set("appearance.language", "fr")
    desk.program.changed("appearance.language")
    desk.bot.waitUntil(lambda: desk.root.desk.wording.language == "fr")
    desk.settle()
    assert desk.root.is_open
    assert desk.root.talking.state.documents[0].name == "letter.txt"
    assert desk.root.cases.new_button.text() == "Nouveau dossier"
    desk.program.settings.set("appearance.theme", "light")
    desk.program.changed("appearance.theme")


def test_a_record_that_is_not_whole_is_said_after_unlocking(desk_of: Make) -> None:
    desk = desk_of(vault=True)
    desk.together.store.record_faults = (Reason.of("record.altered", number=3),)
    desk.root.begin(True)
    desk.root.unlocking.unlock(PASSPHRASE)
    desk.settle()
    desk.settle()
    assert "Entry 3 of the record" in desk.words()


def test_a_sound_record_is_not_spoken_of(desk_of: Make) -> None:
    desk = desk_of(vault=True)
    desk.root.begin(True)
    desk.root.unlocking.unlock(PASSPHRASE)
    desk.settle()
    desk.settle()
    assert desk.root.trouble.isHidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_of_the_inspector_keep_their_names_at_another_text_size(desk_of: Make, language: str) -> None:
    desk = desk_of(language=language).without().read()
    desk.window.resize(1280, 800)
    desk.window.show()
    try:
        for percent in (150, 100):
            desk.program.settings.set("appearance.text_size", percent)
            desk.program.changed("appearance.text_size")
            desk.settle()
            bar = desk.root.frame.right.findChild(QTabBar)
            assert bar.width() >= bar.sizeHint().width(), percent
    finally:
        desk.program.settings.set("appearance.text_size", 100)
        desk.program.changed("appearance.text_size")
