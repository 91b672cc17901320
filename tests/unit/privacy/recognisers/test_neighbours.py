import pytest

from app.privacy.recognisers.neighbours import NEIGHBOURS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "DNI ⟦12345678Z⟧"),
    ("en", "⟦X1234567L⟧ signed"),
    ("fr", "NISS ⟦85.07.30-033.28⟧"),
    ("fr", "⟦85.07.30-033.28⟧"),
    ("en", "BSN ⟦111222333⟧"),
    ("en", "PESEL: ⟦44051401359⟧"),
    ("en", "contribuinte ⟦501964843⟧"),
    ("fr", "matricule ⟦1985073012345⟧"),
    ("en", "⟦811218-9876⟧ in Lund"),
    ("en", "CPR ⟦070761-4285⟧"),
    ("en", "HETU ⟦131052-308T⟧"),
    ("en", "12345678A is none"),
    ("en", "811218-9875 is none"),
    ("en", "BSN is asked for"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(NEIGHBOURS, row)
