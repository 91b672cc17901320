"""Where the program begins: what was asked for, and the walls before anything else. The map of the app is `wiring`.

The window is painted before anything else is loaded, so that what only the terminal or the services need is imported
where it is used.
"""

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.reasons import Reason
from app.system import log, paths
from app.system import setting_table as table
from app.system.policy import Policy
from app.system.seal import Role, seal
from app.system.settings import Settings
from app.system.wording import Wording, system_language

if TYPE_CHECKING:
    from app.wiring import Program


def start(arguments: Sequence[str]) -> int:
    """Run the desk or one command of the terminal; the exit code."""
    settings = Settings.load(paths.settings(), Policy.read())
    language = _language(settings)
    wording = Wording(language)
    if not arguments:
        return _desk(settings, wording, language, ())
    from app.cli.main import run, run_fetch
    from app.cli.parser import parser
    from app.cli.terminal import Terminal

    args = parser().parse_args(arguments)
    if args.command == "models" and args.action == "fetch":
        return run_fetch(Terminal(wording, args.json), args)
    if args.command in (None, "desk"):
        return _desk(settings, wording, language, [Path(file) for file in getattr(args, "files", [])])
    log.start(paths.logs())
    seal(Role.DESK, on_attempt=_heard)
    from app.wiring import build

    program = build(settings, wording, language, getattr(args, "model", ""), getattr(args, "level", ""))
    try:
        return run(program.services, program.reader, Terminal(wording, args.json), args, language)
    finally:
        program.end()


def _desk(settings: Settings, wording: Wording, language: str, files: Sequence[Path]) -> int:
    log.start(paths.logs())
    walls = seal(Role.DESK, on_attempt=_heard)
    from app.desk.program import run

    made: list[Program] = []
    folder = settings[table.VAULT_FOLDER] or str(paths.default_vault())
    try:
        return run(partial(_build, made, settings, wording, language), settings, wording, walls, files, folder)
    finally:
        for program in made:
            program.end()


def _build(made: "list[Program]", settings: Settings, wording: Wording, language: str) -> "Program":
    """Wire everything, on the thread of whoever asks, and remember it so that its children are ended."""
    from app.wiring import build

    made.append(build(settings, wording, language))
    return made[-1]


def _heard(attempt: Reason) -> None:
    """Something tried to get out and was refused; the log says what kind of thing, never where to."""
    log.event(attempt.code)


def _language(settings: Settings) -> str:
    chosen = settings[table.LANGUAGE]
    return system_language() if chosen == "system" else chosen


if sys.platform != "win32":
    # Files that this program makes are for the person alone.
    os.umask(0o077)
