import pytest

from app.privacy.recognisers.american import AMERICAN
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "SSN ⟦123-45-6789⟧"),
    ("en", "⟦123-45-6789⟧ alone"),
    ("en", "social security number: ⟦123 45 6789⟧"),
    ("en", "SSN ⟦XXX-XX-6789⟧"),
    ("en", "EIN ⟦12-3456789⟧"),
    ("en", "⟦1EG4-TE5-MK73⟧"),
    ("en", "member ID: ⟦XYZ123456789⟧"),
    ("en", "Medicaid no. ⟦AB12345C⟧"),
    ("en", "driver's license number ⟦D1234567⟧"),
    ("en", "certificate no. ⟦55-1023⟧"),
    ("en", "NPI ⟦1234567893⟧"),
    ("en", "DEA ⟦AB1234563⟧"),
    ("en", "prescriber ⟦AB1234563⟧"),
    ("en", "fingerprint ID ⟦FP-001234⟧"),
    ("en", "000-12-3456 is none"),
    ("en", "group of 12 people"),
    ("en", "AB1234564 is another"),
    ("en", "a license number was asked for"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(AMERICAN, row)
