"""Reads the record and has it checked. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.cases import Event, Verified
from app.core.errors import Bug, Trouble
from app.desk.inspector.record.state import MOST_EVENTS, RecordState
from app.desk.kit.failures import reason_of
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner

LANE = "record"


class RecordPresenter:
    """State in, state out; every change is given to `show`."""

    def __init__(self, services: Services, runner: Runner, show: Callable[[RecordState], None]) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self.state = RecordState()

    def refresh(self) -> None:
        """Read the record anew."""
        def work() -> tuple[tuple[Event, ...], int]:
            events = self._services.audit.events()
            return tuple(reversed(events[-MOST_EVENTS:])), len(events)

        def done(read: tuple[tuple[Event, ...], int]) -> None:
            self._set(replace(self.state, events=read[0], total=read[1], trouble=None))

        self._runner.run(lambda _cancel: work(), done=done, failed=self._failed, lane=LANE)

    def verify(self) -> None:
        """Check the record from its first event to the anchor outside it."""
        if self.state.checking:
            return
        self._set(replace(self.state, checking=True, verified=None))

        def done(verified: Verified) -> None:
            self._set(replace(self.state, checking=False, verified=verified))
            self.refresh()

        self._runner.run(lambda _cancel: self._services.audit.verify(), done=done, failed=self._failed, lane=LANE)

    def clear(self) -> None:
        """Forget everything."""
        self._set(RecordState())

    def _failed(self, failure: Trouble | Bug) -> None:
        self._set(replace(self.state, checking=False, trouble=reason_of(failure)))

    def _set(self, state: RecordState) -> None:
        self.state = state
        self._show(state)
