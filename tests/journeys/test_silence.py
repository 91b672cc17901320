"""The installed program says not one word to the network; whoever does is heard, which is shown first."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.silence import Silence, run_in_silence

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="network namespaces are the Linux kernel's")

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "app")


def python(code: str) -> Silence:
    """Run some Python in silence, without our seal unless it asks for it."""
    return run_in_silence([sys.executable, "-c", code])


def test_a_program_that_asks_for_a_name_is_heard() -> None:
    heard = python("import socket\ntry: socket.getaddrinfo('telemetry.example', 443)\nexcept OSError: pass")
    assert "telemetry.example" in heard.questions
    assert any("AF_INET" in made for made in heard.sockets)
    assert heard.returncode == 0


def test_a_socket_that_is_closed_at_once_is_heard() -> None:
    heard = python("import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()")
    assert heard.sockets == ("AF_INET type 2",)
    assert not heard.questions


@pytest.mark.parametrize(
    "code",
    [
        "import ctypes; ctypes.CDLL(None).socket(10, 1, 0)",
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'])",
        "import os, time\nif os.fork() == 0:\n os.setsid(); time.sleep(1); import socket; socket.socket(); os._exit(0)",
        "import threading, socket; t = threading.Thread(target=socket.socket); t.start(); t.join()",
        "import ctypes; ctypes.CDLL(None).syscall(425, 8, ctypes.create_string_buffer(120))",
    ],
    ids=["native", "another program", "a process that stays behind", "a thread", "a ring"],
)
def test_no_way_to_a_socket_goes_unheard(code: str) -> None:
    assert len(python(code).sockets) == 1


def test_there_is_nobody_to_talk_to_but_the_harness() -> None:
    heard = python(
        "import socket\ntry: socket.create_connection(('192.0.2.1', 80), 5)\nexcept OSError as e: print(e.errno)"
    )
    assert heard.stdout.strip() == "101", "network is unreachable"


def test_a_quiet_program_is_silent_and_does_not_know_of_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    heard = python("import os, socket; socket.socketpair(); print(os.environ.get('CI'), os.listdir('/sys/class/net') and 1)")
    assert heard.silent
    assert (heard.stdout.split()[0], heard.returncode, heard.left_behind) == ("None", 0, False)


def test_the_seal_turns_an_offender_silent() -> None:
    heard = python(
        "from app.system.seal import Role, seal; seal(Role.DESK)\n"
        "import ctypes, socket; libc = ctypes.CDLL(None); made = libc.socket(2, 2, 0)\n"
        "libc.getaddrinfo(b'telemetry.example', b'443', None, ctypes.byref(ctypes.c_void_p()))\n"
        "try: socket.getaddrinfo('telemetry.example', 443)\n"
        "except OSError: print('refused', made)"
    )
    assert heard.silent, heard
    assert heard.stdout.strip() == "refused -1"


COMMANDS = {
    "version": ("--version",),
    "help": ("--help",),
    "models list": ("models", "list", "--json"),
    "self-test": ("self-test",),
    "demo": ("demo",),
}
"""What a person runs from the terminal."""


@pytest.mark.model
@pytest.mark.parametrize("command", [pytest.param(c, marks=pytest.mark.slow) if c == "demo" else c for c in COMMANDS])
def test_the_program_is_silent(command: str, tmp_path: Path) -> None:
    heard = run_in_silence([*PROGRAM, *COMMANDS[command]], env=_own(tmp_path), cwd=ROOT)
    assert heard.questions == ()
    assert heard.sockets == ()
    assert not heard.left_behind
    assert heard.returncode == 0, heard.stderr


@pytest.mark.model
def test_asking_a_question_is_silent(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Anna Meier was born on 3 May 1961 in Bern. Her rent is 1,450 francs a month.")
    heard = run_in_silence(
        [*PROGRAM, "ask", str(letter), "--question", "What is the rent?", "--model", "smollm2-135m",
         "--accept-findings", "--json"],
        env=_own(tmp_path), cwd=ROOT,
    )
    assert heard.silent, heard
    assert heard.returncode == 0, heard.stderr
    assert '"shown"' in heard.stdout


@pytest.mark.window
def test_the_desk_is_silent(tmp_path: Path) -> None:
    """The real window with its children, looked at until the harness ends it."""
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        with open(reading) as told:
            display = f":{told.readline().strip()}"
        env = {**_own(tmp_path), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        heard = run_in_silence(PROGRAM, env=env, cwd=ROOT, seconds=10)
        server.terminate()
    assert heard.silent, heard
    assert heard.returncode == -9, f"it ended before it was ended: {heard.stderr}"
    assert not heard.left_behind


def _own(folder: Path) -> dict[str, str]:
    """The environment of a person with a folder of their own and this machine's models."""
    from app.system import paths

    models = str(paths.models())
    return {**os.environ, "INTRAMUROS_DATA": str(folder / "data"), "INTRAMUROS_MODELS": models}
