"""Which stretches of a text are hidden: those that are asked for, made apart, and known forms that stand in clear."""

from collections.abc import Iterable

from app.core.documents import Span
from app.core.redaction import Clear
from app.privacy.known_forms import KnownForms

Stretch = tuple[Span, str]
"""A place and the kind of what stands there."""


def apart(text: str, hide: Iterable[Stretch]) -> list[Stretch]:
    """Sorted and apart: overlapping stretches become their union, of the kind of the longest."""
    out: list[tuple[Span, str, int]] = []
    for span, kind in sorted(hide, key=lambda stretch: (stretch[0].start, -stretch[0].end)):
        span = Span(span.start, min(span.end, len(text))) if span.start < len(text) else Span(0, 0)
        if not len(span):
            continue
        if out and span.start < out[-1][0].end:
            last, last_kind, length = out[-1]
            better = (kind, len(span)) if len(span) > length else (last_kind, length)
            out[-1] = (Span(last.start, max(last.end, span.end)), *better)
        else:
            out.append((span, kind, len(span)))
    return [(span, kind) for span, kind, _ in out]


def with_known(part: Clear, hidden: list[Stretch], forms: KnownForms) -> list[Stretch]:
    """With the known forms that stand in clear, outside of what is kept; a part of a word of its own is left."""
    extra = [
        (span, kind) for span, kind in forms.find(part.text)
        if not any(span.overlaps(kept) for kept in part.keep)
    ]
    taken = bytearray(len(part.text))
    for span, _ in hidden:
        taken[span.start:span.end] = b"\1" * len(span)
    out = list(hidden)
    for span, kind in sorted(extra, key=lambda stretch: (-len(stretch[0]), stretch[0])):
        for rest in _free(taken, span):
            value = rest.of(part.text)
            if any(char.isalnum() for char in value):
                start = rest.end - len(value.lstrip())
                rest = Span(start, start + len(value.strip()))
                taken[rest.start:rest.end] = b"\1" * len(rest)
                out.append((rest, kind))
    return sorted(out)


def _free(taken: bytearray, span: Span) -> list[Span]:
    runs: list[Span] = []
    at = span.start
    while (start := taken.find(0, at, span.end)) >= 0:
        end = taken.find(1, start, span.end)
        at = span.end if end < 0 else end
        runs.append(Span(start, at))
    return runs
