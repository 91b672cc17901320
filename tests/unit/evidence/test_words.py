"""Figures, names and words in a form that can be compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.evidence.words import figure, figures, names, negated, plain


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("1'200.50", "1200.5"), ("1’200.50", "1200.5"), ("1.200,50", "1200.5"), ("1 200,5", "1200.5"),
        ("1,200", "1200"), ("1.234.567", "1234567"),
        ("0.250", "0.25"), ("3,35", "3.35"), ("007", "7"), ("−5", "-5"), ("70", "70"),
    ],
)
def test_a_figure_is_the_same_however_a_country_writes_it(written: str, same: str) -> None:
    assert figure(written) == same


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_swiss_german_and_english_forms_agree(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02d}"
    swiss = english.replace(",", "’")
    german = english.replace(",", "\0").replace(".", ",").replace("\0", ".")
    assert figure(english) == figure(swiss) == figure(german)


def test_figures_are_found_whole() -> None:
    assert [f for _, f in figures("CHF 30'988.20 am 3. Mai, 61,5 Stunden, HbA1c 58, 2 640 euros")] == [
        "30988.2", "3", "61.5", "58", "2640",
    ]


def test_names_are_capitals_inside_a_sentence_and_german_nouns_are_not() -> None:
    assert list(names("She met Tobias in Bristol.")) == ["Tobias", "Bristol"]
    assert list(names("Die Rechnung ist im Amt.")) == []
    assert "Meier" in names("Die Rechnung kam von Frau Meier.")
    assert "Keller" in names("Das Schreiben kam von Amina Keller an.")


def test_negation_and_numbers_that_are_called_no() -> None:
    assert negated("Das ist nicht so")
    assert negated("It doesn't hurt")
    assert not negated("Account no. 12 is open")
    assert not negated("Tutto è chiaro")


def test_broken_words_are_joined_for_comparing() -> None:
    assert plain("Kündi-\ngung  vom\n3.") == "kündigung vom 3."
