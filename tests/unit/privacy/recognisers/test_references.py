import pytest

from app.privacy.recognisers.references import REFERENCES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Ref. ⟦11 00000 00001 23456 78901 23409⟧"),
    ("de", "⟦RF18 5390 0754 7034⟧"),
    ("de", "⟦RF18539007547034⟧ zahlbar"),
    ("de", "PC ⟦01-39139-1⟧"),
    ("de", "⟦DE98ZZZ09999999999⟧"),
    ("de", "Mandatsreferenz: ⟦MR-2020-0042⟧"),
    ("fr", "RUM ⟦ABC0012345⟧"),
    ("en", "radio RF 18 kHz and RF power"),
    ("de", "01-39139-2 ist keines"),
    ("de", "Seiten 12-14-1"),
    ("de", "Das Mandat endet"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(REFERENCES, row)
