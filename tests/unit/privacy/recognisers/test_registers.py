import pytest

from app.privacy.recognisers.registers import REGISTERS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "⟦HRB 12345 B⟧ beim Amtsgericht"),
    ("de", "Handelsregister ⟦HRA 4711⟧"),
    ("de", "Vereinsregister ⟦VR 1234⟧"),
    ("de", "⟦FN 122119m⟧"),
    ("de", "Firmenbuchnummer: ⟦122119 m⟧"),
    ("fr", "RCS Paris ⟦B 732 829 320⟧"),
    ("fr", "au RCS de Nîmes sous le n° ⟦732 829 320⟧"),
    ("fr", "⟦732 829 320⟧ RCS Lyon"),
    ("it", "REA ⟦MI-1884471⟧"),
    ("de", "⟦CH-020.3.020.910-7⟧"),
    ("de", "⟦FL-0002.123.456-7⟧"),
    ("fr", "R.C.S. Luxembourg ⟦B 123.456⟧"),
    ("de", "VR 1234 ohne"),
    ("de", "Die HRB der Bank"),
    ("fr", "732 829 320 euros"),
    ("de", "PR 10 %"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(REGISTERS, row)
