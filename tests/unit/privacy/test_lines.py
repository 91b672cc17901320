from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Span
from app.privacy.lines import lines_of, trimmed, wide_cells

LAYOUT = st.text(st.sampled_from("ab \t\n\r\u00a0\f"), max_size=60)


@given(LAYOUT)
def test_lines_cover_the_text(text: str) -> None:
    lines = list(lines_of(text))
    assert len(lines) == text.count("\n") + 1
    assert [line.of(text) for line in lines] == [line.rstrip(" \t\r\f\u00a0") for line in text.split("\n")]


@given(LAYOUT)
def test_cells_are_whole_and_in_order(text: str) -> None:
    for line in lines_of(text):
        cells = wide_cells(text, line)
        assert " ".join(cell.of(text) for cell in cells).split() == line.of(text).split()
        assert all("  " not in cell.of(text) and "\t" not in cell.of(text) for cell in cells)
        assert all(a.end < b.start for a, b in pairwise(cells))
        assert all(cell.of(text) == cell.of(text).strip() != "" for cell in cells)


def test_a_stretch_of_white_space_is_empty_where_it_begins() -> None:
    assert trimmed("a   b", 1, 4) == Span(1, 1)
    assert trimmed(" a b ", 0, 5) == Span(1, 4)


def test_tabs_and_two_spaces_part_cells() -> None:
    text = "Anna Thiel  Uster\t\t3.4.  "
    assert [cell.of(text) for cell in wide_cells(text, Span(0, len(text)))] == ["Anna Thiel", "Uster", "3.4."]
