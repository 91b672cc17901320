"""A document's text as the text view holds it, and places mapped both ways.

Qt counts UTF-16 units and knows several characters as line ends; documents count code points. Every character stays
one character, so only what lies beyond the BMP and our own soft breaks shift a place.
"""

import re
from bisect import bisect_right
from itertools import accumulate, pairwise

from app.core.documents import Span

LONGEST_LINE = 8_000
"""Code points: laying out a longer paragraph would hold the window up (facts, trap 9)."""

CHUNK = 4_096
"""Code points whose wide characters are counted together."""

# Tied to the beginning of a line: tried at every place, it would read each line as often as it has characters.
_LONG = re.compile(rf"^[^\n]{{{LONGEST_LINE + 1},}}", re.MULTILINE)
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufdd0-\ufdef\ufffc\ufffe\uffff\ud800-\udfff]")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


class DisplayText:
    """`text` is what the view is given; `shown` and `source` map places, `shown_span` and `source_span` stretches."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self._clean = _ODD.sub(_harmless, text.replace("\r\n", "\u200b\n"))
        self._breaks = _breaks(self._clean)
        self._wide = _wide_by_chunk(self._clean) if _WIDE.search(self._clean) else None
        self.text = _broken(self._clean, self._breaks)

    def shown(self, offset: int) -> int:
        """Where a code point stands in the view, in UTF-16 units."""
        place = offset + bisect_right(self._breaks, offset)
        if self._wide is None:
            return place
        start = offset - offset % CHUNK
        return place + self._wide[offset // CHUNK] + _wide(self._clean[start:offset])

    def source(self, position: int) -> int:
        """The code point at a place of the view; the one after it inside a pair or at a soft break."""
        if self._wide is None and not self._breaks:
            return min(position, self.length)
        offset = bisect_right(range(self.length + 1), position, key=self.shown) - 1
        return min(self.length, offset + (self.shown(offset) < position))

    def shown_span(self, span: Span) -> Span:
        """A stretch of the document in the view's units."""
        return Span(self.shown(span.start), max(self.shown(span.start), self.shown(span.end)))

    def source_span(self, start: int, end: int) -> Span:
        """A selection of the view in code points."""
        first = self.source(start)
        return Span(first, max(first, self.source(end)))


def _wide(text: str) -> int:
    """How many characters take two units."""
    return 0 if text.isascii() else len(text.encode("utf-16-le")) // 2 - len(text)


def _wide_by_chunk(text: str) -> list[int]:
    """How many stand before each chunk."""
    counts = (_wide(text[at : at + CHUNK]) for at in range(0, len(text), CHUNK))
    return list(accumulate(counts, initial=0))


def _harmless(match: re.Match[str]) -> str:
    return "\n" if match[0] in _LINE_ENDS else "\N{REPLACEMENT CHARACTER}"


def _breaks(text: str) -> list[int]:
    """Where over-long lines are broken: after a space where there is one near, else anywhere."""
    breaks: list[int] = []
    for line in _LONG.finditer(text):
        start, end = line.span()
        while end - start > LONGEST_LINE:
            space = text.rfind(" ", start + LONGEST_LINE // 2, start + LONGEST_LINE)
            start = start + LONGEST_LINE if space < 0 else space + 1
            breaks.append(start)
    return breaks


def _broken(text: str, breaks: list[int]) -> str:
    if not breaks:
        return text
    edges = [0, *breaks, len(text)]
    return "\n".join(text[a:b] for a, b in pairwise(edges))
