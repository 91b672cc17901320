import pytest

from app.privacy.recognisers.italian import ITALIAN
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("it", "CF ⟦FRRBRN61D03L219Y⟧"),
    ("it", "cf ⟦frrbrn61d03l219y⟧ ok"),
    ("it", "⟦RSS MRA 80A01 H501U⟧"),
    ("it", "omocodia ⟦RSSMRA80A01H50MW⟧"),
    ("it", "partita IVA ⟦IT02764510984⟧"),
    ("it", "C.F. ⟦00743110157⟧"),
    ("it", "carta d’identità ⟦CA00000AA⟧"),
    ("it", "esibisce ⟦CA12345BX⟧"),
    ("it", "carta d'identità n. ⟦AX 1234567⟧"),
    ("it", "passaporto n. ⟦YA1234567⟧"),
    ("it", "patente ⟦U1K889214P⟧"),
    ("it", "patente di guida cat. B ⟦MI1234567X⟧"),
    ("it", "tessera ⟦80380000301234567890⟧"),
    ("it", "⟦STP1203010001234⟧"),
    ("it", "codice destinatario ⟦M5UXCR1⟧"),
    ("it", "SDI: ⟦KRRH6B9⟧"),
    ("it", "permesso di soggiorno n. ⟦I12345678⟧"),
    ("it", "INPS ⟦1234567890⟧"),
    ("it", "carta da 80 grammi"),
    ("it", "la patente è scaduta"),
    ("it", "il destinatario della lettera"),
    ("it", "INAIL e INPS nel 2019"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(ITALIAN, row)
