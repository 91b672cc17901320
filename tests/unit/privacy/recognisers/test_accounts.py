import pytest

from app.privacy.recognisers.accounts import ACCOUNTS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "auf ⟦CH93 0076 2011 6238 5295 7⟧."),
    ("de", "iban ⟦ch9300762011623852957⟧"),
    ("de", "⟦LI21 0881 0000 2324 013A A⟧"),
    ("de", "⟦DE89 3704 0044 0532 0130 00⟧"),
    ("fr", "⟦FR14 2004 1010 0505 0001 3M02 606⟧"),
    ("en", "⟦DE89 3704 0044-\n0532 0130 00⟧ now"),
    ("en", "BIC ⟦ZKBKCHZZ80A⟧"),
    ("de", "Konto-Nr. ⟦80-1234-5⟧ der Bank"),
    ("en", "sort code ⟦30-77-41⟧"),
    ("de", "BLZ ⟦210 501 70⟧"),
    ("it", "ABI ⟦01085⟧ CAB ⟦09330⟧"),
    ("en", "routing number ⟦021000021⟧"),
    ("fr", "RIB ⟦18046 00347 94681671535 18⟧"),
    ("en", "LI is a land of 38000 people"),
    ("en", "a sort of code"),
    ("it", "abi e cab mancano"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(ACCOUNTS, row)
