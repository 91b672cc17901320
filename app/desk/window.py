"""The window itself: its size, its closing, and the content that is made anew for another language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from app.desk.remembered import Remembered, recall, remember
from app.desk.shell import Shell

if TYPE_CHECKING:
    from app.desk.root import Root


class Window(QMainWindow):
    """`painted()` once, when the person sees it; `closed()` once, when they close it."""

    painted = Signal()
    closed = Signal()

    def __init__(self, title: str, kept: Path | None) -> None:
        super().__init__()
        self._kept = kept
        self._root: Root | None = None
        self._seen = False
        self.setWindowTitle(title)
        self.remembered = recall(kept) if kept else Remembered()
        self.resize(1280, 800)
        raw = self.remembered.raw_geometry()
        if raw:
            self.restoreGeometry(QByteArray(raw))

    @property
    def root(self) -> Root:
        """The desk in it; raises RuntimeError while only its door is there."""
        if self._root is None:
            raise RuntimeError("the desk is not there yet")
        return self._root

    @property
    def filled(self) -> bool:
        """Whether the desk is behind its door."""
        return self._root is not None

    def show_shell(self, shell: Shell) -> None:
        """Show this shell; what stood here before is cleared and let go."""
        before, self._root = self._root, None
        if before is not None:
            self._note(before)
            before.clear()
        shell.installEventFilter(self)
        # Qt deletes what it showed before.
        self.setCentralWidget(shell)

    def fill(self, root: Root) -> None:
        """The desk is there: its panes as they were left."""
        self._root = root
        root.frame.split.set_sizes_from(self.remembered.sizes)
        root.frame.left.setVisible(self.remembered.left)
        root.frame.right.setVisible(self.remembered.right)
        root.quit.connect(self.close)
        handle = self.windowHandle()
        if handle is not None:
            root.idle.watch(handle)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice the first painting."""
        if not self._seen and event.type() == QEvent.Type.Paint:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how it looked."""
        if self._root is not None:
            self._note(self._root)
        if self._kept is not None:
            remember(self._kept, self.remembered)
        self.closed.emit()
        super().closeEvent(event)

    def _note(self, root: Root) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        frame = root.frame
        sizes = frame.split.sizes_as_text() if root.is_open else self.remembered.sizes
        self.remembered = Remembered(geometry, sizes, not frame.left.isHidden(), not frame.right.isHidden())
