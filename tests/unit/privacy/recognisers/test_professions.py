import pytest

from app.privacy.recognisers.professions import PROFESSIONS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Beruf: ⟦Schreiner⟧"),
    ("de", "er arbeitet als ⟦Lehrer⟧."),
    ("en", "works as a ⟦teacher⟧."),
    ("fr", "travaille comme ⟦infirmière⟧."),
    ("it", "di professione ⟦muratore⟧."),
    ("de", "mehr als Wasser"),
    ("en", "it works as expected"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(PROFESSIONS, row)
