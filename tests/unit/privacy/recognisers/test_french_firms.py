import pytest

from app.privacy.recognisers.french_firms import FRENCH_FIRMS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("fr", "SIRET ⟦732 829 320 00074⟧"),
    ("fr", "⟦732 829 320 00074⟧"),
    ("fr", "établissement ⟦73282932000074⟧"),
    ("fr", "SIREN : ⟦732829320⟧"),
    ("fr", "SIREN ⟦732 829 321⟧"),
    ("fr", "RNA ⟦W751234567⟧"),
    ("fr", "l’association ⟦W751234567⟧"),
    ("fr", "RPPS ⟦10001234567⟧"),
    ("fr", "ADELI : ⟦75 1 12345 6⟧"),
    ("fr", "FINESS ⟦750712184⟧"),
    ("fr", "code APE 6201Z"),
    ("fr", "n° AM ⟦751234567⟧"),
    ("fr", "un capital de 732 829 320 euros"),
    ("fr", "le SIREN manque"),
    ("fr", "NAF 2008"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(FRENCH_FIRMS, row)
