import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.dates_shifted import DATE, LONGEST, day_of, moved


@pytest.mark.parametrize(("value", "week_later"), [
    ("3.5.2061", "10.5.2061"),
    ("28.05.2061", "04.06.2061"),
    ("28. 5. 2061", "4. 6. 2061"),
    ("31.12.60", "7.1.61"),
    ("2061-12-28", "2062-01-04"),
    ("28/05/2061", "04/06/2061"),
    ("05/28/2061", "06/04/2061"),
    ("28. Februar 2061", "7. März 2061"),
    ("25. JÄNNER 2061", "1. FEBRUAR 2061"),
    ("26. Dez. 2060", "2. Jan. 2061"),
    ("Montag, den 3. Oktober 2061", "Montag, den 10. Oktober 2061"),
    ("3. Oktober 2061, 14:30 Uhr", "10. Oktober 2061, 14:30 Uhr"),
    ("Tue, 03 May 2061 16:47:05", "Tue, 10 May 2061 16:47:05"),
    ("den 30. Juni 2061", "den 7. Juli 2061"),
    ("25 avril 2061", "2 mai 2061"),
    ("24 avril 2061", "1er mai 2061"),
    ("1er mai 2061", "8 mai 2061"),
    ("28 févr. 2061", "7 mars 2061"),
    ("28 febbraio 2061", "7 marzo 2061"),
    ("1° maggio 2061", "8 maggio 2061"),
    ("May 25, 2061", "June 1, 2061"),
    ("May 25th, 2061", "June 1st, 2061"),
    ("the 3 May 2061", None),
    ("25th of May 2061", "1st of June 2061"),
    ("25 May 2061", "1 June 2061"),
    ("Sept. 28, 2061", "Oct. 5, 2061"),
    ("30.2.2061", None),
    ("May 2061", None),
    ("3.5.", None),
    ("2061", None),
    ("3.–5. Mai 2061", None),
    ("born 3.5.2061", None),
    ("28.12.9999", None),
    ("third of May 2061", None),
])
def test_the_same_form_a_week_later(value: str, week_later: str | None) -> None:
    assert moved(value, 7) == week_later


WRITTEN = [
    "{d.day}.{d.month}.{d.year}", "{d.day:02}.{d.month:02}.{d.year}", "{d:%Y-%m-%d}", "{d.day}. {de} {d.year}",
    "{d.day} {it} {d.year}", "{en} {d.day}, {d.year}", "{d.day} {en} {d.year}",
]
_NAMES = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "en": "January February March April May June July August September October November December",
}
MONTHS = {language: names.split() for language, names in _NAMES.items()}


def unpadded(written: str) -> str:
    """Whether days are padded cannot be told from 10.10.2061."""
    return re.sub(r"\b0", "", written)


@given(st.dates(date(1902, 1, 1), date(2200, 1, 1)), st.sampled_from(WRITTEN), st.integers(-52, 52).map(lambda w: 7 * w))
def test_moved_by_the_days_and_back(day: date, form: str, days: int) -> None:
    def write(d: date) -> str:
        return form.format(d=d, **{language: names[d.month - 1] for language, names in MONTHS.items()})

    language = next((name for name in MONTHS if f"{{{name}}}" in form), "")
    there = moved(write(day), days, language)
    assert there is not None
    assert unpadded(there) == unpadded(write(day + timedelta(days)))
    assert unpadded(moved(there, -days, language) or "") == unpadded(write(day))
    assert (found := re.search(DATE, f"am {there}, da"))
    assert found[0] == there
    assert len(there) < LONGEST


@pytest.mark.parametrize(("value", "american", "day"), [
    ("3. Mai 2061", False, date(2061, 5, 3)), ("03/05/2061", False, date(2061, 5, 3)), ("03/05/2061", True, date(2061, 3, 5)),
    ("05/28/2061", False, date(2061, 5, 28)), ("2061-05-03", True, date(2061, 5, 3)), ("Mai 2061", False, None),
    ("30.2.2061", False, None), ("sabato 3 maggio 2061", False, date(2061, 5, 3)), ("3.5.61", False, date(2061, 5, 3)),
])
def test_the_day_that_is_meant(value: str, american: bool, day: date | None) -> None:
    assert day_of(value, american) == day


def test_the_month_may_come_first() -> None:
    assert moved("05/03/2061", 28, american=True) == "05/31/2061"
