"""One started child: threads that carry its frames, and the calls that wait for them."""

import atexit
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from itertools import count

import msgspec

from app.core.reasons import Reason
from app.system import frames, wire
from app.system.sealed import Seal
from app.system.spawn import Spawned

MOST_UNREAD = 1024 * 1024 * 1024
"""Bytes of steps that may wait for one call; a child that sends more than anyone takes is ended."""

_FRAME_COST = 200
_NOISE_KEPT = 16 * 1024


class Mark(Enum):
    """What a waiting call learns besides frames."""

    STOP = "the person pressed stop"
    LATE = "nothing came in time"
    ENDED = "the process is gone"


class Waiting:
    """A call that was sent and is not over."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.begun = False
        self.over = False
        self.abandoned = False
        self._inbox: queue.SimpleQueue[tuple[wire.FromChild | Mark, int]] = queue.SimpleQueue()
        self._put = 0
        self._taken = 0

    def put(self, item: "wire.FromChild | Mark", size: int = 0) -> None:
        """Hand something to whoever waits."""
        self._put += size
        self._inbox.put((item, size))

    def take(self, deadline: float | None) -> "wire.FromChild | Mark":
        """The next thing; LATE when the monotonic clock reaches `deadline` first."""
        try:
            item, size = self._inbox.get(timeout=None if deadline is None else max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            return Mark.LATE
        self._taken += size
        return item

    @property
    def unread(self) -> int:
        """Bytes that came and were not taken."""
        return self._put - self._taken


class Running:
    """A child from its start to its end.

    nonsense: it broke the protocol. doomed: we ended it; wanted: on purpose, so that no call may bring it back.
    """

    def __init__(self, spawned: Spawned, on_notice: Callable[[Reason], None] | None) -> None:
        self.process = spawned.process
        self.seal: Seal | None = None
        self.ready = False
        self.doomed = False
        self.nonsense = False
        self.wanted = False
        self.noise = b""
        self._reading = spawned.reading
        self._writing = spawned.writing
        self._on_notice = on_notice
        self._numbers = count(1)
        self._lock = threading.Lock()
        self._calls: dict[int, Waiting] = {}
        self._gone = False
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        for work, name in ((self._send, "to"), (self._receive, "from"), (self._drain, "noise")):
            threading.Thread(target=work, name=f"child-{self.process.pid}-{name}", daemon=True).start()
        atexit.register(self.kill)

    def call(self, method: str, body: msgspec.Raw) -> Waiting:
        """Send a call; it waits until all earlier ones are over. Raises FrameTooLarge."""
        if len(body) > frames.MAX_FRAME - 1024:
            raise frames.FrameTooLarge
        with self._lock:
            waiting = Waiting(next(self._numbers))
            if self._gone or self.doomed:
                waiting.over = True
                waiting.put(Mark.ENDED)
                return waiting
            self._calls[waiting.number] = waiting
            self._outbox.put(wire.encode(wire.Call(waiting.number, method, body)))
        return waiting

    def stop(self, waiting: Waiting) -> None:
        """Ask the child to stop a call."""
        self._outbox.put(wire.encode(wire.Stop(waiting.number)))

    def abandon(self, waiting: Waiting, grace: float | None) -> None:
        """Nobody waits for this call any longer: stop it, and end the child where it is not over in `grace` seconds."""
        waiting.abandoned = True
        if self.doomed:  # also while the interpreter shuts down, when no thread can be started any more
            return
        self.stop(waiting)
        if grace is not None:
            timer = threading.Timer(grace, lambda: None if waiting.over else self.kill())
            timer.daemon = True
            timer.start()

    def kill(self) -> None:
        """End the process at once; a second call does nothing."""
        self.doomed = True
        self._put_down()

    def _put_down(self) -> None:
        with suppress(OSError):
            self.process.kill()
        self._outbox.put(None)

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return not self._gone and not self.doomed and self.process.poll() is None

    def _send(self) -> None:
        with suppress(OSError):
            while (payload := self._outbox.get()) is not None:
                frames.write(self._writing, payload)
        with suppress(OSError):
            self._writing.close()

    def _receive(self) -> None:
        try:
            while (payload := frames.read(self._reading)) is not None:
                self._deliver(wire.from_child(payload), len(payload) + _FRAME_COST)
                del payload
        except (frames.BrokenFrame, msgspec.MsgspecError, _Nonsense):
            self.nonsense = True
        except OSError:
            pass
        finally:
            self._end()

    def _deliver(self, message: wire.FromChild, size: int) -> None:
        if isinstance(message, wire.Ready):
            if self.ready:
                raise _Nonsense
            self.seal = message.seal
            self.ready = True
        elif isinstance(message, wire.Notice):
            if self._on_notice is not None:
                self._on_notice(Reason(message.code, tuple(message.params.items())))
        else:
            self._hand_over(message, size)

    def _hand_over(self, message: wire.Begun | wire.Step | wire.Reply | wire.Failure, size: int) -> None:
        with self._lock:
            waiting = self._calls.get(message.id)
            if waiting is None:
                raise _Nonsense
            if isinstance(message, wire.Reply | wire.Failure):
                waiting.over = True
                del self._calls[message.id]
            else:
                waiting.begun = True
        if waiting.abandoned:
            return
        if waiting.unread > MOST_UNREAD:
            raise _Nonsense
        waiting.put(message, size)

    def _end(self) -> None:
        self._put_down()
        self.process.wait()
        with self._lock:
            self._gone = True
            waiting = list(self._calls.values())
            self._calls.clear()
        for call in waiting:
            call.over = True
            call.put(Mark.ENDED)
        self._reading.close()
        atexit.unregister(self.kill)

    def _drain(self) -> None:
        """Keep the last of what the child's libraries print, for a developer's eyes; the pipe never fills up."""
        noise = self.process.stderr
        if noise is None:
            return
        with suppress(OSError, ValueError), noise:
            while some := noise.read(65536):
                self.noise = (self.noise + some)[-_NOISE_KEPT:]

    def wait(self, seconds: float) -> int | None:
        """Wait for the process's end; its exit status, None where it still runs."""
        with suppress(subprocess.TimeoutExpired):
            return self.process.wait(seconds)
        return None


class _Nonsense(Exception):
    """The child said what no child of ours says."""
