import pytest

from app.privacy.recognisers.phones import PHONES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Rufen Sie ⟦044 123 45 67⟧ oder ⟦079/123 45 67⟧ an"),
    ("fr", "Tél. ⟦+41 (0)22 123 45 67⟧"),
    ("fr", "⟦01 42 12 34 56⟧"),
    ("de", "Telefon: ⟦(0531) 214 - 331⟧"),
    ("de", "Tel.: ⟦021/441-7730⟧, Fax ⟦021/441-7731⟧"),
    ("de", "⟦+43 1 234 56 78⟧"),
    ("it", "cell. ⟦347 123 4567⟧"),
    ("it", "chiami ⟦347 1234567⟧"),
    ("en", "Phone:\n⟦61 442 18 90⟧"),
    ("en", "call me on ⟦(58) 4417-2203⟧"),
    ("en", "⟦(212) 555-0123⟧ ext"),
    ("de", "Blutdruck 120/80, Puls 76"),
    ("de", "am 03.04.2019 um 12:30"),
    ("fr", "12 345 678 euros"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(PHONES, row)
