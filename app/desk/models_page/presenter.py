"""The models page: what a person sees and does there. No Qt; every call of a service is a job that can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.errors import Bug, Cancelled, Trouble
from app.core.jobs import Progress
from app.core.library import Consent
from app.core.reasons import Reason
from app.desk.kit.failures import reason_of
from app.desk.models_page.cards import cards_of, switched_words
from app.desk.models_page.comparison import Comparison
from app.desk.models_page.state import BringState, ModelsState
from app.services.together import Services

if TYPE_CHECKING:
    from app.core.advising import Counsel
    from app.core.asking import ModelCard, ModelState
    from app.core.library import Candidate, Change, Scored, Switched
    from app.desk.kit.jobs import Job, Runner, Running
    from app.desk.models_page.state import ModelCardState

LANE = "models"


class ModelsPresenter:
    """State in, state out. words: a code's sentence, for the status line; changed: hears that another model answers."""

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[ModelsState], None], words: Callable[[str], str],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self.services = services
        self._runner = runner
        self._show = show
        self._words = words
        self._changed = changed
        self._running: Running | None = None
        self.state = ModelsState()
        self.comparison = Comparison(self)

    def refresh(self) -> None:
        """Look at the machine and the models anew; what is being done goes on."""
        looked_at = self.state.looked_at

        def look(_cancel: object) -> tuple[Counsel, ModelCard | None, str, tuple[str, ...], dict[str, Scored | None]]:
            advising = self.services.advising
            counsel = advising.there(looked_at) if looked_at else advising.here()
            others = tuple(machine.name for machine in advising.machines())
            tested = {
                one.model.name: self.services.versions.last_test(one.model.name, one.model.sha256)
                for one in counsel.models if one.model.installed
            }
            return counsel, self.services.models.loaded(), self.services.models.default() or "", others, tested

        def done(
            seen: tuple[Counsel, ModelCard | None, str, tuple[str, ...], dict[str, Scored | None]]
        ) -> None:
            counsel, loaded, default, others, tested = seen
            if looked_at == self.state.looked_at:
                cards = cards_of(counsel, loaded.name if loaded else "", default, tested, self.state.cards)
                self.set(replace(
                    self.state, machine=counsel.machine, others=others, cards=cards, why=counsel.why,
                    compare=self.comparison.offered(cards),
                ))

        self._runner.run(look, done=done, failed=self._failed, lane="models.look")

    def look_at(self, machine: str) -> None:
        """What would fit this machine of the table; "" for this one."""
        if machine != self.state.looked_at:
            self.set(replace(self.state, looked_at=machine))
            self.refresh()

    def unfold(self, name: str) -> None:
        """Show a model's versions, or hide them."""
        card = self._card(name)
        if card is None or card.unfolded or not card.advice.model.installed:
            self._put(name, lambda one: replace(one, unfolded=not one.unfolded))
            return
        self._read(name)

    def use(self, name: str, sha256: str = "") -> None:
        """Answer with this model from now on, tested against what answered before."""

        def done(switched: Switched) -> None:
            self._finished(*switched_words(switched), way_back=switched.beyond)
            self._changed()

        self._work("models_page.switching", lambda cancel: self.services.versions.use(name, cancel, sha256), done)

    def test(self, name: str) -> None:
        """Ask the test questions."""

        def done(tested: Scored) -> None:
            score = f"{tested.score * 100:.0f}"
            self._finished(Reason.of("models_page.tested", model=tested.model, score=score))

        self._work("models_page.testing", lambda cancel: self.services.versions.test(name, cancel), done)

    def roll_back(self, name: str = "") -> None:
        """Back to the version, or the model, before."""

        def done(change: Change) -> None:
            self._finished(Reason.of("models_page.rolled_back", model=change.model))
            self._changed()

        self._work("models_page.rolling_back", lambda cancel: self.services.versions.roll_back(name, cancel), done)

    def remove(self, name: str, sha256: str = "") -> None:
        """Take a version from this computer."""

        def done(change: Change) -> None:
            self._finished(Reason.of("models_page.removed", model=change.model))
            self._changed()

        self._work("models_page.removing", lambda cancel: self.services.versions.remove(name, cancel, sha256), done)

    def hold(self, name: str, sha256: str) -> None:
        """Hold this version for the open case, whatever the name stands for later; let go what is held already."""
        card, scope = self._card(name), f"case:{self.state.case}"
        if card is None or not self.state.case:
            return
        held = any(version.sha256 == sha256 and scope in version.pins for version in card.versions)
        versions = self.services.versions

        def done(_change: Change) -> None:
            self._finished(Reason.of("models_page.let_go" if held else "models_page.holding", model=name))
            self._read(name)

        self._work(
            "models_page.pinning", lambda cancel: versions.unpin(scope) if held else versions.pin(
                scope, name, cancel, sha256), done,
        )

    def verify(self, name: str) -> None:
        """Prove every byte of it."""
        self._work(
            "models_page.verifying", lambda cancel: self.services.models.verify(name, cancel),
            lambda _nothing: self._finished(Reason.of("models_page.verified", model=name)),
        )

    def bring(self, file: str) -> None:
        """Look at a file or folder that the person has; what it is and its licence stand on the page then."""

        def done(candidate: Candidate) -> None:
            self._running = None
            if candidate.there:
                self._finished(Reason.of("models_page.there_already", model=candidate.name))
                return
            # Shown again, agreed to again: another file may be another model.
            self.set(replace(self.state, busy="", share=-1.0, bring=BringState(candidate)))

        self.set(replace(self.state, bring=None))
        self._work("models_page.looking", lambda cancel: self.services.models.examine(file, cancel), done)

    def agree(self, licence: bool, unsigned: bool) -> None:
        """What the person agrees to for the file that waits."""
        if self.state.bring is not None:
            self.set(replace(self.state, bring=replace(self.state.bring, licence=licence, unsigned=unsigned)))

    def take_in(self) -> None:
        """Take in the file that waits, if all is agreed to."""
        waiting = self.state.bring
        if waiting is None or not waiting.ready:
            return
        consent = Consent(waiting.licence, waiting.unsigned)

        def done(model: ModelState) -> None:
            self.set(replace(self.state, bring=None))
            self._finished(Reason.of("models.added", model=model.title or model.name))

        file = waiting.candidate.file
        self._work("models_page.taking_in", lambda cancel: self.services.models.bring(file, cancel, consent), done)

    def leave(self) -> None:
        """Do not take it in."""
        self.set(replace(self.state, bring=None))

    def stop(self) -> None:
        """Stop what is being done."""
        if self._running is not None:
            self._running.cancel()

    def dismiss(self) -> None:
        """The person has read what was said."""
        self.set(replace(self.state, trouble=None, said=(), way_back=False))

    def case(self, case: str, documents: bool) -> None:
        """Which case is open, and whether something can be asked in it."""
        compare = self.state.compare if case == self.comparison.case else self.comparison.emptied()
        self.comparison.case = case
        # A case in memory is gone when the program ends, and would hold its version for ever.
        kept = "" if self.services.vaults.in_memory else case
        self.set(replace(self.state, compare=compare, can_compare=bool(case) and documents, case=kept))

    def clear(self) -> None:
        """Forget every word of a case: the vault is locked."""
        self.comparison.case = ""
        self._running = None
        self.set(replace(
            self.state, busy="", share=-1.0, compare=self.comparison.emptied(), can_compare=False, case=""
        ))

    def work(
        self, code: str, job: Job, done: Callable[[object], None], progressed: Callable[[object], None], lane: str
    ) -> None:
        """Run one thing at a time; a second wish waits for nobody and is not heard."""
        if self.state.busy:
            return
        self.set(replace(self.state, busy=code, share=-1.0, trouble=None, said=(), way_back=False))

        def step(thing: object) -> None:
            if isinstance(thing, Progress):
                share = thing.share if thing.total else -1.0
                self.set(replace(self.state, share=share))
            else:
                progressed(thing)

        running = self._runner.run(
            job, done=done, failed=self._failed, progressed=step, title=self._words(code), lane=lane
        )
        self._running = running if self.state.busy else None

    def set(self, state: ModelsState) -> None:
        """Another state, shown where it is one."""
        if state != self.state:
            self.state = state
            self._show(state)

    def finished(self) -> None:
        """Nothing is being done any more; look anew."""
        self._finished()

    def _work(self, code: str, job: Job, done: Callable[..., None]) -> None:
        self.work(code, job, done, lambda _thing: None, LANE)

    def _finished(self, *said: Reason, way_back: bool = False) -> None:
        self._running = None
        self.set(replace(self.state, busy="", share=-1.0, said=said, way_back=way_back))
        self.refresh()

    def _failed(self, failure: Trouble | Bug) -> None:
        was_busy, self._running = bool(self.state.busy), None
        trouble = None if isinstance(failure, Cancelled) else reason_of(failure)
        compare = replace(self.state.compare, running=False)
        self.set(replace(self.state, busy="", share=-1.0, trouble=trouble, compare=compare))
        if was_busy:
            # A switch that was stopped in its test stands; the cards must say so.
            self.refresh()
            self._changed()

    def _read(self, name: str) -> None:
        """Unfold a card with its versions as they are now."""
        self._runner.run(
            lambda _cancel: self.services.versions.versions(name), failed=self._failed, lane="models.look",
            done=lambda versions: self._put(name, lambda one: replace(one, unfolded=True, versions=tuple(versions))),
        )

    def _card(self, name: str) -> ModelCardState | None:
        return next((card for card in self.state.cards if card.advice.model.name == name), None)

    def _put(self, name: str, change: Callable[[ModelCardState], ModelCardState]) -> None:
        cards = tuple(change(card) if card.advice.model.name == name else card for card in self.state.cards)
        self.set(replace(self.state, cards=cards))
