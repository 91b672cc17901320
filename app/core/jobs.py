"""A job is a generator: it yields what happens on the way, checks its `Cancel`, returns its result."""

import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

from app.core.errors import Cancelled

Step = TypeVar("Step")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come: `done` of `total` (0 if unknown), `code` says in which stage ("reading.page")."""

    done: int
    total: int
    code: str = ""

    @property
    def share(self) -> float:
        """Between 0 and 1; 0 when the total is unknown."""
        return min(1.0, self.done / self.total) if self.total > 0 else 0.0


class Cancel:
    """A person's wish to stop, shared between threads; listeners run once, in the thread that cancels."""

    __slots__ = ("_event", "_listeners", "_lock")

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []

    def __bool__(self) -> bool:
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask to stop; a second call does nothing."""
        with self._lock:
            if self._event.is_set():
                return
            self._event.set()
            listeners, self._listeners = self._listeners, []
        for listener in listeners:
            listener()

    def on_cancel(self, listener: Callable[[], None]) -> None:
        """Call `listener` when cancelled, at once if that has happened already."""
        with self._lock:
            if not self._event.is_set():
                self._listeners.append(listener)
                return
        listener()

    def forget(self, listener: Callable[[], None]) -> None:
        """No longer call `listener`, so that one wish can outlive many calls; nothing where it is not listening."""
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def check(self) -> None:
        """Raise `Cancelled` if the person asked to stop."""
        if self._event.is_set():
            raise Cancelled


Job = Generator[Step, None, Result]
"""`Job[Progress, Document]` yields `Progress` and returns a `Document`."""


def finish(job: Generator[object, None, Result]) -> Result:
    """Run a job to its end and return its result, ignoring what it yields."""
    while True:
        try:
            next(job)
        except StopIteration as stop:
            result: Result = stop.value
            return result
