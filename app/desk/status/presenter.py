"""Keeps the line at the bottom: what runs, which model, how much memory. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from app.core.cases import Turn
from app.core.documents import Reason
from app.core.jobs import Progress
from app.desk.status.state import StatusState
from app.services.together import Services
from app.system.wording import Wording

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner


class Process(Protocol):
    """A process of ours: how many bytes it holds."""

    def memory(self) -> int: ...


class StatusPresenter:
    """State in, state out; `tick` every few seconds, `jobs` whenever the runner says so."""

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[StatusState], None], wording: Wording,
        walls: Sequence[Reason], processes: Sequence[Process], own_memory: Callable[[], int],
    ) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self._wording = wording
        self._processes = processes
        self._own_memory = own_memory
        self._ticking = False
        self.state = StatusState(walls=tuple(walls))

    def unlocked(self) -> None:
        """Cases can be worked with now."""
        self._set(replace(self.state, locked=False, kept=not self._services.vaults.in_memory))
        self.tick()

    def locked(self) -> None:
        """Nothing is open."""
        self._ticking = False
        self._set(StatusState(walls=self.state.walls, memory=self.state.memory))

    def jobs(self) -> None:
        """The runner's jobs are others now, or further on."""
        shown = self._runner.shown()
        if not shown:
            if self.state.job:
                self._set(replace(self.state, job="", share=-1.0, jobs=0))
            return
        first, progress = shown[0], shown[0].progress
        words = self._words(first.title, progress)
        share = progress.share if progress.total > 0 else -1.0
        self._set(replace(self.state, job=words, share=share, jobs=len(shown)))

    def stop(self) -> None:
        """Stop the job that the line shows."""
        shown = self._runner.shown()
        if shown:
            shown[0].cancel()

    def answered(self, turn: Turn | None) -> None:
        """Take the speed from an answer."""
        if turn is not None and turn.answer.seconds > 0 and turn.answer.tokens > 1:
            self._set(replace(self.state, speed=turn.answer.tokens / turn.answer.seconds))

    def tick(self) -> None:
        """Look at memory and model."""
        if self._ticking:
            return
        self._ticking = True

        def look(_cancel: object) -> tuple[int, str, bool]:
            memory = self._own_memory() + sum(process.memory() for process in self._processes)
            if self.state.locked:
                return memory, "", False
            loaded = self._services.models.loaded()
            name = loaded.name if loaded else self._services.models.default() or ""
            return memory, name, loaded is not None

        def done(seen: tuple[int, str, bool]) -> None:
            self._ticking = False
            memory, model, loaded = seen
            speed = self.state.speed if model == self.state.model else 0.0
            self._set(replace(self.state, memory=memory, model=model, loaded=loaded, speed=speed))

        def failed(_failure: Exception) -> None:
            self._ticking = False

        self._runner.run(look, done=done, failed=failed, lane="status")

    def _words(self, title: str, progress: Progress) -> str:
        if progress.code and self._wording.knows(progress.code):
            return self._wording.say(progress)
        return title

    def _set(self, state: StatusState) -> None:
        if state != self.state:
            self.state = state
            self._show(state)
