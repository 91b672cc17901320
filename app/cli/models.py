"""`intramuros models`: what can answer here."""

import subprocess
import sys
from argparse import Namespace

from app.cli import shapes
from app.cli.terminal import Terminal
from app.core.errors import Forbidden, ModelTrouble, Trouble
from app.core.jobs import Cancel
from app.services.together import Services
from app.system import paths


def models(services: Services, terminal: Terminal, args: Namespace) -> int:
    """List, add or verify; the exit code."""
    if args.action == "list":
        return _list(services, terminal, args.json)
    if args.action == "add":
        state = terminal.run(services.models.bring(args.file, Cancel()))
        if args.json:
            terminal.json(shapes.model(state, terminal.wording))
        else:
            terminal.tell("models.added", model=state.name)
        return 0
    return _verify(services, terminal, args.json)


def _list(services: Services, terminal: Terminal, as_json: bool) -> int:
    states = services.models.all()
    if as_json:
        terminal.json([shapes.model(state, terminal.wording) for state in states])
        return 0
    for state in states:
        mark = "●" if state.installed else "○"
        terminal.answer(f"{mark} {state.name:24} {state.size / 1e6:8.0f} MB  {state.task:7} {state.licence}")
    return 0


def _verify(services: Services, terminal: Terminal, as_json: bool) -> int:
    results: dict[str, str] = {}
    for state in services.models.all():
        if not state.installed:
            continue
        try:
            terminal.run(services.models.verify(state.name, Cancel()))
            results[state.name] = "sound"
        except ModelTrouble as trouble:
            results[state.name] = trouble.code
            terminal.trouble(trouble)
    if as_json:
        terminal.json(results)
    else:
        for name, result in results.items():
            terminal.answer(f"{name}: {result}")
    return 1 if any(result != "sound" for result in results.values()) else 0


def fetch(args: Namespace) -> int:
    """Start the one program that may use the network; it is no part of the packaged program."""
    checkout = paths.checkout()
    if checkout is None:
        raise Forbidden("models.packaged_imports_only")
    program = checkout / "models" / "fetch.py"
    if not program.is_file():
        raise Trouble("models.fetch_missing")
    command = [sys.executable, str(program), args.name, *(["--json"] if args.json else [])]
    return subprocess.run(command, check=False).returncode
