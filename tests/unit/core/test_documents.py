"""Spans, pages, boxes and what can be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Box, Document, Hidden, Page, Reason, Span, Word

LENGTH = 40
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda ends: Span(min(ends), max(ends)))


def document(hidden: tuple[Span, ...] = (), pages: tuple[Page, ...] = ()) -> Document:
    return Document("a.txt", "0" * 64, "text/plain", "x" * LENGTH, pages, hidden=tuple(
        Hidden(span, Reason("white")) for span in hidden
    ))


@pytest.mark.parametrize(("start", "end"), [(2, 1), (-1, 3)])
def test_a_span_runs_forwards_from_zero(start: int, end: int) -> None:
    with pytest.raises(ValueError):
        Span(start, end)


@given(st.lists(spans, max_size=5), spans)
def test_visible_is_exactly_what_no_hidden_stretch_covers(hidden: list[Span], span: Span) -> None:
    expected = [i for i in range(span.start, span.end) if not any(h.start <= i < h.end for h in hidden)]
    seen = [i for part in document(tuple(hidden)).visible(span) for i in range(part.start, part.end)]
    assert seen == expected


@given(spans, spans)
def test_overlap_is_symmetric_and_means_a_shared_code_point(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a)
    if shared:
        assert a.overlaps(b)
    elif len(a) and len(b):
        assert not a.overlaps(b)


def test_page_at_names_the_page_of_a_place() -> None:
    two = document(pages=(Page(1, 0, 20), Page(2, 20, 40)))
    assert [two.page_at(offset) for offset in (0, 19, 20, 39)] == [1, 1, 2, 2]
    assert document().page_at(7) == 1


def test_boxes_join_words_of_one_line_and_keep_lines_and_pages_apart() -> None:
    words = (Word(0, 4, 10, 10, 30, 20), Word(5, 9, 35, 10, 60, 20), Word(10, 14, 10, 30, 30, 40))
    other = (Word(20, 24, 10, 10, 30, 20),)
    pages = (Page(1, 0, 20, 100, 100, words), Page(2, 20, 40, 100, 100, other))
    assert document(pages=pages).boxes(Span(0, 24)) == (
        Box(1, 10, 10, 60, 20), Box(1, 10, 30, 30, 40), Box(2, 10, 10, 30, 20),
    )


def test_without_words_keeps_everything_else() -> None:
    full = document(pages=(Page(1, 0, 40, 100, 100, (Word(0, 4, 1, 1, 2, 2),)),))
    light = full.without_words()
    assert light.pages[0].words == ()
    assert light.text == full.text
    assert light.pages[0].end == 40
