import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.recognisers.columns import Columns
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Name\tGeb.-Dat.\tOrt\n⟦Thiel⟧\t⟦3.4.1961⟧\t⟦Bern⟧\n⟦Moser⟧\t⟦1970⟧\t⟦Uster⟧\nTotal\t2\t\n"),
    ("fr", "Nom\tPrénom\tNPA\tLocalité\n⟦Thiel⟧\t⟦Anne⟧\t⟦1204⟧\t⟦Genève⟧\n⟦de la Tour⟧\t⟦Léon⟧\t\t-\n\nFin"),
    ("it", "Cognome;Nome;Nato il;Telefono\n⟦Rossi⟧;⟦Mario⟧;⟦3.4.1961⟧;⟦091 123 45 67⟧\n⟦Bianchi⟧;⟦Lia⟧;⟦1970⟧;-"),
    ("en", "| Tenant | Unit | Rent |\n|---|---|---|\n| ⟦Mo Farouk⟧ | ⟦12c⟧ | £640 |\n| ⟦Dilys Pugh⟧ | ⟦14⟧ | £655 |"),
    ("en", "+-------+----------+\n| Name  | DOB      |\n+-------+----------+\n| ⟦Thiel⟧ | ⟦3/4/1961⟧ |"
        "\n+-------+----------+"),
    ("en", "Name,Ward,Weight kg\n⟦Alderton Joyce⟧,⟦5B⟧,61\n⟦Bickerstaff Colin⟧,⟦2A⟧,88"),
    ("de", "Nachname;Vorname;AHV\n\"⟦Thiel⟧\";\"⟦Anna⟧\";\"⟦756.1234.5678.97⟧\"\n⟦moser⟧;⟦beat⟧;"),
    ("de", "Nachname,Vorname,Beruf\n\"⟦Thiel, Kern⟧\",⟦Anna⟧,⟦Lehrerin⟧"),
    ("de", "Zimmer   Bewohner            Kost\n⟦101⟧      Frau ⟦Hürlimann⟧      püriert\n⟦102⟧      Hr. ⟦Tanner Josef⟧ "
        "   normal"),
    ("de", "Name            Vorname      Alter  PLZ   Ort\n⟦Thiel⟧           ⟦Anna⟧            ⟦45⟧  ⟦8400⟧  "
        "⟦Winterthur⟧"),
    ("de", "Name            Alter  Ort\n⟦Thiel⟧                  ⟦Uster⟧\n                ⟦45⟧     ⟦Wil⟧\n"),
    ("de", "Name\t\tOrt\n⟦Thiel⟧\t⟦Uster⟧\n⟦Kern⟧\t\t⟦Wil⟧"),
    ("de", "Kunde;Police;Prämie\n⟦Thiel⟧;⟦12.345.678⟧;120.50\n⟦Müller AG⟧;⟦12.345.679⟧;980.00\nTotal;;1100.50"),
    ("de", "Mitarbeiter   Personal-Nr.   Eintritt\n⟦Thiel⟧         ⟦4711⟧           2019"),
    ("de", "Patient\tDiagnose\n⟦Thiel A.⟧\tCOPD\n-\t-"),
    ("de", "Name\tBemerkung\n⟦Thiel⟧\tkommt später\n⟦Kern⟧\t-"),
    ("de", "Wer\tWas\tWann\n⟦Thiel⟧\tOfferte\t3.4."),
    ("de", "Vorname Name\tGeb.\tWohnort\n⟦Dr. Anna Thiel⟧\t⟦61⟧\t⟦Wil SG⟧"),
    ("de", "Name\nVorname\nGeburtsdatum\n⟦Thiel⟧\n⟦Anna⟧\n⟦3.4.1961⟧\n⟦Moser⟧\n⟦Beat⟧\n⟦1.1.1970⟧\n\nEnde"),
    ("de", "Nr Name Vorname Jg Ort\n1 ⟦Thiel Anna⟧ ⟦61⟧ ⟦Wil⟧\n2 ⟦von Arx Lia⟧ ⟦1980⟧ ⟦Bern⟧\n\nEnde"),
    ("fr", "Nom Prénom Date de naissance\n⟦Thiel Anne⟧ ⟦03.04.1961⟧"),
    ("de", "Arbeitgeber\tTelefon\tE-Mail\n⟦Kern AG⟧\t⟦044 123 45 67⟧\t⟦a.kern@example.org⟧"),
    ("de", "Name\tThiel\nVorname\tAnna\nHobby\tLesen"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(Columns(), row)


NAMES = st.sampled_from(["Thiel", "Moser", "von Arx", "O'Brien", "Rochat-Perret", "Kern Anna"])


@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=12), st.sampled_from("\t;|"))
def test_every_name_under_its_heading_is_found(rows: list[tuple[str, str]], sign: str) -> None:
    text = "\n".join(sign.join(row) for row in [("Nachname", "Vorname"), *rows])
    found = sorted(f.span for f in Columns().find(text, "de"))
    assert [span.of(text) for span in found] == [cell for row in rows for cell in row]


def test_a_reason_quotes_the_heading() -> None:
    (finding,) = Columns().find("Vorname\tZahl\nAnna\t3", "de")
    assert (finding.reason.code, finding.reason.params) == ("reason.column", (("label", "Vorname"),))
