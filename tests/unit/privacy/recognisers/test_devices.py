import pytest

from app.privacy.recognisers.devices import DEVICES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "from ⟦192.168.4.7⟧ and ⟦10.0.0.1:8080⟧"),
    ("en", "⟦2001:db8::8a2e:370:7334⟧"),
    ("en", "⟦fe80::1%eth0⟧"),
    ("en", "MAC ⟦00:1A:2b:3C:4d:5E⟧"),
    ("en", "⟦00-1A-2B-3C-4D-5E⟧"),
    ("en", "⟦001a.2b3c.4d5e⟧"),
    ("en", "IMEI ⟦49-015420-323751-8⟧"),
    ("en", "phone ⟦352099001761481⟧"),
    ("en", "IMSI ⟦228011234567890⟧"),
    ("en", "S/N: ⟦AB-12345⟧"),
    ("fr", "n° de série ⟦X99-001⟧"),
    ("en", "⟦(01)09506000134352(17)201225(10)ABC123⟧"),
    ("en", "version 1.2.3 is out"),
    ("en", "at 10:30:45 and 12:00"),
    ("en", "ratio 1:2:3:4"),
    ("en", "section 1.2.3.4.5"),
    ("en", "std::vector"),
    ("en", "version 2.7.2.3"),
    ("en", "a :: b"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(DEVICES, row)
