import pytest

from app.privacy.recognisers.european import EUROPEAN
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "EORI ⟦DE1234567890⟧"),
    ("de", "EUID: ⟦DEK1101R.HRB116737⟧"),
    ("en", "⟦ATBRA.122119m⟧"),
    ("en", "LEI ⟦529900T8BM49AURSDO55⟧"),
    ("en", "bank ⟦529900T8BM49AURSDO55⟧"),
    ("en", "⟦80276002751234567890⟧"),
    ("en", "⟦P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10⟧"),
    ("en", "⟦L898902C36UTO7408122F1204159ZE184226B<<<<<10⟧"),
    ("en", "529900T8BM49AURSDO56 is none"),
    ("en", "EU law, no. 5"),
    ("en", "a<b and c<<d"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(EUROPEAN, row)
