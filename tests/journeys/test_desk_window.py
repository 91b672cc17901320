"""The window on a real X server, sealed as the program seals it, and a real drop from another client."""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dummies import LETTER
from tests.xdnd import Dragger

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(sys.platform != "linux" or not shutil.which("Xvfb"), reason="needs Xvfb"),
]

DESK = """
import sys
from pathlib import Path
from app.system.seal import Role, seal
walls = seal(Role.DESK)
assert walls.network
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.desk.program import Program
from app.system.policy import Policy
from app.system.settings import Settings
from app.system.wording import Wording
from tests.dummies import Together
app = QApplication(["desk", "-style", "fusion"])
assert app.platformName() == "xcb"
folder = Path(sys.argv[1])
made = Together()
program = Program(
    app, lambda: made, Settings(folder / "s.json", Policy(), {}), Wording("en"), walls, str(folder / "vault"),
    kept=folder / "w.json",
)
said = set()

def say(*words):
    if words[0] not in said:
        said.add(words[0])
        print(*words, flush=True)

def look():
    if not program.ready:
        return
    root = program.window.root
    if "ready" not in said and not program.runner.busy:
        if not root.is_open:
            if not made.services.vaults.in_memory:
                root.welcoming.next()
                root.welcoming.without()
            else:
                root.welcoming.finished(False)
        elif root.talking.state.id == "" and not root.talking.state.loading:
            place = program.window.frameGeometry()
            say("ready", int(program.window.winId()), place.center().x(), place.center().y())
    state = root.talking.state
    if state.documents and not state.reading and not program.runner.busy:
        picture = program.window.grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)}
        say("read", state.documents[0].name, state.findings, len(colours))
        app.quit()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
program.start()
app.exec()
program.end()
"""


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """An X server of the test's own."""
    down, up = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(up), "-screen", "0", "1400x900x24", "-nolisten", "tcp"], pass_fds=(up,),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    os.close(up)
    try:
        ready, _, _ = select.select([down], [], [], 20)
        assert ready, "no X server within 20 s"
        yield ":" + os.read(down, 16).decode().strip()
    finally:
        os.close(down)
        server.terminate()
        server.wait(10)


def test_a_file_is_dropped_from_another_program(display: str, tmp_path: Path) -> None:
    letter = tmp_path / "letter of demand.txt"
    letter.write_text(LETTER)
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "INTRAMUROS_DATA": str(tmp_path / "data")}
    desk = subprocess.Popen(
        [sys.executable, "-c", DESK, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=environment,
        cwd=Path(__file__).parents[2],
    )
    assert desk.stdout is not None
    dragger = Dragger(display)
    try:
        word, window, x, y = desk.stdout.readline().split()
        assert word == "ready"
        assert dragger.drop(int(window), [letter.as_uri()], (int(x), int(y)))
        said = desk.stdout.readline().rsplit(maxsplit=2)
        assert said[0] == "read letter of demand.txt"
        assert int(said[1]) == 7
        assert int(said[2]) > 20
        assert desk.wait(30) == 0
    finally:
        dragger.close()
        desk.kill()
        desk.wait()
        desk.stdout.close()
