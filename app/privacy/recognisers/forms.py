"""Values beside or below a label that stands at the beginning of a line, a cell or after another pair.

    Name: Thiel   Vorname: Anna        a colon; several pairs on a line
    Wohnort ............ Uster         dots, a line to write on
    Geburtsdatum<tab>3.4.1961          a tab or the room of a column
    Familienname THIEL  Vornamen ANNA  nothing but the label, where a line holds two or more such pairs
    Name                               the label above its value
    Thiel
"""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.labels import LONGEST, is_label, kind_of, plain, vague
from app.privacy.letters import LOWER, UPPER
from app.privacy.lines import apart, lines_of, trimmed, wide_cells
from app.privacy.name_values import is_small_name
from app.privacy.rules import reason
from app.privacy.values import parts_of

_LONGEST_LINE = 2000
_BAR = re.compile(r"[|│┃]")
_LEADER = re.compile(r"(?:[.…_·]{3,}|(?:\. ){3,})[ .…_·:]*")
_COLON = re.compile(r"[:：]")
_BEGIN = re.compile(r"(?:[-•*▪–—>+#][ \t]*|\(?\d{1,2}(?:\.\d{1,2})?[.)][ \t]+|\[[ xX✓]?\][ \t]*|[☐☒☑✓][ \t]*|[\"'])+")
_SENTENCE = re.compile(rf"(?<=[{LOWER}]{{3}})(?<!dott)(?<!prof)(?<!univ)(?<!dipl)[.!?][ ]+(?=[{UPPER}])")
"""Where a value ends because a sentence begins."""
_BOLD = re.compile(r"[*_]*")
_WORD = re.compile(r"[^\s,;|]+")
_MOST_WORDS = 5

Pair = tuple[Span, Span, bool]
"""A label, its value, and whether a colon stands between."""


class Forms:
    """Implements core's `Recogniser`."""

    name = "forms"

    def find(self, text: str, language: str) -> Sequence[Finding]:  # noqa: ARG002  # labels are of all languages
        """Findings in any order, line by line."""
        found: list[Finding] = []
        above: list[Span] = []
        lines = [line if len(line) <= _LONGEST_LINE else Span(line.start, line.start) for line in lines_of(text)]
        for number, line in enumerate(lines):
            if not len(line):
                continue
            cells = _cells(text, line)
            below = _cells(text, lines[number + 1]) if number + 1 < len(lines) else []
            for label, value, colon in [] if _over_rows(text, cells, below, above) else _pairs(text, cells):
                found += self._value(text, label, value, colon)
            if len(cells) == 1 and number + 1 < len(lines):
                found += self._below(text, cells[0], lines, number, above)
            above = cells
        return found

    def _value(self, text: str, label: Span, value: Span, colon: bool) -> Iterator[Finding]:
        kind = kind_of(label.of(text))
        said = _SENTENCE.split(value.of(text), maxsplit=1)[0]
        if kind is None or not said or is_label(said) or plain(label.of(text)) in plain(said).split():
            return
        parts = parts_of(kind, said)
        if not parts and kind == "PERSON" and colon and is_small_name(said) and not vague(label.of(text)):
            parts = ((0, len(said), kind),)
        for start, end, what in parts:
            span = trimmed(text, value.start + start, value.start + end)
            yield Finding(span, what, 0.75 if colon else 0.65, self.name, reason("reason.labelled", label.of(text)))

    def _below(
        self, text: str, cell: Span, lines: Sequence[Span], number: int, above: Sequence[Span]
    ) -> Iterator[Finding]:
        """The value on the next line; without a colon a vague label needs another label beside the pair."""
        label = cell.of(text)
        if kind_of(label) is None:
            return
        following = lines[number + 1]
        colon = label.endswith(":")
        alone = not (above and is_label(above[-1].of(text)))
        if not len(following) and colon and alone and number + 2 < len(lines):
            following = lines[number + 2]
        cells = _cells(text, following)
        if len(cells) != 1 or is_label(cells[0].of(text)) or ":" in cells[0].of(text):
            return
        if not colon and vague(label):
            after = lines[number + 2].of(text).strip() if number + 2 < len(lines) else ""
            before = lines[number - 2].of(text).strip() if number > 1 else ""
            if not (kind_of(after) or kind_of(before)) or not alone:
                return
        yield from self._value(text, cell, cells[0], colon)


def _cells(text: str, line: Span) -> list[Span]:
    return [cell for part in apart(text, line, _BAR) for cell in wide_cells(text, part)] if len(line) else []


def _pairs(text: str, cells: Sequence[Span]) -> Iterator[Pair]:
    """The pairs of one line."""
    cells = [_begun(text, cell) for cell in cells]
    glued: list[Pair] = []
    clear = 0
    for number, cell in enumerate(cells):
        said = cell.of(text)
        if (leader := _LEADER.search(said)) and leader.start() and kind_of(said[:leader.start()]):
            value = trimmed(text, cell.start + leader.end(), cell.end)
            if not value.of(text).isdigit():
                clear += 1
                yield Span(cell.start, cell.start + leader.start()), value, True
        elif _COLON.search(said):
            clear += 1
            following = cells[number + 1] if number + 1 < len(cells) else None
            yield from _coloned(text, cell, following)
        elif kind_of(said) and number + 1 < len(cells) and _alternate(text, cells, number):
            yield cell, cells[number + 1], False
        elif pair := _glued(text, cell):
            glued.append(pair)
    if len(glued) + clear > 1:
        yield from glued


def _over_rows(text: str, cells: Sequence[Span], below: Sequence[Span], above: Sequence[Span]) -> bool:
    """Whether two cells are the headings of a table: the row below begins with no label, the one above neither."""
    if len(above) == 2 and is_label(above[0].of(text)) and not is_label(above[1].of(text)):
        return False
    return (
        len(cells) == 2 == len(below) and ":" not in Span(cells[0].start, cells[1].end).of(text)
        and kind_of(cells[0].of(text)) is not None and not is_label(below[0].of(text))
        and _glued(text, below[0]) is None
    )


def _begun(text: str, cell: Span) -> Span:
    """A cell without a bullet, a number or a box to tick at its beginning."""
    begin = _BEGIN.match(text, cell.start, cell.end)
    return trimmed(text, begin.end(), cell.end) if begin else cell


def _coloned(text: str, cell: Span, following: Span | None) -> Iterator[Pair]:
    """Labels before the colons of a cell; a value reaches to the next label, or stands in the next cell."""
    colons = [match.start() for match in _COLON.finditer(text, cell.start, cell.end)]
    labels = [_label_before(text, cell.start if not n else colons[n - 1] + 1, at) for n, at in enumerate(colons)]
    for number, (at, label) in enumerate(zip(colons, labels, strict=True)):
        if label is None or kind_of(label.of(text)) is None or not _leads(text, cell, label, number):
            continue
        if number + 1 < len(colons):
            upcoming = labels[number + 1]
            end = upcoming.start if upcoming else cell.end
        else:
            end = cell.end
        bold = _BOLD.match(text, at + 1, end)
        value = trimmed(text, bold.end() if bold else at + 1, end)
        if not len(value) and number + 1 == len(colons) and following is not None:
            if not _COLON.search(following.of(text)):
                yield label, following, True
        else:
            yield label, Span(value.start, value.start + len(value.of(text).rstrip(" ,;·•–-"))), True


def _label_before(text: str, start: int, end: int) -> Span | None:
    """The longest label of up to five words that ends at a colon, the last word where none is known."""
    words = [match.span() for match in _WORD.finditer(text, max(start, end - LONGEST - 1), end)][-_MOST_WORDS:]
    if not words:
        return None
    for first, _ in words:
        if is_label(text[first:end]):
            return Span(first, end)
    return Span(words[-1][0], end) if words[-1][0] > start + 1 else None


def _leads(text: str, cell: Span, label: Span, number: int) -> bool:
    """Whether a label stands at the cell's beginning, behind another pair or behind a sign that parts pairs."""
    before = text[cell.start:label.start].rstrip()
    return number > 0 or not before or before[-1] in ",;.·•–-|/()>]\"" or label.of(text)[:1].isupper()


def _alternate(text: str, cells: Sequence[Span], number: int) -> bool:
    """Whether the cells of a line take turns, label and value, up to the one that is asked about."""
    even = number % 2 == 0 and len(cells) % 2 == 0
    return even and all(
        is_label(cells[n].of(text)) == (n % 2 == 0) for n in range(len(cells))
    )


def _glued(text: str, cell: Span) -> Pair | None:
    """The longest label at a cell's beginning with a value behind it."""
    words = [match.span() for match in _WORD.finditer(text, cell.start, min(cell.end, cell.start + LONGEST))]
    for _, end in reversed(words[:_MOST_WORDS]):
        if end < cell.end and kind_of(text[cell.start:end]):
            return Span(cell.start, end), trimmed(text, end, cell.end), False
    return None
