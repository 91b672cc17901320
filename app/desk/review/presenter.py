"""Walks through the findings, hides and keeps, takes back. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.documents import Document, Span
from app.core.errors import Bug, Trouble
from app.core.findings import Finding, Verdict
from app.core.jobs import Cancel
from app.core.redaction import Redacted
from app.desk.kit.failures import reason_of
from app.desk.review.overview import overview_of
from app.desk.review.state import Overview, Place, ReviewState
from app.services.review import CaseReview
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner

LANE = "review"


class ReviewPresenter:
    """State in, state out; every change is given to `show`. changed: hears that decisions were made."""

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[ReviewState], None],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self._changed = changed
        self.state = ReviewState()

    def open(self, case: str) -> None:
        """Show the findings of this case; the person stays where they are if it is the same one."""
        if case != self.state.case:
            self._set(ReviewState(case=case, loading=bool(case)))
        if case:
            self._work(lambda: self._services.review.current(case), steps=self.state.steps)

    def close(self) -> None:
        """Forget everything."""
        self._set(ReviewState())

    def choose(self, place: int) -> None:
        """Look at this place."""
        places = self.state.overview.places
        if 0 <= place < len(places):
            document = places[place].document
            moved = document != self.state.document
            self._set(replace(
                self.state, current=place, document=document, preview=None if moved else self.state.preview
            ))
            if moved and self.state.seeing:
                self._see()

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) place in reading order, round and round."""
        count = len(self.state.overview.places)
        if count:
            start = self.state.current if self.state.current >= 0 or by < 0 else -1
            self.choose((start + by) % count)

    def show_document(self, index: int) -> None:
        """Read another document; its first finding comes into focus."""
        if index == self.state.document or not 0 <= index < len(self.state.overview.documents):
            return
        first = next((i for i, place in enumerate(self.state.overview.places) if place.document == index), -1)
        self._set(replace(self.state, document=index, current=first, preview=None))
        if self.state.seeing:
            self._see()

    def at(self, offset: int) -> None:
        """The person chose a place in the text: look at the finding that stands there, if there is one."""
        for index, place in enumerate(self.state.overview.places):
            if place.document == self.state.document and place.span.start <= offset <= place.span.end:
                self.choose(index)
                return

    def decide(self, verdict: str, everywhere: int = 1) -> None:
        """Hide or keep the finding in focus, with `everywhere` all that say the same."""
        place = self.state.place
        if place is not None:
            self._decide(place, Verdict(verdict), bool(everywhere))

    def toggle(self, place: int) -> None:
        """Turn the verdict of everything that says the same as this place."""
        if 0 <= place < len(self.state.overview.places):
            value = self.state.overview.value_of(place)
            verdict = Verdict.KEEP if value is None or value.verdict is Verdict.HIDE else Verdict.HIDE
            self._decide(self.state.overview.places[place], verdict, True)

    def toggle_current(self) -> None:
        """The same for the finding in focus."""
        self.toggle(self.state.current)

    def decide_kind(self, family: str, verdict: str) -> None:
        """Hide or keep everything of one kind."""
        overview = self.state.overview
        group = next((group for group in overview.groups if group.family == family), None)
        if group is None:
            return
        wanted = Verdict(verdict)
        firsts = [overview.places[value.places[0]] for value in group.values if value.verdict is not wanted]
        choices = [(overview.documents[place.document], _finding(place)) for place in firsts]
        if choices:
            self._work(
                lambda: self._services.review.decide_all(self.state.case, choices, wanted),
                steps=(*self.state.steps, len(choices)), told=True,
            )

    def add(self, start: int, end: int, kind: str) -> None:
        """Hide what the person selected, everywhere it stands."""
        document = self.state.shown
        if document is not None:
            self._work(
                lambda: self._services.review.add(self.state.case, document, Span(start, end), kind),
                steps=(*self.state.steps, 1), told=True, at=Span(start, end),
            )

    def undo(self) -> None:
        """Take back what the person did last on this visit, all of it."""
        if self.state.steps:
            count, case = self.state.steps[-1], self.state.case

            def back() -> CaseReview:
                for _ in range(count - 1):
                    self._services.review.undo(case)
                return self._services.review.undo(case)

            self._work(back, steps=self.state.steps[:-1], told=True)

    def see(self, wanted: int) -> None:
        """Show (1) the text as a model would see it, or the text itself (0)."""
        self._set(replace(self.state, seeing=bool(wanted), preview=None))
        if wanted:
            self._see()

    def dismiss(self) -> None:
        """The person has read what went wrong."""
        self._set(replace(self.state, trouble=None))

    def _decide(self, place: Place, verdict: Verdict, everywhere: bool) -> None:
        document: Document = self.state.overview.documents[place.document]
        self._work(
            lambda: self._services.review.decide(self.state.case, document, _finding(place), verdict, everywhere),
            steps=(*self.state.steps, 1), told=True,
        )

    def _work(
        self, call: Callable[[], CaseReview], steps: tuple[int, ...], told: bool = False, at: Span | None = None
    ) -> None:
        case = self.state.case

        def work(_cancel: Cancel) -> Overview:
            return overview_of(call())

        def done(overview: Overview) -> None:
            if case == self.state.case:
                self._arrived(overview, steps, at)
                if told:
                    self._changed()

        self._runner.run(work, done=done, failed=self._failed, lane=LANE)

    def _arrived(self, overview: Overview, steps: tuple[int, ...], at: Span | None) -> None:
        before = self.state.place
        document = min(self.state.document, max(0, len(overview.documents) - 1))
        wanted = (document, at) if at else (before.document, before.span) if before else None
        places = overview.places
        same = next((i for i, place in enumerate(places) if (place.document, place.span) == wanted), -1)
        current = same if same >= 0 else min(max(0, self.state.current), len(places) - 1)
        # Until somebody chooses, the first finding is in focus, and so is its document.
        document = places[current].document if same < 0 <= current else document
        self._set(replace(
            self.state, overview=overview, document=document, current=current, steps=steps, loading=False,
            trouble=None, preview=None,
        ))
        if self.state.seeing:
            self._see()

    def _see(self) -> None:
        case, document = self.state.case, self.state.shown
        if document is None:
            return

        def done(preview: Redacted) -> None:
            if self.state.case == case and self.state.seeing and _same(self.state.shown, document):
                self._set(replace(self.state, preview=preview))

        self._runner.run(
            lambda cancel: self._services.explain.preview(case, document.sha256, cancel),
            done=done, failed=self._failed, lane=LANE,
        )

    def _failed(self, failure: Trouble | Bug) -> None:
        self._set(replace(self.state, loading=False, trouble=reason_of(failure)))

    def _set(self, state: ReviewState) -> None:
        self.state = state
        self._show(state)


def _same(one: Document | None, other: Document) -> bool:
    return one is not None and one.sha256 == other.sha256


def _finding(place: Place) -> Finding:
    return Finding(place.span, place.kind, 1.0, place.by, place.why)
