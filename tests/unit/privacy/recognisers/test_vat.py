import pytest

from app.privacy.recognisers.vat import VAT
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "UID ⟦ATU12345678⟧"),
    ("de", "USt-IdNr. ⟦DE 123 456 789⟧"),
    ("fr", "TVA ⟦FR12345678901⟧"),
    ("it", "P. IVA ⟦IT02764510984⟧"),
    ("en", "⟦GB123456789⟧ and ⟦IE1234567T⟧"),
    ("en", "DE is a country code"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(VAT, row)
