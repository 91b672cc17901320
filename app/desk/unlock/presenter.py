"""Opens the vault, or works without one. No Qt; the pass-phrase is never part of a state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.errors import Bug, Trouble
from app.desk.kit.failures import reason_of
from app.desk.unlock.state import UnlockState
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner

WRONG = "vault.wrong_passphrase"


class UnlockPresenter:
    """State in, state out; `opened` when cases can be worked with."""

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[UnlockState], None], opened: Callable[[], None],
        folder: str,
    ) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self._opened = opened
        self.state = UnlockState(folder)

    def begin(self, by_itself: bool = False) -> None:
        """Ask for the pass-phrase."""
        self._set(UnlockState(self.state.folder, by_itself=by_itself))

    def unlock(self, passphrase: str) -> None:
        """Try this pass-phrase."""
        if passphrase and not self.state.opening:
            folder = self.state.folder
            self._work(lambda _cancel: self._services.vaults.unlock(folder, passphrase))

    def without(self) -> None:
        """Work without keeping anything."""
        if not self.state.opening:
            self._work(lambda _cancel: self._services.vaults.without())

    def _work(self, work: Callable[[object], None]) -> None:
        self._set(replace(self.state, opening=True, trouble=None))
        self._runner.run(work, done=self._done, failed=self._failed, lane="vault")

    def _done(self, _nothing: None) -> None:
        self._set(UnlockState(self.state.folder))
        self._opened()

    def _failed(self, failure: Trouble | Bug) -> None:
        wrong = self.state.wrong + (failure.code == WRONG)
        self._set(replace(self.state, opening=False, trouble=reason_of(failure), wrong=wrong))

    def _set(self, state: UnlockState) -> None:
        self.state = state
        self._show(state)
