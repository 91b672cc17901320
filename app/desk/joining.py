"""Who hears of what: every signal of a screen goes to its presenter, every news of a presenter to those it concerns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.desk.frame import TALK
from app.desk.panes import CasePane
from app.system.setting_table import TOKEN_LIBRARY

if TYPE_CHECKING:
    from app.desk.root import Root


def join(root: Root) -> None:
    """Connect everything of a window's content, once."""
    _doors(root)
    _cases(root)
    _talk(root)
    _panes(root)
    _others(root)
    _commands(root)


def _doors(root: Root) -> None:
    unlock, welcome, welcoming = root.unlock, root.welcome, root.welcoming
    unlock.unlock.connect(root.unlocking.unlock_with)
    unlock.recover.connect(root.unlocking.recover)
    unlock.token.connect(root.unlocking.bring_token)
    root.unlocking.library = lambda: root.desk.settings[TOKEN_LIBRARY]
    unlock.without.connect(root.unlocking.without)
    welcome.spoken.connect(welcoming.language)
    welcome.written.connect(welcoming.written)
    welcome.created.connect(welcoming.create)
    welcome.without.connect(welcoming.without)
    welcome.offer.connect(welcoming.offer)
    welcome.typed.connect(welcoming.typed)
    welcome.chosen.connect(welcoming.choose)
    welcome.next.connect(welcoming.next)
    welcome.back.connect(welcoming.back)
    welcome.sample.connect(welcoming.sample)
    welcome.bring.connect(lambda: _choose_model_file(root))
    welcoming.speak = root.spoken.emit

    def finished(sample: bool) -> None:
        root.work()
        if sample:
            root.take_in_sample()

    welcoming.finished = finished


def _cases(root: Root) -> None:
    screen, presenter = root.cases, root.listing
    screen.new.connect(lambda: root.commands.actions.action("case.new").trigger())
    screen.chosen.connect(root.go)
    screen.looked_for.connect(presenter.look_for)
    screen.rename_begun.connect(presenter.rename_begin)
    screen.renamed.connect(presenter.rename)
    screen.delete_begun.connect(presenter.delete_begin)
    screen.deleted.connect(presenter.delete)
    screen.dismissed.connect(presenter.dismiss)
    presenter.opened = root.talking.open
    presenter.renamed = root.talking.rename


def _talk(root: Root) -> None:
    screen, presenter = root.talk, root.talking
    screen.asked.connect(presenter.ask)
    screen.stopped.connect(presenter.stop)
    screen.again.connect(presenter.ask_again)
    screen.edited.connect(presenter.edit)
    screen.picked.connect(presenter.select)
    screen.dismissed.connect(presenter.dismiss)
    screen.choose_files.connect(root.choose_files)
    screen.sample.connect(root.take_in_sample)
    screen.review.connect(lambda: root.frame.show_page("review"))
    screen.search.connect(presenter.search)
    screen.opened.connect(lambda document, start, end: root.open_place(presenter.state.id, document, start, end))

    def opened(case: str) -> None:
        if root.listing.state.open != case:
            root.listing.mark_open(case)
        root.show_case(case)

    presenter.opened = opened
    presenter.changed = lambda: root.show_case(presenter.state.id)
    presenter.listed = root.listing.load
    presenter.turned = root.show_turn


def _panes(root: Root) -> None:
    """Signals that a pane may have; see `panes.CasePane`."""
    everyone = (*root.panes.centre.values(), *root.panes.inspector.values())

    def changed_by(pane: object) -> None:
        root.talking.refresh()
        for other in everyone:
            if other is not pane and isinstance(other, CasePane):
                other.show_case(root.talking.state.id)

    def accepted() -> None:
        root.talking.accept()
        root.frame.show_page(TALK)

    def opened(document: str, start: int, end: int) -> None:
        root.open_place(root.talking.state.id, document, start, end)

    for pane in everyone:
        for name, heard in (("opened", opened), ("accepted", accepted), ("left", lambda: root.frame.show_page(TALK))):
            if (signal := getattr(pane, name, None)) is not None:
                signal.connect(heard)
        if (signal := getattr(pane, "changed", None)) is not None:
            signal.connect(lambda pane=pane: changed_by(pane))


def _others(root: Root) -> None:
    root.results.searched.connect(root.searching.search)
    root.results.opened.connect(root.open_place)
    root.results.left.connect(lambda: root.frame.show_page(TALK))
    root.status.lock.connect(root.lock)
    root.status.stop.connect(root.standing.stop)
    root.status.model.connect(lambda: root.frame.show_page("models"))
    switched = getattr(root.panes.centre.get("models"), "switched", None)
    if switched is not None:
        switched.connect(root.standing.tick)
    # A method of a widget, so that Qt forgets it with the widget; the runner outlives the content.
    root.desk.runner.changed.connect(root.jobs_changed)
    root.frame.menu.connect(lambda: root.commands.menu(root.frame.menu_button))
    root.frame.shown.connect(lambda _name: root.commands.actions.refresh())
    root.idle.passed.connect(lambda: root.lock(by_itself=True))
    root.dropping.dropped.connect(lambda: root.take_in(root.dropping.paths))
    root.trouble.acted.connect(root.lock)
    root.trouble.closed.connect(root.not_sure)


def _commands(root: Root) -> None:
    talking, listing, frame = root.talking, root.listing, root.frame

    def is_open() -> bool:
        return root.is_open

    def has_case() -> bool:
        return root.is_open and bool(talking.state.id)

    def has_documents() -> bool:
        return has_case() and bool(talking.state.documents)

    def has(page: str) -> bool:
        return root.is_open and page in root.panes.centre

    say = root.desk.wording.text
    root.commands.declare(
        {
            "case.new": lambda: listing.create(say("cases.untitled")),
            "case.open": root.choose_files,
            "case.folder": root.choose_folder,
            "case.rename": lambda: listing.rename_begin(listing.state.open),
            "case.delete": lambda: listing.delete_begin(listing.state.open),
            "find.here": root.find_here,
            "find.everything": root.find_everywhere,
            "review.open": lambda: frame.show_page("review"),
            "page.conversation": lambda: frame.show_page(TALK),
            **{f"inspector.{name}": partial(frame.show_part, name) for name in root.panes.inspector},
            "pane.left": frame.toggle_left,
            "pane.right": frame.toggle_right,
            "pane.next": frame.next_pane,
            "pane.previous": lambda: frame.next_pane(False),
            "job.stop": root.standing.stop,
            "palette.open": root.open_palette,
            "settings.open": lambda: frame.show_page("settings"),
            "models.open": lambda: frame.show_page("models"),
            "keys.open": lambda: root.keys_layer.open(),
            "vault.lock": root.lock,
            "app.quit": root.quit.emit,
        },
        {
            **dict.fromkeys(("case.new", "case.open", "case.folder", "find.everything", "pane.left", "pane.right",
                             "pane.next", "pane.previous", "palette.open", "vault.lock", "page.conversation"), is_open),
            **dict.fromkeys(("case.rename", "case.delete", "find.here"), has_case),
            **{f"inspector.{name}": is_open for name in root.panes.inspector},
            "review.open": lambda: has_documents() and has("review"),
            "settings.open": lambda: has("settings"),
            "models.open": lambda: has("models"),
            "job.stop": lambda: root.is_open and bool(root.desk.runner.shown()),
        },
    )


def _choose_model_file(root: Root) -> None:
    dialog = QFileDialog(root.shell, root.desk.wording.text("files.choose_model"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter("GGUF (*.gguf)")
    dialog.fileSelected.connect(root.welcoming.bring)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
