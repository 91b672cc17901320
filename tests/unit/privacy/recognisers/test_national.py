import pytest

from app.privacy.recognisers.national import NATIONAL
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("fr", "NIR ⟦1 85 05 75 123 456 73⟧"),
    ("fr", "⟦2 71 08 2A 412 207 11⟧"),
    ("fr", "boîte ⟦1 8 5 0 5 7 5 1 2 3 4 5 6⟧"),
    ("it", "CF ⟦FRRBRN61D03L219Y⟧"),
    ("it", "cf ⟦frrbrn61d03l219y⟧ ok"),
    ("it", "partita IVA ⟦IT02764510984⟧"),
    ("de", "IdNr ⟦26 954 371 827⟧"),
    ("de", "RV ⟦65 180539 T 020⟧"),
    ("de", "SVNR ⟦1237 010180⟧"),
    ("de", "Es waren 12 345 678 Franken"),
    ("en", "The year 2019 and page 12"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(NATIONAL, row)
