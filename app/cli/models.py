"""`intramuros models`: what can answer here, each by its name."""

import subprocess
import sys
from argparse import Namespace

from app.cli import shapes
from app.cli.models_bring import add
from app.cli.models_versions import remove, roll_back, test, use
from app.cli.terminal import Terminal
from app.core.asking import ModelState
from app.core.errors import Forbidden, ModelTrouble, Trouble
from app.core.jobs import Cancel
from app.services.together import Services
from app.system import paths

_SHOWN = ("title", "licence", "languages", "parameters", "quantisation", "context", "upstream", "file", "sha256")


def models(services: Services, terminal: Terminal, args: Namespace) -> int:
    """One of the actions; the exit code."""
    match args.action:
        case "list":
            return _list(services, terminal, args.json)
        case "show":
            return _show(services, terminal, args)
        case "add":
            return add(services, terminal, args)
        case "test":
            return test(services, terminal, args)
        case "use":
            return use(services, terminal, args)
        case "rollback":
            return roll_back(services, terminal, args)
        case "remove":
            return remove(services, terminal, args)
        case _:
            return _verify(services, terminal, args)


def _list(services: Services, terminal: Terminal, as_json: bool) -> int:
    states = services.models.all()
    if as_json:
        terminal.json([shapes.model(state, terminal.wording) for state in states])
        return 0
    default = services.models.default()
    for state in states:
        mark = "▶" if state.name == default else "●" if state.installed else "○"
        about = "" if state.sha256 else "~"
        terminal.answer(f"{mark} {state.name:24} {about:>1}{state.size / 1e6:8.0f} MB  {state.task:7} {state.licence}")
    return 0


def _show(services: Services, terminal: Terminal, args: Namespace) -> int:
    state = _named(services.models.all(), args.name)
    versions = services.versions.versions(args.name)
    drift = services.advising.drift(args.name)
    tested = {one.sha256: services.versions.last_test(args.name, one.sha256) for one in versions}
    said = {
        **shapes.model(state, terminal.wording),
        "versions": [shapes.version(one, tested[one.sha256]) for one in versions],
        "changes": [shapes.change(one) for one in services.versions.history() if one.model == args.name],
        "drift": None if drift is None else {
            "mean": round(drift.mean, 4), "worst": round(drift.worst, 4), "same": round(drift.same, 4),
        },
    }
    if args.json:
        terminal.json(said)
        return 0
    words = terminal.wording
    for label in _SHOWN:
        value = said[label]
        shown = " ".join(value) if isinstance(value, list) else str(value or "")
        if shown:
            terminal.answer(f"{label:14} {shown}")
    if not state.sha256:
        terminal.answer(words.text("models.not_established"))
    terminal.answer(said["worth"])
    if drift is not None:
        terminal.answer(words.text("runtime.drift", same=f"{drift.same * 100:.1f}", mean=f"{drift.mean:.3f}"))
    for one in versions:
        score = tested[one.sha256]
        graded = f"  {score.score * 100:.0f} %" if score else ""
        mark = "▶" if one.current else " "
        terminal.answer(f"{mark} {one.sha256[:12]}  {one.added[:16]}{graded}  {' '.join(one.pins)}")
    return 0


def _named(states: tuple[ModelState, ...], name: str) -> ModelState:
    state = next((one for one in states if one.name == name), None)
    if state is None:
        raise ModelTrouble("models.unknown", model=name)
    return state


def _verify(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Every installed model against its hash, or one; loose files are taken into the store."""
    terminal.run(services.models.settle(Cancel()))
    states = services.models.all()
    wanted = [_named(states, args.name)] if args.name else [state for state in states if state.installed]
    results: dict[str, str] = {}
    for state in wanted:
        try:
            terminal.run(services.models.verify(state.name, Cancel()))
            results[state.name] = "sound"
        except ModelTrouble as trouble:
            results[state.name] = trouble.code
            terminal.trouble(trouble)
    if args.json:
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
