"""Marking what must be hidden in a question and in a passage, before redaction."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from app.core.asking import Passage
from app.core.documents import Document, Page, Span
from app.core.errors import FindingFailed
from app.core.jobs import Cancel, finish
from app.core.redaction import Clear
from app.services.review import CaseReview, Reviewing


def clear_texts(reviewing: Reviewing, current: CaseReview, texts: Sequence[str], cancel: Cancel) -> tuple[Clear, ...]:
    """What persons typed and what was answered, with everything personal marked for hiding but what the case shows.

    They are searched as things stand now: what was shown when it was asked may be hidden by now.
    """
    typed = [
        Document("", hashlib.sha256(text.encode()).hexdigest(), "text/plain", text, (Page(1, 0, len(text)),))
        for text in texts
    ]
    everywhere = tuple(one for one in current.review.decisions if one.everywhere)
    cleared = []
    for document, found in zip(typed, finish(reviewing.search(typed, current.known(), cancel)), strict=True):
        review = replace(current.review, found=(found,), decisions=everywhere)
        cleared.append(Clear(
            document.text,
            tuple((finding.span, finding.kind) for finding in review.hides(document)),
            tuple(finding.span for finding in review.keeps(document)),
        ))
    return tuple(cleared)


def clear_passage(current: CaseReview, passage: Passage) -> Clear:
    """What can be seen of a passage, with the document's findings marked as decided.

    Text that the file hides from the eye is left out. Raises FindingFailed if the document is gone.
    """
    document = next((d for d in current.documents if d.sha256 == passage.document), None)
    if document is None:
        raise FindingFailed("ask.document_gone")
    text = ""
    hide: list[tuple[Span, str]] = []
    keep: list[Span] = []
    hidden, kept = current.review.hides(document), current.review.keeps(document)
    for part in document.visible(passage.span):
        shift = len(text) - part.start
        hide += [(_within(part, f.span).shifted(shift), f.kind) for f in hidden if f.span.overlaps(part)]
        keep += [_within(part, f.span).shifted(shift) for f in kept if f.span.overlaps(part)]
        text += part.of(document.text)
    return Clear(text, tuple(hide), tuple(keep))


def _within(part: Span, span: Span) -> Span:
    return Span(max(part.start, span.start), min(part.end, span.end))
