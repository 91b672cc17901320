import pytest

from app.privacy.recognisers.online import ONLINE
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "an ⟦a.b-c@example.org⟧ senden"),
    ("en", "⟦jane.roe (at) example (dot) org⟧"),
    ("en", "see ⟦https://example.org/in/jane-roe⟧."),
    ("en", "⟦www.example.org/x⟧"),
    ("de", "auf ⟦praxis-muster.ch⟧ steht"),
    ("en", "by ⟦@jane_roe⟧ today"),
    ("en", "user ⟦janeRoe88⟧ came"),
    ("it", "PEC ⟦studio.rossi@pec.example.it⟧"),
    ("en", "the user said so"),
    ("de", "geb.am 3. Mai; A.mesenterica"),
    ("en", "version 1.2.3 is out"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(ONLINE, row)
