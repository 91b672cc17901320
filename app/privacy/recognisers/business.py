"""Numbers of everyday business: customers, contracts, invoices, orders, employees, members, policies and claims."""

import re

from app.privacy.rules import Rule, RuleRecogniser

_DE = r"(?:{de})(?:-?(?:nummer|Nr\.?|ID)|[ -](?:Nummer|Nr\.?|ID)(?!\w))"
_FR = (
    r"(?:n°|nº|no\.?|num[ée]ro|r[ée]f(?:[ée]rence|\.)|code)[ ](?:de |du |d['’])?(?:{fr})|"
    r"(?:{fr})[ ](?:n°|nº|no\.?|num[ée]ro)"
)
_IT = (
    r"(?:n\.|n°|nr\.|numero|codice|cod\.)[ ](?:di |del |della |d['’])?(?:{it})|"
    r"(?:{it})[ ](?:n\.|n°|nr\.|numero)"
)
_EN = r"(?:{en})[ -]?(?:no\.?|numbers?|ID|ref(?:erence|\.)?|code|#)(?!\w)"
_VALUE = (
    r"[ \t\u00a0.:#°º=|\"'–-]{0,5}(?:\n(?=\S))?(?:(?:is|ist|lautet|est|è)[ :]{1,2})?"
    r"(?P<value>(?-i:[A-Z]{1,4}[ ](?=\d))?(?=[\w./-]*\d)[A-Z\d](?:[\w./-]|[ ](?=\d)){1,28}(?<![./-]))(?!\w)"
)

_CALLED = "n no nr num numéro numero nº réf ref code codice cod po poi pon por poc"
"""With what a label begins that calls the number first, and the order that English calls by two letters."""


def _numbers(kind: str, de: str, fr: str, it: str, en: str) -> Rule:
    labels = "|".join((_DE.format(de=de), _FR.format(fr=fr), _IT.format(it=it), _EN.format(en=en)))
    return Rule(kind, re.compile(rf"(?P<label>(?<!\w)(?:{labels})){_VALUE}", re.IGNORECASE), 0.8, "reason.labelled",
                begins=" ".join((_CALLED, *"|".join((de, fr, it, en)).split("|"))))


BUSINESS = RuleRecogniser("business_numbers", (
    _numbers("ID:CUSTOMER", "Kunden|Klienten|Mandanten|Debitoren|Kreditoren|Lieferanten|Abonnenten|Gäste",
        "client|abonné|fournisseur|débiteur|bénéficiaire",
             "cliente|abbonato|fornitore|utente|utenza", "customer|client|subscriber|supplier|debtor"),
    _numbers("ID:CONTRACT", "Vertrags|Mandats|Darlehens|Kredit|Miet|Leasing|Abo", "contrat|mandat|prêt|crédit|bail|"
        "abonnement",
             "contratto|mandato|prestito|mutuo|abbonamento", "contract|agreement|loan|lease|mandate"),
    _numbers("ID:INVOICE", "Rechnungs|Beleg|Mahnungs|Buchungs|Gutschrifts|Quittungs|Transaktions",
        "facture|reçu|quittance|avoir|transaction|rappel",
             "fattura|ricevuta|bolletta|transazione|scontrino", "invoice|receipt|bill|transaction|cheque|check|credit "
                 "note"),
    _numbers("ID:ORDER", "Bestell|Auftrags|Lieferschein|Offerten|Offert|Angebots|Reservations|Reservierungs|Sendungs|"
        "Ticket|Zähler|Anschluss",
             "commande|devis|offre|livraison|réservation|suivi|colis|compteur|ticket", "ordine|preventivo|offerta|"
                 "bolla|prenotazione|spedizione|contatore|POD|PDR",
             "order|quote|booking|reservation|tracking|shipment|meter|ticket|purchase order|PO"),
    _numbers("ID:EMPLOYEE", "Personal|Pers\\.|Mitarbeiter|Mitarbeitenden|Angestellten|Badge|Dienst",
        "matricule|salarié|employé|collaborateur|badge|agent",
             "matricola|dipendente|badge|collaboratore|tesserino", "employee|staff|payroll|personnel|badge|service|"
                 "collar"),
    _numbers("ID:MEMBER", "Mitglieds?|Versicherten|Ausweis|Karten|Vers\\.", "adhérent|membre|sociétaire|assuré|affilié|"
        "carte", "socio|iscritto|assicurato|tessera|affiliato",
             "member|membership|card|insured|loyalty"),
    _numbers("ID:STUDENT", "Matrikel|Schüler|Studenten|Studierenden|Prüfungs", "étudiant|élève|candidat|"
        "immatriculation", "studente|matricola|alunno|candidato",
             "student|pupil|candidate|enrolment|matriculation"),
    _numbers("ID:POLICY", "Policen|Police|Polizzen|Versicherungs|Versicherungsschein|Schaden|Schadens|Leistungs",
        "police|sinistre|déclaration|prise en charge",
             "polizza|sinistro|denuncia", "policy|claim|incident|pre-?authori[sz]ation"),
    _numbers("ID:CASE", "Geschäfts|Dossier|Akten|Fall|Vorgangs|Verfahrens|Registrier|Unternehmens|Unt\\.|Gesuchs|"
        "Antrags", "dossier|affaire|procédure|requête|demande|enregistrement",
             "pratica|fascicolo|incarto|protocollo|procedimento|domanda|registro", "case|file|matter|docket|"
                 "application|registration|custody"),
))
