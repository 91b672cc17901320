"""Everything that can be done by menu, key and palette: one declaration each."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.desk.kit.actions import Actions, Spec
from app.desk.overlays.palette import Entry
from app.system.wording import Wording

SPECS = (
    Spec("case.new", ("Ctrl+N",), "plus", "case"),
    Spec("case.open", ("Ctrl+O",), "folder-plus", "case"),
    Spec("case.folder", (), "folder-plus", "case"),
    Spec("case.rename", (), "pencil", "case"),
    Spec("case.delete", (), "trash-2", "case"),
    Spec("find.here", ("Ctrl+F",), "search", "find"),
    Spec("find.everything", ("Ctrl+Shift+F",), "search", "find"),
    Spec("review.open", ("Ctrl+R",), "eye", "page"),
    Spec("page.conversation", ("Ctrl+1",), "message-square", "page"),
    Spec("inspector.evidence", ("Alt+1",), "quote", "page"),
    Spec("inspector.privacy", ("Alt+2",), "eye-off", "page"),
    Spec("inspector.why", ("Alt+3",), "circle-help", "page"),
    Spec("inspector.record", ("Alt+4",), "scroll-text", "page"),
    Spec("pane.left", ("Ctrl+B",), "panel-left", "page"),
    Spec("pane.right", ("Ctrl+Shift+B",), "panel-right", "page"),
    Spec("pane.next", ("F6",), "", "", True),
    Spec("pane.previous", ("Shift+F6",), "", "", False),
    Spec("job.stop", (), "square", "case"),
    Spec("palette.open", ("Ctrl+K",), "command", "app", False),
    Spec("models.open", ("Ctrl+Shift+M",), "cpu", "app"),
    Spec("settings.open", ("Ctrl+,",), "settings", "app"),
    Spec("keys.open", ("F1",), "keyboard", "app"),
    Spec("vault.lock", ("Ctrl+L",), "lock", "app"),
    Spec("app.quit", ("Ctrl+Q",), "", "app"),
)

MENUS = ("case", "find", "page", "app")


class Commands:
    """The window's actions, its menu and what its palette offers."""

    def __init__(self, wording: Wording, window: QWidget) -> None:
        self.actions = Actions(wording, window)
        self._window = window

    def declare(self, run: dict[str, Callable[[], None]], enabled: dict[str, Callable[[], bool]]) -> None:
        """Bind every declaration that has something to do to it."""
        for spec in SPECS:
            if spec.id in run:
                self.actions.add(spec, run[spec.id], enabled.get(spec.id))

    def entries(self) -> list[Entry]:
        """What the palette offers now."""
        return [
            Entry(self.actions.words(spec), self.actions.key(spec), self.actions.action(spec.id).trigger)
            for spec in self.actions.specs() if spec.listed and self.actions.action(spec.id).isEnabled()
        ]

    def menu(self, button: QWidget) -> QMenu:
        """The menu, over the button that asked for it."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in MENUS:
            specs = [spec for spec in self.actions.specs() if spec.menu == name]
            if specs and not menu.isEmpty():
                menu.addSeparator()
            for spec in specs:
                menu.addAction(self.actions.action(spec.id))
        place = button.mapToGlobal(QPoint(0, 0))
        menu.popup(QPoint(place.x(), place.y() - menu.sizeHint().height()))
        return menu
