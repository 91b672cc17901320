import pytest

from app.privacy.recognisers.online import ONLINE
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "an ⟦a.b-c@example.org⟧ senden"),
    ("en", "⟦jane.roe (at) example (dot) org⟧"),
    ("en", "see ⟦https://example.org/in/jane-roe⟧."),
    ("en", "⟦www.example.org/x⟧"),
    ("de", "auf ⟦praxis-muster.ch⟧ steht"),
    ("en", "by ⟦@jane_roe⟧ today"),
    ("en", "user ⟦janeRoe88⟧ from ⟦192.168.4.7⟧"),
    ("en", "the user said so"),
    ("en", "MAC ⟦00:1A:2b:3C:4d:5E⟧"),
    ("en", "at ⟦47.3769° N, 8.5417° E⟧"),
    ("en", "IMEI ⟦49-015420-323751-8⟧"),
    ("de", "Fahrgestellnummer ⟦WVWZZZ1JZXW000001⟧"),
    ("en", "S/N: ⟦AB-12345⟧"),
    ("de", "geb.am 3. Mai; A.mesenterica"),
    ("en", "version 1.2.3 is out"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(ONLINE, row)
