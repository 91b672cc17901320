import pytest

from app.privacy.recognisers.austrian import AUSTRIAN
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "SVNR ⟦1237 010180⟧"),
    ("de", "St.Nr. ⟦12 345/6782⟧"),
    ("de", "Abgabenkontonummer ⟦12-345/6789⟧"),
    ("de", "ZMR-Zahl ⟦000 123 456 789⟧"),
    ("de", "ZVR-Zahl ⟦123456789⟧"),
    ("de", "GISA-Zahl: ⟦12345678⟧"),
    ("de", "DVR ⟦0012345⟧"),
    ("de", "VPNR ⟦123456⟧"),
    ("de", "Reisepass ⟦P 1234567⟧"),
    ("de", "Führerschein ⟦12345678⟧"),
    ("de", "Die GISA wurde 2015 eingeführt"),
    ("de", "1237 Fälle"),
    ("de", "Reisepass P 12"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(AUSTRIAN, row)
