"""Sorting a case's findings for the review: by place to read, by kind and identity to decide."""

from collections.abc import Iterable

from app.core.documents import Document, Reason
from app.core.findings import BY_PERSON, Finding, Review
from app.core.settling import settled
from app.core.sureness import sureness
from app.core.verdicts import Verdicts
from app.desk.review.gathered import gathered
from app.desk.review.politely import politely
from app.desk.review.state import Overview, Place
from app.desk.review.tally import groups_of
from app.services.noted import OTHER_LANGUAGE
from app.services.review import CaseReview


def overview_of(current: CaseReview) -> Overview:
    """Everything the review shows of a case."""
    verdicts = Verdicts(current.review.decisions, current.review.fixed)
    places = tuple(
        place
        for index, document in enumerate(current.documents)
        for place in _places(index, document, current.review, verdicts)
    )
    return Overview(
        current.documents, places, groups_of(places, politely), _notices(current), current.complete,
        len(current.review.decisions), current.why_incomplete, current.review.fixed,
        _untaught(current),
    )


def _places(index: int, document: Document, review: Review, verdicts: Verdicts) -> Iterable[Place]:
    text, name = document.text, document.sha256
    listed = review.listed(name)

    def order(finding: Finding) -> tuple[int, int]:
        return finding.span.start, -finding.span.end

    for finding in politely(sorted(settled(review, document), key=order)):
        last = verdicts.last(name, text, finding)
        yield Place(
            index, finding.span, document.page_at(finding.span.start), " ".join(finding.span.of(text).split()),
            finding.kind, verdicts.of(name, text, finding, listed), finding.by, finding.reason, sureness(finding),
            last is not None or finding.by == BY_PERSON, finding.span in listed, last.why if last else "",
        )


def _untaught(current: CaseReview) -> tuple[int, ...]:
    """The documents of which `gathered` may name a few only; each says it itself on every page."""
    other = {one.document for one in current.review.found if any(n.code == OTHER_LANGUAGE for n in one.notices)}
    return tuple(index for index, document in enumerate(current.documents) if document.sha256 in other)


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
    return gathered(notices)
