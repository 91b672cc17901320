"""What each check finds, with the words of both sides, and what it leaves alone."""

import pytest

from app.evidence.compare import compare
from app.evidence.reading import Reading

FOUND = [
    ("evidence.figure_differs", "The stay lasted nine days.", "The stay lasted seven days.", "nine days", "seven days"),
    ("evidence.figure_elsewhere", "Die Lampe kostet 80 Franken.", "Der Tisch kostet 80 Franken, die Lampe 45 Franken.", "80 Franken", "45 Franken"),
    ("evidence.figure_missing", "Il contratto della società vale tre mesi.", "Il contratto della società vale per tutti.", "tre mesi", None),
    ("evidence.name_missing", "The flat belongs to Mr Howard.", "The flat belongs to the city.", "Howard", None),
    ("evidence.name_differs", "She met Tom Baker.", "She met Tom Carver in Leeds.", "Tom Baker", "Tom Carver"),
    ("evidence.name_elsewhere", "Mr Ito wrote the report.", "Ms Ruiz wrote the report; Mr Ito signed the cheque.", "Ito", "Ruiz"),
    ("evidence.negation", "Le colis est arrivé.", "Le colis n'est pas arrivé.", "Le colis est arrivé", "n"),
    ("evidence.negation", "Es bestand Fieber.", "Es bestand kein Fieber.", "Es bestand Fieber", "kein"),
    ("evidence.opposite", "Il ginocchio destro della signora è gonfio.", "Il ginocchio sinistro della signora è gonfio.", "destro", "sinistro"),
    ("evidence.opposite", "The price rose in spring.", "The price fell in spring.", "rose", "fell"),
    ("evidence.opposite", "Zahlbar vor der Lieferung.", "Zahlbar nach der Lieferung.", "vor", "nach"),
    ("evidence.opposite", "All members agreed.", "Some members agreed.", "All", "Some"),
    ("evidence.roles", "The landlord sued the tenant.", "The tenant sued the landlord.", "landlord", "landlord"),
    ("evidence.word_differs", "A picture of the garden hangs in the hall.", "A picture of the harbour hangs in the hall.", "garden", "harbour"),
    ("evidence.only_missing", "Only the owner has a key.", "The owner has a key.", "Only", None),
]


@pytest.mark.parametrize(("code", "claim", "passage", "said", "stands"), FOUND)
def test_what_is_found(code: str, claim: str, passage: str, said: str, stands: str | None) -> None:
    found = {clash.code: clash for clash in compare(Reading(claim), Reading(passage)).clashes}
    assert code in found
    clash = found[code]
    assert clash.said.of(claim) == said
    assert (clash.stands.of(passage) if clash.stands else None) == stands


@pytest.mark.parametrize(("claim", "passage"), [
    ("No fever was seen.", "There was no fever or cough."),
    ("Es gab keine Komplikationen.", "Der Eingriff verlief ohne Komplikationen."),
    ("The job is not permanent.", "The job is temporary."),
    ("He no longer smokes.", "He has stopped smoking."),
    ("La domanda non è stata accolta.", "La domanda è stata respinta."),
    ("Seul le propriétaire a une clé.", "La clé est réservée au propriétaire."),
    ("The tenant was sued by the landlord.", "The landlord sued the tenant."),
    ("Der Druck sank auf 16.", "The pressure fell from 28 to 16."),
    ("The invoice is unpaid.", "The invoice has not been paid."),
    ("Genf zahlt 50 Prozent.", "Geneva pays half."),
])
def test_what_is_left_alone(claim: str, passage: str) -> None:
    assert compare(Reading(claim), Reading(passage)).clashes == ()


def test_a_quotation_needs_the_whole_sentence_and_its_denial() -> None:
    passage = Reading("No further letters will be sent.")
    assert compare(Reading("no further letters will be sent"), passage).quoted is not None
    assert compare(Reading("further letters will be sent"), passage).quoted is None


def test_a_long_passage_is_compared_at_once_and_never_fails() -> None:
    passage = Reading("The lease of 3 May 2024 costs CHF 1'200.50 a month, heating not included. " * 80)
    assert compare(Reading("The lease costs 1200.50 francs a month."), passage).clashes == ()
    assert compare(Reading("1. 2/3 – [ ] ((( 99999999999999999999 ''' ½"), passage) is not None
