import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.errors import BadFile, Bug
from app.system import log

CANARY = "Blasenstein"

LEAKS = {
    "message": f'logging.getLogger("lib").warning("{CANARY}")',
    "argument": f'logging.getLogger("lib").error("%s and %s", "{CANARY}", {{"k": "{CANARY}"}})',
    "wrong arguments": f'logging.getLogger("lib").error("%d", "{CANARY}")',
    "exception": f'try:\n    raise ValueError("{CANARY}")\nexcept ValueError:\n    logging.exception("{CANARY}")',
    "extra": f'logging.getLogger("lib").error("x", extra={{"{CANARY}": "{CANARY}"}})',
    "stack": f'logging.getLogger("lib").error("{CANARY}", stack_info=True)',
    "own handler": (
        'h = logging.StreamHandler(); h.setFormatter(logging.Formatter("%(message)s %(args)s %(exc_text)s"))\n'
        f'l = logging.getLogger("spacy"); l.addHandler(h); l.warning("{CANARY} %s", "{CANARY}")'
    ),
    "warning": f'warnings.warn("{CANARY}")',
    "captured warning": f'logging.captureWarnings(True); warnings.warn("{CANARY}")',
    "uncaught": f'raise ValueError("{CANARY}")',
    "uncaught chain": f'try:\n    open("{CANARY}")\nexcept OSError as e:\n    raise KeyError("{CANARY}") from e',
    "uncaught group": f'raise ExceptionGroup("{CANARY}", [ValueError("{CANARY}")])',
    "thread": f'def f(): raise ValueError("{CANARY}")\nt = threading.Thread(target=f); t.start(); t.join()',
    "unraisable": (
        f'class C:\n    def __del__(self): raise ValueError("{CANARY}")\nc = C(); del c'
    ),
    "our own call": f'log.event("case.opened", name="{CANARY}", file="{CANARY.lower()}.pdf")',
    "our own code": f'log.event("{CANARY}")',
    "our own error": f'log.event("x.y", error=ValueError("{CANARY}"))',
    "error with a name for a code": f'from app.core.errors import Bug\nlog.event("x.y", error=Bug("{CANARY}"))',
    "class named by a document": f'log.event("x.y", error=type("{CANARY} Ärztin", (Exception,), {{}})())',
}


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_a_name_never_gets_out(tmp_path: Path, leak: str) -> None:
    program = tmp_path / "program.py"
    start = "import logging, threading, warnings\nfrom pathlib import Path\nfrom app.system import log\n"
    program.write_text(
        f'{start}log.start(Path(__file__).parent / "logs", verbose=True)\nlog.event("test.ready", count=1)\n{leak}\n'
    )
    done = subprocess.run(
        [sys.executable, "-W", "always", str(program)], capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    kept = (tmp_path / "logs" / "intramuros.log").read_text()
    assert "test.ready count=1" in kept
    assert "test.ready count=1" in done.stderr
    out = (done.stdout + done.stderr + kept).casefold()
    assert CANARY.casefold() not in out
    # Each of them leaves a trace all the same: silence would hide trouble.
    assert len(kept.splitlines()) == 2


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    log.start(tmp_path / "logs")
    yield tmp_path / "logs" / "intramuros.log"
    log.stop()


def test_codes_numbers_and_digests_are_kept(kept: Path) -> None:
    log.event("case.opened", case="a1b2c3d4e5f60718293a4b5c", pages=3, seconds=0.25, child="reader", stopped=True)
    log.event("job.failed", code="file.encrypted", size=None)
    first, second = kept.read_text().splitlines() if kept.exists() else ("", "")
    assert first.endswith(
        "INFO case.opened case=a1b2c3d4e5f60718293a4b5c pages=3 seconds=0.25 child=reader stopped=True"
    )
    assert second.endswith("job.failed code=file.encrypted size=None")


def test_an_error_is_logged_by_its_class_and_code(kept: Path) -> None:
    log.event("reading.failed", error=BadFile("file.encrypted", name=CANARY))
    log.event("wire.failed", error=Bug("wire.shape"))
    first, second = kept.read_text().splitlines()
    assert first.endswith("WARNING reading.failed error=BadFile:file.encrypted")
    assert second.endswith("error=Bug:wire.shape")


@pytest.mark.parametrize("value", [
    "Meier", "meier", "befund.pdf", "hans.meier", "756.1234.5678.97", "4111111111111111", "1985-03-12",
    "079-123-45-67", "a b", "",
])
def test_any_other_text_is_replaced_by_its_length(kept: Path, value: str) -> None:
    log.event("case.opened", about=value)
    assert kept.read_text().rstrip().endswith(f"case.opened about=<{len(value)}>")


def test_of_a_librarys_line_its_name_and_level_are_kept(kept: Path) -> None:
    try:
        raise KeyError(CANARY)
    except KeyError:
        logging.getLogger("presidio-analyzer").exception("about %s", CANARY)
    assert kept.read_text().rstrip().endswith("ERROR library=presidio-analyzer error=KeyError")


def test_the_file_is_small_and_the_owners_alone(kept: Path) -> None:
    for number in range(12_000):
        log.event("test.line", number=number, digest="0" * 64)
    files = sorted(kept.parent.iterdir())
    assert 1 < len(files) <= log.KEPT_FILES
    assert all(file.stat().st_size <= log.MOST_BYTES for file in files)
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)


def test_a_folder_that_cannot_be_made_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log.start(tmp_path / "file" / "logs")
    log.event("test.line")
    log.stop()


def test_stopping_gives_python_its_own_ways_back(tmp_path: Path) -> None:
    before = (sys.excepthook, logging.getLogRecordFactory(), logging.raiseExceptions)
    log.start(tmp_path)
    assert sys.excepthook is not before[0]
    log.stop()
    assert (sys.__excepthook__, logging.LogRecord, True) == (sys.excepthook, *before[1:])
