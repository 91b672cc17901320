"""`intramuros self-test`: every real part touched once, in a checkout and in the packaged program."""

import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.cli.terminal import Terminal
from app.core.documents import Document, Page
from app.core.errors import Trouble
from app.core.findings import Level
from app.core.jobs import Cancel, finish
from app.core.ports import Reader
from app.services.together import Services
from app.system import paths


def self_test(services: Services, reader: Reader, terminal: Terminal, as_json: bool) -> int:
    """Run each check; 0 if all passed."""
    checks: dict[str, Callable[[], str]] = {
        "wording": lambda: terminal.wording.text("self_test.wording"),
        "reading": lambda: _reading(reader),
        "finding": lambda: _finding(reader),
        "vault": lambda: _vault(services),
        "record": lambda: _record(services),
        "model": lambda: _model(services),
        "window": _window,
    }
    results: dict[str, str] = {}
    failed = False
    for name, check in checks.items():
        try:
            results[name] = check()
        except Trouble as trouble:
            results[name], failed = f"FAILED {trouble.code}", True
            terminal.trouble(trouble)
        except Exception as error:
            results[name], failed = f"FAILED {type(error).__name__}", True
        if not as_json:
            terminal.answer(f"{name:10} {results[name]}")
    services.vaults.lock()
    if as_json:
        terminal.json({"passed": not failed, "results": results})
    return 1 if failed else 0


def _reading(reader: Reader) -> str:
    """A real PDF of the sample case, with word rectangles and a drawn page."""
    file = next((paths.resources() / "sample" / "en").glob("*.pdf"))
    source = file.read_bytes()
    document = finish(reader.read(file.name, source, Cancel()))[0]
    words = sum(len(page.words) for page in document.pages)
    picture = reader.draw(source, 1, 1.0, Cancel())
    if not words or len(picture.pixels) != picture.width * picture.height * 4:
        raise Trouble("self_test.reading")
    return f"{len(document.pages)} pages, {words} words"


def _finding(reader: Reader) -> str:
    text = "Frau Anna Müller, AHV 756.1234.5678.97, anna@example.ch"
    document = Document("", "0" * 64, "text/plain", text, (Page(1, 0, len(text)),), "de")
    (found,) = finish(reader.find((document,), (), Level.STRICT, Cancel()))
    kinds = {finding.family for finding in found.findings}
    if not {"PERSON", "ID", "EMAIL"} <= kinds:
        raise Trouble("self_test.finding")
    return ", ".join(sorted(kinds))


def _vault(services: Services) -> str:
    """A real encrypted vault made, written, locked, opened and checked."""
    with tempfile.TemporaryDirectory() as folder:
        place, words = str(Path(folder) / "vault"), secrets.token_urlsafe(24)
        services.vaults.create(place, words)
        services.cases.create("self-test")
        services.vaults.lock()
        services.vaults.unlock(place, words)
        result = services.vaults.verify(place)
        kept = len(services.cases.list())
        services.vaults.lock()
    if result.faults or kept != 1:
        raise Trouble("self_test.vault")
    return f"{result.checked} files"


def _record(services: Services) -> str:
    services.vaults.without()
    services.audit.note("self_test.ran")
    result = services.audit.verify()
    if result.faults:
        raise Trouble("self_test.record")
    return f"{result.checked} events"


def _model(services: Services) -> str:
    card = finish(services.models.warm(Cancel()))
    return card.name if card else "none installed"


def _window() -> str:
    import importlib

    return str(importlib.import_module("PySide6.QtCore").qVersion())
