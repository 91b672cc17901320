import pytest

from app.privacy.recognisers.forms import Forms
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Name: ⟦Thiel⟧\nVorname: ⟦Anna⟧\nGeburtsdatum: ⟦19.06.1944⟧\nHeimatort: ⟦Trub BE⟧\nZivilstand: verwitwet"),
    ("de", "Name: ⟦Thiel⟧ Vorname: ⟦Anna⟧ Geb.: ⟦3.4.61⟧ Zivilstand: ledig Ort: ⟦Uster⟧"),
    ("de", "Familienname ⟦NOWOTNY⟧  Geburtsname ⟦HRDLICKA⟧  Vornamen ⟦KARL LEOPOLD⟧"),
    ("en", "[x] Mr   Family name ⟦HOLLINGSHEAD⟧   Given names ⟦BERTRAM⟧\nPlace of birth ⟦GRIMSBY⟧   Passport "
        "⟦533401927⟧"),
    ("fr", "Nom de naissance : ⟦Quarré⟧\nPrénom(s) : ⟦Édith Marie⟧"),
    ("fr", "Nom : ⟦Thiel⟧\tPrénom : ⟦Anne⟧\tNé le : ⟦3.4.1961⟧"),
    ("fr", "Assuré : ⟦THIEL Anne⟧, 03.04.1961\nEmployeur : ⟦Boulangerie du Lac SA⟧\nProfession : ⟦boulangère⟧"),
    ("it", "Cognome: ⟦Rossi⟧  Nome: ⟦Mario⟧  Indirizzo: ⟦Via Verdi 4, 6900 Lugano⟧"),
    ("it", "Medico curante: ⟦dott. Lala⟧\nC.F.: ⟦QRNDMR38S70D150K⟧"),
    ("de", "Wohnort ............ ⟦Uster⟧\nAdresse ........ 12"),
    ("de", "Name\t⟦Thiel⟧\nVorname\t⟦Anna⟧\nAlter\t⟦45⟧\nOrt\t⟦Wil⟧"),
    ("de", "Mieter\t⟦Thiel, Anna⟧\nArbeitgeber\t⟦Kern Treuhand AG⟧\nEinkommen\tCHF 8400 pro Monat"),
    ("de", "Name\t⟦Thiel⟧\tVorname\t⟦Anna⟧"),
    ("de", "| Name | ⟦Thiel⟧ |\n| Vorname | ⟦Anna⟧ |"),
    ("de", "Name\n⟦Thiel⟧\nVorname\n⟦Anna⟧\nBeruf\n⟦Köchin⟧"),
    ("de", "Name:\n⟦Thiel⟧\n\nArbeitgeber:\n\n⟦Müller AG⟧"),
    ("de", "Versicherte Person\n⟦Thiel Anna⟧\n3.4.1961"),
    ("de", "Patient: ⟦Abgottspon Theodul⟧, m, 23.05.1949\nAdresse: ⟦Chilegass 7, 5643 Sins⟧"),
    ("de", "Vorname: ⟦anna⟧\nNachname: siehe oben"),
    ("de", "1. Name, Vorname: ⟦Thiel Anna⟧\n- Beruf: ⟦Koch⟧\n**Ort:** ⟦Wil⟧"),
    ("de", "Teilnehmende: ⟦Thiel⟧, ⟦Moser⟧, ⟦Kern⟧ (Protokoll)\nEntschuldigt: ⟦Huber⟧"),
    ("de", "Adresse: ⟦Länggassstrasse 4, 3012 Bern⟧. Danke, Thomas"),
    ("de", "Name\tOrt\nThiel\tWil"),
    ("de", "Name\tPunkte\nThiel\t12"),
    ("de", "Name\nKapitel"),
    ("de", "Der Name: so wichtig wie nie"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(Forms(), row)


@pytest.mark.parametrize(("text", "kind"), [
    ("Vorname: Anna", "PERSON"), ("Arbeitgeber: Kern AG", "ORGANIZATION"), ("Geburtsort: Wil", "LOCATION"),
    ("Patient: Kern AG", "ORGANIZATION"), ("Wohnort: 8400 Winterthur", "ADDRESS"), ("PID: 00447188", "ID:PATIENT"),
    ("Zimmer: 214", "ADDRESS"), ("Alter: 45 Jahre", "AGE"), ("IBAN: CH93 0076 2011 6238 5295 7", "ACCOUNT"),
    ("Benutzername: athiel", "HANDLE"), ("Tél. : 022 123 45 67", "PHONE"), ("Passwort: geheim77", "SECRET:PASSWORD"),
])
def test_a_label_says_the_kind(text: str, kind: str) -> None:
    (finding,) = Forms().find(text, "")
    assert finding.kind == kind
    assert finding.span.of(text) in text.partition(":")[2]
