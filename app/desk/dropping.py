"""Files dropped anywhere on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.desk.kit.theme import Theme


class Dropping(QObject):
    """Watches a window; `dropped()` when files came, which wait in `paths` (a signal carries plain values only)."""

    dropped = Signal()

    def __init__(self, theme: Theme, window: QWidget, hint: str) -> None:
        super().__init__(window)
        self.paths: tuple[Path, ...] = ()
        self.enabled = False
        self._window, self._theme = window, theme
        self._hint = QLabel(hint, window)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files, and nothing else."""
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if self.enabled and files_of(event.mimeData()):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self._show()
                return True
        elif kind == QEvent.Type.DragLeave:
            self._hint.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._hint.hide()
            self.paths = files_of(event.mimeData())
            if self.enabled and self.paths:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.dropped.emit()
                return True
        return False

    def _show(self) -> None:
        tokens = self._theme.tokens
        self._hint.setStyleSheet(
            f"background: {tokens.wash}; color: {tokens.on_wash}; border: 2px dashed {tokens.accent};"
            " border-radius: 8px; font-weight: 600;"
        )
        self._hint.setGeometry(self._window.rect().adjusted(24, 24, -24, -24))
        self._hint.raise_()
        self._hint.show()


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer that are being dragged; addresses of elsewhere are none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and not url.host())
