import pytest

from app.privacy.recognisers.french import FRENCH
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("fr", "NIR ⟦1 85 05 75 123 456 73⟧"),
    ("fr", "⟦2 71 08 2A 412 207 11⟧"),
    ("fr", "boîte ⟦1 8 5 0 5 7 5 1 2 3 4 5 6⟧"),
    ("fr", "numéro fiscal : ⟦0701987765493⟧"),
    ("fr", "SPI ⟦07 01 987 765 432⟧"),
    ("fr", "INE ⟦0123456789A⟧"),
    ("fr", "n° étudiant ⟦123456789AB⟧"),
    ("fr", "allocataire ⟦1234567 K⟧"),
    ("fr", "France Travail n° ⟦1234567A⟧"),
    ("fr", "carte d’identité n° ⟦X4RTBPFW4⟧"),
    ("fr", "passeport n° ⟦12AB34567⟧"),
    ("fr", "CNI ⟦180175123456⟧"),
    ("fr", "titre de séjour n° ⟦9912345678⟧"),
    ("fr", "récépissé ⟦X12345678⟧"),
    ("fr", "NEPH ⟦120175123456⟧"),
    ("fr", "le permis de conduire est valable"),
    ("fr", "un passeport talent"),
    ("fr", "le CAF a versé 350 euros"),
    ("fr", "2 71 pages"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(FRENCH, row)
