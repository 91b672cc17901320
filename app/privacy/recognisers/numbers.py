"""Numbers behind a label: patients, cases, policies, customers, contracts, employees, papers."""

import re

from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE
_NUMBER = r"(?:[ -]?(?:Nr|Nummer|No|Number|Num(?:[ée]ro|ero)?|N|n°|№|ID|#)(?![\w]))?\.?"
_SEP = r"[ \t\u00a0.:#°º=\-–\"']{0,6}(?:\n)?"
_VALUE = r"(?P<value>(?=[\w./_-]*\d)[A-Z\d](?:[\w./_-]|[ ](?=\d)){0,28}(?<![./_-]))(?!\w)"


def _labelled(kind: str, labels: str, begins: str, score: float = 0.8) -> Rule:
    pattern = re.compile(rf"(?P<label>(?<!\w)(?:{labels}){_NUMBER})(?![^\W\d_]){_SEP}{_VALUE}", _I)
    return Rule(kind, pattern, score, "reason.labelled", begins=begins, unless=_small)


def _small(value: str) -> bool:
    """A figure of one digit behind a label counts things rather than names them."""
    return len(value) < 2


NUMBERS = RuleRecogniser("labelled_numbers", (
    _labelled("ID:PATIENT",
              r"MRN|medical record|hospital (?:no|number)|patient (?:id|no|number)|chart|accession|"
              r"Pat(?:ient(?:en|innen)?)?\.?[- ]?(?:Nr|Nummer|ID|Identifikation)|PID|Fall(?:nummer)?[- ]?(?:Nr|"
              r"Nummer|ID)?|Aufnahme(?:nummer|[- ]Nr)|"
              r"Befund(?:nummer|[- ]Nr)|Eingangs(?:nummer|[- ]Nr)|Proben(?:nummer|[- ]Nr)|Journal(?:nummer|[- ]Nr)|"
              r"H(?:isto(?:logie)?)?[- ]?Nr|"
              r"IPP|NDA|NIP|PIZ|n° (?:de |du )?(?:patient|dossier|s[ée]jour|venue)|dossier (?:m[ée]dical|patient)?|"
              r"cartella(?: clinica)?|numero paziente|codice paziente|nosologico|tessera sanitaria",
              "acc auf bef car cha cod dos ein fal h his hnr hos ipp jou med mrn n nda nip nos num pat pid piz "
              "pro tes"),
    _labelled("ID:POLICY",
              r"policy|polic[ei]n?|Polizze|Police(?:nnummer|n-Nr)?|Versicherungs(?:schein|nummer|[- ]Nr)|"
              r"Versicherten(?:nummer|[- ]?Nr|karte)|"
              r"Mitglieds?(?:nummer|[- ]Nr)|n° d['’]assur[ée]|n° (?:de )?police|contrat|polizza|n\. polizza|"
              r"Versicherte[nr]?|Schaden(?:nummer|[- ]Nr)|claim|sinistre|sinistro|"
              r"Krankenversicherten(?:nummer)?|KVNR|Krankenkassen(?:nummer|[- ]Nr)|Karten(?:nummer|[- ]Nr)",
              "cla con kar kra kvn mit n pol sch sin ver"),
    _labelled("ID:CASE",
              r"Aktenzeichen|Az|Gesch(?:äfts|\.)?[- ]?(?:Nr|Nummer|Zeichen)|Dossier(?:nummer|[- ]Nr)?|"
              r"Verfahrens(?:nummer|[- ]Nr)|Prozess[- ]?Nr|"
              r"Gz|GZ|Referenz|Ihr Zeichen|Unser Zeichen|Vorgangs(?:nummer|[- ]Nr)|Verf[üu]gung|Kunden(?:nummer|[- "
              r"]Nr)|Vertrags(?:nummer|[- ]Nr)|"
              r"Rechnungs?(?:nummer|[- ]Nr)|Bestell(?:nummer|[- ]Nr)|Personal(?:nummer|[- ]Nr)|Matrikel(?:nummer|[- "
              r"]Nr)|Mandats?(?:nummer|[- ]Nr)|"
              r"case|file|docket|matter|ref(?:erence)?|our ref|your ref|invoice|customer|client|employee|"
              r"member(?:ship)?|order|ticket|"
              r"n° (?:de )?(?:proc[ée]dure|cause|r[ée]f[ée]rence|client|facture|commande|matricule)|"
              r"acte|r[ée]f(?:[ée]rence)?|cause|matricule|RG|"
              r"pratica|protocollo|prot|procedimento|incarto|numero cliente|fattura|rif(?:erimento)?|R\.?G\.?N?\.?",
              "act akt az azn azi bes cas cau cli cus doc dos emp fat fil ges gz gzn gzi ihr inc inv kun man "
              "mat mem n num ord our per pra pro r rec ref rg rgn rgi rif réf tic uns ver vor you", 0.7),
    _labelled("ID:DOCUMENT",
              r"Passport|Reisepass|Pass|Personalausweis|Ausweis(?:nummer)?|Identit[äa]ts(?:karte|ausweis)|ID[- "
              r"]?Karte|Führerschein|F[üu]hrerausweis|Aufenthaltstitel|"
              r"passeport|carte d['’]identit[ée]|permis de conduire|titre de s[ée]jour|CNI|passaporto|carta "
              r"d['’]identit[àa]|patente|permesso di soggiorno|"
              r"driver'?s licen[cs]e|driving licen[cs]e|identity card|ID card|national id|N-Nummer|ZEMIS|"
              r"Steuer-?(?:ID|Nr|nummer|identifikationsnummer)|St\.?-?Nr|IdNr|SSN|"
              r"social security|s[ée]curit[ée] sociale|n° (?:de )?s[ée]cu(?:rit[ée] sociale)?|AHV|AVS|SV|SVNR|"
              r"Sozialversicherungs(?:nummer|[- ]Nr)|"
              r"RV|Rentenversicherungs(?:nummer)?|RPPS|ADELI|FINESS|LANR|BSNR|GLN|EAN|NPI|DEA|Betriebsstätten",
              "ade ahv auf aus avs bet bsn car cni dea dri ean fin fuh füh gln id ide idk idn idi lan n nat "
              "npi pas pat per rei ren rpp rv rvn rvi sec soc soz ssn st ste stn sti sv svn svi séc tit zem"),
    # a number that a sentence speaks of: "under number HR-70216", "unter der Nummer 12-34"
    Rule("ID", re.compile(
        r"(?P<label>\b(?:under|with|the|unter(?: der)?|mit(?: der)?|die|sous(?: le)?|avec le|le|con(?: il)?|al|il) "
        r"(?:number|no\.|Nummer|Nr\.|num[ée]ro|n°|numero|n\.))[ ]?"
        r"(?P<value>(?=[\w./-]*\d{3})[A-Z\d][\w./-]{3,24}(?<![./-]))(?!\w)",
        _I), 0.7, "reason.labelled", needs=("number", "no.", "nummer", "nr.", "num", "n°", "n."),
         begins="al ave con die il le mit sou the und unt wit"),
))
