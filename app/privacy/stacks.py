"""Tables whose cells came out one below another: first the headings, a line each, then the rows, cell by cell."""

from collections.abc import Callable, Iterator, Sequence

from app.core.documents import Span
from app.privacy.lines import lines_of, wide_cells
from app.privacy.tables import Table

MOST = 12
"""Headings in a row; more are a list of words."""


def stacks(text: str, is_label: Callable[[str], bool]) -> Iterator[Table]:
    """Every run of two or more lines that are labels, with the lines below it dealt out among them.

    Rows end at an empty line, at another label, or where a row is not full.
    """
    lines = [_alone(text, line) for line in lines_of(text)]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and len(lines[end]) and is_label(lines[end].of(text)):
            end += 1
        if 2 <= end - at <= MOST:
            rows, following = _dealt(text, lines, end, end - at, is_label)
            if rows:
                yield Table(tuple(lines[at:end]), tuple(rows), "\n")
            end = following
        at = max(end, at + 1)


def _alone(text: str, line: Span) -> Span:
    """The line where it is a single cell, else an empty one."""
    if len(line) > 200:
        return Span(line.start, line.start)
    cells = wide_cells(text, line)
    return cells[0] if len(cells) == 1 else Span(line.start, line.start)


def _dealt(
    text: str, lines: Sequence[Span], at: int, width: int, is_label: Callable[[str], bool]
) -> tuple[list[tuple[Span, ...]], int]:
    rows: list[tuple[Span, ...]] = []
    if at < len(lines) and not len(lines[at]):
        at += 1
    while at + width <= len(lines):
        row = tuple(lines[at:at + width])
        if not all(len(cell) and not is_label(cell.of(text)) for cell in row):
            break
        rows.append(row)
        at += width
    return rows, at
