import pytest

from app.privacy.recognisers.british import BRITISH
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "NI number ⟦AB 12 34 56 C⟧"),
    ("en", "⟦AB123456C⟧"),
    ("en", "NI No: ⟦QQ 12 34 56 C⟧"),
    ("en", "NHS ⟦943 476 5919⟧"),
    ("en", "patient ⟦943 476 5919⟧"),
    ("en", "NHS number: ⟦943 476 5918⟧"),
    ("en", "UTR ⟦12345 67890⟧"),
    ("en", "licence ⟦MORGA657054SM9IJ⟧"),
    ("en", "licence ⟦PRIDD 610125 A99QT⟧"),
    ("en", "company no. ⟦09417733⟧"),
    ("en", "GMC ⟦7714408⟧"),
    ("en", "NMC PIN ⟦12A3456E⟧"),
    ("en", "URN: ⟦42/WM/4471/24⟧"),
    ("en", "PC Roe, collar no. ⟦2291⟧"),
    ("en", "call 943 476 5918 now"),
    ("en", "the company is old"),
    ("en", "a crime of passion"),
    ("en", "SRA rules apply"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(BRITISH, row)
