import pytest

from app.privacy.recognisers.signatures import Signatures
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Mit freundlichen Grüssen\n\n⟦Dr. X. Amsler⟧\t⟦Prof. Dr. Hans Kern⟧\nOberarzt\n"),
    ("en", "Kind regards,\n⟦Jane Roe⟧\nHead of Department\n"),
    ("fr", "Cordialement\n⟦L. Favre⟧"),
    ("de", "Freundliche Grüsse\nIhre Klinik\n"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(Signatures(), row)
