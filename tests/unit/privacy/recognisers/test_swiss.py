import pytest

from app.privacy.recognisers.swiss import SWISS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Versichertennummer ⟦756.1234.5678.97⟧."),
    ("fr", "AVS ⟦7561234567897⟧"),
    ("de", "Falsche Ziffer: ⟦756.1234.5678.90⟧"),
    ("de", "⟦756 1234 5678 97⟧"),
    ("de", "alte AHV-Nr. ⟦123.45.678.113⟧"),
    ("de", "Summe 756.12 Franken"),
    ("de", "UID ⟦CHE-246.801.359⟧ MWST"),
    ("it", "⟦CHE246801359⟧"),
    ("de", "Ref. ⟦11 00000 00001 23456 78901 23409⟧"),
    ("de", "Urteil ⟦4A_12/2020⟧ vom Mai"),
    ("de", "ZH-Geschäft ⟦HG190023-O⟧"),
    ("de", "ZSR-Nr. ⟦Z1234.56⟧"),
    ("de", "Das Kind wiegt 7560 Gramm"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(SWISS, row)


def test_the_check_digit_raises_the_score() -> None:
    right = SWISS.find("756.1234.5678.97", "de")[0]
    wrong = SWISS.find("756.1234.5678.90", "de")[0]
    assert (right.reason.code, wrong.reason.code) == ("reason.ch_ahv_checked", "reason.ch_ahv")
    assert right.score > wrong.score > 0.5
