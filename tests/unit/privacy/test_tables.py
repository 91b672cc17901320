from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.tables import LONGEST_LINE, MOST_CELLS, tables


def heads(cells: Sequence[str], sign: str) -> bool:  # any sign will do
    return "Name" in cells


def read(text: str) -> list[tuple[list[str], list[list[str]]]]:
    return [
        ([cell.of(text) for cell in table.head], [[cell.of(text) for cell in row] for row in table.rows])
        for table in tables(text, heads)
    ]


@pytest.mark.parametrize(("text", "head", "rows"), [
    ("Name\tOrt\nThiel\tWil\n\t\nKern\t", ["Name", "Ort"], [["Thiel", "Wil"], ["Kern", ""]]),
    ("Name;Ort\nThiel;Wil;mehr\n", ["Name", "Ort"], [["Thiel", "Wil"]]),
    ("Name;Ort\n\"Thiel; Anna\";\"Wil\"", ["Name", "Ort"], [["Thiel; Anna", "Wil"]]),
    ("Name,Ort\n\"Thiel, Anna\",Wil\nein, zwei, drei", ["Name", "Ort"], [["Thiel, Anna", "Wil"]]),
    ("| Name | Ort |\n|:---|---:|\n| Thiel | Wil |", ["Name", "Ort"], [["Thiel", "Wil"]]),
    ("│ Name │ Ort │\n├──────┼─────┤\n│ Thiel│ Wil │", ["Name", "Ort"], [["Thiel", "Wil"]]),
    ("Name   Ort   Jahr\n\nThiel        1961\n  Kern", ["Name", "Ort", "Jahr"], [["Thiel", "", "1961"], ["Kern", "", ""]]),
    ("Name      Betrag\nThiel       5.00\nKern      120.00", ["Name", "Betrag"], [["Thiel", "5.00"], ["Kern", "120.00"]]),
    ("Name\t\tOrt\nThiel\tWil", ["Name", "", "Ort"], [["Thiel", "", "Wil"]]),
    ("Name\tOrt\r\nThiel\tWil\r\n", ["Name", "Ort"], [["Thiel", "Wil"]]),
])
def test_one_table(text: str, head: list[str], rows: list[list[str]]) -> None:
    assert read(text) == [(head, rows)]


def test_a_table_ends_where_lines_are_no_rows() -> None:
    text = "Name   Ort\nThiel  Wil\nDas ist ein langer Satz.\nKern   Bern"
    assert read(text) == [(["Name", "Ort"], [["Thiel", "Wil"]])]


def test_new_headings_begin_a_new_table() -> None:
    assert len(read("Name\tOrt\nThiel\tWil\nName\tJahr\nKern\t1961")) == 2


def test_headings_without_rows_are_no_table() -> None:
    assert read("Name\tOrt\n\n\nThiel\tWil") == []
    assert read("Name\tOrt") == []


def test_what_is_too_long_or_too_wide_is_no_table() -> None:
    assert read("Name\t" + "a" * LONGEST_LINE + "\nThiel\tWil") == []
    assert read("Name" + "\ta" * MOST_CELLS + "\nThiel\tWil") == []


CELL = st.text(st.sampled_from("abcÄß 12.-"), min_size=1, max_size=8).map(str.strip).filter(lambda cell: cell.strip("-. 12"))


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=6), st.sampled_from("\t;|"))
def test_what_was_joined_is_cut_again(rows: list[list[str]], sign: str) -> None:
    text = "\n".join(sign.join(row) for row in [["Name", "Ort", "Jahr"], *rows])
    assert read(text) == [(["Name", "Ort", "Jahr"], rows)]


@given(st.text(st.sampled_from("Name\t;,| \"\n-a"), max_size=80))
def test_cells_lie_in_the_text_in_order(text: str) -> None:
    for table in tables(text, heads):
        for row in (table.head, *table.rows):
            assert len(row) == len(table.head)
            full = [cell for cell in row if len(cell)]
            assert all(a.end <= b.start for a, b in pairwise(full))
            assert all("\n" not in cell.of(text) for cell in full)
