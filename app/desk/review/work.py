"""The review's calls of its service: in order, one behind the other, and only the last one's outcome is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.core.errors import Bug, Trouble
from app.core.jobs import Cancel
from app.desk.review.overview import overview_of
from app.desk.review.state import Overview
from app.services.review import CaseReview

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner

LANE = "review"

Failed = Callable[[Trouble | Bug], None]


class Work:
    """Keys come faster than decisions are kept: what is older than the last call is kept, but not drawn any more."""

    def __init__(self, runner: Runner, failed: Failed) -> None:
        self._runner = runner
        self._failed = failed
        self._visit = 0
        self._last = 0
        self._told = False

    def forget(self) -> None:
        """Draw nothing of what is still on its way: another case is open. What was decided is still kept."""
        self._visit += 1
        self._last += 1
        self._told = False

    def run(self, call: Callable[[], CaseReview], arrived: Callable[[Overview, bool], None], told: bool) -> None:
        """Call, and give what is true then to `arrived` unless a later call follows.

        told: whether this changes what others show; `arrived` hears whether any call since the last outcome did.
        """
        self._last += 1
        number, visit = self._last, self._visit

        def work(_cancel: Cancel) -> Overview | None:
            current = call()
            # Sorting thousands of findings for nobody to see would hold up the calls that wait.
            return overview_of(current) if number == self._last else None

        def done(overview: Overview | None) -> None:
            if visit != self._visit:
                return
            self._told = self._told or told
            if overview is not None and number == self._last:
                news, self._told = self._told, False
                arrived(overview, news)

        def failed(failure: Trouble | Bug) -> None:
            if visit == self._visit:
                self._failed(failure)

        self._runner.run(work, done=done, failed=failed, lane=LANE)
