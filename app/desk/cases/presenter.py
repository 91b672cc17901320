"""Lists, opens, makes, renames and deletes cases. No Qt; every new state is given to `show`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.cases import Case
from app.core.errors import Bug, Cancelled, Trouble
from app.desk.cases.state import CasesState
from app.desk.kit.failures import reason_of
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner


class CasesPresenter:
    """State in, state out. opened: hears (id, title) of the case to be shown, ("", "") for none; renamed: its title."""

    def __init__(self, services: Services, runner: Runner, show: Callable[[CasesState], None]) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self.opened: Callable[[str, str], None] = lambda _case, _title: None
        self.renamed: Callable[[str], None] = lambda _title: None
        self.state = CasesState()

    def load(self, then_open: str = "") -> None:
        """Read the list anew; then open that case, "" to leave what is open."""

        def done(cases: tuple[Case, ...]) -> None:
            self._set(replace(self.state, cases=cases, kept=not self._services.vaults.in_memory))
            if then_open:
                self.open(then_open)

        self._runner.run(lambda _cancel: self._services.cases.list(), done=done, failed=self._failed)

    def begin(self) -> None:
        """After unlocking: the case that was changed last, if there is one."""

        def done(cases: tuple[Case, ...]) -> None:
            self._set(CasesState(cases, kept=not self._services.vaults.in_memory))
            self.open(cases[0].id if cases else "")

        self._runner.run(lambda _cancel: self._services.cases.list(), done=done, failed=self._failed)

    def open(self, case: str) -> None:
        """Show this case."""
        one = self.state.case(case)
        self.mark_open(one.id if one else "")
        self.opened(one.id if one else "", one.title if one else "")

    def mark_open(self, case: str) -> None:
        """That case is open now, whoever opened it."""
        self._set(replace(self.state, open=case, renaming="", deleting=""))

    def create(self, title: str) -> None:
        """A new case of this title, to be renamed at once."""

        def done(case: Case) -> None:
            self._set(replace(self.state, cases=(case, *self.state.cases), query=""))
            self.open(case.id)
            self.rename_begin(case.id)

        self._runner.run(lambda _cancel: self._services.cases.create(title), done=done, failed=self._failed)

    def look_for(self, query: str) -> None:
        """Show only cases whose title has these words."""
        self._set(replace(self.state, query=query))

    def rename_begin(self, case: str) -> None:
        """Let the person write another title; "" gives it up."""
        if case != self.state.renaming:
            self._set(replace(self.state, renaming=case, deleting=""))

    def rename(self, case: str, title: str) -> None:
        """Give it that title, if it is another one."""
        before = self.state.case(case)
        title = " ".join(title.split())
        self._set(replace(self.state, renaming=""))
        if before is None or not title or before.title == title:
            return

        def done(_nothing: None) -> None:
            self._titled(case, title)

        self._runner.run(lambda _cancel: self._services.cases.rename(case, title), done=done, failed=self._failed)

    def delete_begin(self, case: str) -> None:
        """Ask whether it shall go for good; "" gives it up."""
        self._set(replace(self.state, deleting=case, renaming=""))

    def delete(self, case: str) -> None:
        """It goes for good."""

        def done(_nothing: None) -> None:
            left = tuple(one for one in self.state.cases if one.id != case)
            was_open = self.state.open == case
            self._set(replace(self.state, cases=left, deleting="", open="" if was_open else self.state.open))
            if was_open:
                self.open(left[0].id if left else "")

        self._set(replace(self.state, deleting=""))
        self._runner.run(lambda _cancel: self._services.cases.delete(case), done=done, failed=self._failed)

    def dismiss(self) -> None:
        """The person has read what went wrong."""
        self._set(replace(self.state, trouble=None))

    def clear(self) -> None:
        """Forget everything: the vault is locked."""
        self._set(CasesState())

    def _titled(self, case: str, title: str) -> None:
        cases = tuple(replace(one, title=title) if one.id == case else one for one in self.state.cases)
        self._set(replace(self.state, cases=cases))
        if self.state.open == case:
            self.renamed(title)

    def _failed(self, failure: Trouble | Bug) -> None:
        if not isinstance(failure, Cancelled):
            self._set(replace(self.state, trouble=reason_of(failure)))

    def _set(self, state: CasesState) -> None:
        self.state = state
        self._show(state)
