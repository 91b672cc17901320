"""Opens the vault, or works without one. No Qt; the pass-phrase is never part of a state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.errors import Bug, Trouble
from app.core.opening import Secrets
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
        self.library: Callable[[], str] = str
        """The PKCS#11 library that the settings name."""
        self.state = UnlockState(folder)

    def begin(self, by_itself: bool = False) -> None:
        """Ask for the pass-phrase."""
        self._set(UnlockState(self.state.folder, by_itself=by_itself))

    def unlock(self, passphrase: str) -> None:
        """Try this pass-phrase."""
        self.unlock_with(Secrets(passphrase))

    def unlock_with(self, secrets: Secrets) -> None:
        """Try whatever was brought."""
        if secrets and not self.state.opening:
            folder = self.state.folder
            if secrets.pin:
                secrets = replace(secrets, module=self.library())
            self._work(lambda _cancel: self._services.vaults.unlock_with(folder, secrets))

    def recover(self, on: bool) -> None:
        """Ask for the recovery key instead, or for the pass-phrase again."""
        self._set(replace(self.state, recovering=on, trouble=None))

    def bring_token(self) -> None:
        """Ask for a token's PIN too."""
        self._set(replace(self.state, token=not self.state.token, recovering=False, trouble=None))

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
        # A vault that asks for more gets the field for it.
        second = self.state.second or failure.code == "vault.second_missing"
        token = self.state.token or failure.code in ("vault.token_missing", "vault.token_pin")
        self._set(replace(
            self.state, opening=False, trouble=reason_of(failure), wrong=wrong, second=second, token=token
        ))

    def _set(self, state: UnlockState) -> None:
        self.state = state
        self._show(state)
