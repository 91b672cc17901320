"""The desk behind the door: all screens and presenters of one window in one language."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from app.core.cases import Turn, Verified
from app.core.documents import Reason
from app.core.errors import Bug, Trouble
from app.desk.cases.presenter import CasesPresenter
from app.desk.cases.screen import CasesScreen
from app.desk.cases.state import CasesState
from app.desk.commands import Commands
from app.desk.conversation.presenter import ConversationPresenter
from app.desk.conversation.screen import ConversationScreen
from app.desk.conversation.state import ConversationState
from app.desk.dropping import Dropping
from app.desk.frame import RESULTS, TALK, Frame
from app.desk.idle import Idle
from app.desk.joining import join
from app.desk.kit.clipboard import forget_copied
from app.desk.overlays.keys import Keys
from app.desk.overlays.palette import Entry, Palette
from app.desk.panes import CasePane, Desk, DocumentPane, Panes, TurnPane
from app.desk.results.presenter import ResultsPresenter
from app.desk.results.screen import ResultsScreen
from app.desk.shell import Shell
from app.desk.status.presenter import Process, StatusPresenter
from app.desk.status.screen import StatusLine
from app.desk.unlock.presenter import UnlockPresenter
from app.desk.welcome.presenter import WelcomePresenter
from app.desk.welcome.screen import WelcomeScreen
from app.system import setting_table as table

TICK = 5_000
"""Milliseconds between two looks at memory."""


class Root(QObject):
    """Lives as long as its shell. `spoken(language)`: another language is wanted; `quit()`: the window shall close."""

    spoken = Signal(str)
    quit = Signal()

    def __init__(
        self, desk: Desk, panes: Panes, folder: str, sample: Callable[[str], Sequence[Path]], walls: Sequence[Reason],
        processes: Sequence[Process], own_memory: Callable[[], int], shell: Shell,
    ) -> None:
        super().__init__(shell)
        wording, theme, runner, services = desk.wording, desk.theme, desk.runner, desk.services
        self.desk, self.panes, self._sample = desk, panes, sample
        self.shell, self.stack, self.trouble = shell, shell.stack, shell.trouble
        self.unlock = shell.unlock
        self.welcome = shell.stack.findChild(WelcomeScreen) or WelcomeScreen(wording, theme)
        self.cases, self.talk = CasesScreen(wording, theme), ConversationScreen(wording, theme)
        self.results, self.status = ResultsScreen(wording, theme), StatusLine(wording, theme)
        self.frame = Frame(wording, theme, panes, self.cases, self.talk, self.results, self.status)
        title = wording.text
        self.unlocking = UnlockPresenter(services, runner, self.unlock.show_state, self.work, folder)
        self.welcoming = WelcomePresenter(
            services, runner, self.welcome.show_state, folder, wording.language, title, self._choose_model
        )
        self.listing = CasesPresenter(services, runner, self._show_cases)
        self.talking = ConversationPresenter(
            services, runner, self._show_talk, title, lambda: desk.settings[table.ACCEPT_WITHOUT_REVIEW]
        )
        self.searching = ResultsPresenter(services, runner, self.results.show_state)
        self.standing = StatusPresenter(
            services, runner, self.status.show_state, wording, walls, processes, own_memory
        )
        self.status.show_state(self.standing.state)
        self.idle = Idle(lambda: desk.settings[table.LOCK_MINUTES], self)
        self.dropping = Dropping(theme, shell, wording.text("drop.hint"))
        self.commands = Commands(wording, shell)
        self.palette_layer = Palette(wording, theme, shell)
        self._pending: tuple[Path, ...] = ()
        self._is_open = self._sure = False
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self.standing.tick)
        join(self)
        self.keys_layer = Keys(wording, theme, self.commands.actions, shell)
        runner.trouble = self.say_trouble

    def attach(self) -> None:
        """Put the screens into the shell; until then they cost nothing in style."""
        for screen in (self.welcome, self.frame):
            if self.stack.indexOf(screen) < 0:
                self.stack.addWidget(screen)

    def begin(self, exists: bool, files: Sequence[Path] = ()) -> None:
        """Start with the unlock screen where a vault exists, else with the first start; then take in the files."""
        self._pending = tuple(files)
        if exists:
            self.stack.setCurrentWidget(self.unlock)
            self.unlocking.begin()
            self.unlock.focus()
            if self.unlock.impatient:
                self.unlocking.unlock_with(self.unlock.secrets())
        else:
            self.stack.setCurrentWidget(self.welcome)
            self.welcoming.begin()
            self.welcome.focus()

    @property
    def is_open(self) -> bool:
        """Whether cases are on the screen."""
        return self._is_open

    def work(self) -> None:
        """Show the desk with the case that was changed last."""
        self._is_open = True
        self.unlock.clear()
        self.welcome.clear()
        self.stack.setCurrentWidget(self.frame)
        self.dropping.enabled = True
        self.listing.begin()
        self.standing.unlocked()
        self._tick.start()
        if not self.desk.services.vaults.in_memory:
            self.idle.begin()
            self._prove()
        self.commands.actions.refresh()
        self.frame.show_page(TALK)
        self.desk.runner.run(
            lambda cancel: self.desk.services.models.warm(cancel), failed=lambda _failure: None,
            done=lambda _card: self.standing.tick(), title=self.desk.wording.text("job.warming"), lane="ask",
        )
        if self._pending:
            files, self._pending = self._pending, ()
            self.take_in(files)

    def lock(self, by_itself: bool = False) -> None:
        """Take every word off the screen, then forget the keys; where nothing is kept, ask first and end."""
        kept = not self.desk.services.vaults.in_memory
        if not kept and self.listing.state.cases and not self._sure:
            say = self.desk.wording.text
            self._sure = True
            self.trouble.say(say("status.end_sure"), "loss", say("status.end_yes"))
            return
        self.desk.runner.forget_all()
        self.clear()
        forget_copied()
        self.stack.setCurrentWidget(self.unlock if kept else self.welcome)
        self.unlocking.begin(by_itself)
        self.unlock.focus()
        self.desk.runner.run(lambda _cancel: self.desk.services.vaults.lock(), lane="vault")
        if not kept:
            self.quit.emit()

    def clear(self) -> None:
        """No widget keeps a word of any case."""
        self._is_open = self._sure = False
        self.dropping.enabled = False
        self._tick.stop()
        self.idle.stop()
        self.listing.clear()
        self.talking.open("")
        self.searching.clear()
        self.standing.locked()
        self.palette_layer.clear()
        self.keys_layer.hide()
        for screen in (self.cases, self.talk, self.results, self.trouble, self.unlock):
            screen.clear()
        for pane in (*self.panes.centre.values(), *self.panes.inspector.values()):
            if isinstance(pane, CasePane):
                pane.clear()
        self.commands.actions.refresh()

    def take_in(self, paths: Sequence[Path]) -> None:
        """Read these into the open case, or into a new one that is called after the first."""
        self.frame.show_page(TALK)
        name = paths[0].stem.replace("_", " ").strip() or self.desk.wording.text("cases.untitled")
        self.talking.take_in(paths, name[:120])

    def take_in_sample(self) -> None:
        """A new case with the sample documents."""
        paths = tuple(self._sample(self.desk.wording.language))
        self.talking.open("")
        self.listing.mark_open("")
        self.talking.take_in(paths, self.desk.wording.text("sample.title"))

    def choose_files(self) -> None:
        """Ask which files."""
        self._choose(QFileDialog.FileMode.ExistingFiles)

    def choose_folder(self) -> None:
        """Ask which folder."""
        self._choose(QFileDialog.FileMode.Directory)

    def open_place(self, case: str, document: str, start: int, end: int) -> None:
        """Show a document of a case, with a stretch of it marked."""
        if case != self.listing.state.open:
            self.listing.open(case)
        pane = self.panes.centre.get("document")
        if isinstance(pane, DocumentPane):
            pane.open_document(case, document, start, end)
            self.frame.show_page("document")

    def jobs_changed(self) -> None:
        """Other jobs run now, or they are further on."""
        self.standing.jobs()
        self.commands.actions.refresh()

    def not_sure(self) -> None:
        """The person does not want to end after all."""
        self._sure = False

    def _prove(self) -> None:
        """Check the record beside everything else; a word on the page only where it does not prove itself."""
        self.desk.runner.run(
            lambda _cancel: self.desk.services.audit.verify(), done=self._proved,
            title=self.desk.wording.text("record.checking"), lane="record",
        )

    def _proved(self, verified: Verified) -> None:
        if verified.faults:
            say = self.desk.wording
            self.trouble.say(say.text("record.unsound", fault=say.say(verified.faults[0])), "loss")

    def say_trouble(self, failure: Trouble | Bug) -> None:
        """What nobody else had words for."""
        self.trouble.say(self.desk.wording.say(failure), "trouble")

    def open_palette(self) -> None:
        """Everything that can be done, and every case."""
        cases = [
            Entry(case.title, self.desk.wording.text("palette.case"), lambda case=case: self.go(case.id))  # type: ignore[misc]
            for case in self.listing.state.cases
        ]
        self.palette_layer.open_with([*self.commands.entries(), *cases])

    def find_here(self) -> None:
        """Find in the page that is in the centre; in the conversation, in this case."""
        pane = self.panes.centre.get(self.frame.page)
        # Every QWidget has a static `find` of Qt's own; only a pane's own one is meant.
        if pane is not None and "find" in vars(type(pane)):
            vars(type(pane))["find"](pane)
            return
        state = self.talking.state
        self.searching.begin(state.id, state.title)
        self.frame.show_page(RESULTS)

    def find_everywhere(self) -> None:
        """Search all cases."""
        self.searching.begin()
        self.frame.show_page(RESULTS)

    def show_turn(self, turn: Turn | None) -> None:
        """Tell the inspector which answer is looked at."""
        for pane in (*self.panes.inspector.values(), *self.panes.centre.values()):
            if isinstance(pane, TurnPane):
                pane.show_turn(turn)
        self.standing.answered(turn)

    def show_case(self, case: str) -> None:
        """Tell every pane which case is open, or that it changed."""
        for pane in (*self.panes.centre.values(), *self.panes.inspector.values()):
            if isinstance(pane, CasePane):
                pane.show_case(case)
        self.commands.actions.refresh()

    def go(self, case: str) -> None:
        """Open this case and show its conversation."""
        self.listing.open(case)
        self.frame.show_page(TALK)

    def _show_cases(self, state: CasesState) -> None:
        self.cases.show_state(state)
        self.commands.actions.refresh()

    def _show_talk(self, state: ConversationState) -> None:
        self.talk.show_state(state)
        self.commands.actions.refresh()

    def _choose_model(self, name: str) -> None:
        self.desk.settings.set(table.DEFAULT_MODEL.key, name)

    def _choose(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self.shell, self.desk.wording.text("files.choose"))
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.take_in([Path(name) for name in names]))
        dialog.open()
