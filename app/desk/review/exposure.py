"""What a model sees, or would see, of something that is shown: how many places on which pages, and which forms not."""

from collections.abc import Collection
from dataclasses import dataclass

from app.core.findings import Verdict
from app.desk.review.state import Overview, Value


@dataclass(frozen=True, slots=True)
class Exposure:
    """places: how many; pages: of each document (its index) the pages in order.

    hidden and shown: other forms of the same identity of which every or some place is treated so.
    """

    places: int
    pages: tuple[tuple[int, tuple[int, ...]], ...]
    hidden: tuple[Value, ...]
    shown: tuple[Value, ...]


def exposure_of(overview: Overview, scope: Collection[int]) -> Exposure:
    """What showing these places shows, and what is decided about the other forms of whom they speak of."""
    pages: dict[int, set[int]] = {}
    for index in scope:
        place = overview.places[index]
        pages.setdefault(place.document, set()).add(place.page)
    inside = frozenset(scope)
    others: list[Value] = []
    for identity in overview.identities():
        if not inside.isdisjoint(identity.places):
            others += [value for value in identity.values if inside.isdisjoint(value.places)]
    return Exposure(
        len(scope), tuple((document, tuple(sorted(pages[document]))) for document in sorted(pages)),
        tuple(value for value in others if value.verdict is Verdict.HIDE),
        tuple(value for value in others if value.verdict is not Verdict.HIDE),
    )
