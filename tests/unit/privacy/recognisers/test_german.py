import pytest

from app.privacy.recognisers.german import GERMAN
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "IdNr ⟦26 954 371 827⟧"),
    ("de", "⟦26954371827⟧"),
    ("de", "RV ⟦65 180539 T 020⟧"),
    ("de", "Steuernummer ⟦93815/08152⟧"),
    ("de", "St.-Nr. ⟦181/815/08155⟧"),
    ("de", "StNr. ⟦21/815/08150⟧"),
    ("de", "beim FA: ⟦133/8150/8159⟧"),
    ("de", "Steuernr. ⟦75 815 08152⟧"),
    ("de", "Finanzamt Köln, ⟦2893081508152⟧"),
    ("de", "Kindergeld-Nr. ⟦115FK123456⟧"),
    ("de", "BG-Nummer: ⟦12345BG0012345⟧"),
    ("de", "BG-Nr. ⟦12345//0012345⟧"),
    ("de", "Es waren 12 345 678 Franken"),
    ("en", "The year 2019 and page 12"),
    ("de", "Blutdruck 145/85"),
    ("de", "Steuer 2019: 1250 Euro"),
    ("de", "Zimmer 12/34, 3/4/5"),
    ("de", "Größen 120/200/4"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(GERMAN, row)
