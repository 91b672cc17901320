"""A log that cannot hold content: our own lines are codes, numbers and identifiers; others' are emptied.

What a library logs or warns of, and what an unhandled exception says, is dropped but for where it came from, its
level and its class: those are written by programmers, everything else may quote a document.
"""

import logging
import os
import re
import sys
import threading
import time
import traceback
import warnings
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from app.core.errors import Bug, Trouble

MOST_BYTES = 256 * 1024
KEPT_FILES = 3
LONGEST_TRACE = 12
LONGEST_LINE = 4096

_CODE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+\Z")
_IDENTIFIER = re.compile(r"(?:[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})\Z")
"""Of the lengths of our random identifiers and digests; no card, account or telephone number is as long."""

_CODED = frozenset({"code", "why", "stage"})
"""The details whose value is a code; a file's name would look like one elsewhere."""

_WORDS = frozenset({"desk", "cli", "reader", "engine", "keeper", "linux", "darwin", "win32"})

Loggable = int | float | bool | str | None


def event(code: str, /, error: BaseException | None = None, **details: Loggable) -> None:
    """Log that something happened: a dotted code, numbers, digests, other codes, the names of our processes.

    Any other text is replaced by its length, so that a slip costs a clue and never a name. error: its class and
    code are logged, not its words.
    """
    level = logging.INFO if error is None else logging.WARNING
    parts = [_code(code), *(f"{name}={_value(name, value)}" for name, value in details.items())]
    if error is not None:
        parts.append(f"error={_error(error)}")
    _OURS.handle(_Line("intramuros", level, " ".join(parts)))


def start(folder: Path | None, verbose: bool = False) -> None:
    """Redact everything that is logged, warned of or thrown in this process from here on.

    folder: where the rotating file lies, None in the sealed processes that may not write; verbose: also to
    standard error. What cannot be written is lost in silence: a full disk must not stop the work.
    """
    stop()
    handlers: list[logging.Handler] = []
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handlers.append(_Private(folder / "intramuros.log"))
        except OSError:
            verbose = True
    if verbose:
        handlers.append(logging.StreamHandler())
    root = logging.getLogger()
    for handler in root.handlers[:]:
        root.removeHandler(handler)
    for handler in handlers or [logging.NullHandler()]:
        handler.setFormatter(_Formatter())
        root.addHandler(handler)
    root.setLevel(logging.INFO if verbose else logging.WARNING)
    logging.raiseExceptions = False
    logging.setLogRecordFactory(_emptied)
    warnings.showwarning = _warning
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda caught: _uncaught(caught.exc_type, caught.exc_value, caught.exc_traceback)
    threading.excepthook = lambda caught: _uncaught(caught.exc_type, caught.exc_value, caught.exc_traceback)


def stop() -> None:
    """Undo `start`, for tests and before an exec."""
    root = logging.getLogger()
    for handler in root.handlers[:]:
        if isinstance(handler.formatter, _Formatter):
            root.removeHandler(handler)
            handler.close()
    root.setLevel(logging.WARNING)
    logging.raiseExceptions = True
    logging.setLogRecordFactory(logging.LogRecord)
    warnings.showwarning = _pythons_own
    sys.excepthook = sys.__excepthook__
    sys.unraisablehook = sys.__unraisablehook__
    threading.excepthook = threading.__excepthook__


class _Line(logging.LogRecord):
    """A record made of our own codes; only these carry text."""

    def __init__(self, name: str, level: int, line: str) -> None:
        super().__init__(name, level, "", 0, line, (), None)


class _Formatter(logging.Formatter):
    """Time, process, and our own line; of any other record where it comes from."""

    def format(self, record: logging.LogRecord) -> str:
        when = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        if isinstance(record, _Line):
            said = str(record.msg)
        else:
            error = str(getattr(record, "error_class", ""))
            said = f"library={_module(record.name)}" + (f" error={_module(error)}" if error else "")
        return f"{when}.{int(record.msecs):03}Z {record.process} {record.levelname} {said}"


class _Private(logging.FileHandler):
    """A log file that only its owner can read; full, it becomes the older one, and the oldest goes.

    The standard library's rotating handler brings sockets and pickle along, which no process here needs.
    """

    def _open(self) -> Any:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return open(descriptor, "a", encoding="utf-8")

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, into a fresh file if this one is full."""
        with suppress(OSError):
            if self.stream and self.stream.tell() > MOST_BYTES - LONGEST_LINE:
                self._turn()
        super().emit(record)

    def _turn(self) -> None:
        self.close()
        for number in range(KEPT_FILES - 1, 0, -1):
            newer = Path(f"{self.baseFilename}.{number - 1}" if number > 1 else self.baseFilename)
            with suppress(FileNotFoundError):
                newer.replace(f"{self.baseFilename}.{number}")
        self.stream = self._open()


_pythons_own = warnings.showwarning
_OURS = logging.getLogger("intramuros")


def _emptied(name: str, level: int, *rest: Any, **_more: Any) -> logging.LogRecord:
    """A record without its message, arguments and traceback, for every handler that a library may bring.

    rest: path, line, message, arguments, exception, as the standard library gives them.
    """
    error = rest[4] if len(rest) > 4 else None
    record = logging.LogRecord(name, level, "", 0, "(dropped)", (), None)
    record.error_class = error[0].__name__ if isinstance(error, tuple) and error[0] else ""
    return record


def _warning(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, *_: object, **__: object  # noqa: ARG001
) -> None:
    place = f"{_module(Path(filename).stem)}:{lineno}"
    _OURS.handle(_Line("intramuros", logging.WARNING, f"log.warning class={_module(category.__name__)} at={place}"))


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    """One line for an exception that nobody caught: class, code and places in programs, without its words."""
    if issubclass(kind, KeyboardInterrupt):
        return
    frames = traceback.extract_tb(trace)[-LONGEST_TRACE:]
    places = ">".join(f"{_module(Path(frame.filename).stem)}:{frame.lineno}" for frame in frames)
    said = _error(error) if error is not None else _module(kind.__name__)
    _OURS.handle(_Line("intramuros", logging.ERROR, f"log.uncaught error={said} at={places}"))


def _error(error: BaseException) -> str:
    code = f":{_code(error.code)}" if isinstance(error, Trouble | Bug) else ""
    return _module(type(error).__name__) + code


def _value(name: str, value: Loggable) -> str:
    if value is None or isinstance(value, bool | int):
        return str(value)
    if isinstance(value, float):
        return f"{value:.6g}"
    known = value in _WORDS or _IDENTIFIER.match(value)
    return value if known else _code(value) if name in _CODED else f"<{len(value)}>"


def _code(text: str) -> str:
    return text if _CODE.match(text) else f"<{len(text)}>"


def _module(name: str) -> str:
    """The name of a module, class or logger, as programmers write them."""
    return name if re.fullmatch(r"[\w.:-]{1,80}", name, re.ASCII) else "<?>"
