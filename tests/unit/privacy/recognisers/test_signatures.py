import pytest

from app.privacy.recognisers.signatures import Signatures
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Mit freundlichen Grüssen\n\n⟦Dr. X. Amsler⟧\t⟦Prof. Dr. Hans Kern⟧\n⟦Oberarzt⟧\n"),
    ("en", "Kind regards,\n⟦Jane Roe⟧\n⟦Head of Department⟧\n"),
    ("fr", "Cordialement\n⟦L. Favre⟧"),
    ("de", "Freundliche Grüsse\nIhre Klinik\n"),
    ("de", "Beste Grüsse\n⟦Thiel⟧\n\nBeilage erwähnt\nKopie an Anna Kern"),
    ("de", "Mit freundlichen Grüssen\n\n⟦Spital Wil⟧\n⟦Anna Thiel⟧\n⟦Leiterin Pflege⟧\n\nDas ist ein Satz."),
    ("en", "Yours sincerely\n\n⟦P. J. Lockhart-Mayes⟧\n⟦Consultant Rheumatologist⟧\n⟦Penrith Vale Hospital⟧\nDirect "
        "line 1"),
    ("en", "Signed for the seller         Signed for the buyer\n\n⟦Gwendolyn Ashe⟧                ⟦Mohammed Tahir⟧"),
    ("de", "Viele Grüsse\n⟦PD Dr. med. S. Achermann⟧          ⟦Dr. Florian Obermoser⟧\n⟦Leitende Ärztin⟧      "
        "⟦Assistenzarzt⟧"),
    ("de", "i. A. ⟦Doreen Kalinke⟧\n⟦Sachbearbeiterin Inkasso⟧\n⟦Nordlicht Service GmbH⟧\nTel. 0461"),
    ("fr", "Avec mes confraternelles salutations\n\n⟦Dr I. Rochat-Perret⟧\n⟦Médecin associée⟧"),
    ("fr", "P.O. ⟦Jocelyne Berthoud⟧\n⟦Gestionnaire de sinistres⟧\n⟦Mutuelle des Deux Rives⟧"),
    ("it", "Con i migliori saluti\n\n⟦Amedeo Nwosu⟧\n⟦Medico assistente⟧"),
    ("de", "____________   ____________\n⟦Anna Thiel⟧     ⟦Beat Moser⟧"),
    ("de", "Freundliche Grüsse\n⟦Anna Thiel⟧ | ⟦Leiterin Recht⟧ | ⟦Müller AG⟧"),
    ("de", "Bis bald\nLG ⟦Anna⟧"),
    ("de", "> LG ⟦L.⟧"),
    ("de", "Viele Grüsse, ⟦Tom⟧"),
    ("de", "Danke und Grüsse\nWeitere Themen\nKosten"),
    ("de", "p. 12 und Anna Thiel"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(Signatures(), row)
