"""Whether a stretch shares a code point with any of many."""

from bisect import bisect_left
from collections.abc import Iterable

from app.core.documents import Span


class Overlapping:
    """Stretches in any order, overlaps allowed, to be asked about thousands of others."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends: list[int] = []
        furthest = 0
        for span in ordered:
            furthest = max(furthest, span.end)
            self._ends.append(furthest)

    def __contains__(self, span: object) -> bool:
        """Whether any of them overlaps this one."""
        if not isinstance(span, Span):
            return False
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start
