"""Walks through the findings, hides and keeps, takes back and does again. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.documents import Reason, Span
from app.core.errors import Bug, Cancelled, Trouble
from app.core.findings import Decision, Finding, Verdict
from app.core.redaction import Redacted
from app.core.styles import AliasChoice, Dates, Persons
from app.core.verdicts import plainly
from app.desk.kit.failures import reason_of
from app.desk.review import tally
from app.desk.review.arriving import arrived
from app.desk.review.looking import Looking
from app.desk.review.state import Overview, Place, ReviewState
from app.desk.review.work import LANE, Work
from app.services.review import CaseReview
from app.services.styles import CaseStyle
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner


class ReviewPresenter(Looking):
    """State in, state out; every change is given to `show`.

    changed: hears that decisions were made or the case was searched; title: of a search, for the status line.
    """

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[ReviewState], None],
        changed: Callable[[], None] = lambda: None, title: str = "",
    ) -> None:
        super().__init__(show)
        self._services = services
        self._runner = runner
        self._changed = changed
        self._title = title
        self._work = Work(runner, self._failed)
        self._undone: list[tuple[Decision, ...]] = []
        self._made = 0

    def open(self, case: str) -> None:
        """Show the findings of this case; the person stays where they are if it is the same one."""
        if case != self.state.case:
            self.close()
            self._set(ReviewState(case=case, loading=bool(case)))
        if case:
            self._run(lambda: self._services.review.current(case), told=False)
            self._show_style(lambda: self._services.styles.of(case), restyled=self.state.restyled)

    def close(self) -> None:
        """Forget everything."""
        self._work.forget()
        self._undone = []
        self._set(ReviewState())

    def search(self) -> None:
        """Search the case anew; what was decided stays."""
        case = self.state.case
        if not case or self.state.searching:
            return

        def done(_found: CaseReview) -> None:
            if self.state.case == case:
                self._set(replace(self.state, searching=False))
                # In its turn behind the decisions that were made meanwhile.
                self._run(lambda: self._services.review.current(case))

        def failed(failure: Trouble | Bug) -> None:
            if self.state.case == case:
                self._set(replace(self.state, searching=False))
                if not isinstance(failure, Cancelled):
                    self._failed(failure)

        self._set(replace(self.state, searching=True, trouble=None))
        self._runner.run(
            lambda cancel: self._services.review.find(case, cancel), done=done, failed=failed, title=self._title,
            lane="intake",
        )

    def decide(self, verdict: str, everywhere: int = 1, why: str = "") -> None:
        """Hide or keep what is in focus, with `everywhere` all that say the same, otherwise this place alone.

        why: the person's reason to show what is on the office's list.
        """
        if self.state.place is None:
            return
        if everywhere:
            self._decide(self.state.scope, Verdict(verdict), why)
        else:
            self._decide_here(Verdict(verdict), why)

    def decide_alike(self, verdict: str, why: str = "") -> None:
        """Hide or keep all forms of the person or thing in focus, wherever they stand."""
        identity = self.state.overview.identity_of(self.state.current)
        if identity is not None:
            self._decide(identity.places, Verdict(verdict), why)

    def toggle(self, place: int, whole: int = 0) -> None:
        """Turn the verdict of everything that says the same as this place, with `whole` of all its forms."""
        overview = self.state.overview
        wide = overview.identity_of(place) if whole else overview.value_of(place)
        if wide is not None:
            self._decide(wide.places, Verdict.KEEP if wide.verdict is Verdict.HIDE else Verdict.HIDE)

    def toggle_current(self) -> None:
        """The same for what is in focus."""
        self.toggle(self.state.current, int(self.state.whole))

    def decide_kind(self, family: str, verdict: str) -> None:
        """Hide or keep everything of one kind."""
        group = next((group for group in self.state.overview.groups if group.family == family), None)
        if group is not None:
            self._decide([index for one in group.identities for index in one.places], Verdict(verdict))

    def add(self, start: int, end: int, kind: str) -> None:
        """Hide what the person selected, everywhere it stands."""
        document, case, span = self.state.shown, self.state.case, Span(start, end)
        if document is not None:
            self._stepped(self.state.overview, 1)
            self._run(lambda: self._services.review.add(case, document, span, kind), at=span)

    def undo(self) -> None:
        """Take back what the person did last on this visit, all of it."""
        if not self.state.steps:
            return
        *steps, count = self.state.steps
        case, undone = self.state.case, self._undone

        def back() -> CaseReview:
            current, taken = self._services.review.take_back(case, count)
            undone.append(taken)
            return current

        self._made -= count
        self._set(replace(self.state, steps=tuple(steps), again=(*self.state.again, count)))
        self._run(back)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self.state.again:
            return
        *again, count = self.state.again
        case, undone = self.state.case, self._undone
        self._made += count
        self._set(replace(self.state, steps=(*self.state.steps, count), again=tuple(again)))
        self._run(lambda: self._services.review.repeat(case, undone.pop()))

    def see(self, wanted: int) -> None:
        """Show (1) the text as a model would see it, or the text itself (0)."""
        self._set(replace(self.state, seeing=bool(wanted), preview=None))
        self._see_again()

    def restyle(self, persons: str, dates: str) -> None:
        """Write the aliases of this case another way from now on; see `services.styles`."""
        case, choice = self.state.case, AliasChoice(Persons(persons), Dates(dates))
        if case:
            self._show_style(lambda: self._services.styles.choose(case, choice), restyled=True)

    def dismiss(self) -> None:
        """The person has read what went wrong."""
        self._set(replace(self.state, trouble=None, held=None))

    def _decide(self, scope: Sequence[int], verdict: Verdict, why: str = "") -> None:
        """Say so of every value that these places show; what was said before is not said again."""
        overview, case = self.state.overview, self.state.case
        scope = self._allowed(scope, verdict, why)
        firsts: dict[str, Place] = {}
        for place in (overview.places[index] for index in scope):
            if not place.decided or place.verdict is not verdict:
                firsts.setdefault(plainly(place.value), place)
        if not firsts:
            return
        choices = [(overview.documents[place.document], _finding(place)) for place in firsts.values()]
        self._stepped(tally.decided(overview, tally.alike(overview, scope), verdict), len(choices))
        self._run(lambda: self._services.review.decide_all(case, choices, verdict, why))

    def _decide_here(self, verdict: Verdict, why: str) -> None:
        overview, case, place = self.state.overview, self.state.case, self.state.place
        if place is not None and self._allowed((self.state.current,), verdict, why):
            document = overview.documents[place.document]
            self._stepped(tally.decided(overview, (self.state.current,), verdict), 1)
            self._run(lambda: self._services.review.decide(case, document, _finding(place), verdict, False, why))

    def _allowed(self, scope: Sequence[int], verdict: Verdict, why: str) -> Sequence[int]:
        """The places on which a person may decide so; what the office's list keeps hidden is said."""
        places = self.state.overview.places
        stays = self.state.overview.fixed or not why.strip()
        held = {i for i in scope if places[i].listed} if verdict is Verdict.KEEP and stays else set()
        code = "review.fixed_list" if self.state.overview.fixed else "review.why_needed"
        self._set(replace(self.state, held=Reason.of(code) if held else None))
        return [index for index in scope if index not in held]

    def _stepped(self, overview: Overview, count: int) -> None:
        """Show at once what so many decisions make of it; that they are kept is heard later."""
        self._undone = []
        self._made += count
        self._set(replace(self.state, overview=overview, steps=(*self.state.steps, count), again=(), preview=None))

    def _run(self, call: Callable[[], CaseReview], told: bool = True, at: Span | None = None) -> None:
        self._work.run(call, lambda overview, news: self._arrived(overview, news, at), told)

    def _arrived(self, overview: Overview, news: bool, at: Span | None) -> None:
        # Whoever decided something elsewhere: what was done here is no longer what was done last.
        mine = overview.decisions == self._made
        self._made = overview.decisions
        self._set(arrived(self.state, overview, mine, at))
        self._see_again()
        if news:
            self._changed()

    def _show_style(self, call: Callable[[], CaseStyle], restyled: bool) -> None:
        case = self.state.case

        def done(style: CaseStyle) -> None:
            if self.state.case != case:
                return
            other = self.state.style is not None and self.state.style.choice != style.choice
            self._set(replace(self.state, style=style, restyled=restyled))
            if other:
                self._see_again()

        self._runner.run(lambda _cancel: call(), done=done, failed=self._unseen, lane=LANE)

    def _see_again(self) -> None:
        case, document = self.state.case, self.state.shown
        if document is None or not self.state.seeing:
            return

        def done(preview: Redacted) -> None:
            shown = self.state.shown
            if self.state.case == case and self.state.seeing and shown and shown.sha256 == document.sha256:
                self._set(replace(self.state, preview=preview))

        self._runner.run(
            lambda cancel: self._services.explain.preview(case, document.sha256, cancel),
            done=done, failed=self._unseen, lane=LANE,
        )

    def _unseen(self, failure: Trouble | Bug) -> None:
        self._set(replace(self.state, loading=False, trouble=reason_of(failure)))

    def _failed(self, failure: Trouble | Bug) -> None:
        """What was shown at once is not so: say why, and show what is true."""
        again = not self.state.stale and not self.state.loading
        self._set(replace(
            self.state, loading=False, trouble=reason_of(failure), steps=(), again=(), stale=again or self.state.stale
        ))
        if again:
            case = self.state.case
            self._run(lambda: self._services.review.current(case))


def _finding(place: Place) -> Finding:
    return Finding(place.span, place.kind, 1.0, place.by, place.why)
