import pytest

from app.privacy.recognisers.origins import ORIGINS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("fr", "ressortissant ⟦suédois⟧"),
    ("de", "⟦türkischer⟧ Staatsangehöriger"),
    ("it", "cittadino ⟦italiano⟧"),
    ("en", "a ⟦Turkish⟧ national"),
    ("de", "Nationalität: ⟦Kosovo⟧"),
    ("fr", "un gouvernement fort"),
    ("de", "die türkische Küche"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(ORIGINS, row)
