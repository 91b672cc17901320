import pytest

from app.privacy.recognisers.numbers import NUMBERS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "MRN ⟦448812⟧, ward"),
    ("de", "Fallnummer: ⟦2334601⟧, Zimmer"),
    ("de", "Patienten-Nr. ⟦55123⟧"),
    ("fr", "n° de dossier : ⟦AB-4455⟧"),
    ("it", "cartella clinica n. ⟦4471/19⟧"),
    ("it", "pratica ⟦2019/445⟧"),
    ("de", "Police Nr. ⟦80.345.112-7⟧ der"),
    ("de", "Aktenzeichen ⟦12 O 345/19⟧"),
    ("en", "application no. ⟦12345/67⟧ against"),
    ("fr", "requêtes nos ⟦12345/67⟧ et"),
    ("de", "Ausweisnummer ⟦L01X00T47⟧"),
    ("en", "passport ⟦X1234567⟧"),
    ("de", "Kontrollschild ⟦ZH 123 456⟧"),
    ("de", "der Wagen ⟦TI 12345⟧"),
    ("de", "Kennzeichen ⟦M-AB 1234⟧"),
    ("en", "box ⟦1 2 3 4 5 6 7 8⟧"),
    ("en", "⟦123456789⟧ alone"),
    ("de", "Blutdruck 145/85"),
    ("en", "costs 1234567 francs"),
    ("de", "12 Fälle und 3 Proben"),
    ("en", "The policy of the house"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(NUMBERS, row)
