"""A window over dummies, driven as a person would."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.panes import Desk, Panes
from app.desk.program import Program
from app.desk.root import Root
from app.desk.window import Window
from app.system.policy import Policy
from app.system.seal import Seal
from app.system.settings import Settings
from app.system.wording import Wording
from tests.dummies import LETTER, PASSPHRASE, Together


class OpenDesk:
    """The program with its window shown; `folder` is where files may be made."""

    def __init__(
        self, qtbot: Any, folder: Path, together: Together, language: str = "en", kept: dict[str, object] | None = None,
        panes: Callable[[Desk], Panes] | None = None, vault: bool = False,
    ) -> None:
        self.bot, self.folder, self.together = qtbot, folder, together
        self.vault = folder / "vault"
        if vault:
            self.vault.mkdir()
            (self.vault / "vault.json").write_text("{}")
            together.store.vaults[str(self.vault)] = PASSPHRASE
        settings = Settings(folder / "settings.json", Policy(), kept or {})
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.program = Program(
            app, lambda: together, settings, Wording(language), Seal(True, False, False), str(self.vault), panes,
            folder / "window.json",
        )
        self.program.start()
        qtbot.waitUntil(lambda: self.program.ready, timeout=20_000)

    @property
    def window(self) -> Window:
        return self.program.window

    @property
    def root(self) -> Root:
        return self.window.root

    def settle(self) -> None:
        """Until every job has reported back and been drawn."""
        for _ in range(2):
            self.bot.waitUntil(lambda: not self.program.runner.busy, timeout=20_000)
            self.bot.wait(20)

    def without(self) -> "OpenDesk":
        """Work without keeping anything, past the first start."""
        self.root.welcoming.next()
        self.root.welcoming.without()
        self.settle()
        self.root.welcoming.finished(False)
        self.settle()
        return self

    def letter(self, name: str = "letter.txt", text: str = LETTER) -> Path:
        path = self.folder / name
        path.write_text(text)
        return path

    def read(self, *paths: Path) -> "OpenDesk":
        """Take these in, the sample letter if none is given."""
        self.root.take_in(paths or (self.letter(),))
        self.settle()
        return self

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        target: QWidget = self.window.focusWidget() or self.window
        self.bot.keyClick(target, key, modifiers)

    def type(self, words: str) -> None:
        """Write where the keyboard is."""
        target = self.window.focusWidget()
        assert target is not None
        self.bot.keyClicks(target, words)

    def ask(self, question: str) -> None:
        """Write a question and press Enter."""
        self.root.talk.field.setFocus()
        self.root.talk.field.setPlainText(question)
        self.bot.keyClick(self.root.talk.field, Qt.Key.Key_Return)

    def words(self) -> str:
        """Every word that any widget of the window holds, a line each with where it stands."""
        found: list[str] = []
        for widget in self.window.findChildren(QWidget):
            for name in ("text", "toPlainText", "title", "accessibleName", "accessibleDescription", "toolTip"):
                read = getattr(widget, name, None)
                if callable(read):
                    try:
                        found.append(f"{type(widget).__name__}.{name}: {read()}")
                    except TypeError:
                        continue
        for view in (self.root.cases.list, self.root.palette_layer.list):
            model = view.model()
            found += [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]
        return "\n".join(found)

    def close(self) -> None:
        self.program.runner.close(10.0)
        self.window.close()
        self.window.deleteLater()
        self.bot.wait(10)


@pytest.fixture
def desk_of(qtbot: Any, tmp_path: Path) -> Iterator[Callable[..., OpenDesk]]:
    """Makes a window over dummies; it is closed and its jobs ended after the test."""
    made: list[OpenDesk] = []

    def make(together: Together | None = None, **more: Any) -> OpenDesk:
        made.append(OpenDesk(qtbot, tmp_path, together or Together(), **more))
        return made[-1]

    yield make
    for one in made:
        one.close()
