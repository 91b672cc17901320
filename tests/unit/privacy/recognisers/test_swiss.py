import pytest

from app.privacy.recognisers.swiss import SWISS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Versichertennummer ⟦756.1234.5678.97⟧."),
    ("fr", "AVS ⟦7561234567897⟧"),
    ("de", "Falsche Ziffer: ⟦756.1234.5678.90⟧"),
    ("de", "⟦756 1234 5678 97⟧"),
    ("de", "AHV ⟦7 5 6 . 1 2 3 4 . 5 6 7 8 . 9 7⟧"),
    ("de", "alte AHV-Nr. ⟦123.45.678.113⟧"),
    ("de", "Summe 756.12 Franken"),
    ("de", "UID ⟦CHE-246.801.359⟧ MWST"),
    ("it", "⟦CHE246801359⟧"),
    ("de", "ZEMIS-Nr. ⟦012 345 678⟧"),
    ("fr", "SYMIC : ⟦12345678.4⟧"),
    ("de", "N-Nummer N ⟦612 345⟧ vom"),
    ("fr", "livret pour étrangers n° ⟦ZA1234567⟧"),
    ("de", "Schweizer Pass Nr. ⟦X1234567⟧"),
    ("de", "Identitätskarte ⟦E1234567⟧, gültig"),
    ("de", "Führerausweis Nr. ⟦001 234 567 890⟧"),
    ("it", "licenza di condurre ⟦001234567890⟧"),
    ("de", "Das Kind wiegt 7560 Gramm"),
    ("de", "der Pass über den Gotthard, 2106 Meter"),
    ("de", "Die Aufenthaltsbewilligung B wird verlängert"),
    ("fr", "un permis B pendant 12 mois"),
    ("de", "ZAR Alexander 1812"),
    ("de", "Die UID wird 2024 geprüft"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(SWISS, row)
