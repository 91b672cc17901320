"""Work off the window's thread.

A job runs on a thread of its own lane; what it yields, returns or raises comes back as closures in a deque, with
a signal without payload as the bell (facts, traps 1 and 2: a signal that carries a closure crashed one run in ten).
"""

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from app.core.errors import Bug, Cancelled, Trouble
from app.core.jobs import Cancel, Progress
from app.desk.kit.lanes import Lanes
from app.desk.kit.steps import coalesced
from app.system import log

FRAME = 1 / 30
"""Seconds; steps are handed over at most this often, so that words are painted 30 times a second."""

AT_ONCE = 0.012
"""Seconds of callbacks after which the window gets its turn."""

Job = Callable[[Cancel], Any]
Failure = Trouble | Bug


class Running:
    """A job on its way. `title` is what the status line calls it, "" for one that is not shown there."""

    def __init__(
        self, title: str, progressed: Callable[[Any], None] | None, done: Callable[[Any], None] | None,
        failed: Callable[[Failure], None] | None, owner: QObject | None,
    ) -> None:
        self.title = title
        self.progress = Progress(0, 0)
        self.over = False
        self.cancelled = Cancel()
        self._progressed, self._done, self._failed, self._owner = progressed, done, failed, owner

    def cancel(self) -> None:
        """Ask it to stop; `done` or `failed` still follows."""
        self.cancelled.cancel()

    def forget(self) -> None:
        """Ask it to stop and hear nothing more of it."""
        self._progressed = self._done = self._failed = None
        self.over = True
        self.cancelled.cancel()

    @property
    def heard(self) -> bool:
        """Whether anybody is still there to be told."""
        return not self.over and (self._owner is None or isValid(self._owner))


class Runner(QObject):
    """Runs jobs; every callback comes on the window's thread, in the order in which things happened.

    `changed`: what `shown()` says is different. trouble: hears failures that no caller hears.
    """

    changed = Signal()
    _bell = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble: Callable[[Failure], None] = lambda _failure: None
        self._lanes = Lanes()
        self._back: deque[tuple[Running, str, Any]] = deque()
        self._rung = threading.Event()
        self._running: list[Running] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._drain)
        self._bell.connect(self._heard, Qt.ConnectionType.QueuedConnection)

    def run(
        self, job: Job, *, started: Callable[[], None] | None = None,
        progressed: Callable[[Any], None] | None = None, done: Callable[[Any], None] | None = None,
        failed: Callable[[Failure], None] | None = None, title: str = "", lane: str = "quick",
        owner: QObject | None = None,
    ) -> Running:
        """Run `job(cancel)`, a generator or a plain call, behind earlier jobs of its lane.

        Lane "quick" is for calls that take milliseconds; anything longer names a lane of its own ("ask"). The
        result goes to done, a Trouble (also Cancelled) or Bug to failed, or to `trouble` where there is none.
        With an owner nothing is called once that object is gone.
        """
        running = Running(title, progressed, done, failed, owner)
        self._running.append(running)
        if started is not None:
            started()
        self._lanes.put(lane, lambda: self._work(running, job))
        if title:
            self.changed.emit()
        return running

    def shown(self) -> tuple[Running, ...]:
        """The running jobs that have a title, the oldest first."""
        return tuple(running for running in self._running if running.title and not running.over)

    @property
    def busy(self) -> bool:
        """Whether any job has not reported back yet."""
        return bool(self._running)

    def forget_all(self) -> None:
        """Stop everything and hear nothing more of it: the vault is being locked."""
        for running in self._running:
            running.forget()
        self._running.clear()
        self._back.clear()
        self.changed.emit()

    def close(self, seconds: float = 2.0) -> None:
        """Stop everything and wait this long for the threads."""
        self.forget_all()
        self._lanes.close(seconds)

    def _work(self, running: Running, job: Job) -> None:
        """On the lane's thread."""
        try:
            running.cancelled.check()
            result = job(running.cancelled)
            if isinstance(result, Generator):
                result = self._steps(running, result)
            self._tell(running, "done", result)
        except (Trouble, Bug) as failure:
            self._tell(running, "failed", failure)
        except Exception as error:
            log.event("desk.job_failed", error)
            self._tell(running, "failed", Bug("desk.job_failed"))

    def _steps(self, running: Running, steps: Generator[Any, None, Any]) -> Any:
        with contextlib.closing(steps):
            while True:
                try:
                    self._tell(running, "step", next(steps))
                except StopIteration as stop:
                    return stop.value

    def _tell(self, running: Running, what: str, thing: Any) -> None:
        self._back.append((running, what, thing))
        if not self._rung.is_set():
            self._rung.set()
            # The window may be gone by now; then nobody listens.
            with contextlib.suppress(RuntimeError):
                self._bell.emit()

    def _heard(self) -> None:
        wait = self._last + FRAME - time.monotonic()
        if wait > 0:
            if not self._timer.isActive():
                self._timer.start(max(1, round(wait * 1000)))
        else:
            self._drain()

    def _drain(self) -> None:
        self._rung.clear()
        self._last = started = time.monotonic()
        waiting = []
        while self._back:
            waiting.append(self._back.popleft())
        waiting = coalesced(waiting)
        try:
            while waiting:
                self._hand_over(*waiting.pop(0))
                if time.monotonic() - started > AT_ONCE:
                    break
        finally:
            if waiting:
                self._back.extendleft(reversed(waiting))
            if self._back and not self._rung.is_set():
                self._rung.set()
                self._bell.emit()

    def _hand_over(self, running: Running, what: str, thing: Any) -> None:
        heard = running.heard
        if what == "step":
            if isinstance(thing, Progress):
                running.progress = thing
                if running.title and heard:
                    self.changed.emit()
            elif running.progress.code:
                # Something came of it: what was said about getting there is over.
                running.progress = Progress(0, 0)
                if running.title and heard:
                    self.changed.emit()
            if heard and running._progressed is not None:
                running._progressed(thing)
            return
        if running in self._running:
            self._running.remove(running)
        running.over = True
        if running.title:
            self.changed.emit()
        if not heard:
            return
        if what == "done":
            if running._done is not None:
                running._done(thing)
        elif running._failed is not None:
            running._failed(thing)
        elif not isinstance(thing, Cancelled):
            self.trouble(thing)
