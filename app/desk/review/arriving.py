"""An overview arrives: what stays in focus, and what can still be taken back."""

from dataclasses import replace

from app.core.documents import Span
from app.desk.review.state import Overview, ReviewState


def arrived(state: ReviewState, overview: Overview, mine: bool, at: Span | None) -> ReviewState:
    """The state with this overview, on the same finding as before, or on the one at `at` in the shown document.

    mine: whether all decisions since are those that can be taken back here.
    """
    before, places = state.place, overview.places
    document = min(state.document, max(0, len(overview.documents) - 1))
    wanted = (document, at) if at else (before.document, before.span) if before else None
    same = next((i for i, place in enumerate(places) if (place.document, place.span) == wanted), -1)
    current = same if same >= 0 else min(max(0, state.current), len(places) - 1)
    # Until somebody chooses, the first finding is in focus, and so is its document.
    document = places[current].document if same < 0 <= current else document
    return replace(
        state, overview=overview, document=document, current=current, whole=state.whole and same >= 0 and at is None,
        loading=False, preview=None, steps=state.steps if mine else (), again=state.again if mine else (),
        trouble=state.trouble if state.stale else None, stale=False,
    )
