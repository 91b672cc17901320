"""Only Qt and our own light code are loaded before the window shows, and nothing heavy after."""

import os
import subprocess
import sys
from pathlib import Path

HEAVY = {
    "numpy", "spacy", "presidio_analyzer", "presidio_anonymizer", "llama_cpp", "sqlcipher3", "pypdfium2", "docx",
    "cryptography", "argon2", "zxcvbn", "onnxruntime", "PySide6.QtNetwork", "PySide6.QtQml", "asyncio", "ssl",
    "http.client",
}
BEHIND_THE_DOOR = {"msgspec", "psutil", "app.wiring", "app.desk.kit.jobs", "app.desk.root", "app.cli.main", "tomllib"}

START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import app.start
from app.desk.window import Window

def seen():
    print(*sys.modules, flush=True)

def look(window):
    if window.filled:
        print(*sys.modules, flush=True)
        QApplication.quit()

shown = Window.show

def show(window):
    window.painted.connect(seen)
    window.timer = QTimer(window)
    window.timer.timeout.connect(lambda: look(window))
    window.timer.start(50)
    shown(window)

Window.show = show
sys.exit(app.start.start([]))
"""


def test_what_is_loaded_when_the_window_shows(tmp_path: Path) -> None:
    environment = os.environ | {"INTRAMUROS_DATA": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", START], check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2],
        env=environment, timeout=60,
    )
    painted, filled = (set(line.split()) for line in done.stdout.splitlines())
    assert "app.desk.welcome.screen" in painted
    assert painted & (HEAVY | BEHIND_THE_DOOR) == set()
    assert "app.desk.root" in filled
    assert filled & HEAVY == set()
