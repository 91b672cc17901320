"""What of a document is up for hiding or keeping: as `Review.settled` has it, for hundreds of decisions on a long text.

Every value that a person hides is looked for in the whole text. A pattern tries every character of it; here it is
tried only where the value begins in a copy of the text, without what may stand inside words and with single blanks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from app.core.documents import Document, Reason, Span
from app.core.findings import BY_PERSON, Finding, Review, Verdict
from app.core.occurring import occurrences, value_pattern
from app.core.verdicts import plainly

_INSIDE = re.compile(
    "(?P<inside>-\\r?\\n[ \\t]*|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+)|[^\\S ]\\s*|  \\s*| [^\\S ]\\s*"
)
"""What may stand inside a word, and white space that is not a single blank."""
_DIFFERS = re.compile("[-\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ALSO = {"ı": "i", "İ": "i", "\u1fd3": "\u0390", "\u1fe3": "\u03b0", "ﬅ": "ﬆ"}
"""What the pattern takes for the same letter although folding case keeps it apart."""


def settled(review: Review, document: Document) -> tuple[Finding, ...]:
    """Every stretch of this document that is up for hiding or keeping: findings and what persons added, in order."""
    found = next((f.findings for f in review.found if f.document == document.sha256), ())
    seen = {finding.span for finding in found}
    looked_for: set[str] = set()
    text: Searched | None = None
    added: list[Finding] = []
    for decision in review.decisions:
        if decision.verdict is not Verdict.HIDE:
            continue
        spans: tuple[Span, ...] = ()
        if decision.everywhere:
            value = plainly(decision.value)
            if value not in looked_for:
                # The same value again stands where it stood.
                looked_for.add(value)
                text = Searched(document.text) if text is None else text
                spans = tuple(text.occurrences(decision.value))
        elif decision.document == document.sha256 and decision.span.end <= len(document.text):
            spans = (decision.span,)
        for span in spans:
            if span not in seen:
                seen.add(span)
                added.append(Finding(span, decision.kind, 1.0, BY_PERSON, Reason.of("reason.added_by_person")))
    return (*found, *added)


class Searched:
    """A text to look for many values in."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._sources: list[int] = []
        parts: list[str] = []
        at = length = 0
        for match in (*_INSIDE.finditer(text), None):
            end = match.start() if match else len(text)
            blank = " " if match and match["inside"] is None else ""
            for piece, source in ((text[at:end], at), (blank, end)):
                if piece:
                    self._starts.append(length)
                    self._sources.append(source)
                    parts.append(piece)
                    length += len(piece)
            at = match.end() if match else end
        self._plain = _folded("".join(parts))

    def occurrences(self, value: str) -> Iterator[Span]:
        """Where the value stands, exactly as `findings.occurrences` says."""
        pattern, beginning = value_pattern(value), _beginning(value)
        if pattern is None or not beginning:
            yield from occurrences(value, self._text)
            return
        at, after = self._plain.find(beginning), 0
        while at >= 0:
            start = self._source(at)
            match = pattern.match(self._text, start) if start >= after else None
            if match is not None:
                after = match.end()
                yield Span(start, after)
            at = self._plain.find(beginning, at + 1)

    def _source(self, at: int) -> int:
        piece = bisect_right(self._starts, at) - 1
        return self._sources[piece] + at - self._starts[piece]


def _beginning(value: str) -> str:
    """How the value begins in the copy, up to what might stand differently there; "" where nothing is certain."""
    return _folded(_DIFFERS.split(" ".join(value.split()))[0]).rstrip()


def _folded(text: str) -> str:
    """Without regard to case, a character for a character."""
    changed = {ord(char): _char(char) for char in set(text)}
    return text.translate(changed)


def _char(char: str) -> str:
    small = _ALSO.get(char) or char.lower()
    folded = (small if len(small) == 1 else char).casefold()
    return folded if len(folded) == 1 else small if len(small) == 1 else char
