"""Changing a text while its annotations stay on what they mark."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """An annotated stretch, in code points."""

    start: int
    end: int
    kind: str


Edit = tuple[int, int, str]


def apply(text: str, spans: Sequence[Span], edits: Sequence[Edit]) -> tuple[str, list[Span]]:
    """The text with these stretches replaced, and its annotations moved along.

    Edits are sorted and do not overlap. What is inserted at an annotation's edge stays outside it; where an edit
    reaches across an edge, the whole replacement counts to the side that it was begun on.
    """
    if not edits:
        return text, list(spans)
    out, moved, at = [], [], 0
    new = 0
    for start, end, replacement in edits:
        out.append(text[at:start])
        new += start - at
        moved.append((new, new + len(replacement)))
        out.append(replacement)
        new += len(replacement)
        at = end
    out.append(text[at:])
    starts = [edit[0] for edit in edits]
    ends = [edit[1] for edit in edits]

    def shift(place: int, opening: bool) -> int:
        # The last edit that lies wholly before this place; one that only inserts here is before an opening edge.
        index = (bisect_right if opening else bisect_left)(starts, place) - 1
        if index < 0:
            return place
        if ends[index] > place:
            if starts[index] == place:
                return moved[index][0]
            return moved[index][1] if opening else moved[index][0] if starts[index] >= place else moved[index][1]
        return moved[index][1] + place - ends[index]

    result = "".join(out)
    return result, tidy(result, [Span(shift(span.start, True), shift(span.end, False), span.kind) for span in spans])


def tidy(text: str, spans: Sequence[Span]) -> list[Span]:
    """Spans cut down to what is not white space, without empty ones and without overlaps."""
    kept: list[Span] = []
    for start, end, kind in sorted(spans):
        start = max(start, kept[-1].end if kept else 0)
        while start < end and blank(text[start]):
            start += 1
        while end > start and blank(text[end - 1]):
            end -= 1
        if start < end:
            kept.append(Span(start, end, kind))
    return kept


def blank(mark: str) -> bool:
    """White space, or a mark that is not seen at all."""
    return mark.isspace() or mark in "\u00ad\u200b\ufeff"
