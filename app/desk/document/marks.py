"""What is marked in a document: personal data, a quoted passage, invisible text, what was searched for."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from app.core.documents import Document, Reason, Span
from app.core.findings import Review, Verdict

MOST_MATCHES = 1_000
"""More places than this nobody steps through; the count then says "more than"."""


class Look(IntEnum):
    """How a stretch is drawn; later ones are drawn over earlier ones."""

    INVISIBLE = 0
    PASSAGE = 1
    MATCH = 2
    KEPT = 3
    HIDDEN = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch and its look; kind is that of a finding, why the reason for invisible text."""

    span: Span
    look: Look
    kind: str = ""
    why: Reason | None = None


class Marks:
    """Marks sorted by place, asked for what touches a stretch without walking all of them."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.all = tuple(sorted(marks, key=lambda mark: (mark.span, mark.look)))
        self._starts = [mark.span.start for mark in self.all]
        self._longest = max((len(mark.span) for mark in self.all), default=0)

    def touching(self, start: int, end: int) -> tuple[Mark, ...]:
        """Marks that share something with this stretch, in the order in which they are drawn."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        found = [mark for mark in self.all[first:last] if mark.span.end > start]
        return tuple(sorted(found, key=lambda mark: mark.look))

    def at(self, offset: int) -> Mark | None:
        """The uppermost mark on this code point."""
        found = self.touching(offset, offset + 1)
        return found[-1] if found else None


def marks_of(document: Document, review: Review) -> tuple[Mark, ...]:
    """Everything found in the document as it is decided, and the text that the file hides from the eye."""
    text = document.text
    marks = [
        Mark(
            finding.span,
            Look.HIDDEN if review.verdict(document.sha256, text, finding) is Verdict.HIDE else Look.KEPT,
            finding.kind,
        )
        for finding in review.settled(document)
    ]
    marks += [Mark(hidden.span, Look.INVISIBLE, why=hidden.why) for hidden in document.hidden]
    return tuple(marks)


def matches(text: str, query: str) -> tuple[Span, ...]:
    """Where the words stand, apart from case and white space; at most `MOST_MATCHES`."""
    words = query.split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    found: list[Span] = []
    for match in pattern.finditer(text):
        found.append(Span(match.start(), match.end()))
        if len(found) == MOST_MATCHES:
            break
    return tuple(found)
