"""The window as a program: everything is put together here, once; sealing is done by the caller, before Qt loads."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.core.errors import Trouble
from app.desk.kit.jobs import Runner
from app.desk.kit.theme import Theme
from app.desk.panes import Desk, Panes
from app.desk.root import Root
from app.desk.status.presenter import Process
from app.desk.window import Window
from app.services.together import Services
from app.system import paths
from app.system import setting_table as table
from app.system.seal import Seal
from app.system.settings import Settings
from app.system.wording import Wording

NAME = "Intramuros"
NOT_A_VAULT = frozenset({"vault.lock", "vault.making"})


def run(
    services: Services, settings: Settings, wording: Wording, walls: Seal, files: Sequence[Path] = (),
    vault: str = "", processes: Sequence[Process] = (),
) -> int:
    """Show the window until it is closed; the exit code.

    files: taken in once a vault is open; vault: its folder; processes: whose memory the status line adds up.
    """
    app = QApplication.instance() or QApplication([NAME.lower()])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application runs already")
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME.lower())
    from app.desk.plugs import plug

    program = Program(app, services, settings, wording, walls, vault, processes, plug)
    program.start(files)
    code = app.exec()
    program.end()
    return code


class Program:
    """A window, its look and its jobs; content is made anew when the language changes."""

    def __init__(
        self, app: QApplication, services: Services, settings: Settings, wording: Wording, walls: Seal, vault: str,
        processes: Sequence[Process], panes: Callable[[Desk], Panes], kept: Path | None = None,
    ) -> None:
        self.app, self.services, self.settings = app, services, settings
        self._walls, self._vault, self._processes, self._panes = walls, vault, processes, panes
        self.runner = Runner()
        self.theme = Theme()
        self._dress()
        self.window = Window(NAME, kept or paths.data() / "window.json")
        self._fill(wording)

    def start(self, files: Sequence[Path] = ()) -> None:
        """Show the window."""
        self.window.root.begin(vault_exists(self._vault), files)
        self.window.show()
        handle = self.window.windowHandle()
        if handle is not None:
            self.window.root.idle.watch(handle)

    def end(self) -> None:
        """Stop every job and forget every key."""
        self.runner.close()
        try:
            self.services.vaults.lock()
        except Trouble:
            # The keeper is gone already, and its keys with it.
            return

    def speak(self, language: str) -> None:
        """Keep the choice and make the content anew in that language."""

        def work(_cancel: object) -> Wording:
            self.settings.set(table.LANGUAGE.key, language)
            return Wording(language)

        self.runner.run(work, done=self._spoken)

    def changed(self, key: str) -> None:
        """A setting was changed on the settings page."""
        if key in (table.THEME.key, table.TEXT_SIZE.key):
            self._dress()
        elif key == table.LANGUAGE.key:
            chosen = self.settings[table.LANGUAGE]
            self.runner.run(lambda _cancel: Wording(chosen), done=self._spoken)

    def _spoken(self, wording: Wording) -> None:
        before = self.window.root
        was_open, page = before.is_open, before.frame.page
        self.runner.forget_all()
        self._fill(wording)
        root = self.window.root
        if was_open:
            root.work()
            root.frame.show_page(page)
        else:
            root.begin(vault_exists(self._vault))

    def _fill(self, wording: Wording) -> None:
        desk = Desk(self.services, self.settings, wording, self.theme, self.runner)
        panes = self._panes(desk)
        root = Root(desk, panes, self._vault, sample_files, self._walls.why, self._processes, own_memory)
        # Only after the click has been dealt with: its widget goes away with the old content.
        root.spoken.connect(lambda language: QTimer.singleShot(0, lambda: self.speak(language)))
        settings_page = panes.centre.get("settings")
        signal = getattr(settings_page, "applied", None)
        if signal is not None:
            signal.connect(lambda key: QTimer.singleShot(0, lambda: self.changed(key)))
        self.window.fill(root)

    def _dress(self) -> None:
        self.theme.apply(self.app, self.settings[table.THEME], self.settings[table.TEXT_SIZE])


def vault_exists(folder: str) -> bool:
    """Whether there is anything of a vault in this folder."""
    try:
        return bool(folder) and any(path.name not in NOT_A_VAULT for path in Path(folder).iterdir())
    except OSError:
        return False


def sample_files(language: str) -> Sequence[Path]:
    """The sample documents in this language, the English ones where it has none."""
    folder = paths.resources() / "sample"
    return (folder / language if (folder / language).is_dir() else folder / "en",)


def own_memory() -> int:
    """Bytes that this process holds; runs on a worker's thread."""
    if sys.platform == "linux":
        # The second number is pages in memory; no import needed.
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096
    import psutil

    return int(psutil.Process().memory_info().rss)
