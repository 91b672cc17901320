"""Passages by relevance: BM25 over a case's windows (SQLite FTS5), neighbours joined in.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.core.asking import Passage
from app.core.cases import Hit
from app.vault.casefile import CaseFile
from app.vault.database import Database
from app.vault.questions import for_question, for_words
from app.vault.shelf import Shelf

AROUND = 1
"""Windows before and after a hit that come along."""
MOST_JOINED = 5
"""Windows that one passage holds at most, so that a prompt has room for several passages."""


@dataclass(slots=True)
class _Stretch:
    """Windows `first` to `last` of a document that make one passage."""

    document: int
    page: int
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Window:
    """A window that matched; score: higher is better, comparable within one search of one case."""

    id: int
    document: int
    page: int
    score: float


def search(database: Database, shelf: Shelf, question: str, limit: int) -> tuple[Passage, ...]:
    """The passages that matter for a question, best first; none where no word of it stands in the documents."""
    stretches: list[_Stretch] = []
    for window in matches(database, for_question(question), limit * (2 * AROUND + 1)):
        _put(stretches, window, _edges(database, window), limit)
    return tuple(_passage(database, shelf, stretch) for stretch in stretches)


def search_all(cases: Iterable[tuple[str, str, CaseFile]], words: str, limit: int) -> tuple[Hit, ...]:
    """Single windows of all cases (identifier, title, file) in which these words stand.

    Only those that are shown are read whole.
    """
    query = for_words(words)
    found = [(window, hit) for hit in cases for window in matches(hit[2].database, query, limit)]
    # Scores of different files rest on different word counts; near enough to show the plainest hits first.
    found.sort(key=lambda pair: pair[0].score, reverse=True)
    return tuple(
        Hit(case, title, _shown(file.database, file.shelf, window))
        for window, (case, title, file) in found[:max(0, limit)]
    )


def _shown(database: Database, shelf: Shelf, window: Window) -> Passage:
    """A single window as a passage."""
    return _passage(
        database, shelf, _Stretch(window.document, window.page, window.id, window.id, window.score)
    )


def matches(database: Database, query: str, limit: int) -> tuple[Window, ...]:
    """What an FTS5 query finds; FTS5 gives better matches a lower rank."""
    if not query or limit < 1:
        return ()
    rows = database.rows(
        "SELECT w.id, w.document, w.page, -m.rank FROM "
        "(SELECT rowid, rank FROM window_words WHERE window_words MATCH ? ORDER BY rank LIMIT ?) AS m "
        "JOIN windows AS w ON w.id = m.rowid ORDER BY m.rank, w.id",
        (query, limit),
    )
    return tuple(Window(*row) for row in rows)


def _edges(database: Database, window: Window) -> tuple[int, int]:
    """The first and last window around this one in the same document, on the same page."""
    row = database.row(
        "SELECT min(id), max(id) FROM windows WHERE id BETWEEN ? AND ? AND document = ? AND page = ?",
        (window.id - AROUND, window.id + AROUND, window.document, window.page),
    )
    return (row[0], row[1]) if row and row[0] is not None else (window.id, window.id)


def _put(stretches: list[_Stretch], window: Window, edges: tuple[int, int], limit: int) -> None:
    """Join the window to a passage that it touches, else begin another if there may be one more."""
    first, last = edges
    for other in stretches:
        if (other.document, other.page) != (window.document, window.page):
            continue
        if other.first <= window.id <= other.last:
            return
        if first <= other.last + 1 and other.first <= last + 1:
            low, high = min(first, other.first), max(last, other.last)
            if high - low < MOST_JOINED and not _taken(stretches, other, low, high):
                other.first, other.last = low, high
                return
            # Too long together: the new one keeps clear of the other.
            first, last = (max(first, other.last + 1), last) if window.id > other.last else (
                first, min(last, other.first - 1))
    if len(stretches) < limit:
        stretches.append(_Stretch(window.document, window.page, first, last, window.score))


def _taken(stretches: list[_Stretch], but: _Stretch, first: int, last: int) -> bool:
    return any(
        s is not but and s.document == but.document and s.first <= last and first <= s.last for s in stretches
    )


def _passage(database: Database, shelf: Shelf, stretch: _Stretch) -> Passage:
    start, end = database.row(
        "SELECT min(start), max(finish) FROM windows WHERE id BETWEEN ? AND ?", (stretch.first, stretch.last)
    ) or (0, 0)
    return shelf.passage(stretch.document, start, end, stretch.page, stretch.score)
