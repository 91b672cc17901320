"""Tables in plain text: columns kept apart by tabs, bars, semicolons, commas or the room between them.

A table begins with a line that `heads` takes for its headings and goes on as long as lines are cut by the same sign.
A text is read once, line by line; lines and rows beyond the limits are no tables.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.core.documents import Span
from app.privacy.lines import apart, lines_of, trimmed, wide_cells

MOST_CELLS = 60
LONGEST_LINE = 4000
_RULE = "-=+:|│┃┼├┤┌┐└┘┬┴─━_ \t"
"""Signs of the lines that are drawn between rows."""
_SIGNS = {"\t": re.compile(r"\t"), "|": re.compile(r"[|│┃¦]"), ";": re.compile(";"), ",": re.compile(",")}
_WIDE = re.compile(r"[^ \t][ \u00a0]{2,}\S")

Heads = Callable[[Sequence[str], str], bool]
"""Whether these cells, cut by this sign ("" for wide room), are the headings of a table."""


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and, for each row, a cell under each heading; cells are code points of the text and may be empty."""

    head: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]
    sign: str


def tables(text: str, heads: Heads) -> Iterator[Table]:
    """Every table in the order of its headings; rows hold as many cells as there are headings."""
    lines = list(lines_of(text, tabs=True))
    at = 0
    while at < len(lines):
        for sign in _signs_in(text, lines[at]):
            cells = _cells(text, lines[at], sign)
            if 2 <= len(cells) <= MOST_CELLS and heads([cell.of(text) for cell in cells], sign):
                rows, at = _rows(text, lines, at + 1, cells, sign, heads)
                if rows:
                    yield Table(tuple(cells), tuple(rows), sign)
                break
        else:
            at += 1


def _signs_in(text: str, line: Span) -> Iterator[str]:
    if not 3 <= len(line) <= LONGEST_LINE:
        return
    for sign, pattern in _SIGNS.items():
        if pattern.search(text, line.start, line.end):
            yield sign
    if _WIDE.search(text, line.start, line.end):
        yield ""


def _cells(text: str, line: Span, sign: str) -> list[Span]:
    if not sign:
        return wide_cells(text, line)
    if sign in ";," and '"' in line.of(text):
        return _quoted(text, line, sign)
    cells = apart(text, line, _SIGNS[sign])
    if sign == "|":
        cells = cells[not len(cells[0]):len(cells) - (len(cells) > 1 and not len(cells[-1]))]
    return cells


def _quoted(text: str, line: Span, sign: str) -> list[Span]:
    """Cells of a line in which quotation marks may hold the sign."""
    cells: list[Span] = []
    start, inside = line.start, False
    for at in range(line.start, line.end + 1):
        if at < line.end and text[at] == '"':
            inside = not inside
        elif at == line.end or (text[at] == sign and not inside):
            cell = trimmed(text, start, at)
            if len(cell) > 1 and text[cell.start] == '"' == text[cell.end - 1]:
                cell = trimmed(text, cell.start + 1, cell.end - 1)
            cells.append(cell)
            start = at + 1
    return cells


def _rows(
    text: str, lines: Sequence[Span], at: int, head: Sequence[Span], sign: str, heads: Heads
) -> tuple[list[tuple[Span, ...]], int]:
    """The rows below headings and the number of the first line that is none of them."""
    rows: list[tuple[Span, ...]] = []
    gap = 0
    while at < len(lines) and gap < 2:
        line = lines[at]
        if not len(line):
            gap += 1
        elif line.of(text).strip(_RULE):
            cells = _cells(text, line, sign) if len(line) <= LONGEST_LINE else []
            row = _under(text, head, cells, sign) if len(cells) <= MOST_CELLS else None
            if row is None or (len(cells) > 1 and heads([cell.of(text) for cell in cells], sign)):
                break
            if gap and sum(map(len, cells)) and sum(len(cell) > 0 for cell in cells) < 2:
                break
            gap = 0
            rows.append(row)
        at += 1
    return rows, at


def _under(text: str, head: Sequence[Span], cells: Sequence[Span], sign: str) -> tuple[Span, ...] | None:
    """A line's cells, each under its heading; None where the line is no row of this table."""
    if sign == "":
        return _by_place(text, head, cells)
    if len(cells) < 2 and not (sign == "|" and len(head) == len(cells)):
        return None
    if sign == "," and len(cells) != len(head):
        return None
    if sign == "\t" and len(cells) != len(head):
        full = [cell for cell in cells if len(cell)]
        titles = [cell for cell in head if len(cell)]
        if len(full) == len(titles):
            # tabs set one behind another to bring columns into line
            by_title = dict(zip(titles, full, strict=True))
            return tuple(by_title.get(title, Span(title.start, title.start)) for title in head)
    missing = Span(cells[-1].end, cells[-1].end)
    return tuple(cells[number] if number < len(cells) else missing for number in range(len(head)))


def _by_place(text: str, head: Sequence[Span], cells: Sequence[Span]) -> tuple[Span, ...] | None:
    """Cells under the heading below which most of them stands, or in order where there are as many."""
    if not cells:
        return None
    if len(cells) == len(head):
        return tuple(cells)
    line_start = text.rfind("\n", 0, cells[0].start) + 1
    head_start = text.rfind("\n", 0, head[0].start) + 1
    edges = [title.start - head_start for title in head]
    row = [Span(cells[0].start, cells[0].start)] * len(head)
    for cell in cells:
        start, end = cell.start - line_start, cell.end - line_start
        shared = [
            min(end, edges[n + 1] if n + 1 < len(edges) else end) - max(start, edge if n else 0)
            for n, edge in enumerate(edges)
        ]
        column = max(range(len(head)), key=shared.__getitem__)
        if len(cells) == 1:
            # a cell alone must fit where it begins, or it is a sentence below the table
            column = max((n for n, edge in enumerate(edges) if edge <= start), default=0)
            if column + 1 < len(edges) and end > edges[column + 1]:
                return None
        if not len(row[column]):
            row[column] = cell
    return tuple(row)
