"""From where the person is to the next place worth looking at; pure steps over an overview."""

from app.core.documents import Document
from app.desk.review.state import Overview


def uncertain_from(overview: Overview, current: int, by: int) -> int:
    """The next (1) or previous (-1) value that is still uncertain, by its first such place; -1 where none is left."""
    firsts = sorted(
        next(index for index in value.places if overview.places[index].uncertain)
        for identity in overview.identities() if identity.uncertain
        for value in identity.values if value.uncertain
    )
    here = overview.value_of(current)
    mine = set(here.places) if here else set()
    others = [index for index in firsts if index not in mine]
    if not others:
        return firsts[0] if firsts else -1
    if by > 0:
        return next((index for index in others if index > current), others[0])
    return next((index for index in reversed(others) if index < current), others[-1])


def alike_from(scope: tuple[int, ...], current: int, by: int) -> int:
    """The next or previous place among these, round and round; where there are none, the place itself."""
    if current not in scope:
        return scope[0] if scope else current
    return scope[(scope.index(current) + by) % len(scope)]


def place_on(overview: Overview, document: int, number: int) -> int:
    """The first place on this page of the document, -1 where nothing was found on it."""
    return next(
        (i for i, place in enumerate(overview.places) if place.document == document and place.page == number), -1
    )


def page_within(document: Document, number: int) -> int:
    """A page number that the document has: this one, or the nearest to it; 0 where it has no pages."""
    numbers = [page.number for page in document.pages]
    return min(numbers, key=lambda one: (abs(one - number), one), default=0)
