import pytest

from app.privacy.recognisers.liechtenstein import LIECHTENSTEIN
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "PEID ⟦1234567⟧"),
    ("de", "FL-Steuernummer ⟦123456⟧"),
    ("de", "⟦LI 12345⟧ MWST"),
    ("de", "Karte ⟦80438012345678901234⟧"),
    ("de", "FL-Pass Nr. ⟦R12345⟧"),
    ("de", "liechtensteinischer Reisepass ⟦M123456⟧"),
    ("de", "LI 12345 Einwohner"),
    ("de", "Personal ID wird gelöscht"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(LIECHTENSTEIN, row)
