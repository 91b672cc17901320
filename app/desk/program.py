"""The window as a program. Sealing is done by the caller, before Qt loads.

First its door is painted, with as little loaded as that takes; then, a little at a time so that the window always
answers, the services are made on a worker's thread and the desk is built behind the door.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.desk.kit.theme import FUSION, Theme
from app.desk.shell import Shell
from app.desk.window import Window
from app.system import paths
from app.system import setting_table as table
from app.system.seal import Seal
from app.system.settings import Settings
from app.system.wording import Wording

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner
    from app.desk.panes import Desk, Made, Panes

NAME = "Intramuros"
NOT_A_VAULT = frozenset({"vault.lock", "vault.making"})

PARTS = (
    "services.together", "desk.kit.jobs", "desk.conversation.presenter", "desk.conversation.screen",
    "desk.cases.presenter", "desk.cases.screen", "desk.welcome.presenter", "desk.results.presenter", "desk.frame",
    "desk.overlays.palette", "desk.overlays.keys", "desk.joining", "desk.root", "desk.document.presenter",
    "desk.document.screen", "desk.document.pane", "desk.review.pane", "desk.inspector.panes", "desk.settings_page.pane",
    "desk.models_page.pane",
    "desk.making",
)
"""Loaded one by one, each in a blink."""


def run(
    make: Callable[[], Made], settings: Settings, wording: Wording, walls: Seal, files: Sequence[Path] = (),
    vault: str = "",
) -> int:
    """Show the window until it is closed; the exit code.

    make: called once on a worker's thread; files: taken in once a vault is open; vault: its folder.
    """
    app = QApplication([NAME.lower(), "-style", "fusion"])
    app.setProperty(FUSION, True)
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME.lower())
    program = Program(app, make, settings, wording, walls, vault)
    program.start(files)
    code = app.exec()
    program.end()
    return code


class Program(QObject):
    """A window, its look and its jobs; content is made anew when the language changes.

    plug: makes the panes, ours unless given; kept: where the window's size is remembered.
    """

    runner: Runner

    def __init__(
        self, app: QApplication, make: Callable[[], Made], settings: Settings, wording: Wording, walls: Seal,
        vault: str, plug: Callable[[Desk], Panes] | None = None, kept: Path | None = None,
    ) -> None:
        super().__init__()
        self.app, self.settings = app, settings
        self._make, self._walls, self._vault, self._plug = make, walls, vault, plug
        self._made: Made | None = None
        self._wording = wording
        self._files: tuple[Path, ...] = ()
        self._steps: Iterator[None] = iter(())
        self.theme = Theme(self)
        self.window = Window(NAME, kept or paths.data() / "window.json")
        self.theme.wear(self.window)
        self._dress()
        self.window.show_shell(Shell(wording, self.theme))

    @property
    def ready(self) -> bool:
        """Whether the desk is there behind its door."""
        return self.window.filled

    def start(self, files: Sequence[Path] = ()) -> None:
        """Show the window; the desk comes once it is painted."""
        self._files = tuple(files)
        self._steps = self._opening()
        self.shell.show_door(vault_exists(self._vault), self._vault)
        self.window.painted.connect(self._step)
        self.window.show()

    @property
    def shell(self) -> Shell:
        """The window's content."""
        shell = self.window.centralWidget()
        if not isinstance(shell, Shell):
            raise RuntimeError("the window is empty")
        return shell

    def end(self) -> None:
        """Stop every job, forget every key, and leave nothing copied."""
        if self._made is None:
            return
        from app.desk.kit.clipboard import forget_copied

        forget_copied()
        from app.core.errors import Trouble

        self.runner.close()
        try:
            self._made.services.vaults.lock()
        except Trouble:
            # The keeper is gone already, and its keys with it.
            return

    def changed(self, key: str) -> None:
        """A setting was changed on the settings page."""
        if key in (table.THEME.key, table.TEXT_SIZE.key):
            self._dress()
        elif key == table.LANGUAGE.key:
            chosen = self.settings[table.LANGUAGE]
            self.runner.run(lambda _cancel: Wording(chosen), done=self._spoken)

    def speak(self, language: str) -> None:
        """Keep the choice and make the content anew in that language."""

        def work(_cancel: object) -> Wording:
            self.settings.set(table.LANGUAGE.key, language)
            return Wording(language)

        self.runner.run(work, done=self._spoken)

    def _spoken(self, wording: Wording) -> None:
        before = self.window.root
        was_open, page = before.is_open, before.frame.page
        self._wording = wording
        self.runner.forget_all()
        self.window.show_shell(Shell(wording, self.theme))
        if not was_open:
            self.shell.show_door(vault_exists(self._vault), self._vault)
        for _ in self._filling(begin=not was_open):
            continue
        if was_open:
            self.window.root.work()
            self.window.root.frame.show_page(page)

    def _opening(self) -> Iterator[None]:
        """Everything between the painted door and the desk behind it, in small steps."""
        for part in PARTS:
            import_module(f"app.{part}")
            yield
        from app.desk.kit.jobs import Runner

        self.runner = Runner(self)
        self.runner.run(lambda _cancel: self._make(), done=self._services_there)

    def _services_there(self, made: Made) -> None:
        self._made = made
        self._steps = self._filling()
        self._step()

    def _step(self) -> None:
        for _ in self._steps:
            QTimer.singleShot(0, self._step)
            return

    def _filling(self, begin: bool = True) -> Iterator[None]:
        """The desk, built apart and then put behind its door."""
        from app.desk.making import make_panes, make_root

        if self._made is None:
            raise RuntimeError("there are no services yet")
        desk, panes = make_panes(
            self._made, self.settings, self._wording, self.theme, self.runner, self._plug
        )
        yield
        root = make_root(desk, panes, self._made, self._walls, self._vault, self.shell)
        yield
        root.attach()
        # Only after the click has been dealt with: its widget goes away with the old content.
        root.spoken.connect(lambda language: QTimer.singleShot(0, lambda: self.speak(language)))
        signal = getattr(root.panes.centre.get("settings"), "applied", None)
        if signal is not None:
            signal.connect(lambda key: QTimer.singleShot(0, lambda: self.changed(key)))
        self.window.fill(root)
        if begin:
            root.begin(vault_exists(self._vault), self._files)

    def _dress(self) -> None:
        self.theme.apply(self.app, self.settings[table.THEME], self.settings[table.TEXT_SIZE])


def vault_exists(folder: str) -> bool:
    """Whether there is anything of a vault in this folder."""
    try:
        return bool(folder) and any(path.name not in NOT_A_VAULT for path in Path(folder).iterdir())
    except OSError:
        return False
