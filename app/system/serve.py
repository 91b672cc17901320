"""The child's side of the wire: calls are answered one at a time, in order, in the main thread."""

import hashlib
import os
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Mapping
from contextlib import suppress
from typing import Any, NoReturn

import msgspec

from app.core.errors import Bug, Cancelled, ChildTrouble, Trouble
from app.core.jobs import Cancel
from app.core.reasons import Reason
from app.system import audit_hook, frames, limits, wire
from app.system.debug import children_shown
from app.system.seal import in_force
from app.system.wire import Call, Method

Handler = Callable[[Any, Cancel], Generator[Any, None, Any]]


def serve(handlers: Mapping[Method[Any, Any, Any], Handler], incoming: int, outgoing: int) -> NoReturn:
    """Answer calls until the parent goes, then end this process at once.

    incoming, outgoing: the private descriptors (handles on Windows) of this process's frames. From here on what
    libraries print to standard output goes to standard error.
    """
    if sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.flush()
    with suppress(OSError):
        os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limits.apply(os.environ)
    _Server(handlers, frames.opened(incoming, "rb"), frames.opened(outgoing, "wb")).run()


class _Server:
    """Two threads: one reads frames so that a stop is heard at any time, the main one works."""

    def __init__(self, handlers: Mapping[Method[Any, Any, Any], Handler], incoming: Any, outgoing: Any) -> None:
        self._handlers = {method.name: (method, handler) for method, handler in handlers.items()}
        self._incoming = frames.widened(incoming)
        self._outgoing = frames.widened(outgoing)
        self._writing = threading.Lock()
        self._changed = threading.Condition()
        self._queue: deque[tuple[Call, Cancel]] = deque()
        self._running: tuple[int, Cancel] | None = None

    def run(self) -> NoReturn:
        self._send(wire.Ready(in_force()))
        audit_hook.listen(self._notice)
        threading.Thread(target=self._listen, name="frames", daemon=True).start()
        while True:
            with self._changed:
                while not self._queue:
                    self._changed.wait()
                call, cancel = self._queue.popleft()
                self._running = (call.id, cancel)
            self._send(wire.Begun(call.id))
            outcome = self._answer(call, cancel)
            with self._changed:
                self._running = None
            self._send(outcome)
            del call, outcome

    def _listen(self) -> NoReturn:
        """Take frames in; whatever is wrong with them, the parent is no longer one to work for."""
        try:
            while (payload := frames.read(self._incoming)) is not None:
                message = wire.from_desk(payload)
                if isinstance(message, Call):
                    with self._changed:
                        self._queue.append((message, Cancel()))
                        self._changed.notify()
                else:
                    self._stop(message.id)
                del payload, message
        finally:
            os._exit(0)

    def _stop(self, number: int) -> None:
        """Stop the running call, or answer at once for one that still waits."""
        with self._changed:
            waiting = next((entry for entry in self._queue if entry[0].id == number), None)
            if waiting is not None:
                self._queue.remove(waiting)
            running = self._running
        if waiting is not None:
            self._send(wire.failure(number, Cancelled()))
        elif running is not None and running[0] == number:
            running[1].cancel()

    def _answer(self, call: Call, cancel: Cancel) -> wire.Reply | wire.Failure:
        """Do what a call asks. However that ends, it ends in one frame."""
        try:
            return wire.Reply(call.id, self._worked(call, cancel))
        except (Trouble, Bug) as error:
            return wire.failure(call.id, error)
        except MemoryError:
            return wire.failure(call.id, ChildTrouble("child.memory"))
        except frames.FrameTooLarge:
            return wire.failure(call.id, ChildTrouble("child.too_large"))
        except Exception as error:
            if children_shown():
                traceback.print_exception(error)
            return wire.failure(call.id, Bug(fault(error)))

    def _worked(self, call: Call, cancel: Cancel) -> msgspec.Raw:
        if call.method not in self._handlers:
            raise Bug("bug.no_such_method")
        method, handler = self._handlers[call.method]
        try:
            asked = method.read_ask(call.body)
        except msgspec.MsgspecError:
            raise Bug("bug.wrong_question") from None
        job = handler(asked, cancel)
        del asked
        while True:
            try:
                step = next(job)
            except StopIteration as stop:
                body = wire.body(stop.value)
                if len(body) > frames.MAX_FRAME - 1024:
                    raise frames.FrameTooLarge from None
                return body
            self._send(wire.Step(call.id, wire.body(step)))

    def _notice(self, reason: Reason) -> None:
        self._send(wire.notice(reason))

    def _send(self, message: wire.FromChild) -> None:
        payload = wire.encode(message)
        try:
            with self._writing:
                frames.write(self._outgoing, payload)
        except OSError:
            os._exit(0)


def fault(error: BaseException) -> str:
    """A stable code for a mistake of our own: from its class and the innermost of our functions, nothing else."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if not place or module.partition(".")[0] == "app":
            place = f"{module}:{trace.tb_frame.f_code.co_qualname}"
        trace = trace.tb_next
    digest = hashlib.sha256(f"{type(error).__name__}@{place}".encode()).hexdigest()
    return f"bug.{digest[:8]}"
