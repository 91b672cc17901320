"""Runs a program where any word to the network is heard: no network but loopback, and on it a name server that listens.

Nothing here is the program's own code, so that a mistake there cannot hide itself.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_INSIDE = Path(__file__).with_name("inside.py")
_SETTING_UP = 60.0


@dataclass(frozen=True, slots=True)
class Silence:
    """What was heard: names that were asked for, sockets that were made other than AF_UNIX, and how the program ended.

    left_behind: a process of the program outlived it by more than ten seconds (it was ended then).
    """

    questions: tuple[str, ...]
    sockets: tuple[str, ...]
    returncode: int
    stdout: str
    stderr: str
    left_behind: bool

    @property
    def silent(self) -> bool:
        """Whether nothing at all was heard."""
        return not self.questions and not self.sockets


class NoSilence(Exception):
    """This machine permits no network namespace or no watching of system calls, so nothing can be shown here."""


def run_in_silence(
    argv: Sequence[str], env: Mapping[str, str] | None = None, cwd: Path | None = None, seconds: float = 240.0
) -> Silence:
    """Run a program to its end in an empty network; `CI` is never set there. Raises NoSilence, TimeoutExpired."""
    environment = {name: value for name, value in (os.environ if env is None else env).items() if name != "CI"}
    order = {"argv": list(argv), "env": environment, "cwd": str(cwd or Path.cwd()), "seconds": seconds}
    done = subprocess.run(
        [sys.executable, "-B", str(_INSIDE)], input=json.dumps(order), capture_output=True, text=True, check=False,
        timeout=seconds + _SETTING_UP,
    )
    try:
        heard = json.loads(done.stdout)
    except ValueError:
        raise NoSilence(f"the harness itself failed: {done.stderr[-2000:]}") from None
    if "impossible" in heard:
        raise NoSilence(heard["impossible"])
    return Silence(
        tuple(heard["questions"]), tuple(heard["sockets"]), heard["returncode"], heard["stdout"], heard["stderr"],
        heard["left_behind"],
    )
