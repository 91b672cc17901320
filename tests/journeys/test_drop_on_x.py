"""A file dragged from another program's window and dropped on the desk, over the real X protocol."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dummies import LETTER

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "xdotool")


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """An X server of the test's own; the environment that names it."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    assert not missing, f"make test installs {missing}"
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"], pass_fds=(write,),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield {
        **os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1",
    }
    server.terminate()
    server.wait()


def test_a_file_dragged_from_another_window_is_taken_in(display: dict[str, str], tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER)
    folder = ROOT / "tests" / "journeys" / "xserver"

    def started(script: str, argument: Path) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, str(folder / script), str(argument)], env=display, stdout=subprocess.PIPE, text=True
        )

    def pointer(*words: str) -> None:
        subprocess.run(["xdotool", *words], env=display, check=True)

    with started("target.py", tmp_path) as target, started("source.py", letter) as source:
        try:
            assert source.stdout
            assert target.stdout
            assert source.stdout.readline() == "shown\n"
            x, y = map(int, target.stdout.readline().split())
            pointer("mousemove", "60", "850", "mousedown", "1")
            for step in range(1, 11):
                pointer("mousemove", str(60 + (x - 60) * step // 10), str(850 + (y - 850) * step // 10))
                time.sleep(0.05)  # a hand moves the pointer in steps; the protocol asks at each
            pointer("mousemove", str(x + 3), str(y + 3))
            time.sleep(0.3)
            pointer("mouseup", "1")
            assert target.stdout.readline() == "letter.txt\n"
        finally:
            source.kill()
            target.kill()
