"""What the review says in sentences: how far one is, what was covered, what a shown value gives away."""

from app.core.findings import Verdict
from app.desk.review.coverage import coverage_of, ranges
from app.desk.review.exposure import Exposure, exposure_of
from app.desk.review.state import Overview, ReviewState, Value
from app.system.wording import Wording

MOST = 3
"""Documents or forms that are named; of the rest it is said how many they are."""


def summary(wording: Wording, state: ReviewState) -> str:
    """How much is hidden and kept, or why there is nothing to say about it."""
    overview = state.overview
    if state.loading:
        return wording.text("review.loading")
    if not overview.documents:
        return wording.text("review.nothing_to_review")
    if not overview.complete:
        return wording.text("findings.not_searched")
    if not overview.places:
        return wording.text("review.nothing_found")
    return wording.text(
        "review.summary", hidden=overview.count(Verdict.HIDE), kept=overview.count(Verdict.KEEP)
    )


def progress(wording: Wording, state: ReviewState) -> str:
    """How many places are decided and how many uncertain ones are left; "" where there are none."""
    places = state.overview.places
    if state.loading or not places:
        return ""
    decided = wording.text("review.progress", decided=sum(place.decided for place in places), count=len(places))
    left = sum(place.uncertain for place in places)
    return f"{decided} · {wording.text('review.left' if left else 'review.none_left', count=left)}"


def covered(wording: Wording, state: ReviewState) -> str:
    """That the network was not taught the shown document's language; on which of its pages nothing was found, and
    which have no text that was recognised.
    """
    document = state.shown
    if document is None or state.loading:
        return ""
    said = [wording.text("review.untaught")] if state.document in state.overview.untaught else []
    if not state.overview.complete:
        return " ".join(said)
    coverage = coverage_of(document, (place for place in state.overview.places if place.document == state.document))
    pairs = (("review.pages_nothing", coverage.nothing), ("review.pages_without_text", coverage.without_text))
    said += (wording.text(code, count=len(numbers), pages=ranges(numbers)) for code, numbers in pairs if numbers)
    return " ".join(said)


def exposed(wording: Wording, state: ReviewState, everywhere: bool) -> str:
    """What showing the value in focus shows, or would show: how often, on which pages, and which other forms."""
    place = state.place
    if place is None:
        return ""
    scope = state.scope if everywhere else (state.current,)
    # What is shown already counts, not what could be: kept in part is not kept everywhere.
    shown = tuple(index for index in scope if state.overview.places[index].verdict is Verdict.KEEP)
    kept = bool(shown)
    told = exposure_of(state.overview, shown or scope)
    where = _pages(wording, state.overview, told)
    parts = [wording.text("review.shows" if kept else "review.would_show", count=told.places, where=where)]
    others = exposure_of(state.overview, state.scope)
    if others.hidden:
        code = "review.others_hidden" if kept else "review.others_stay_hidden"
        parts.append(wording.text(code, count=len(others.hidden), forms=_forms(wording, others.hidden)))
    if others.shown:
        parts.append(wording.text(
            "review.others_shown", count=len(others.shown), forms=_forms(wording, others.shown)
        ))
    return " ".join(parts)


def on_list(wording: Wording, state: ReviewState) -> str:
    """What the office's list means for the value in focus, "" where it is not on it."""
    place = state.place
    if place is None or not place.listed:
        return ""
    if state.overview.fixed:
        return wording.text("review.fixed_list")
    if place.verdict is Verdict.KEEP:
        return wording.text("review.despite_list", reason=place.reason)
    return wording.text("review.on_list")


def _pages(wording: Wording, overview: Overview, told: Exposure) -> str:
    """The pages, with the document's name where the case has several."""
    said = []
    for document, numbers in told.pages[:MOST]:
        pages = wording.text("review.pages", count=len(numbers), pages=ranges(numbers))
        name = overview.documents[document].name
        said.append(f"{name}, {pages}" if len(overview.documents) > 1 else pages)
    if len(told.pages) > MOST:
        said.append(wording.text("review.more_documents", count=len(told.pages) - MOST))
    return "; ".join(said)


def _forms(wording: Wording, values: tuple[Value, ...]) -> str:
    said = [wording.text("review.quoted", value=value.text) for value in values[:MOST]]
    if len(values) > MOST:
        said.append(wording.text("review.more_forms", count=len(values) - MOST))
    return ", ".join(said)
