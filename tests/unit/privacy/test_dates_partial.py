import re
from datetime import date

import pytest

from app.privacy.dates_partial import PARTIAL, partial, usual_language

DAY = date(2062, 2, 1)


@pytest.mark.parametrize(("found", "said", "language", "written"), [
    ("3. Mai", (3, 5, 0), "", "1. Februar"), ("3 mai", (3, 5, 0), "", "1er février"), ("May 3rd", (3, 5, 0), "", "February 1st"),
    ("3rd of May", (3, 5, 0), "", "1st of February"), ("Mai 2061", (0, 5, 2061), "de", "Februar 2062"),
    ("mai 2061", (0, 5, 2061), "", "février 2062"), ("May 2061", (0, 5, 2061), "de", "February 2062"),
    ("novembre 2061", (0, 11, 2061), "it", "febbraio 2062"), ("03.05.", (3, 5, 0), "", "01.02."), ("3. 5.", (3, 5, 0), "", "1. 2."),
    ("05/2061", (0, 5, 2061), "", "02/2062"), ("2061-05", (0, 5, 2061), "", "2062-02"), ("2061", (0, 0, 2061), "", "2062"),
])
def test_what_is_said_and_how_it_is_said_of_another_day(
    found: str, said: tuple[int, int, int], language: str, written: str
) -> None:
    match = re.fullmatch(PARTIAL, found)
    assert match
    one = partial(match[0])
    assert (one.day, one.month, one.year) == said
    assert one.written([DAY], language) == {written}


@pytest.mark.parametrize("found", ["3.–5. Mai", "3. bis 5. Mai 2061", "May 3 to 10, 2061", "du 3 au 10 mai", "3 e 10 maggio 2061"])
def test_a_range_can_be_nothing_but_a_date_and_is_moved_to_nothing(found: str) -> None:
    match = re.search(PARTIAL, found)
    assert match
    assert found.endswith(match[0])
    assert partial(match[0]).plainly
    assert not partial(match[0]).written([DAY], "")


@pytest.mark.parametrize("text", ["3.50", "12'061.50", "A-2061", "x2061", "10.5", "2061/3", "Maier 3"])
def test_what_is_no_part_of_a_date(text: str) -> None:
    assert re.search(PARTIAL, text) is None


def test_the_language_of_most_dates() -> None:
    assert usual_language(["3. Mai 2061", "4. Oktober 2061", "4 avril 2061", "2061-05-03"]) == "de"
    assert usual_language(["2061-05-03"]) == ""
