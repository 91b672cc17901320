import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.name_values import firm, is_name, is_small_name, persons_in


@pytest.mark.parametrize("value", [
    "Thiel", "Anna Thiel", "THIEL Anna", "Thiel, Anna", "von der Mühll", "O'Brien", "Jean-Luc d'Arvel", "A. B. Thiel", "K.",
])
def test_names(value: str) -> None:
    assert is_name(value)


@pytest.mark.parametrize("value", [
    "", "x", "X", "thiel", "12", "Thiel 2", "Bauamt", "Support", "Schweiz", "Total", "Bemerkung", "Chirurgie Leitung",
    "der Patient", "Name der Mutter", "EUR",
])
def test_no_names(value: str) -> None:
    assert not is_name(value)


def test_names_in_small_letters() -> None:
    assert is_small_name("thiel")
    assert not is_small_name("unbekannt")
    assert not is_small_name("die mutter")


def test_firms() -> None:
    assert firm("Kern AG")
    assert not firm("AG Kern")
    assert persons_in("Kern AG", "PERSON") == ((0, 7, "ORGANIZATION"),)


NAMES = st.sampled_from(["Thiel", "Anna Thiel", "B. Moser", "von Arx"])


@given(st.lists(NAMES, min_size=3, max_size=6), st.sampled_from([", ", "; ", " / ", " und "]))
def test_what_was_joined_is_found_one_by_one(names: list[str], sign: str) -> None:
    value = sign.join(names)
    assert [value[start:end] for start, end, _ in persons_in(value, "PERSON")] == names
