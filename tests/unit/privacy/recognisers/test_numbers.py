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
    ("de", "Ausweisnummer ⟦L01X00T47⟧"),
    ("en", "passport ⟦X1234567⟧"),
    ("de", "12 Fälle und 3 Proben"),
    ("en", "The policy of the house"),
    ("fr", "le contrat du 3 mai"),
    ("it", "il contratto scade"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(NUMBERS, row)
