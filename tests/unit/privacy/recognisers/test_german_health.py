import pytest

from app.privacy.recognisers.german_health import GERMAN_HEALTH
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "KVNR ⟦A123456780⟧"),
    ("de", "Versichertennr.: ⟦A123456789⟧"),
    ("de", "Patientin, ⟦A123456780⟧"),
    ("de", "LANR ⟦123456601⟧"),
    ("de", "BSNR: ⟦123456789⟧"),
    ("de", "IK ⟦260326822⟧"),
    ("de", "Kassen-Nr. ⟦26 032 682 2⟧"),
    ("de", "EFN ⟦802760123456789⟧"),
    ("de", "A123456781 ohne Etikett"),
    ("de", "IK liegt bei 20"),
    ("de", "Kasse 123456 Euro"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(GERMAN_HEALTH, row)
