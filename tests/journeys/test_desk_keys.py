"""Keys, palette, panes, names: what can be done without a mouse."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.desk.overlays.palette import Entry, ranked
from tests.desks import OpenDesk
from tests.dummies import PASSPHRASE

Make = Callable[..., OpenDesk]
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _active(desk: OpenDesk) -> OpenDesk:
    with desk.bot.waitActive(desk.window):
        desk.window.activateWindow()
    return desk


def test_keys_do_what_the_list_of_keys_says(desk_of: Make) -> None:
    desk = _active(desk_of().without())
    root = desk.root
    desk.key(Key.Key_N, CTRL)
    desk.settle()
    assert root.listing.state.renaming
    editor = root.cases.list.findChild(QLineEdit)
    assert editor is not None
    desk.bot.keyClicks(editor, "Lease dispute")
    desk.bot.keyClick(editor, Key.Key_Return)
    desk.settle()
    assert root.talking.state.title == "Lease dispute"
    desk.read()
    for key, modifiers, page in (
        (Key.Key_Comma, CTRL, "settings"), (Key.Key_R, CTRL, "review"), (Key.Key_F, CTRL | SHIFT, "results"),
        (Key.Key_1, CTRL, "conversation"), (Key.Key_F, CTRL, "results"),
    ):
        desk.key(key, modifiers)
        desk.settle()
        assert root.frame.page == page, page
    desk.key(Key.Key_F1)
    assert root.keys_layer.isVisible()
    desk.key(Key.Key_Escape)
    assert not root.keys_layer.isVisible()
    desk.key(Key.Key_B, CTRL)
    assert not root.frame.left.isVisible()
    desk.key(Key.Key_B, CTRL)
    assert root.frame.left.isVisible()


def test_the_palette_finds_actions_and_cases(desk_of: Make) -> None:
    desk = _active(desk_of().without())
    desk.together.services.cases.create("Payroll query")
    desk.root.listing.load()
    desk.settle()
    desk.key(Key.Key_K, CTRL)
    assert desk.root.palette_layer.isVisible()
    desk.bot.keyClicks(desk.root.palette_layer.field, "payroll")
    desk.bot.keyClick(desk.root.palette_layer.field, Key.Key_Return)
    desk.settle()
    assert not desk.root.palette_layer.isVisible()
    assert desk.root.talking.state.title == "Payroll query"


def test_the_palette_ranks_beginnings_first() -> None:
    entries = [Entry(words, "", lambda: None) for words in ("Rename case", "New case", "Case settings")]
    assert [entry.words for entry in ranked(entries, "case")] == ["Case settings", "Rename case", "New case"]
    assert [entry.words for entry in ranked(entries, "case new")] == ["New case"]
    assert ranked(entries, "zzz") == []


def test_f6_goes_round_the_panes(desk_of: Make) -> None:
    desk = _active(desk_of().without().read())
    frame = desk.root.frame
    seen = []
    for _ in range(4):
        desk.key(Key.Key_F6)
        focus = desk.window.focusWidget()
        assert focus is not None
        seen.append(next(
            name for name, pane in (("left", frame.left), ("right", frame.right), ("status", frame.status),
                                    ("centre", frame._centre))
            if pane.isAncestorOf(focus) or pane is focus
        ))
    assert sorted(seen) == ["centre", "left", "right", "status"]


def test_f2_and_delete_in_the_list(desk_of: Make) -> None:
    desk = _active(desk_of().without())
    desk.together.services.cases.create("Gone")
    desk.root.listing.begin()
    desk.settle()
    desk.root.cases.list.setFocus()
    desk.bot.keyClick(desk.root.cases.list, Key.Key_Delete)
    assert desk.root.cases._question.isVisible()
    assert desk.root.cases._no.hasFocus()
    assert desk.together.services.cases.list()
    desk.root.cases._yes.click()
    desk.settle()
    assert not desk.together.services.cases.list()
    assert desk.root.talking.state.id == ""


def test_shift_enter_breaks_the_line_and_enter_asks(desk_of: Make) -> None:
    desk = _active(desk_of().without().read())
    desk.root.talking.accept()
    field = desk.root.talk.field
    field.setFocus()
    before = field.height()
    desk.bot.keyClicks(field, "When")
    for _ in range(3):
        desk.bot.keyClick(field, Key.Key_Return, SHIFT)
    desk.bot.keyClicks(field, "must the deposit be returned?")
    assert field.toPlainText().count("\n") == 3
    assert field.height() > before
    desk.bot.keyClick(field, Key.Key_Return)
    desk.settle()
    assert desk.root.talking.state.turns[0].question.startswith("When")
    assert field.toPlainText() == ""


def test_every_control_of_the_open_desk_has_a_name(desk_of: Make) -> None:
    desk = desk_of(vault=True)
    desk.root.unlocking.unlock(PASSPHRASE)
    desk.settle()
    desk.read()
    desk.root.talking.accept()
    desk.ask("What about the deposit?")
    desk.settle()
    for page in ("conversation", "document", "review", "settings", "results"):
        desk.root.frame.show_page(page)
        desk.settle()
        for widget in desk.window.findChildren(QWidget):
            if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox) and widget.isVisible():
                named = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
                inner = widget.objectName().startswith("qt_")
                assert named or inner, (page, widget, widget.parentWidget())


def test_widths_of_panes_are_remembered(desk_of: Make) -> None:
    desk = desk_of().without()
    desk.root.frame.split.setSizes([300, 600, 380])
    desk.root.frame.toggle_right()
    desk.window.close()
    again = desk_of()
    assert not again.window.remembered.right
    assert again.window.remembered.sizes.count(",") == 2
