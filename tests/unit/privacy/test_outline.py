import re

import pytest

from app.privacy.outline import Beginnings, Marks, Outline


@pytest.mark.parametrize(("text", "marks", "holds"), [
    ("", Marks(), True),
    ("call 020 7946 0123", Marks(digits=11, run=4), True),
    ("call 020 7946 0123", Marks(digits=12), False),
    ("call 020 7946 0123", Marks(run=5), False),
    ("12 and 34", Marks(digits=3), False),
    ("1 .. 2", Marks(digits=2), False),
    ("1_2", Marks(digits=2), True),
    ("10.0.0.1", Marks(dotted=4), True),
    ("10.0.0 1", Marks(dotted=4), False),
    ("CH93", Marks(mixed=True), True),
    ("93CH 4", Marks(mixed=True), False),
    ("a WVWZZZ1JZ3W386752.", Marks(unbroken=18), True),
    ("abc def", Marks(unbroken=4), False),
    ("The HRB 12", Marks(piece="hrb"), True),
])
def test_what_a_text_holds(text: str, marks: Marks, holds: bool) -> None:
    assert Outline(text).holds(marks) is holds


@pytest.mark.parametrize(("begins", "expected"), [
    ("0", [3, 18]), ("since", [0]), ("été", [9]), ("A", [13]), ("( +", [12, 17]), ("sin 0", [0, 3, 18]), ("is of", [21]),
    ("nothing", []),
])
def test_where_matches_may_begin(begins: str, expected: list[int]) -> None:
    text = "Sin19 __ Été(AB x+12 ıs"
    assert Outline(text).starts(Beginnings(begins)) == expected


def test_matches_are_those_of_the_pattern_at_these_places() -> None:
    text = "in 1999 and in 2000, In 1 in1999"
    pattern = re.compile(r"\bin \d+(?: and in \d+)?", re.IGNORECASE)
    found = [match.span() for match in Outline(text).matches(pattern, Beginnings("in"))]
    assert found == [match.span() for match in pattern.finditer(text)] == [(0, 19), (21, 25)]
