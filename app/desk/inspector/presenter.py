"""Explains the turn that is looked at, once for all panels. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.cases import Explanation, Turn
from app.core.errors import Bug, Trouble
from app.desk.inspector.state import InspectorState
from app.desk.kit.failures import reason_of
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner

LANE = "explain"


class InspectorPresenter:
    """Every panel that is in `listeners` is told of every change."""

    def __init__(self, services: Services, runner: Runner) -> None:
        self._services = services
        self._runner = runner
        self.listeners: list[Callable[[InspectorState], None]] = []
        self.state = InspectorState()

    def show_turn(self, turn: Turn | None) -> None:
        """Look at this turn; the same one again changes nothing."""
        if turn == self.state.turn:
            return
        self._set(InspectorState(turn, loading=turn is not None))
        if turn is not None:
            self._explain(turn)

    def again(self) -> None:
        """Work the explanation out anew, for example after decisions were made."""
        if self.state.turn is not None and not self.state.loading:
            self._set(replace(self.state, loading=True))
            self._explain(self.state.turn)

    def clear(self) -> None:
        """Forget everything."""
        self._set(InspectorState())

    def _explain(self, turn: Turn) -> None:
        def done(explanation: Explanation) -> None:
            if self.state.turn is turn:
                self._set(replace(self.state, explanation=explanation, loading=False, trouble=None))

        def failed(failure: Trouble | Bug) -> None:
            if self.state.turn is turn:
                self._set(replace(self.state, loading=False, trouble=reason_of(failure)))

        self._runner.run(lambda _cancel: self._services.explain.explain(turn), done=done, failed=failed, lane=LANE)

    def _set(self, state: InspectorState) -> None:
        self.state = state
        for listener in self.listeners:
            listener(state)
