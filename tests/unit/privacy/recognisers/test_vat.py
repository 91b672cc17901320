import pytest

from app.privacy.recognisers.vat import VAT
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "UID ⟦ATU12345678⟧"),
    ("de", "USt-IdNr. ⟦DE 123 456 789⟧"),
    ("fr", "TVA ⟦FR12345678901⟧"),
    ("it", "P. IVA ⟦IT02764510984⟧"),
    ("en", "⟦GB123456789⟧ and ⟦IE1234567T⟧"),
    ("en", "⟦BE 0428.759.497⟧"),
    ("en", "⟦NL004495445B01⟧"),
    ("en", "⟦FR 40 303 265 045⟧"),
    ("en", "⟦ESB58378431⟧"),
    ("en", "DE is a country code"),
    ("en", "FR 12 days"),
    ("en", "IT 12345"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(VAT, row)
