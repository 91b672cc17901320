import pytest

from app.privacy.recognisers.vehicles import VEHICLES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Kontrollschild ⟦ZH 123 456⟧"),
    ("de", "der Wagen ⟦TI 12345⟧"),
    ("de", "Kennzeichen ⟦M-AB 1234⟧"),
    ("de", "ein ⟦M-AB 1234⟧ fuhr"),
    ("fr", "véhicule ⟦AB-123-CD⟧"),
    ("it", "targa ⟦AB 123 CD⟧"),
    ("de", "⟦W-12345X⟧ stand da"),
    ("en", "a van ⟦KX19 ZVB⟧ left"),
    ("de", "Fahrgestellnummer ⟦WVWZZZ1JZXW000001⟧"),
    ("en", "car ⟦1M8GDM9AXKP042788⟧"),
    ("de", "Stammnummer ⟦123.456.789⟧"),
    ("fr", "carte grise ⟦2015AB12345⟧"),
    ("en", "1M8GDM9AXKP042789 is none"),
    ("de", "BE und ZH haben 2020"),
    ("en", "COVID-19 and ISO-9001"),
    ("en", "the registration is open"),
    ("de", "FIN der Liste"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(VEHICLES, row)
