"""Numbers in digits and in words, in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.evidence.numerals import digits, ordinal, times, written


@pytest.mark.parametrize(("said", "same"), [
    ("1'200.50", "1200.5"), ("1’200.50", "1200.5"), ("1.200,50", "1200.5"), ("1 200,5", "1200.5"), ("1,200", "1200"),
    ("1.234.567", "1234567"), ("0.250", "0.25"), ("3,35", "3.35"), ("007", "7"), ("−5", "-5"), ("70", "70"),
])
def test_a_figure_is_the_same_however_a_country_writes_it(said: str, same: str) -> None:
    assert digits(said) == same


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_swiss_german_and_english_forms_agree(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02d}"
    swiss = english.replace(",", "’")
    german = english.replace(",", "\0").replace(".", ",").replace("\0", ".")
    assert digits(english) == digits(swiss) == digits(german)


@pytest.mark.parametrize(("language", "text", "values"), [
    ("en", "two hundred and fifty pounds, twenty-one days, one man, three thousand", [250, 21, 3000]),
    ("de", "fünfundzwanzig, zweihundertfünfzig, zweitausenddreihundert, ein Haus", [25, 250, 2300]),
    ("fr", "quatre-vingt-dix-sept, deux cent cinquante, mille deux cents, septante-deux", [97, 250, 1200, 72]),
    ("it", "ventuno, duecentocinquanta, tremila, sei mesi", [21, 250, 3000, 6]),
])
def test_written_numbers_are_found_and_articles_are_none(language: str, text: str, values: list[int]) -> None:
    assert [value for _, value in written(text, language)] == values


@pytest.mark.parametrize(("language", "word", "place"), [
    ("en", "third", 3), ("de", "dritten", 3), ("fr", "quatrieme", 4), ("it", "terza", 3), ("it", "ventesima", 20),
    ("de", "zwanzigsten", 20), ("it", "prima", None), ("fr", "secondes", None), ("en", "house", None),
])
def test_places_in_a_row(language: str, word: str, place: int | None) -> None:
    assert ordinal(word, language) == place


def test_how_often() -> None:
    assert (times("twice", "en"), times("dreimal", "de"), times("einmal", "fr")) == (2, 3, None)
