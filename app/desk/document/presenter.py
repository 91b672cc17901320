"""Opens a document, draws its pages in the sealed reader, searches in it, hides what a person selects. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.documents import Document, Picture, Span
from app.core.errors import Bug, Trouble
from app.core.jobs import Cancel
from app.desk.document.marks import Mark, marks_of, matches
from app.desk.document.state import DocumentState
from app.desk.kit.failures import reason_of
from app.services.review import CaseReview
from app.services.together import Services

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner, Running

MOST_PICTURES = 8
"""Pages kept drawn: some 30 MB."""

LANE = "document"


class DocumentPresenter:
    """State in, state out: every change is given to `show`. changed: hears of a new decision."""

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[DocumentState], None],
        changed: Callable[[CaseReview], None] = lambda _review: None,
    ) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self._changed = changed
        self.state = DocumentState()
        self._drawing: dict[int, Running] = {}
        self._wanted = ("", "")

    def open(self, case: str, sha256: str, start: int = 0, end: int = 0) -> None:
        """Show this document, with end > start at a passage of it."""
        passage = Span(start, end) if end > start else None
        had = self.state.document
        if had is not None and self.state.case == case and had.sha256 == sha256:
            self._set(replace(self.state, passage=passage, opened=self.state.opened + 1))
            return
        self._forget_drawing()
        self._wanted = (case, sha256)
        self._set(DocumentState(case=case, loading=True, opened=self.state.opened, as_text=self.state.as_text))

        def work(_cancel: Cancel) -> tuple[Document, tuple[Mark, ...]]:
            document = self._services.cases.document(case, sha256)
            return document, marks_of(document, self._services.review.current(case).review)

        def done(opened: tuple[Document, tuple[Mark, ...]]) -> None:
            if self._wanted == (case, sha256) and self.state.loading:
                document, marks = opened
                self._set(replace(
                    self.state, document=document, marks=marks, passage=passage, opened=self.state.opened + 1,
                    loading=False,
                ))

        self._runner.run(work, done=done, failed=self._failed, lane=LANE)

    def close(self) -> None:
        """Show nothing and forget the document."""
        self._forget_drawing()
        self._wanted = ("", "")
        self._set(DocumentState(as_text=self.state.as_text))

    def refresh(self) -> None:
        """Decisions were made elsewhere: mark anew."""
        case, document = self.state.case, self.state.document
        if document is None:
            return

        def work(_cancel: Cancel) -> tuple[Mark, ...]:
            return marks_of(document, self._services.review.current(case).review)

        self._runner.run(work, done=lambda marks: self._marked(document, marks), failed=self._failed, lane=LANE)

    def want_page(self, page: int, hundredths: int) -> None:
        """Draw a page; hundredths: of pixels a point. The newest wish for a page wins."""
        case, document = self.state.case, self.state.document
        if document is None or not self.state.paper:
            return
        earlier = self._drawing.pop(page, None)
        if earlier is not None:
            earlier.forget()

        def work(cancel: Cancel) -> Picture:
            return self._services.intake.picture(case, document.sha256, page, hundredths / 100, cancel)

        def done(picture: Picture) -> None:
            self._drawing.pop(page, None)
            if self.state.document is document:
                pictures = {number: drawn for number, drawn in self.state.pictures.items() if number != page}
                pictures[page] = picture
                kept = dict(list(pictures.items())[-MOST_PICTURES:])
                self._set(replace(self.state, pictures=kept))

        def failed(failure: Trouble | Bug) -> None:
            self._drawing.pop(page, None)
            self._failed(failure)

        self._drawing[page] = self._runner.run(work, done=done, failed=failed, lane="pages")

    def as_text(self, wanted: int) -> None:
        """Show the text (1) or the pages (0)."""
        self._set(replace(self.state, as_text=bool(wanted), opened=self.state.opened + 1))

    def find(self, query: str) -> None:
        """Mark every place with these words and go to the first one after the passage in sight."""
        document = self.state.document
        if document is None or query == self.state.query:
            return
        found = matches(document.text, query)
        self._set(replace(self.state, query=query, found=found, match=0))

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) found place, round and round."""
        if self.state.found:
            self._set(replace(self.state, match=(self.state.match + by) % len(self.state.found)))

    def hide(self, start: int, end: int, kind: str) -> None:
        """Hide what the person selected, everywhere in the case."""
        case, document = self.state.case, self.state.document
        if document is None:
            return

        def work(_cancel: Cancel) -> tuple[CaseReview, tuple[Mark, ...]]:
            review = self._services.review.add(case, document, Span(start, end), kind)
            return review, marks_of(document, review.review)

        def done(result: tuple[CaseReview, tuple[Mark, ...]]) -> None:
            self._marked(document, result[1])
            self._changed(result[0])

        self._runner.run(work, done=done, failed=self._failed, lane=LANE)

    def dismiss(self) -> None:
        """The person has read what went wrong."""
        self._set(replace(self.state, trouble=None))

    def _marked(self, document: Document, marks: tuple[Mark, ...]) -> None:
        if self.state.document is document:
            self._set(replace(self.state, marks=marks, trouble=None))

    def _failed(self, failure: Trouble | Bug) -> None:
        self._set(replace(self.state, loading=False, trouble=reason_of(failure)))

    def _forget_drawing(self) -> None:
        for running in self._drawing.values():
            running.forget()
        self._drawing.clear()

    def _set(self, state: DocumentState) -> None:
        self.state = state
        self._show(state)
