"""Opens a case, takes documents in, asks, stops, asks again. No Qt; every new state is given to `show`."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.cases import Case, Turn
from app.core.errors import Bug, Cancelled, Trouble
from app.core.jobs import Cancel
from app.desk.conversation import changes
from app.desk.conversation.accepting import accept, is_accepted
from app.desk.conversation.state import ConversationState
from app.desk.kit.failures import reason_of
from app.services.ask import Delta, Evidence
from app.services.intake import TakenIn
from app.services.review import CaseReview
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner, Running

Titles = Callable[[str], str]


class ConversationPresenter:
    """The conversation of one case at a time.

    title: words for the status line by code; without_review: whether the office lets findings be accepted unseen;
    opened: another case is open; changed: documents or findings are others; turned: another turn is looked at.
    """

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[ConversationState], None], title: Titles,
        without_review: Callable[[], bool] = lambda: False,
    ) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self._title = title
        self._without_review = without_review
        self._running: Running | None = None
        self._kept: dict[str, Turn] = {}
        self.opened: Callable[[str], None] = lambda _case: None
        self.changed: Callable[[], None] = lambda: None
        self.listed: Callable[[], None] = lambda: None
        self.turned: Callable[[Turn | None], None] = lambda _turn: None
        self.state = ConversationState()

    def open(self, case: str, title: str = "") -> None:
        """Show this case, "" for none."""
        if self._running is not None and self.state.id != case:
            self.stop()
        self._kept = {}
        self._set(ConversationState(id=case, title=title, loading=bool(case)))
        self.turned(None)
        self.opened(case)
        if not case:
            return

        def work(_cancel: Cancel) -> tuple[tuple[Turn, ...], CaseReview, bool]:
            review = self._services.review.current(case)
            return self._services.cases.turns(case), review, is_accepted(self._services.audit, case)

        def done(result: tuple[tuple[Turn, ...], CaseReview, bool]) -> None:
            turns, review, accepted = result
            if self.state.id == case and self.state.loading:
                self._kept = {turn.id: turn for turn in turns}
                self._set(changes.opened(case, self.state.title, turns, review, accepted or self._without_review()))
                self._look_at(self.state.selected)

        self._runner.run(work, done=done, failed=self._failed)

    def rename(self, title: str) -> None:
        """The open case has another title."""
        self._set(replace(self.state, title=title))

    def refresh(self) -> None:
        """Findings or decisions changed elsewhere."""
        case = self.state.id
        if not case:
            return

        def done(review: CaseReview) -> None:
            if self.state.id == case and not self.state.loading:
                # What was looked over was another search's.
                same = review.under == self.state.under
                accepted = (self.state.accepted and same) or self._without_review()
                self._set(changes.reviewed(self.state, review, accepted))

        self._runner.run(lambda _cancel: self._services.review.current(case), done=done, failed=self._failed)

    def take_in(self, paths: Sequence[Path], new_title: str) -> None:
        """Read these files and folders into the open case, or into a new one of this title, and search them."""
        case, services = self.state.id, self._services

        def work(cancel: Cancel) -> Generator[Any, None, tuple[Case | None, TakenIn, CaseReview]]:
            made = None if case else services.cases.create(new_title)
            into = made.id if made else case
            taken = yield from services.intake.take_in(into, paths, cancel)
            review = services.review.current(into)
            if taken.added or not review.complete:
                review = yield from services.review.find(into, cancel)
            return made, taken, review

        def done(result: tuple[Case | None, TakenIn, CaseReview]) -> None:
            made, taken, review = result
            self.listed()
            if self.state.id != case:
                return
            if made:
                self._set(ConversationState(id=made.id, title=made.title))
                self.opened(made.id)
            accepted = (self.state.accepted and not taken.added) or self._without_review()
            self._set(changes.reviewed(changes.taken_in(self.state, taken), review, accepted))
            self.changed()

        def failed(failure: Trouble | Bug) -> None:
            self.listed()
            if self.state.id == case:
                self._set(replace(self.state, reading=False))
                self._failed(failure)
                self.refresh()
                self.changed()

        self._set(replace(self.state, reading=True, intake=None, trouble=None))
        self._runner.run(work, done=done, failed=failed, title=self._title("job.reading"), lane="intake")

    def search(self) -> None:
        """Search the case's documents for personal data, again or after a search that was stopped or failed."""
        case = self.state.id
        if self.state.reading:
            return

        def done(review: CaseReview) -> None:
            if self.state.id == case:
                self._set(changes.reviewed(replace(self.state, reading=False), review, self._without_review()))
                self.changed()

        def failed(failure: Trouble | Bug) -> None:
            self._set(replace(self.state, reading=False))
            self._failed(failure)

        self._set(replace(self.state, reading=True, trouble=None))
        self._runner.run(
            lambda cancel: self._services.review.find(case, cancel), done=done, failed=failed,
            title=self._title("job.reading"), lane="intake",
        )

    def accept(self) -> None:
        """The person looked the findings over."""
        case = self.state.id
        self._set(replace(self.state, accepted=True, urged=False))
        self._runner.run(lambda _cancel: accept(self._services.audit, case), failed=self._failed)

    def ask(self, question: str) -> None:
        """Ask, in place of the turn that is being edited if there is one; urges a review that is still due."""
        self._ask(question, self.state.editing)

    def ask_again(self, turn: str) -> None:
        """The same question once more, in its place."""
        one = self.state.turn(turn)
        if one:
            self._ask(one.question, turn)

    def edit(self, turn: str) -> None:
        """Put that turn's question back into the field; "" gives it up."""
        self._set(changes.edited(self.state, turn))

    def stop(self) -> None:
        """Stop the answer that is on its way; what came stays."""
        if self._running is not None:
            self._running.cancel()

    def select(self, turn: str) -> None:
        """Look at this turn in the inspector."""
        if turn != self.state.selected and self.state.turn(turn):
            self._set(replace(self.state, selected=turn))
            self._look_at(turn)

    def dismiss(self) -> None:
        """The person has read what went wrong, or what became of a drop."""
        self._set(replace(self.state, trouble=None, intake=None))

    def _ask(self, question: str, replaces: str) -> None:
        state, case = self.state, self.state.id
        if not question.strip() or not case or state.asking or state.loading:
            return
        if not state.searched or state.to_look_over:
            self._set(replace(state, urged=True, draft=question, drafts=state.drafts + 1))
            if not state.searched and not state.reading:
                self.search()
            return
        before = state.turn(replaces)
        self._set(changes.asked(state, question.strip(), replaces))
        self.turned(None)

        def progressed(step: object) -> None:
            if self.state.id != case:
                return
            if isinstance(step, Evidence):
                self._set(changes.found(self.state, step.passages))
            elif isinstance(step, Delta):
                self._set(changes.streamed(self.state, step.text))

        def done(turn: Turn) -> None:
            self._running = None
            if self.state.id == case:
                self._kept[turn.id] = turn
                self._set(changes.answered(self.state, turn))
                self._look_at(self.state.selected)
            self.listed()

        def failed(failure: Trouble | Bug) -> None:
            self._running = None
            if self.state.id == case:
                self._set(changes.gave_up(self.state, reason_of(failure), before))
                if isinstance(failure, Cancelled):
                    self._set(replace(self.state, trouble=None))
                self._look_at(self.state.selected)
                # A setting or a recogniser may be another since the case was shown.
                self.refresh()

        self._running = self._runner.run(
            lambda cancel: self._services.ask.ask(case, question.strip(), cancel, replaces),
            progressed=progressed, done=done, failed=failed, title=self._title("job.answering"), lane="ask",
        )

    def _look_at(self, turn: str) -> None:
        self.turned(self._kept.get(turn))

    def _failed(self, failure: Trouble | Bug) -> None:
        if not isinstance(failure, Cancelled):
            self._set(replace(self.state, loading=False, trouble=reason_of(failure)))

    def _set(self, state: ConversationState) -> None:
        self.state = state
        self._show(state)
