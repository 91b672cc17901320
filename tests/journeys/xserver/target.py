"""The real window over dummies, open and waiting; prints where its middle is, then what it took in: `target.py FOLDER`."""

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from app.desk.program import Program
from app.system.policy import Policy
from app.system.seal import Role, seal
from app.system.settings import Settings
from app.system.wording import Wording
from tests.dummies import Together


def main() -> None:
    walls = seal(Role.DESK)
    folder = Path(sys.argv[1])
    app = QApplication([])
    together = Together()
    program = Program(
        app, lambda: together, Settings(folder / "settings.json", Policy(), {}), Wording("en"), walls,
        str(folder / "vault"), None, folder / "window.json",
    )
    program.start()
    steps = iter(("next", "without", "finished", "tell"))
    state = {"step": next(steps)}

    def tick() -> None:
        if not program.ready or program.runner.busy:
            return
        root, step = program.window.root, state["step"]
        if step == "next":
            root.welcoming.next()
        elif step == "without":
            root.welcoming.without()
        elif step == "finished":
            root.welcoming.finished(False)
        elif step == "tell":
            middle = program.window.mapToGlobal(QPoint(program.window.width() // 2, program.window.height() // 2))
            print(f"{middle.x()} {middle.y()}", flush=True)
        elif together.store.is_open():
            names = [d.name for case in together.store.cases() for d in together.store.documents(case.id)]
            if names:
                print(" ".join(names), flush=True)
                app.quit()
        state["step"] = next(steps, "wait")

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(100)
    app.exec()
    program.end()


if __name__ == "__main__":
    main()
