"""Searches all cases, or the open one. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.cases import Hit
from app.core.errors import Bug, Trouble
from app.desk.kit.failures import reason_of
from app.desk.results.state import ResultsState
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner, Running

MOST = 50
MOST_EVERYWHERE = 500


class ResultsPresenter:
    """State in, state out."""

    def __init__(self, services: Services, runner: Runner, show: Callable[[ResultsState], None]) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self._running: Running | None = None
        self.state = ResultsState()

    def begin(self, inside: str = "", title: str = "") -> None:
        """Ask what to look for, in this case alone or in all."""
        words = self.state.words
        self._set(ResultsState(words, inside, title, opened=self.state.opened + 1))
        if words:
            self.search(words)

    def search(self, words: str) -> None:
        """Look for these words."""
        if self._running is not None:
            self._running.forget()
        inside = self.state.inside
        if not words.strip():
            self._set(replace(self.state, words=words, hits=None, searching=False, trouble=None))
            return
        self._set(replace(self.state, words=words, searching=True, trouble=None))

        def work(_cancel: object) -> tuple[Hit, ...]:
            hits = self._services.cases.search(words, MOST_EVERYWHERE if inside else MOST)
            return tuple(hit for hit in hits if not inside or hit.case == inside)[:MOST]

        def done(hits: tuple[Hit, ...]) -> None:
            self._set(replace(self.state, hits=hits, searching=False))

        self._running = self._runner.run(work, done=done, failed=self._failed, lane="search")

    def clear(self) -> None:
        """Forget everything: the vault is locked."""
        self._set(ResultsState())

    def _failed(self, failure: Trouble | Bug) -> None:
        self._set(replace(self.state, searching=False, trouble=reason_of(failure)))

    def _set(self, state: ResultsState) -> None:
        self.state = state
        self._show(state)
