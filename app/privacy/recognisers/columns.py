"""Cells of a table by the heading of their column: a lone "Thiel" under "Name"."""

from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.labels import LONGEST, is_label, kind_of, of_things, vague
from app.privacy.lines import trimmed
from app.privacy.name_values import firm, is_small_name
from app.privacy.narrow import narrow
from app.privacy.recognisers.name_walk import known_given, words_of
from app.privacy.rules import reason
from app.privacy.stacks import stacks
from app.privacy.tables import Table, tables
from app.privacy.values import parts_of, sums_up

_OF_PERSONS = frozenset({"PERSON", "PHONE", "EMAIL", "ID", "ACCOUNT", "HANDLE", "SECRET"})
"""Families whose heading says that the rows of a table are persons, whatever else stands in them."""
_ENOUGH = 0.6
"""How many cells under a heading like "Name" must be built like names for it to head persons."""


class Columns:
    """Implements core's `Recogniser`."""

    name = "columns"

    def find(self, text: str, language: str) -> Sequence[Finding]:  # noqa: ARG002  # headings are of all languages
        """Findings in any order; nothing in tables about things."""
        found: list[Finding] = []
        for table in tables(text, _heads):
            found += self._in(text, table)
        for stack in stacks(text, is_label):
            if _fits(text, stack):
                found += self._in(text, stack)
        for table in narrow(text, is_label, _may_stand):
            found += self._in(text, table)
        return found

    def _in(self, text: str, table: Table) -> Iterator[Finding]:
        titles = [cell.of(text) for cell in table.head]
        kinds = [kind_of(title) for title in titles]
        persons, things = _persons(text, table, titles, kinds), any(map(of_things, titles))
        if (things and not persons) or _is_form(text, table, titles):
            return
        for number, (title, kind) in enumerate(zip(titles, kinds, strict=True)):
            if kind is None or (vague(title) and not persons):
                continue
            for row in table.rows:
                cell = row[number]
                if not _total(text, row):
                    yield from self._cell(text, cell, kind, title)

    def _cell(self, text: str, cell: Span, kind: str, title: str) -> Iterator[Finding]:
        value = cell.of(text)
        if not value or is_label(value):
            return
        parts = parts_of(kind, value)
        if not parts and kind == "PERSON" and not vague(title) and is_small_name(value):
            parts = ((0, len(value), kind),)
        for start, end, what in parts:
            span = trimmed(text, cell.start + start, cell.start + end)
            yield Finding(span, what, 0.6 if vague(title) else 0.75, self.name, reason("reason.column", title))


def _heads(cells: Sequence[str], sign: str) -> bool:
    """Whether cells are headings of which at least one announces a kind; between commas most must be labels."""
    titles = [cell for cell in cells if cell]
    if len(titles) < 2 or any(len(title) > LONGEST or not _wordy(title) for title in titles):
        return False
    known = sum(kind_of(title) is not None for title in titles)
    labels = sum(map(is_label, titles))
    return known > 0 and (sign != "," or (labels > 1 and 2 * labels >= len(titles)))


def _wordy(title: str) -> bool:
    """Whether a heading is words or a sign such as "#", rather than a figure, an address or a pair of a form."""
    return "@" not in title and ":" not in title.rstrip(" :") and not title[:1].isdigit()


def _persons(text: str, table: Table, titles: Sequence[str], kinds: Sequence[str | None]) -> bool:
    """Whether the rows are persons: a heading says so, or enough cells under a vague one are names."""
    vaguely: list[int] = []
    for number, (title, kind) in enumerate(zip(titles, kinds, strict=True)):
        if kind is None or kind.partition(":")[0] not in _OF_PERSONS:
            continue
        if not vague(title):
            return True
        if kind == "PERSON":
            vaguely.append(number)
    if any(map(of_things, titles)):
        return False
    return any(_named(text, table, number) for number in vaguely)


def _is_form(text: str, table: Table, titles: Sequence[str]) -> bool:
    """Whether two columns are labels with their values rather than headings with cells: "Name", "Thiel"."""
    if len(titles) != 2 or all(map(is_label, titles)):
        return False
    known = 0 if is_label(titles[0]) else 1
    said = titles[1 - known]
    if firm(said) or any(map(known_given, words_of(said))):
        return True
    if not any(_wordy_cell(row[1 - known].of(text)) for row in table.rows):
        return False
    return not any(known_given(word) for row in table.rows for word in words_of(row[known].of(text)))


def _wordy_cell(value: str) -> bool:
    """Whether a cell is more than a figure with its unit."""
    return sum(map(str.isalpha, value)) > 3


def _named(text: str, table: Table, number: int) -> bool:
    cells = [row[number].of(text) for row in table.rows if len(row[number]) and not _total(text, row)]
    return bool(cells) and sum(bool(parts_of("PERSON", cell)) for cell in cells) >= _ENOUGH * len(cells)


def _total(text: str, row: Sequence[Span]) -> bool:
    return sums_up(next((cell.of(text) for cell in row if len(cell)), ""))


def _may_stand(title: str, cell: str) -> bool:
    """Whether a cell of a table without gaps is wholly what its heading announces, or its heading announces nothing."""
    kind = kind_of(title)
    if kind is None or not any(map(str.isalnum, cell)):
        return True
    parts = parts_of(kind, cell)
    return bool(parts) and sum(end - start for start, end, _ in parts) * 3 > len(cell) * 2


def _fits(text: str, stack: Table) -> bool:
    """Whether the first row below stacked headings holds what most of those headings announce."""
    kinds = [kind_of(cell.of(text)) for cell in stack.head]
    pairs = [(kind, cell.of(text)) for kind, cell in zip(kinds, stack.rows[0], strict=True) if kind]
    right = sum(bool(parts_of(kind, value)) for kind, value in pairs)
    return len(pairs) > 1 and right >= _ENOUGH * len(pairs)
