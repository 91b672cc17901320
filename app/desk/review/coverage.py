"""What a person may take from the pages: on which nothing was found, and on which nothing could be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.documents import Document
from app.desk.review.state import Place


@dataclass(frozen=True, slots=True)
class Coverage:
    """Numbers of pages: with text in which nothing was found, and without any recognised text."""

    nothing: tuple[int, ...]
    without_text: tuple[int, ...]


def coverage_of(document: Document, places: Iterable[Place]) -> Coverage:
    """The coverage of a document; places: those found in it, a place over a page's end counting for both pages."""
    text = document.text
    spans = sorted(place.span for place in places)
    nothing, without = [], []
    at = 0
    for page in document.pages:
        if not text[page.start : page.end].strip():
            without.append(page.number)
            continue
        while at < len(spans) and spans[at].end <= page.start:
            at += 1
        if at == len(spans) or spans[at].start >= page.end:
            nothing.append(page.number)
    return Coverage(tuple(nothing), tuple(without))


def ranges(numbers: Sequence[int]) -> str:
    """Sorted numbers in as few words as possible: "1, 4–6"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    # Two pages in a row are no stretch: "4, 5" is read faster than "4–5".
    parts = [
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    ]
    return ", ".join(parts)
