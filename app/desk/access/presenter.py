"""Changes who can open the vault. No Qt; what is typed goes through and is never part of a state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.errors import Bug, Trouble
from app.core.opening import Secrets
from app.core.reasons import Reason
from app.desk.access.state import AccessState
from app.desk.kit.failures import reason_of
from app.desk.recovery.state import fresh
from app.services.recovery_page import not_typed, same_groups
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner

WEAK = "vault.weak_passphrase"


class AccessPresenter:
    """State in, state out. library: the PKCS#11 library of the settings."""

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[AccessState], None], language: str, folder: str,
        library: Callable[[], str],
    ) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self._language = language
        self._folder = folder
        self._library = library
        self.state = AccessState()

    def refresh(self) -> None:
        """Show the slots as they are now; nothing where no vault is open."""
        vaults = self._services.vaults
        if not vaults.open or vaults.in_memory:
            self._set(AccessState(kept=False))
            return
        self._run(lambda: None, None)

    def ask(self, what: str) -> None:
        """Open a form, or close the one that is open."""
        self._set(replace(self.state, asking="" if self.state.asking == what else what, trouble=None, done=None,
                          removing=""))

    def change(self, old: str, second: str, new: str, again: str) -> None:
        """Another pass-phrase."""
        if new != again:
            self._set(replace(self.state, trouble=Reason("vault.passphrases_differ")))
            return
        vaults = self._services.vaults
        if self.state.recovered and self.state.persons == 1:
            self._run(lambda: vaults.new_passphrase(new), "access.changed")
        else:
            self._run(lambda: vaults.change_passphrase(Secrets(old, second), new), "access.changed")

    def add(self, kind: str, passphrase: str, second: str, pin: str) -> None:
        """Another way to open the vault."""
        secrets = Secrets(passphrase, second, pin=pin, module=self._library() if pin else "")
        self._run(lambda: self._services.vaults.add_slot(kind, secrets), "access.added")

    def remove(self, slot: str) -> None:
        """Take a way away; the second time that it is asked for."""
        if self.state.removing != slot:
            self._set(replace(self.state, removing=slot, trouble=None, done=None))
            return
        self._run(lambda: self._services.vaults.remove_slot(slot), "access.removed")

    def new_recovery(self) -> None:
        """Another recovery key, and its page."""
        def done(text: str) -> None:
            self._set(replace(self.state, page=fresh(text, self._folder)))
            self._run(lambda: None, None)

        self._set(replace(self.state, working=True, trouble=None, done=None))
        self._runner.run(
            lambda _cancel: self._services.vaults.new_recovery(self._language), done=done, failed=self._failed,
            lane="vault",
        )

    def typed(self, first: str, second: str) -> None:
        """Take the page away once two of its groups were typed."""
        page = self.state.page
        if page is None:
            return
        if same_groups(page.recovery, page.asked, (first, second)):
            self._set(replace(self.state, page=None, done=Reason("access.recovery_done")))
        else:
            self._set(replace(self.state, page=replace(page, trouble=reason_of(not_typed()))))

    def forget(self) -> None:
        """Nothing is left on the screen."""
        self._set(AccessState(kept=self.state.kept))

    def _run(self, work: Callable[[], object], said: str | None) -> None:
        vaults = self._services.vaults

        def both() -> AccessState:
            work()
            return AccessState(vaults.slots(), vaults.persons(), done=Reason(said) if said else None)

        def done(state: AccessState) -> None:
            self._set(replace(state, page=self.state.page))  # a key that is shown stays until it was typed

        self._set(replace(self.state, working=True, trouble=None, done=None))
        self._runner.run(lambda _cancel: both(), done=done, failed=self._failed, lane="vault")

    def _failed(self, failure: Trouble | Bug) -> None:
        if failure.code == WEAK:
            def offered(words: str) -> None:
                self._set(replace(self.state, working=False, trouble=Reason.of("access.weak", words=words)))

            self._runner.run(
                lambda _cancel: self._services.vaults.offer(self._language), done=offered, failed=self._failed,
                lane="vault",
            )
            return
        self._set(replace(self.state, working=False, trouble=reason_of(failure)))

    def _set(self, state: AccessState) -> None:
        self.state = state
        self._show(state)
