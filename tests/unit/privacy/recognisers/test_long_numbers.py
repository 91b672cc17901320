import pytest

from app.privacy.recognisers.long_numbers import LONG_NUMBERS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "box ⟦1 2 3 4 5 6 7 8⟧"),
    ("en", "⟦123456789⟧ alone"),
    ("en", "id ⟦AB12C345⟧"),
    ("en", "⟦123e4567-e89b-42d3-a456-426614174000⟧"),
    ("en", "costs 1234567 francs"),
    ("de", "12'345'678 Franken"),
    ("de", "CHF 12345678.50"),
    ("en", "COVID19 and H5N1"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(LONG_NUMBERS, row)
