import pytest

from app.privacy.recognisers.swiss_health import SWISS_HEALTH
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Karte ⟦80756012345678901234⟧"),
    ("de", "Karten-Nr. ⟦80756 01234 56789 01234⟧"),
    ("fr", "carte ⟦80 756 0123 4567 8901 234⟧"),
    ("de", "ZSR-Nr. ⟦Z1234.56⟧"),
    ("fr", "RCC ⟦Q123456⟧"),
    ("de", "GLN ⟦7601000000002⟧"),
    ("de", "Arzt ⟦7601000000002⟧"),
    ("de", "GLN: ⟦7601000000005⟧"),
    ("de", "Schaden-Nr. ⟦15.12345.19.4⟧"),
    ("fr", "n° de sinistre ⟦19/123456⟧"),
    ("de", "Kosten 80756 Franken"),
    ("de", "Schaden 12.50 Franken"),
    ("de", "EAN fehlt"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(SWISS_HEALTH, row)
