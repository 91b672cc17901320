"""Where the person looks: from finding to finding, page to page, and what of the list is shown. No Qt."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.desk.review import walking
from app.desk.review.state import ReviewState, View


class Looking:
    """The half of the review's presenter that changes nothing but what is looked at."""

    def __init__(self, show: Callable[[ReviewState], None]) -> None:
        self._show = show
        self.state = ReviewState()

    def choose(self, place: int, whole: int = 0) -> None:
        """Look at this place; with `whole`, decisions speak of all forms of whom it names."""
        places = self.state.overview.places
        if 0 <= place < len(places):
            document = places[place].document
            moved = document != self.state.document
            self._go(
                current=place, whole=bool(whole), document=document, page=0,
                preview=None if moved else self.state.preview,
            )
            if moved:
                self._see_again()

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) place in reading order, round and round."""
        count = len(self.state.overview.places)
        if count:
            start = self.state.current if self.state.current >= 0 or by < 0 else -1
            self.choose((start + by) % count)

    def step_uncertain(self, by: int) -> None:
        """The next or previous value that a person should still look at; nothing where none is left."""
        self.choose(walking.uncertain_from(self.state.overview, self.state.current, by))

    def step_alike(self, by: int) -> None:
        """The next or previous place of what is in focus."""
        self.choose(walking.alike_from(self.state.scope, self.state.current, by), int(self.state.whole))

    def show_document(self, index: int) -> None:
        """Read another document; its first finding comes into focus."""
        if index == self.state.document or not 0 <= index < len(self.state.overview.documents):
            return
        first = next((i for i, place in enumerate(self.state.overview.places) if place.document == index), -1)
        self._go(document=index, current=first, whole=False, page=0, preview=None)
        self._see_again()

    def at(self, offset: int) -> None:
        """The person chose a place in the text: look at the finding that stands there, if there is one."""
        for index, place in enumerate(self.state.overview.places):
            if place.document == self.state.document and place.span.start <= offset <= place.span.end:
                self.choose(index)
                return

    def go_to_page(self, number: int) -> None:
        """Read this page of the document, or the nearest that it has; its first finding comes into focus."""
        document = self.state.shown
        page = walking.page_within(document, number) if document else 0
        if page:
            first = walking.place_on(self.state.overview, self.state.document, page)
            current = first if first >= 0 else self.state.current
            self._go(current=current, whole=self.state.whole and first < 0, page=page)

    def only_kind(self, family: str) -> None:
        """List only this family of kinds; once more, or "", lists all."""
        self._look(replace(self.state.view, family="" if family == self.state.view.family else family))

    def only_uncertain(self, wanted: int) -> None:
        """List only what a person should look at (1), or everything (0)."""
        self._look(replace(self.state.view, only_uncertain=bool(wanted)))

    def uncertain_first(self, wanted: int) -> None:
        """List first what a person should look at (1), or kind by kind (0)."""
        self._look(replace(self.state.view, uncertain_first=bool(wanted)))

    def everything(self) -> None:
        """List everything again, in the order that is set."""
        self._look(View(uncertain_first=self.state.view.uncertain_first))

    def _go(self, **where: Any) -> None:
        self._set(replace(self.state, looked=self.state.looked + 1, held=None, **where))

    def _look(self, view: View) -> None:
        self._set(replace(self.state, view=view))

    def _set(self, state: ReviewState) -> None:
        self.state = state
        self._show(state)

    def _see_again(self) -> None:
        """Fetch the document as a model would see it, where that is what is shown."""
        raise NotImplementedError
