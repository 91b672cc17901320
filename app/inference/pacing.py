"""How many threads work at a time: fewer when the machine is busy, more when it is quiet again.

llama.cpp's threads wait for each other at every step, so one that the system holds back holds all back: two threads
beside two busy programs make 0.15 of the quiet speed, one makes 0.7. No fixed number is right; this watches the
tokens a second and tries. It owns no clock: it is told how long steps took.
"""

from collections.abc import Sequence

BETTER = 1.08
"""How many times faster another number must be before it is taken: less is noise, and would make it swing."""
FALLEN = 0.6
"""Below this share of what the number in use made, the machine has become another one."""
MEMORY = 0.3
"""Weight of the newest measurement."""
PATIENCE = 4
"""Windows between two trials at the start; it doubles when a trial brings nothing, up to MOST_PATIENCE."""
MOST_PATIENCE = 64
WINDOW_TOKENS, WINDOW_SECONDS, LONG_SECONDS = 4, 0.25, 1.0
"""A window ends after as many tokens and seconds, or after a long time whatever was done."""


class Pace:
    """The number of threads, stepped along a ladder up to `most`."""

    def __init__(self, most: int) -> None:
        self._ladder = ladder(most)
        self._at = len(self._ladder) - 1
        self._home = self._at
        self._speeds: dict[int, float] = {}
        self._tokens, self._seconds = 0, 0.0
        self._patience, self._waited = PATIENCE, 0
        self._upwards = False
        self._fallen = 0

    @property
    def threads(self) -> int:
        """How many to use now."""
        return self._ladder[self._at]

    def seen(self, tokens: int, seconds: float) -> int:
        """Take in that so many tokens took so long; how many threads to use from here on."""
        if len(self._ladder) > 1 and tokens > 0 and seconds > 0:
            self._tokens += tokens
            self._seconds += seconds
            enough = self._tokens >= WINDOW_TOKENS and self._seconds >= WINDOW_SECONDS
            if enough or self._seconds >= LONG_SECONDS:
                self._window(self._tokens / self._seconds)
                self._tokens, self._seconds = 0, 0.0
        return self.threads

    def _window(self, speed: float) -> None:
        if self._at != self._home:
            self._judge_trial(speed)
            return
        known = self._speeds.get(self._at)
        if known is not None and speed < FALLEN * known:
            self._fallen += 1
            if self._fallen < 2:
                return
            # Twice in a row is no hiccup: nothing that was measured holds any longer.
            self._speeds = {self._at: speed}
            self._fallen, self._patience, self._upwards = 0, PATIENCE, False
            self._try()
            return
        self._fallen = 0
        self._speeds[self._at] = speed if known is None else known + MEMORY * (speed - known)
        self._waited += 1
        if self._waited >= self._patience:
            self._try()

    def _try(self) -> None:
        """One window at the neighbour, up and down in turn."""
        self._waited = 0
        step = 1 if self._upwards else -1
        self._upwards = not self._upwards
        if not 0 <= self._home + step < len(self._ladder):
            step = -step
        self._at = self._home + step

    def _judge_trial(self, speed: float) -> None:
        step = self._at - self._home
        if speed > BETTER * self._speeds[self._home]:
            self._home = self._at
            self._speeds = {self._home: speed}
            self._patience = PATIENCE
            # Go on in this direction at once: a fall of the machine's speed is steep.
            self._upwards = step > 0
            if 0 <= self._home + step < len(self._ladder):
                self._upwards = step < 0
                self._at = self._home + step
            return
        self._at = self._home
        self._patience = min(MOST_PATIENCE, 2 * self._patience)


def ladder(most: int) -> Sequence[int]:
    """The numbers that are tried, from the most down by a third each: a smaller step would be lost in the noise."""
    steps = [most]
    while steps[-1] > 1:
        steps.append(-(-steps[-1] * 2 // 3) if steps[-1] > 2 else 1)
    return tuple(reversed(steps))
