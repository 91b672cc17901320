import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.slips import Slips


def index(*names: str) -> Slips:
    slips = Slips()
    for name in names:
        slips.add(name)
    return slips


@pytest.mark.parametrize(("word", "misread", "mistyped"), [
    ("bernhard", "bernhard", "bernhard"),
    ("bemhard", "bernhard", None),
    ("bernhord", None, "bernhard"),
    ("bernard", None, "bernhard"),
    ("bernhhard", None, "bernhard"),
    ("brenhard", None, "bernhard"),
    ("bernhxrx", None, None),
    ("ernhardb", None, None),
    ("favre", None, None),
    ("favra", None, None),
])
def test_one_slip(word: str, misread: str | None, mistyped: str | None) -> None:
    slips = index("bernhard", "favre")
    assert (slips.misread(word), slips.mistyped(word)) == (misread, mistyped)


def distance(a: str, b: str) -> int:
    rows = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        rows = _row(rows, i, x, b)
    return rows[-1]


def _row(above: list[int], i: int, x: str, b: str) -> list[int]:
    row = [i]
    for j, y in enumerate(b, 1):
        row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (x != y)))
    return row


@given(st.text("abc", min_size=5, max_size=8), st.text("abc", min_size=6, max_size=8))
def test_mistyped_is_one_edit_or_two_letters_swapped(word: str, name: str) -> None:
    swapped = any(name[:i] + name[i + 1] + name[i] + name[i + 2:] == word for i in range(len(name) - 1))
    assert (index(name).mistyped(word) == name) == (distance(word, name) <= 1 or swapped)
