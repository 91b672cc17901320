"""Sentences and the progress bar of the fetching program. Standard library only."""

import locale
import os
import shutil
import sys
import time
import tomllib
from functools import cache
from pathlib import Path
from types import TracebackType

LANGUAGES = ("en", "de", "fr", "it")


@cache
def _sentences() -> dict[str, dict[str, str]]:
    file = Path(__file__).resolve().parents[1] / "resources" / "wording" / "models.toml"
    with file.open("rb") as opened:
        return tomllib.load(opened)


@cache
def language() -> str:
    """The person's language as the system has it, English where we do not speak it."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    found = (named or locale.getlocale()[0] or "")[:2].lower()
    return found if found in LANGUAGES else "en"


def say(code: str, **params: str) -> str:
    """The sentence for a code."""
    return _sentences()[code][language()].format(**params)


class Screen:
    """A progress bar in a terminal; elsewhere a line at every tenth."""

    def __init__(self, name: str, total: int) -> None:
        self._name = name
        self._total = total
        self._started = time.monotonic()
        self._bar = sys.stderr.isatty()
        self._tenth = -1

    def __enter__(self) -> "Screen":
        print(say("models.fetching", model=self._name, megabytes=str(self._total // 1_000_000)), file=sys.stderr)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            print(file=sys.stderr)

    def show(self, done: int) -> None:
        """Bytes that have arrived so far."""
        share = min(1.0, done / self._total)
        if self._bar:
            width = max(10, min(40, shutil.get_terminal_size().columns - 40))
            full = int(share * width)
            rate = done / 1e6 / max(0.5, time.monotonic() - self._started)
            text = f"\r{'█' * full}{'░' * (width - full)} {share:4.0%}  {done // 1_000_000} MB  {rate:.0f} MB/s "
            print(text, end="", file=sys.stderr, flush=True)
        elif int(share * 10) > self._tenth:
            self._tenth = int(share * 10)
            print(f"{self._name} {self._tenth * 10} %", file=sys.stderr, flush=True)

    def stage(self, code: str) -> None:
        """What happens after the last byte."""
        print(("\n" if self._bar else "") + say(code, model=self._name), end="", file=sys.stderr, flush=True)
        if not self._bar:
            print(file=sys.stderr)
