"""The window itself: its size, its closing, and the content that is made anew for another language."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from app.desk.remembered import Remembered, recall, remember
from app.desk.root import Root


class Window(QMainWindow):
    """`closed()` once, when the person closes it."""

    closed = Signal()

    def __init__(self, title: str, kept: Path | None) -> None:
        super().__init__()
        self._kept = kept
        self._root: Root | None = None
        self.setWindowTitle(title)
        self.remembered = recall(kept) if kept else Remembered()
        self.resize(1280, 800)
        raw = self.remembered.raw_geometry()
        if raw:
            self.restoreGeometry(QByteArray(raw))

    @property
    def root(self) -> Root:
        """What it shows."""
        if self._root is None:
            raise RuntimeError("the window is empty")
        return self._root

    def fill(self, root: Root) -> None:
        """Show this content, with the panes as they were left; what stood here before is let go."""
        before, self._root = self._root, root
        if before is not None:
            self._note(before)
            before.clear()
        root.frame.split.set_sizes_from(self.remembered.sizes)
        root.frame.left.setVisible(self.remembered.left)
        root.frame.right.setVisible(self.remembered.right)
        root.quit.connect(self.close)
        # Qt deletes what it showed before.
        self.setCentralWidget(root)
        handle = self.windowHandle()
        if handle is not None:
            root.idle.watch(handle)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how it looked; no word of what was in it stays on the screen."""
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
