"""A child for tests, started for real: `python child_entry.py [--role ROLE] --child NAME --frames R,W [arguments]`."""

import ctypes
import os
import sys
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import Bug, VaultTrouble
from app.core.jobs import Cancel
from app.system import frames
from app.system.seal import Role, seal
from app.system.serve import serve
from app.system.wire import Method


@dataclass(frozen=True, slots=True)
class Count:
    """How far to count, and how long to wait between numbers."""

    to: int
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Even:
    """A number that must be even, as some types of core check what they are given."""

    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError("odd")


SECRET = "Beatrice Zürcher, AHV 756.1234.5678.97"

ECHO = Method("echo", bytes, type(None), bytes)
COUNT = Method("count", Count, int, str)
STUBBORN = Method("stubborn", float, int, str)
DIE = Method("die", str, type(None), type(None))
RAISE = Method("raise", str, type(None), type(None))
NOISE = Method("noise", int, type(None), type(None))
GRAB = Method("grab", int, type(None), int)
EVEN = Method("even", Even, type(None), Even)
WRONG = Method("wrong", str, type(None), int)
GARBAGE = Method("garbage", str, type(None), type(None))
ABOUT = Method("about", str, type(None), str)
TRY = Method("try", str, type(None), str)
SLOW_END = Method("slow_end", float, type(None), str)


def echo(ask: bytes, cancel: Cancel) -> Generator[None, None, bytes]:
    return ask
    yield


def count(ask: Count, cancel: Cancel) -> Generator[int, None, str]:
    for number in range(ask.to):
        cancel.check()
        yield number
        time.sleep(ask.pause)
    return f"counted to {ask.to}"


def stubborn(ask: float, cancel: Cancel) -> Generator[int, None, str]:
    yield 1
    time.sleep(ask)
    return "never heard a stop"


def slow_end(ask: float, cancel: Cancel) -> Generator[None, None, str]:
    while not cancel:
        time.sleep(0.01)
    time.sleep(ask)
    return "ended in its own time"
    yield


def die(ask: str, cancel: Cancel) -> Generator[None, None, None]:
    if ask == "exit":
        os._exit(3)
    if ask == "kill":
        os.kill(os.getpid(), 9)
    if ask == "abort":
        os.abort()
    if ask == "segfault":
        ctypes.string_at(0)
    return
    yield


def raising(ask: str, cancel: Cancel) -> Generator[None, None, None]:
    if ask == "trouble":
        raise VaultTrouble("vault.wrong_passphrase", name="vault", tries=3)
    if ask == "branch":
        raise Unfamiliar("file.odd", name="letter.pdf")
    if ask == "bug":
        raise Bug("bug.known")
    if ask == "long":
        raise VaultTrouble("vault.long", name="x" * 100_000)
    if ask == "memory":
        raise MemoryError
    if ask == "unencodable":
        return object()  # type: ignore[return-value]
    raise KeyError(SECRET)
    yield


class Unfamiliar(VaultTrouble):
    """A branch that the desk does not know."""


def noise(ask: int, cancel: Cancel) -> Generator[None, None, None]:
    ctypes.CDLL(None).puts(b"a native library prints")
    ctypes.CDLL(None).fflush(None)
    for _ in range(ask):
        os.write(1, b"x" * 1000)
        sys.stdout.write(SECRET)
        sys.stderr.write(SECRET)
    sys.stdout.flush()
    return
    yield


def grab(ask: int, cancel: Cancel) -> Generator[None, None, int]:
    return len(bytearray(ask))
    yield


def even(ask: Even, cancel: Cancel) -> Generator[None, None, Even]:
    return ask
    yield


def wrong(ask: str, cancel: Cancel) -> Generator[None, None, int]:
    return ask  # type: ignore[return-value]
    yield


def garbage(ask: str, cancel: Cancel) -> Generator[None, None, None]:
    outgoing = int(sys.argv[sys.argv.index("--frames") + 1].partition(",")[2])
    os.write(outgoing, {
        "length": b"\xff\xff\xff\xff",
        "payload": b"\x03\x00\x00\x00abc",
        "empty": b"\x00\x00\x00\x00",
        "cut": b"\xff\x00\x00\x00abc",
        "unknown": b"\x0f\x00\x00\x00" + b"\x82\xa4type\xa5reply\xa2id",
        "stranger": _framed(b"\x83\xa4type\xa5reply\xa2id\xcd\x03\xe7\xa4body\xc0"),
        "ready": _framed(b"\x82\xa4type\xa5ready\xa4seal\xc0"),
    }[ask])
    os._exit(0) if ask == "cut" else time.sleep(20)
    yield


def _framed(payload: bytes) -> bytes:
    return len(payload).to_bytes(4, "little") + payload


def about(ask: str, cancel: Cancel) -> Generator[None, None, str]:
    if ask == "environment":
        return "\n".join(sorted(os.environ))
    if ask == "descriptors":
        return ",".join(sorted(os.listdir("/proc/self/fd")))  # noqa: PTH208
    if ask == "arguments":
        return ",".join(sys.argv[sys.argv.index("--frames") + 2 :])
    return Path(ask).read_text()
    yield


def trying(ask: str, cancel: Cancel) -> Generator[None, None, str]:
    """Run a line of Python and say how it ended."""
    scope: dict[str, object] = {}
    try:
        exec(ask, scope)
    except BaseException as error:
        return f"{type(error).__name__}:{getattr(error, 'errno', None)}"
    return str(scope.get("result", "done"))
    yield


HANDLERS = {
    ECHO: echo, COUNT: count, STUBBORN: stubborn, DIE: die, RAISE: raising, NOISE: noise, GRAB: grab, EVEN: even,
    WRONG: wrong, GARBAGE: garbage, ABOUT: about, TRY: trying, SLOW_END: slow_end,
}


def main() -> None:
    if "--role" in sys.argv:
        seal(Role(sys.argv[sys.argv.index("--role") + 1]), reads=[Path(__file__).parent])
    if "--small" in sys.argv:
        frames.MAX_FRAME = 100_000
    if "--broken" in sys.argv:
        raise SystemExit(1)
    reading, _, writing = sys.argv[sys.argv.index("--frames") + 1].partition(",")
    serve(HANDLERS, int(reading), int(writing))


if __name__ == "__main__":
    main()
