"""How long our window takes to be painted, against a bare Qt window, each in a fresh process, taken in turns.

    python tools/bench_window.py [--runs 9] [--json]

Prints the medians of processor time and of wall time, and their ratios; ends with 1 where ours takes more than 1.6
times as much processor time. Processor time is what is compared: it does not depend on what else the machine does.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST = 1.6

PAINTED = """
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, done)
        return False

def done():
    print(f"{time.process_time():.4f}", flush=True)
    os._exit(0)
"""

BARE = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
%s
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Hello"))
window.resize(1280, 800)
watch = Painted()
window.centralWidget().installEventFilter(watch)
window.show()
app.exec()
"""

OURS = """
import os, sys, time
import app.start
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from app.desk.window import Window
%s
shown = Window.show
def show(window):
    watch = window.watch = Painted()
    shown(window)
    window.centralWidget().installEventFilter(watch)
Window.show = show
app.start.start([])
"""

def measure(source: str, folder: str) -> tuple[float, float]:
    """Processor and wall seconds from the start of a fresh process to its first painted window."""
    # Compiled once, outside the checkout, as an installed program is.
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
    environment = os.environ | {"INTRAMUROS_DATA": folder} | compiled
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", source % PAINTED], check=True, capture_output=True, text=True, env=environment,
        cwd=Path(__file__).parents[1], timeout=60,
    )
    return float(done.stdout.split()[-1]), time.monotonic() - started


def main() -> int:
    """Measure in turns and compare; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    bare: list[tuple[float, float]] = []
    ours: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        measure(BARE, folder)
        measure(OURS, folder)
        for _ in range(args.runs):
            bare.append(measure(BARE, folder))
            ours.append(measure(OURS, folder))
    figures = {
        "bare_cpu_seconds": statistics.median(cpu for cpu, _ in bare),
        "ours_cpu_seconds": statistics.median(cpu for cpu, _ in ours),
        "bare_wall_seconds": statistics.median(wall for _, wall in bare),
        "ours_wall_seconds": statistics.median(wall for _, wall in ours),
    }
    figures["cpu_ratio"] = figures["ours_cpu_seconds"] / figures["bare_cpu_seconds"]
    figures["wall_ratio"] = figures["ours_wall_seconds"] / figures["bare_wall_seconds"]
    if args.json:
        print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    else:
        print(f"bare {figures['bare_cpu_seconds']:.3f} CPU-s, ours {figures['ours_cpu_seconds']:.3f}: "
              f"{figures['cpu_ratio']:.2f}× ({figures['wall_ratio']:.2f}× by the clock); at most {MOST}×")
    return int(figures["cpu_ratio"] > MOST)


if __name__ == "__main__":
    sys.exit(main())
