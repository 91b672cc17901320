"""Sorting a case's findings for the review: by place to read, by kind and value to decide."""

from collections.abc import Iterable

from app.core.documents import Document, Reason
from app.core.findings import KINDS, Finding, Review, Verdict
from app.desk.review.state import Group, Overview, Place, Value
from app.services.review import CaseReview


def overview_of(current: CaseReview) -> Overview:
    """Everything the review shows of a case."""
    places = tuple(
        place
        for index, document in enumerate(current.documents)
        for place in _places(index, document, current.review)
    )
    return Overview(
        current.documents, places, _groups(places), _notices(current), current.complete, len(current.review.decisions)
    )


def _places(index: int, document: Document, review: Review) -> Iterable[Place]:
    text = document.text

    def order(finding: Finding) -> tuple[int, int]:
        return finding.span.start, -finding.span.end

    for finding in sorted(review.settled(document), key=order):
        yield Place(
            index, finding.span, document.page_at(finding.span.start), " ".join(finding.span.of(text).split()),
            finding.kind, review.verdict(document.sha256, text, finding), finding.by, finding.reason,
        )


def _groups(places: tuple[Place, ...]) -> tuple[Group, ...]:
    """Kinds in their usual order, values with most places first."""
    by_value: dict[tuple[str, str], list[int]] = {}
    for index, place in enumerate(places):
        by_value.setdefault((place.kind.partition(":")[0], place.value.casefold()), []).append(index)
    by_family: dict[str, list[Value]] = {}
    for (family, _), indexes in by_value.items():
        verdicts = {places[index].verdict for index in indexes}
        first = places[indexes[0]]
        by_family.setdefault(family, []).append(
            Value(first.value, first.kind, tuple(indexes), verdicts.pop() if len(verdicts) == 1 else None)
        )
    groups = []
    for family in sorted(by_family, key=KINDS.index):
        values = sorted(by_family[family], key=lambda value: (-len(value.places), value.places[0]))
        inside = [places[index].verdict for value in values for index in value.places]
        hidden = sum(verdict is Verdict.HIDE for verdict in inside)
        groups.append(Group(family, tuple(values), hidden, len(inside) - hidden))
    return tuple(groups)


def _notices(current: CaseReview) -> tuple[Reason, ...]:
    """What the person should know before trusting the list: each once, with the document's name where it is one's own.

    A notice about a document whose name its parameters lack gets it, so that the sentence can say which.
    """
    notices: list[Reason] = []
    found = {one.document: one.notices for one in current.review.found}
    for document in current.documents:
        own = [*document.notices, *found.get(document.sha256, ())]
        if document.hidden:
            own.append(Reason.of("review.hidden_text", name=document.name, count=len(document.hidden)))
        for notice in own:
            named = notice if "name" in dict(notice.params) else Reason(
                notice.code, (*notice.params, ("name", document.name))
            )
            if named not in notices:
                notices.append(named)
    return tuple(notices)
