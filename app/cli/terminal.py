"""Speaking in the terminal: sentences and progress on standard error, answers on standard output."""

import getpass
import json
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any, TypeVar

from app.core.errors import Trouble, VaultTrouble
from app.core.jobs import Progress
from app.system.wording import Wording

Result = TypeVar("Result")


class Terminal:
    """One way to speak for all commands; `wording` makes sentences of codes."""

    def __init__(self, wording: Wording, as_json: bool) -> None:
        self.wording = wording
        self.as_json = as_json
        self._drawing = False

    @property
    def asks(self) -> bool:
        """Whether a person sits here who can be asked."""
        return sys.stdin is not None and sys.stdin.isatty()

    def say(self, text: str) -> None:
        """A sentence for the person."""
        self._clear()
        print(text, file=sys.stderr, flush=True)

    def tell(self, code: str, **params: str | int) -> None:
        """A worded sentence for the person."""
        self.say(self.wording.text(code, **params))

    def trouble(self, trouble: Trouble) -> None:
        """What went wrong and what to do."""
        self.say(self.wording.say(trouble))

    def answer(self, text: str) -> None:
        """Text that was asked for."""
        self._clear()
        print(text, flush=True)

    def json(self, value: Any) -> None:
        """Data that was asked for."""
        self._clear()
        print(json.dumps(value, ensure_ascii=False), flush=True)

    def write(self, text: str) -> None:
        """Part of an answer as it streams."""
        self._clear()
        sys.stdout.write(text)
        sys.stdout.flush()

    def run(self, job: Generator[object, None, Result]) -> Result:
        """Run a job to its end, drawing its progress where a person looks."""
        while True:
            try:
                step = next(job)
            except StopIteration as stop:
                self._clear()
                result: Result = stop.value
                return result
            if isinstance(step, Progress):
                self.progress(step)

    def progress(self, step: Progress) -> None:
        """Redraw the progress line."""
        if not sys.stderr.isatty():
            return
        filled = round(step.share * 20)
        amount = f"{step.done}/{step.total}" if step.total else ""
        print(f"\r\033[K{'█' * filled}{'░' * (20 - filled)} {amount} {self.wording.say(step)}", end="", file=sys.stderr)
        self._drawing = True

    def passphrase(self, file: str | None, twice: bool = False, code: str = "cli.passphrase") -> str:
        """From the file or a prompt; never from an argument or the environment."""
        return self.secret_file(file) if file else self.ask_secret(code, "vault.passphrase_missing", twice)

    def secret_file(self, file: str) -> str:
        """A secret out of a file, its last line break dropped."""
        try:
            text = Path(file).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            raise VaultTrouble("vault.passphrase_file", name=Path(file).name) from None
        return text.removesuffix("\n").removesuffix("\r")

    def ask_secret(self, code: str, missing: str, twice: bool = False) -> str:
        """Typed unseen at a prompt; raises VaultTrouble `missing` where nobody can be asked."""
        if not sys.stdin.isatty():
            raise VaultTrouble(missing)
        first = getpass.getpass(self.wording.text(code) + " ")
        if twice and getpass.getpass(self.wording.text("cli.passphrase_again") + " ") != first:
            raise VaultTrouble("vault.passphrases_differ")
        return first

    def yes(self, code: str, **params: str | int) -> bool:
        """Ask a yes-or-no question; the default is no."""
        self._clear()
        print(self.wording.text(code, **params), end=" ", file=sys.stderr, flush=True)
        return sys.stdin.readline().strip().casefold()[:1] in ("y", "j", "o", "s")

    def _clear(self) -> None:
        if self._drawing:
            print("\r\033[K", end="", file=sys.stderr)
            self._drawing = False
