"""A text's lines, and a line's cells, as spans without white space at their edges."""

import re
from collections.abc import Iterator

from app.core.documents import Span

_WIDE = re.compile(r"[ \u00a0]{2,}|[ \u00a0]*\t[ \u00a0\t]*")
_SPACE = " \t\r\f\v\u00a0"


def lines_of(text: str, tabs: bool = False) -> Iterator[Span]:
    """Every line in order, empty ones too, without the line feed and white space at its end.

    tabs: whether tabs at the end stay, because empty cells may stand between them.
    """
    space = _SPACE.replace("\t", "") if tabs else _SPACE
    at = 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield Span(at, at + len(text[at:end].rstrip(space)))
        at = end + 1


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without white space at its edges; empty at its beginning where there is nothing else."""
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip(_SPACE))
    return Span(start + lead, start + len(piece.rstrip(_SPACE))) if lead < len(piece) else Span(start, start)


def wide_cells(text: str, line: Span) -> list[Span]:
    """The parts of a line that tabs or two spaces keep apart; no empty ones."""
    return [cell for cell in apart(text, line, _WIDE) if len(cell)]


def apart(text: str, line: Span, sign: re.Pattern[str]) -> list[Span]:
    """The parts of a line between matches of `sign`, empty ones too."""
    cells: list[Span] = []
    at = line.start
    for match in sign.finditer(text, line.start, line.end):
        cells.append(trimmed(text, at, match.start()))
        at = match.end()
    cells.append(trimmed(text, at, line.end))
    return cells
