import pytest

from app.privacy.recognisers.german_papers import GERMAN_PAPERS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Personalausweis ⟦L01X00T471⟧"),
    ("de", "Ausweis-Nr. ⟦L01X00T47⟧"),
    ("de", "Reisepass Nr. ⟦C01X00T478⟧"),
    ("de", "gezeigt: ⟦L01X00T471⟧"),
    ("de", "Führerschein ⟦B072RRE2I55⟧"),
    ("de", "AZR-Nummer ⟦123456789012⟧"),
    ("de", "BAMF Az. ⟦1234567-438⟧"),
    ("de", "Fahrerkarte ⟦DF000012345678⟧"),
    ("de", "Der Reisepass ist abgelaufen"),
    ("de", "PA folgt, Ausweis vergessen"),
    ("de", "L01X00T472 stimmt nicht"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(GERMAN_PAPERS, row)
