"""Tables whose columns came out a single space apart, as a PDF has them: "Nr Name Vorname Jg" over "1 Thiel Anna 61".

The headings have to be labels that we know, all of them; a row's words are dealt out so that every cell is what its
heading announces. A line that cannot be dealt out is no row.
"""

from collections.abc import Callable, Iterator, Sequence

from app.core.documents import Span
from app.privacy.lines import lines_of
from app.privacy.tables import Table

MOST_WORDS = 24
_LONGEST_HEAD = 120
_WIDEST = 6
"""Words of one cell."""
_MISSES = 2
"""Lines in a row that may be no rows, such as the rest of a long cell, before the table is over."""

Fits = Callable[[str, str], bool]
"""Whether a cell's text may stand under this heading."""


def narrow(text: str, is_label: Callable[[str], bool], fits: Fits) -> Iterator[Table]:
    """Every table of at least two columns whose headings and cells stand a single space apart."""
    lines = list(lines_of(text))
    at = 0
    while at < len(lines):
        head = _headings(text, words_of(text, lines[at]), is_label) if len(lines[at]) <= _LONGEST_HEAD else []
        at += 1
        if len(head) < 2:
            continue
        titles = [title.of(text) for title in head]
        rows: list[tuple[Span, ...]] = []
        misses = 0
        while at < len(lines) and misses < _MISSES and len(lines[at]):
            words = words_of(text, lines[at])
            if _headings(text, words, is_label):
                break
            row = _dealt(text, words, titles, fits)
            misses = 0 if row else misses + 1
            rows += [row] if row else []
            at += 1
        if rows:
            yield Table(tuple(head), tuple(rows), " ")


def words_of(text: str, line: Span) -> list[Span]:
    """The words of a line that has no wide gaps and not too many of them; else nothing."""
    said = line.of(text) if len(line) <= 300 else ""
    if "\t" in said or "  " in said or said.count(" ") >= MOST_WORDS:
        return []
    found: list[Span] = []
    at = line.start
    for word in said.split(" "):
        if word:
            found.append(Span(at, at + len(word)))
        at += len(word) + 1
    return found


def _headings(text: str, words: Sequence[Span], is_label: Callable[[str], bool]) -> list[Span]:
    """The labels that a line consists of, the longest first; nothing where a word is left over."""
    found: list[Span] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + 3), at, -1):
            label = Span(words[at].start, words[end - 1].end)
            if is_label(label.of(text)):
                found.append(label)
                at = end
                break
        else:
            return []
    return found


def _dealt(text: str, words: Sequence[Span], titles: Sequence[str], fits: Fits) -> tuple[Span, ...] | None:
    """The words dealt out to the columns in order, at least one to each; None where that cannot be done."""
    if not len(titles) <= len(words) <= MOST_WORDS:
        return None
    # ends[n] maps the number of words that the first n columns take to the cell that column n - 1 then has
    ends: list[dict[int, Span]] = [{0: Span(words[0].start, words[0].start)}]
    for column, title in enumerate(titles):
        reached: dict[int, Span] = {}
        for begin in ends[-1]:
            rest = len(words) - (len(titles) - column - 1)
            for end in range(begin + 1, min(rest, begin + _WIDEST) + 1):
                cell = Span(words[begin].start, words[end - 1].end)
                if end not in reached and fits(title, cell.of(text)):
                    reached[end] = cell
        ends.append(reached)
    taken = len(words)
    row: list[Span] = []
    for reached in reversed(ends[1:]):
        if taken not in reached:
            return None
        cell = reached[taken]
        row.append(cell)
        taken = next(n for n, word in enumerate(words) if word.start == cell.start)
    return tuple(reversed(row))
