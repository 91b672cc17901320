import pytest

from app.privacy.recognisers.ages import AGES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "eine ⟦67⟧-jährige Frau"),
    ("de", "⟦45⟧ Jahre alt"),
    ("de", "⟦fünfundvierzig⟧ Jahre alt"),
    ("de", "im Alter von ⟦12⟧ Jahren"),
    ("en", "aged ⟦45⟧,"),
    ("en", "a ⟦45⟧-year-old man"),
    ("en", "at the age of ⟦nineteen⟧"),
    ("fr", "âgée de ⟦45⟧ ans"),
    ("fr", "elle a ⟦45⟧ ans"),
    ("fr", "dix ans de prison"),
    ("it", "di anni ⟦45⟧"),
    ("it", "ha ⟦45⟧ anni"),
    ("it", "tre anni di carcere"),
    ("de", "seit 3 Jahren"),
    ("en", "for 3 years"),
    ("en", "a passage 12 lines long"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(AGES, row)
