import pytest

from app.privacy.recognisers.land import LAND
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "E-GRID ⟦CH643546955207⟧"),
    ("de", "⟦CH 6435 4695 5207⟧"),
    ("de", "EGID ⟦190123456⟧"),
    ("de", "Parzelle ⟦2188⟧ in Rüti"),
    ("de", "Kat.-Nr. ⟦1188⟧"),
    ("de", "Flurstück ⟦123/4⟧"),
    ("de", "Grundbuch Blatt ⟦1234⟧"),
    ("de", "EZ ⟦123⟧ KG ⟦45678⟧"),
    ("de", "Assek.-Nr. ⟦144-A⟧"),
    ("fr", "parcelle n° ⟦1234⟧"),
    ("fr", "cadastrée section ⟦AB n° 123⟧"),
    ("it", "foglio ⟦12⟧ particella ⟦345⟧ sub. ⟦6⟧"),
    ("en", "title number ⟦NGL123456⟧"),
    ("de", "Das Grundstück hat 1200 m²"),
    ("de", "eine Parzelle von 900 m²"),
    ("it", "un foglio di carta"),
    ("en", "section 12 of the Act"),
    ("en", "sections 1 and 2"),
    ("fr", "le feuillet est vide"),
    ("de", "12 kg und 3 kg"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(LAND, row)
