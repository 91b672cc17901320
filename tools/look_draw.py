"""Drawing: the window over the sample case in every variant, then each screen from its state alone."""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.kit.theme import Theme
from app.desk.program import Program
from app.system import setting_table as table
from app.system.policy import Lock, Policy
from app.system.seal import Seal
from app.system.settings import Settings
from app.system.wording import LANGUAGES, Wording
from tools.look_case import SampleReader, letter, sample
from tools.look_states import looks

ROOT = Path(__file__).resolve().parents[1]
VARIANTS = (
    *(("light", 100, language) for language in LANGUAGES),
    ("dark", 100, "en"), ("contrast", 100, "en"), ("light", 150, "de"),
)
DOCS = {
    "en-light-100-window-answer": "desk", "en-dark-100-window-answer": "desk-dark",
    "en-light-100-window-review": "review", "en-light-100-window-document": "document",
    "en-light-100-window-models": "models",
    "en-light-100-window-privacy": "privacy", "en-contrast-100-window-answer": "desk-contrast",
}
OUT = ROOT / "out" / "look"
PAGES = ("answer", "review", "seen", "document", "text", "models", "settings", "privacy", "why", "record")


class Lookout:
    """One program a language, dressed anew for each variant."""

    def __init__(self, app: QApplication, language: str, reader: SampleReader, folder: Path) -> None:
        self.app, self.language = app, language
        lock = {"vault.lock_minutes": Lock(5, "Directive 12/2026", "IT security")}
        self.settings = Settings(folder / f"settings-{language}.json", Policy(lock), {})
        vault = str(folder / f"vault-{language}")
        made = SimpleNamespace(services=sample(language, vault, reader), children=())
        self.program = Program(
            app, lambda: made, self.settings, Wording(language), Seal(True, False, False), vault, None,
            folder / f"window-{language}.json",
        )
        self.program.start()
        while not self.program.ready:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.root = self.program.window.root
        self.program.window.resize(1320, 840)
        self.root.work()
        self.settle()
        self.root.talking.select(self.root.talking.state.turns[-1].id)
        self.settle()

    def settle(self, milliseconds: int = 120) -> None:
        """Until every job has come back and was drawn."""
        while True:
            loop = QEventLoop()
            QTimer.singleShot(milliseconds, loop.quit)
            loop.exec()
            if not self.program.runner.busy:
                return

    def dress(self, name: str, percent: int) -> None:
        """Another look."""
        self.settings.set(table.THEME.key, name)
        self.settings.set(table.TEXT_SIZE.key, percent)
        self.program.changed(table.THEME.key)
        self.settle()

    def pages(self) -> Iterator[tuple[str, QWidget]]:
        """The window with one page after the other."""
        frame, window = self.root.frame, self.program.window
        for name in PAGES:
            frame.show_page("conversation")
            if name in ("privacy", "why", "record"):
                frame.show_part(name)
            else:
                frame.show_part("evidence")
            if name in ("review", "seen"):
                frame.show_page("review")
                self.settle()
                review = self.root.panes.centre["review"]
                review.presenter.see(int(name == "seen"))
                review.presenter.choose(2)
            elif name in ("document", "text"):
                passage = self.root.talking.state.turns[-1].passages[0]
                self.root.open_place(
                    self.root.talking.state.id, letter(self.language), passage.span.start, passage.span.end
                )
                self.root.panes.centre["document"].presenter.as_text(int(name == "text"))
            elif name in ("models", "settings"):
                frame.show_page(name)
            self.settle(200)
            yield f"window-{name}", window

    def end(self) -> None:
        """Close the window."""
        # The next program takes its text size from the application as it finds it.
        self.dress("light", 100)
        self.program.end()
        self.program.window.close()
        self.program.window.deleteLater()
        self.settle()


def draw(what: str) -> None:
    """Draw what is asked for; what: the text that explains it."""
    arguments = argparse.ArgumentParser(description=what, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", default="", help="variants or screens with these words in their name")
    arguments.add_argument("--docs", action="store_true", help="renew docs/pictures")
    args = arguments.parse_args()
    app = QApplication([])
    OUT.mkdir(parents=True, exist_ok=True)
    reader = SampleReader()
    drawn: list[Path] = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            variants = [(name, percent) for name, percent, speaks in VARIANTS if speaks == language]
            if not any(_wanted(f"{language}-{name}-{percent}-", args.only) for name, percent in variants):
                continue
            lookout = Lookout(app, language, reader, Path(folder))
            for name, percent in variants:
                before = f"{language}-{name}-{percent}-"
                if _wanted(before, args.only):
                    lookout.dress(name, percent)
                    here = list(_drawn(lookout, before, args.only))
                    contact_sheet(here, OUT / f"contact-{before.strip('-')}.png")
                    drawn += here
            lookout.end()
    if args.docs:
        pictures = ROOT / "docs" / "pictures"
        pictures.mkdir(parents=True, exist_ok=True)
        for source, name in DOCS.items():
            if (OUT / f"{source}.png").exists():
                small(OUT / f"{source}.png", pictures / f"{name}.png")
    print(f"{len(drawn)} pictures under {OUT.relative_to(ROOT)}")


def _wanted(name: str, only: str) -> bool:
    """Every word of `only` that says anything about a variant must fit it."""
    return all(word in name or not any(word in f"{v[2]}-{v[0]}-{v[1]}-" for v in VARIANTS) for word in only.split())


def _drawn(lookout: Lookout, before: str, only: str) -> Iterator[Path]:
    words = [word for word in only.split() if word not in before]

    def shot(name: str, widget: QWidget) -> Path:
        path = OUT / f"{before}{name}.png"
        widget.grab().save(str(path))
        return path

    for name, window in lookout.pages():
        if all(word in name for word in words):
            yield shot(name, window)
    theme: Theme = lookout.program.theme
    for look in looks(lookout.language):
        if not all(word in look.name for word in words):
            continue
        screen = look.made(lookout.root.desk.wording, theme)
        screen.setStyleSheet(lookout.program.window.styleSheet())
        screen.resize(look.width, look.height)
        screen.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        screen.show()
        lookout.settle(60)
        yield shot(look.name, screen)
        screen.close()
        screen.deleteLater()


def contact_sheet(paths: list[Path], target: Path) -> None:
    """All pictures small, with their names below."""
    if not paths:
        return
    width, height, across = 320, 240, 6
    rows = -(-len(paths) // across)
    sheet = QImage(across * width, rows * height, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808890"))
    painter = QPainter(sheet)
    for number, path in enumerate(paths):
        x, y = number % across * width, number // across * height
        picture = QImage(str(path)).scaled(
            width - 12, height - 28, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(x + 6, y + 4, picture)
        painter.drawText(QRect(x + 6, y + height - 22, width - 12, 18), 0, path.stem)
    painter.end()
    sheet.save(str(target))


def small(source: Path, target: Path) -> None:
    """The same with 256 colours of its own: a third of the bytes, and no eye sees it in a window of flat colours."""
    from PIL import Image

    with Image.open(source) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(target, optimize=True)
