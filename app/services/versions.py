"""Switching between models and their versions: tested at every change, audited, and put back with one step."""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from app.core.asking import ModelState
from app.core.errors import Forbidden, ModelTrouble
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Change, Scored, Switched, Version
from app.core.ports import Models, ModelVersions
from app.services.canaries import Canaries

SWITCHED = "models.switched"


class Choice(Protocol):
    """Which model answers, as a setting that a policy may fix."""

    def now(self) -> str:
        """The model that answers now, "" where none can."""
        ...

    def fixed(self) -> str:
        """The model that was chosen by name, "" where the program chooses."""
        ...

    def check(self, name: str) -> None:
        """Raise Forbidden where a policy fixes another."""
        ...

    def set(self, name: str) -> None:
        """Choose this one."""
        ...


class Switching:
    """What a person does with the versions of models. gate: by how many points of 100 the score may fall."""

    def __init__(
        self, versions: ModelVersions, models: Models, canaries: Canaries, choice: Choice,
        merge: Callable[[], None], gate: Callable[[], int],
    ) -> None:
        self._versions = versions
        self._models = models
        self._canaries = canaries
        self._choice = choice
        self._merge = merge
        self._gate = gate

    def versions(self, name: str) -> tuple[Version, ...]:
        """All versions of a model that are kept, oldest first. Raises ModelTrouble."""
        return self._versions.versions(name)

    def history(self) -> tuple[Change, ...]:
        """Every change of the library on this machine, oldest first."""
        return self._versions.changes()

    def last_test(self, name: str, sha256: str = "") -> Scored | None:
        """How this version did with the questions as they are now; None where it was not tested with them."""
        return self._versions.tested(name, sha256, self._canaries.digest())

    def use(self, name: str, cancel: Cancel, sha256: str = "", test: bool = True) -> Job[Progress, Switched]:
        """Answer with this version from now on, and test it against what answered before.

        The switch stands when the test is stopped; the way back is `roll_back`. Raises ModelTrouble, Forbidden where
        a policy fixes another model, Cancelled.
        """
        self._choice.check(name)
        was = self._choice.now()
        before = None
        if was:
            with suppress(ModelTrouble):  # withdrawn since: there is nothing to compare with, and it may be left
                before = self._current(was)
        change = yield from self._versions.use(name, sha256, was, cancel)
        self._choice.set(name)
        return (yield from self._settled(change, before, test, cancel))

    def roll_back(self, name: str, cancel: Cancel) -> Job[Progress, Change]:
        """Back to the version before; without a name the last switch is undone, also one to another model.

        Raises ModelTrouble where there is nothing to go back to, Cancelled.
        """
        last = next((one for one in reversed(self._versions.changes()) if one.what == SWITCHED), None)
        if not name and last is None:
            raise ModelTrouble("models.nothing_switched")
        other = last is not None and name in ("", last.model) and last.before not in ("", last.model)
        if last is not None and other and self._choice.fixed() == last.model:
            self._choice.check(last.before)
            change = yield from self._versions.use(last.before, "", last.model, cancel)
            self._choice.set(last.before)
        else:
            change = yield from self._versions.roll_back(name or (last.model if last else ""), cancel)
        self._forget(change.model)
        self._merge()
        return change

    def test(self, name: str, cancel: Cancel, sha256: str = "") -> Job[Progress, Scored]:
        """Ask the canaries and keep the result. Raises ModelTrouble, FindingFailed, Cancelled."""
        yield from self._versions.adopt(cancel, name)
        state = self._versions.find(name, sha256)
        tested = yield from self._canaries.run(name, state.sha256, state.sha256 == self._current(name).sha256, cancel)
        self._versions.keep_test(tested)
        self._merge()
        return tested

    def remove(self, name: str, cancel: Cancel, sha256: str = "") -> Job[Progress, Change]:
        """Take a version from this machine. Raises ModelTrouble, Forbidden while something points to it."""
        yield from self._versions.adopt(cancel, name)
        if self._choice.fixed() == name and len(self._versions.versions(name)) == 1:
            raise Forbidden("models.is_chosen", model=name)
        change = self._versions.remove(name, sha256)
        self._forget(name)
        self._merge()
        return change

    def pin(self, scope: str, name: str, cancel: Cancel, sha256: str = "") -> Job[Progress, Change]:
        """Hold a version for a case or a template ("case:ID", "template:NAME"), whatever the name stands for later."""
        yield from self._versions.adopt(cancel, name)
        change = self._versions.pin(scope, name, sha256)
        self._merge()
        return change

    def unpin(self, scope: str) -> Change:
        """Hold none any more. Raises ModelTrouble where none is held."""
        change = self._versions.unpin(scope)
        self._merge()
        return change

    def release(self, case: str) -> None:
        """A case is gone: what it held may go too."""
        with suppress(ModelTrouble):
            self.unpin(f"case:{case}")

    def _settled(
        self, change: Change, before: ModelState | None, test: bool, cancel: Cancel
    ) -> Job[Progress, Switched]:
        self._forget(change.model)
        self._merge()
        if not test:
            return Switched(change, None, None, False)
        then = None
        if before is not None and before.sha256 != change.sha256:
            then = self._versions.tested(before.name, before.sha256, self._canaries.digest())
            if then is None:
                then = yield from self._graded(before.name, before.sha256, before.name != change.model, cancel)
        now = yield from self._graded(change.model, change.sha256, True, cancel)
        self._merge()
        fell = then is not None and (now is None or (then.score - now.score) * 100 > self._gate())
        return Switched(change, now, then, fell or now is None)

    def _graded(self, name: str, sha256: str, current: bool, cancel: Cancel) -> Job[Progress, Scored | None]:
        """The result, kept; None where the model could not answer at all."""
        try:
            tested = yield from self._canaries.run(name, sha256, current, cancel)
        except ModelTrouble:
            return None
        self._versions.keep_test(tested)
        return tested

    def _current(self, name: str) -> ModelState:
        return self._versions.find(name)

    def _forget(self, name: str) -> None:
        """Give back the memory of a model whose name stands for something else now."""
        loaded = self._models.loaded()
        if loaded is not None and loaded.name.partition("@")[0] == name:
            self._models.unload()
