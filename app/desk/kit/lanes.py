"""Threads that each do their work in order: one a lane, started with its first job, ended when idle."""

import queue
import threading
from collections.abc import Callable

IDLE = 20.0
"""Seconds after which a lane without work ends its thread."""

Work = Callable[[], None]


class Lanes:
    """Named queues of work; what is put into one lane runs in order, lanes run side by side."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queues: dict[str, queue.SimpleQueue[Work | None]] = {}
        self._threads: dict[str, threading.Thread] = {}
        self._closed = False

    def put(self, lane: str, work: Work) -> None:
        """Do this after what the lane has to do already; nothing once closed."""
        with self._lock:
            if self._closed:
                return
            waiting = self._queues.get(lane)
            if waiting is None:
                waiting = self._queues[lane] = queue.SimpleQueue()
                thread = threading.Thread(target=self._serve, args=(lane, waiting), name=f"lane {lane}", daemon=True)
                self._threads[lane] = thread
                thread.start()
            waiting.put(work)

    def close(self, seconds: float) -> None:
        """Take no more work and wait up to this long for what is being done."""
        with self._lock:
            self._closed = True
            threads = tuple(self._threads.values())
            for waiting in self._queues.values():
                waiting.put(None)
        for thread in threads:
            if thread is not threading.current_thread():
                thread.join(seconds)

    def _serve(self, lane: str, waiting: "queue.SimpleQueue[Work | None]") -> None:
        while True:
            try:
                work = waiting.get(timeout=IDLE)
            except queue.Empty:
                with self._lock:
                    if waiting.empty():
                        self._queues.pop(lane, None)
                        self._threads.pop(lane, None)
                        return
                continue
            if work is None:
                return
            if not self._closed:
                work()
