"""Only Qt and our own light code are loaded before the window shows."""

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "numpy", "spacy", "presidio_analyzer", "presidio_anonymizer", "llama_cpp", "sqlcipher3", "pypdfium2", "docx",
    "psutil", "cryptography", "argon2", "zxcvbn", "onnxruntime", "PySide6.QtNetwork", "PySide6.QtQml", "asyncio", "ssl",
    "http.client",
)


def test_what_is_loaded_when_the_window_shows(tmp_path: Path) -> None:
    code = f"""
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.desk.plugs import plug
from app.desk.program import Program
from app.system.policy import Policy
from app.system.seal import Seal
from app.system.settings import Settings
from app.system.wording import Wording
from tests.dummies import Together
app = QApplication([])
folder = Path({str(tmp_path)!r})
settings = Settings(folder / "settings.json", Policy(), {{}})
walls, vault, kept = Seal(True, False, False), str(folder / "v"), folder / "w"
program = Program(app, Together().services, settings, Wording("en"), walls, vault, (), plug, kept)
program.start()
app.processEvents()
print(*[name for name in {HEAVY!r} if name in sys.modules])
program.runner.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.split() == []
