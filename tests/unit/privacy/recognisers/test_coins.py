import pytest

from app.privacy.recognisers.coins import COINS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "pay ⟦1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa⟧"),
    ("en", "⟦bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq⟧"),
    ("en", "⟦0x52908400098527886E0F7030069857D2E4169EE7⟧"),
    ("en", "XRP ⟦rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh⟧"),
    ("en", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb is wrong"),
    ("en", "0x5290 is short"),
    ("en", "my wallet is empty"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(COINS, row)
