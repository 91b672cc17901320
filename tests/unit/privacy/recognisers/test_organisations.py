import pytest

from app.privacy.recognisers.organisations import ORGANISATIONS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "die ⟦Muster & Söhne AG⟧ zahlt"),
    ("de", "⟦Tobler GmbH⟧"),
    ("fr", "⟦Favre Sàrl⟧"),
    ("it", "⟦Ferri S.p.A.⟧"),
    ("en", "⟦Roe Ltd⟧"),
    ("de", "im ⟦Universitätsklinikum Neustadt⟧"),
    ("de", "in der Klinik"),
    ("fr", "à l'⟦hôpital Beaujon⟧"),
    ("it", "⟦Ospedale San Luca⟧"),
    ("en", "the ⟦Barnfield Hospital⟧"),
    ("de", "Die AG zahlt"),
    ("de", "beim ⟦Bezirksgericht Zürich⟧"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(ORGANISATIONS, row)
