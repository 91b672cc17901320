"""Text changed step by step, with an exact way back to where each stretch came from."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.core.documents import Span

Change = tuple[Span, str]
"""A stretch, never empty, and what stands in its place; may be nothing."""


@dataclass(frozen=True, slots=True)
class Edits:
    """One step's replacements, sorted and apart: where each stands after the step and where it stood before.

    Between two replacements the text is the same before and after; a replacement is one piece: whoever touches a code
    point of it after the step touches all of it before.
    """

    after: tuple[Span, ...]
    before: tuple[Span, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False)
    _old_starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(span.start for span in self.after))
        object.__setattr__(self, "_old_starts", tuple(span.start for span in self.before))

    def back(self, span: Span) -> Span:
        """The stretch before the step that reads as this one after it; what was left out at its edges stays outside.

        An empty stretch stays empty.
        """
        start = self._back(span.start)
        if not len(span):
            return Span(start, start)
        at = bisect_left(self._starts, span.end) - 1
        if at < 0:
            return Span(start, span.end)
        after, before = self.after[at], self.before[at]
        end = before.end + max(0, span.end - after.end)
        return Span(start, end)

    def _back(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        after, before = self.after[at], self.before[at]
        return before.start if offset < after.end else before.end + offset - after.end

    def forth(self, offset: int) -> int:
        """The first place after the step that stands at or after this place before it."""
        at = bisect_left(self._old_starts, offset) - 1
        if at < 0:
            return offset
        after, before = self.after[at], self.before[at]
        return after.end + max(0, offset - before.end)


def edited(text: str, changes: Iterable[Change]) -> tuple[str, Edits | None]:
    """The text with each change made, and the way back; None where no place has moved. Changes are sorted and apart."""
    out: list[str] = []
    after: list[Span] = []
    before: list[Span] = []
    at = moved = 0
    for old, new in changes:
        out += (text[at:old.start], new)
        at = old.end
        if len(new) != 1 or len(old) != 1:
            start = old.start + moved
            after.append(Span(start, start + len(new)))
            before.append(old)
            moved += len(new) - len(old)
    if not at:
        return text, None
    out.append(text[at:])
    return "".join(out), Edits(tuple(after), tuple(before)) if after else None
