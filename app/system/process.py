"""The desk's side of a sealed process: started when needed, called from any thread, ended at once."""

import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import msgspec

from app.core.errors import Cancelled, ChildTrouble
from app.core.jobs import Cancel, Job, finish
from app.core.reasons import Reason
from app.system import frames, wire
from app.system.debug import children_shown
from app.system.limits import Limits
from app.system.running import Mark, Running, Waiting
from app.system.sealed import Seal
from app.system.spawn import own_command, spawn
from app.system.wire import Ask, Method, ReplyT, StepT

__all__ = ["Child", "Limits"]

GRACE = 0.8
"""Seconds that a call has for heeding a stop, so that the person feels it within one."""

Read = TypeVar("Read")

_TRIES = 3
_USUAL = Limits()
_END_SECONDS = 5.0


class Child:
    """One of our own processes, behind its methods.

    A child that dies takes the call that it was at with it (ChildTrouble "child.died"); calls that still waited
    and all later ones get a new process. command: how to start it, our own program unless a test says otherwise.
    """

    def __init__(
        self,
        name: str,
        *,
        limits: Limits = _USUAL,
        arguments: Sequence[str] = (),
        on_notice: Callable[[Reason], None] | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        self.name = name
        self.on_notice = on_notice
        self._limits = limits
        self._arguments = tuple(arguments)
        self._command = command
        self._lock = threading.Lock()
        self._running: Running | None = None

    def start(self) -> None:
        """Start the process if it does not run, without waiting for it. Raises ChildTrouble."""
        self._started()

    def call(
        self, method: Method[Ask, StepT, ReplyT], ask: Ask, cancel: Cancel, seconds: float | None = None
    ) -> Job[StepT, ReplyT]:
        """Ask, yield each step, return the reply; calls of several threads are answered in turn.

        seconds: how long it may take once it has begun. Raises the Trouble or Bug that the child raised, Cancelled,
        or ChildTrouble.
        """
        cancel.check()
        body = wire.body(ask)
        for _ in range(_TRIES):
            running = self._started()
            try:
                waiting = running.call(method.name, body)
            except frames.FrameTooLarge:
                raise ChildTrouble("child.too_large", child=self.name) from None
            try:
                return (yield from self._follow(running, waiting, method, cancel, seconds))
            except _NeverBegun:
                continue
        raise ChildTrouble("child.died", child=self.name)

    def ask(self, method: Method[Ask, Any, ReplyT], ask: Ask, cancel: Cancel | None = None) -> ReplyT:
        """Ask and wait for the reply."""
        return finish(self.call(method, ask, Cancel() if cancel is None else cancel))

    def end(self) -> None:
        """End the process at once, with everything that it holds; the next call starts a new one."""
        with self._lock:
            running, self._running = self._running, None
        if running is not None:
            running.wanted = True
            running.kill()
            running.wait(_END_SECONDS)

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        running = self._running
        return running is not None and running.alive

    @property
    def pid(self) -> int | None:
        """Its number, None where it does not run."""
        running = self._running
        return running.process.pid if running is not None and running.alive else None

    @property
    def seal(self) -> Seal | None:
        """What the child says is in force there; None until it has said so."""
        running = self._running
        return running.seal if running is not None else None

    @property
    def noise(self) -> bytes:
        """The last of what its libraries printed; it may quote documents and is never shown, logged or kept."""
        running = self._running
        return running.noise if running is not None else b""

    def memory(self) -> int:
        """Bytes that are resident in memory, 0 where it does not run."""
        import psutil

        try:
            return int(psutil.Process(self.pid).memory_info().rss) if self.pid else 0
        except psutil.Error:
            return 0

    def _started(self) -> Running:
        with self._lock:
            if self._running is None or not self._running.alive:
                command = self._command or own_command()
                try:
                    spawned = spawn(command, self.name, self._arguments, self._limits, children_shown())
                except OSError:
                    raise ChildTrouble("child.not_started", child=self.name) from None
                self._running = Running(spawned, self.on_notice)
            return self._running

    def _follow(
        self, running: Running, waiting: Waiting, method: Method[Any, StepT, ReplyT], cancel: Cancel,
        seconds: float | None,
    ) -> Job[StepT, ReplyT]:
        """Yield what comes for one call until it is over."""
        stop = partial(waiting.put, Mark.STOP)
        cancel.on_cancel(stop)
        deadline: float | None = None
        stopping = False
        try:
            while True:
                item = waiting.take(deadline)
                if isinstance(item, wire.Begun):
                    deadline = deadline or (time.monotonic() + seconds if seconds else None)
                elif item is Mark.STOP:
                    stopping = True
                    running.stop(waiting)
                    deadline = time.monotonic() + GRACE if self._limits.kill_on_cancel else None
                elif item is Mark.LATE:
                    if waiting.begun:
                        running.kill()
                    raise Cancelled if stopping else ChildTrouble("child.too_slow", child=self.name)
                elif item is Mark.ENDED:
                    raise self._ended(running, waiting, stopping)
                elif isinstance(item, wire.Step):
                    if not stopping:
                        yield self._read(running, method.read_step, item.body)
                elif isinstance(item, wire.Reply):
                    return self._read(running, method.read_reply, item.body)
                elif isinstance(item, wire.Failure):
                    raise wire.error(item)
        finally:
            cancel.forget(stop)
            if not waiting.over:
                running.abandon(waiting, GRACE if self._limits.kill_on_cancel and waiting.begun else None)

    def _read(self, running: Running, decode: Callable[[msgspec.Raw], Read], body: msgspec.Raw) -> Read:
        try:
            return decode(body)
        except msgspec.MsgspecError:
            running.nonsense = True
            running.kill()
            raise ChildTrouble("child.nonsense", child=self.name) from None

    def _ended(self, running: Running, waiting: Waiting, stopping: bool) -> Exception:
        """What a call that its process left behind comes to."""
        if stopping:
            return Cancelled()
        if running.wanted:
            return ChildTrouble("child.ended", child=self.name)
        if running.nonsense:
            return ChildTrouble("child.nonsense", child=self.name)
        if not running.ready and not running.doomed:
            return ChildTrouble("child.not_started", child=self.name)
        return ChildTrouble("child.died", child=self.name) if waiting.begun else _NeverBegun()


class _NeverBegun(Exception):
    """The process ended before it came to this call; nothing was done, so it may be asked again."""
