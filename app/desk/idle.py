"""Notices that nobody is there."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

LOOKS = 5_000
"""Milliseconds between two looks at the clock."""

ALIVE = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.Drop,
    QEvent.Type.TouchBegin, QEvent.Type.InputMethod,
})


class Idle(QObject):
    """`passed()` when nobody touched the window for so many minutes; 0 is never.

    Only the native window is watched: each widget's events would each cost a call into Python.
    """

    passed = Signal()

    def __init__(
        self, minutes: Callable[[], int], parent: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._minutes, self._clock = minutes, clock
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS)
        self._timer.timeout.connect(self.look)

    def watch(self, window: QWindow) -> None:
        """Watch this window."""
        window.installEventFilter(self)

    def begin(self) -> None:
        """Count from now."""
        self.touched()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def touched(self) -> None:
        """Somebody is there."""
        self._last = self._clock()

    def look(self) -> None:
        """Has the time passed? A computer that slept counts its sleep where its clock does."""
        minutes = self._minutes()
        if minutes > 0 and self._timer.isActive() and self._clock() - self._last >= minutes * 60:
            self.stop()
            self.passed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any sign of life."""
        if event.type() in ALIVE:
            self._last = self._clock()
        return False
