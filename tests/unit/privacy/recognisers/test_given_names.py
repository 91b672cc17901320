import pytest

from app.privacy.recognisers.given_names import GivenNames
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Dann kam ⟦Rosa Tobler⟧ heim"),
    ("de", "⟦Jutta⟧ kam"),
    ("de", "⟦TOBLER, Werner⟧"),
    ("fr", "⟦FAVRE Léon⟧ sort"),
    ("de", "⟦Xhelal Tobleri⟧, geb. 3.4.1961"),
    ("de", "⟦Tobler, Ursula⟧\n"),
    ("en", "Will you come in May"),
    ("de", "EKG, Röntgen Thorax"),
    ("de", "Befund, ⟦Anna⟧ kam"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(GivenNames(), row)


def test_a_row_of_initials_is_read_once() -> None:
    assert not GivenNames().find("A." * 5_000 + "!", "de")


def test_a_long_word_is_read_once() -> None:
    assert not GivenNames().find("A" * 200_000, "de")
