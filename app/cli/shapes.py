"""The JSON that commands write, documented in docs/cli.md."""

from collections.abc import Sequence
from typing import Any

from app.core.asking import ModelState, Passage
from app.core.cases import Support, Turn, Verified
from app.core.documents import Document, Reason
from app.core.findings import Finding
from app.core.library import Change, Scored, Version
from app.services.intake import Refused
from app.services.review import CaseReview
from app.system.wording import Wording


def reason(wording: Wording, why: Reason) -> dict[str, Any]:
    """A reason as its code and in words."""
    return {"code": why.code, "params": dict(why.params), "text": wording.say(why)}


def finding(wording: Wording, found: Finding) -> dict[str, Any]:
    """A finding without its document."""
    return {
        "start": found.span.start, "end": found.span.end, "kind": found.kind, "score": round(found.score, 3),
        "by": found.by, "reason": wording.say(found.reason),
    }


def findings(wording: Wording, current: CaseReview) -> list[dict[str, Any]]:
    """Every finding of a case."""
    return [
        {"document": document.sha256, **finding(wording, one)}
        for document in current.documents for one in current.review.settled(document)
    ]


def document(wording: Wording, read: Document) -> dict[str, Any]:
    """A document with its text."""
    return {
        "name": read.name, "sha256": read.sha256, "media": read.media, "language": read.language, "text": read.text,
        "pages": [{"number": p.number, "start": p.start, "end": p.end} for p in read.pages],
        "hidden": [{"start": h.span.start, "end": h.span.end, "why": wording.say(h.why)} for h in read.hidden],
        "notices": [reason(wording, notice) for notice in read.notices], "within": read.within,
    }


def passage(found: Passage) -> dict[str, Any]:
    """A passage with its place."""
    return {
        "document": found.document, "name": found.name, "page": found.page, "start": found.span.start,
        "end": found.span.end, "text": found.text, "score": round(found.score, 4),
        "boxes": [[b.page, *(round(v, 2) for v in (b.x0, b.y0, b.x1, b.y1))] for b in found.boxes],
    }


def refused(wording: Wording, files: Sequence[Refused]) -> list[dict[str, Any]]:
    """Files that were not taken in."""
    return [{"name": one.name, **reason(wording, one.why)} for one in files]


def support(wording: Wording, answer: str, passages: Sequence[Passage], found: Support) -> dict[str, Any]:
    """A sentence of an answer with its mark and what the checks found."""
    return {
        "start": found.start, "end": found.end, "mark": found.mark.value,
        "mark_text": wording.text(f"mark.{found.mark.value}"), "passage": found.passage or None,
        "why": reason(wording, found.why),
        "checks": [
            {
                **reason(wording, one.why), "start": one.said.start, "end": one.said.end, "said": one.said.of(answer),
                "passage": one.passage or None,
                "stands": {
                    "start": one.stands.start, "end": one.stands.end,
                    "text": one.stands.of(passages[one.passage - 1].text),
                } if one.stands else None,
            }
            for one in found.checks
        ],
    }


def turn(
    wording: Wording, current: CaseReview, kept: Turn, checked: Sequence[Support] = ()
) -> dict[str, Any]:
    """A question with its answer, its evidence and exactly what the model saw."""
    answer = kept.answer
    return {
        "documents": [document(wording, one) for one in current.documents],
        "findings": findings(wording, current),
        "prompt": "\n\n".join(f"<{message.role}>\n{message.text}" for message in answer.prompt),
        "messages": [{"role": message.role, "text": message.text} for message in answer.prompt],
        "answer": {
            "shown": answer.shown, "restored": answer.restored, "unknown": list(answer.unknown),
            "sentences": [support(wording, answer.restored, kept.evidence, one) for one in checked],
            "unsure": [unsure.span.of(answer.restored) for unsure in answer.unsure], "stopped": answer.stopped,
        } if answer.why_none is None else None,
        "why": reason(wording, answer.why_none) if answer.why_none else None,
        "evidence": [passage(one) for one in kept.evidence],
        "model": {"name": answer.model.name, "sha256": answer.model.sha256} if answer.model else None,
        "template": answer.template,
        "timings": {"answer_seconds": answer.seconds, "tokens": answer.tokens},
    }


def model(state: ModelState, wording: Wording) -> dict[str, Any]:
    """A model of the catalogue."""
    return {
        "name": state.name, "task": state.task, "languages": list(state.languages), "size": state.size,
        "sha256": state.sha256, "installed": state.installed, "licence": state.licence, "context": state.context,
        "fits": state.fits, "worth": wording.text(state.worth) if state.worth else "", "title": state.title,
        "form": state.form, "quantisation": state.quantisation, "parameters": state.parameters,
        "upstream": state.upstream, "file": state.file, "established": bool(state.sha256),
        "signers": list(state.signers), "versions": state.versions,
    }


def version(one: Version, graded: Scored | None) -> dict[str, Any]:
    """A version of a model that is kept."""
    return {
        "sha256": one.sha256, "form": one.form, "size": one.size, "added": one.added, "current": one.current,
        "licence": one.licence, "licence_accepted": one.accepted, "signers": list(one.signers), "pins": list(one.pins),
        "withdrawn": one.withdrawn, "test": tested(graded),
    }


def tested(graded: Scored | None) -> dict[str, Any] | None:
    """How a version did in the canaries; grades from 0 to 1."""
    if graded is None:
        return None
    return {
        "model": graded.model, "sha256": graded.sha256, "canaries": graded.canaries, "score": round(graded.score, 4),
        "grades": [{"name": name, "grade": grade} for name, grade in graded.grades],
    }


def change(one: Change) -> dict[str, Any]:
    """A line of the machine's journal."""
    return {
        "number": one.number, "when": one.when, "who": one.who, "what": one.what, "model": one.model,
        "sha256": one.sha256, "detail": dict(one.detail), "digest": one.digest,
    }


def verified(wording: Wording, result: Verified) -> dict[str, Any]:
    """What a check found."""
    return {
        "checked": result.checked, "sound": not result.faults,
        "faults": [reason(wording, fault) for fault in result.faults],
    }
