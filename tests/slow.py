"""Slowness on purpose."""

import time


class Slow:
    """Waits before every call, as a child process might."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds

    def __call__(self) -> None:
        if self.seconds:
            time.sleep(self.seconds)
