"""Words of letters in four languages: how they close, who signs for whom, and what names an institution."""

CLOSING = (
    r"(?:(?:mit )?"
    r"(?:(?:freundliche|beste|herzliche|liebe|viele|schöne|kollegiale|vorzügliche|ganz)[nmr]?[ ,]*(?:und )?){0,3}"
    r"(?:gr[uü](?:ss|ß)(?:en|e)?|hochachtung)(?: (?:aus|von|und).{0,40})?|"
    r"hochachtungsvoll|herzlich(?:st)?|mfg|lg|vg|bg|"
    r"(?:with )?(?:(?:kind(?:est)?|best|warm(?:est)?|many)[ ]){0,2}(?:regards|wishes|thanks)|"
    r"(?:yours )?(?:very )?(?:sincerely|faithfully|truly)(?: yours)?|cheers|respectfully(?: submitted)?|"
    r"(?:bien )?cordialement|(?:bien )?à (?:vous|toi)|amicalement|amitiés|respectueusement|"
    r"(?:avec|veuillez|recevez|meilleures|mes|nos|sincères|cordiales) .{0,90}salutations?.{0,30}|salutations.{0,30}|"
    r".{0,30}sentiments (?:distingués|les meilleurs|dévoués)|"
    r"(?:con (?:i )?)?(?:(?:migliori|cordiali|distinti|cari|tanti|i più) )*saluti.{0,20}|"
    r"un (?:caro|cordiale) saluto|con (?:osservanza|stima)|ossequi|in fede|"
    r"signed(?: for .{1,40}| by| on behalf .{1,40})?|signé(?: par| pour .{1,40})?|firmato(?: da)?|gez\.|sig\.|"
    r"unterschrift(?:en)?|signatures?)"
)
"""The line above a signature, without what follows it; to be matched apart from case and with a line's end behind."""

SHORT = (
    r"(?:lg|vg|bg|mfg|gr[uü](?:ss|ß)e?|(?:liebe|viele|beste|herzliche|freundliche|schöne)[nr]? gr[uü](?:ss|ß)e?n?|"
    r"(?:kind|best|warm) regards|cheers|best wishes|best,|regards,|thanks,|thank you,|love,|cordialement|amicalement|"
    r"bises|bien à (?:vous|toi)|saluti|cari saluti|cordiali saluti|un caro saluto|a presto,)"
)
"""Closings behind which a name may stand on the same line."""

FOR = (
    r"(?:gez\.|sig\.|i\.[ ]?A\.|i\.[ ]?V\.|i\.[ ]?O\.|ppa\.|pp\.|p\.[ ]?p\.|P\.[ ]?[Oo]\.|p\.[ ]?o\.|p\.[ ]?a\.|"
    r"per pro\.?|p\.|f\.to|signé|signed|elektronisch signiert(?: durch)?)"
)
"""In whose place, or that, somebody signs; before the name on its line."""

ENDS = (
    r"(?:beilagen?|anlagen?|anhänge?|kopie|verteiler|p\.?s\.?|enc(?:l(?:osures?)?|s)?|cc|attachments?|copy|annexes?|copie|"
    r"allegat[oi]|copia|von|from|de|da|sent from|gesendet von|envoyé de|inviato da|elektronisch|electronically)\b"
)
"""Beginnings of the lines that follow a signature."""

_INSTITUTIONS = """
praxis gemeinschaftspraxis arztpraxis zahnarztpraxis klinik kliniken spital kantonsspital regionalspital krankenhaus
universitätsspital klinikum zentrum institut labor apotheke notariat kanzlei advokatur anwaltskanzlei advokaturbüro
treuhand versicherung versicherungen versicherungsgesellschaft bank kantonalbank raiffeisenbank sparkasse stiftung
verein verband gemeinde stadt kanton amt sozialamt steueramt betreibungsamt gericht bezirksgericht obergericht
verwaltung direktion departement schule universität hochschule kirche pfarramt heim altersheim pflegeheim spitex büro
hospital clinic practice surgery centre center solicitors chambers bank insurance council office department school
university college trust foundation society association church pharmacy laboratory court agency ministry services
cabinet étude hôpital clinique centre institut laboratoire pharmacie notaire assurance assurances assureur banque
fondation association commune mairie ville canton office tribunal direction département école université église
mutuelle caisse service services fiduciaire groupe société
studio ospedale clinica centro istituto laboratorio farmacia assicurazione assicurazioni banca fondazione associazione
comune città cantone ufficio tribunale direzione dipartimento scuola università chiesa mutua cassa servizio fiduciaria
gruppo società azienda policlinico
"""
INSTITUTIONS = frozenset(_INSTITUTIONS.split())
"""In small letters: a line of an address with one of these is no person's."""

_NO_PLACE = """
anfang mitte ende stand seit ab am vom bis beginn start début fin mi état dès inizio metà fine stato early late mid end
begin version fassung ausgabe édition edizione edition nachtrag update dated datiert
"""
NO_PLACE = frozenset(_NO_PLACE.split())
"""In small letters: words before a date that are no place."""
