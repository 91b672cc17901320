import pytest

from app.privacy.recognisers.business import BUSINESS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Personalnummer ⟦0417⟧"),
    ("de", "Pers.-Nr. ⟦0417⟧"),
    ("de", "Kunden-Nr.: ⟦K-10422⟧"),
    ("de", "Rechnungsnummer ⟦2020-0042⟧"),
    ("de", "Auftragsnr. ⟦A-7781⟧"),
    ("fr", "numéro de client ⟦44120⟧"),
    ("fr", "n° d’adhérent ⟦00417-88⟧"),
    ("fr", "facture n° ⟦F2020-12⟧"),
    ("it", "codice cliente ⟦77120⟧"),
    ("it", "numero di polizza ⟦77120/3⟧"),
    ("it", "contratto n. ⟦88-771⟧"),
    ("en", "employee no. ⟦E20917⟧"),
    ("en", "claim no. ⟦C-771204⟧"),
    ("en", "contract no. ⟦77-1204⟧"),
    ("de", "Lieferschein-Nr. ⟦LS 2020-7⟧"),
    ("fr", "n° de contrat ⟦AV 7720⟧"),
    ("it", "fattura n. ⟦112/2020⟧"),
    ("en", "membership no. ⟦M-4471⟧"),
    ("en", "member number is ⟦00417-88⟧"),
    ("en", "student ID ⟦S1234567⟧"),
    ("de", "Matrikel-Nr. ⟦20-123-456⟧"),
    ("de", "die Kundennummer fehlt"),
    ("fr", "le contrat du 3 mai"),
    ("it", "il contratto di 12 mesi"),
    ("en", "the order of 12 May"),
    ("en", "customer no longer pays 300"),
    ("de", "Rechnung über 1250 Franken"),
    ("en", "a staff of 40"),
    ("en", "the member number is missing"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(BUSINESS, row)
