"""A document's text as the text view holds it, and places mapped both ways.

Qt counts UTF-16 units and knows several characters as line ends; documents count code points. Every character stays
one character, so only what lies beyond the BMP and our own soft breaks shift a place.
"""

import re
from bisect import bisect_right
from itertools import pairwise

from app.core.documents import Span

LONGEST_LINE = 8_000
"""Code points: laying out a longer paragraph would hold the window up (facts, trap 9)."""

_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufdd0-\ufdef\ufffc\ufffe\uffff\ud800-\udfff]")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


class DisplayText:
    """`text` is what the view is given; `shown` and `source` map places, `shown_span` and `source_span` stretches."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        one_for_one = _ODD.sub(_harmless, text.replace("\r\n", "\u200b\n"))
        breaks = _breaks(one_for_one)
        wide = [match.end() for match in _WIDE.finditer(one_for_one)]
        # Each number is a place from which on everything stands one unit later in the view.
        self._events = sorted((*breaks, *wide))
        self._landings = [event + index + 1 for index, event in enumerate(self._events)]
        self.text = _broken(one_for_one, breaks)

    def shown(self, offset: int) -> int:
        """Where a code point stands in the view, in UTF-16 units."""
        return offset + bisect_right(self._events, offset)

    def source(self, position: int) -> int:
        """The code point at a place of the view; the one after it inside a pair or at a soft break."""
        index = bisect_right(self._landings, position)
        offset = position - index
        return min(offset, self._events[index]) if index < len(self._events) else min(offset, self.length)

    def shown_span(self, span: Span) -> Span:
        """A stretch of the document in the view's units."""
        return Span(self.shown(span.start), max(self.shown(span.start), self.shown(span.end)))

    def source_span(self, start: int, end: int) -> Span:
        """A selection of the view in code points."""
        first = self.source(start)
        return Span(first, max(first, self.source(end)))


def _harmless(match: re.Match[str]) -> str:
    return "\n" if match[0] in _LINE_ENDS else "\N{REPLACEMENT CHARACTER}"


def _breaks(text: str) -> list[int]:
    """Where over-long lines are broken: after a space where there is one near, else anywhere."""
    breaks: list[int] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > LONGEST_LINE:
            space = text.rfind(" ", start + LONGEST_LINE // 2, start + LONGEST_LINE)
            start = start + LONGEST_LINE if space < 0 else space + 1
            breaks.append(start)
        start = end + 1
    return breaks


def _broken(text: str, breaks: list[int]) -> str:
    if not breaks:
        return text
    edges = [0, *breaks, len(text)]
    return "\n".join(text[a:b] for a, b in pairwise(edges))
